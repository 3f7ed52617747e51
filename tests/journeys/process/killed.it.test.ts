import { buildIfStale, jvmsBelow, nothingLeftBelow, PATIENCE, within } from "./command";
import { startReaders } from "./readers";
import { health, type Service, startService, storyHash } from "./service";

jest.setTimeout(300_000);

const CLIENTS = 4;
const ORPHAN_SECONDS = 5 * PATIENCE;
const READY_SECONDS = 20 * PATIENCE;

/** bench/campaigns/kill.mjs does the same twenty times, against the promised figures. */
describe("kill -9 in the middle of reads", () => {
  let service: Service;
  let story: string;

  beforeAll(async () => {
    buildIfStale();
    service = await startService(undefined, { LOG_LEVEL: "debug" });
    story = await storyHash(service.address);
  });

  // One that a failed test left would keep Jest from ending.
  afterEach(async () => {
    for (const watch of watches.splice(0)) await watch.stop().catch(() => undefined);
  });

  it("of the database: the same service answers again by itself, having said why it could not", async () => {
    const { address, dataFolder } = service;
    const [jvm = 0] = jvmsBelow(dataFolder);
    const warmUps = () => service.stdout().split("warmed up").length - 1;
    const readers = startReaders(address, CLIENTS);
    expect(await within(30, () => (readers.soFar().answers.get(story) ?? 0) > CLIENTS)).toBe(true);
    const watch = watchHealth(address);

    const warmUpsBefore = warmUps();
    process.kill(jvm, "SIGKILL");
    expect(await within(READY_SECONDS, () => watch.ready.some(({ status }) => status === 503))).toBe(true);
    expect(await within(READY_SECONDS, () => watch.ready.at(-1)?.status === 200)).toBe(true);
    const after = readers.soFar().answers.get(story) ?? 0;
    expect(await within(30, () => (readers.soFar().answers.get(story) ?? 0) > after + CLIENTS)).toBe(true);

    const reads = await readers.stop();
    const { live, ready } = await watch.stop();
    expect(new Set(live)).toEqual(new Set([200]));
    for (const { status, reasons } of ready) {
      expect(status === 200 ? [] : reasons).toEqual(status === 200 ? [] : [expect.stringMatching(/^db_/)]);
    }
    expect(ready.flatMap(({ reasons }) => reasons)).toContain("db_restarting");
    expect([...reads.answers.keys()]).toEqual([story]);
    expect(
      [...reads.refusals.keys()].filter((code) => !/^(DATABASE_UNAVAILABLE|TIMEOUT)$/.test(code)),
    ).toEqual([]);
    expect([Object.fromEntries(reads.aborted), reads.notTaken]).toEqual([{}, 0]);
    expect(jvmsBelow(dataFolder)).not.toContain(jvm);
    expect(jvmsBelow(dataFolder)).toHaveLength(1);
    expect(await within(READY_SECONDS, () => warmUps() > warmUpsBefore)).toBe(true);
  });

  it("of the service: its database ends too, and the next start has the data", async () => {
    const { address, dataFolder } = service;
    const readers = startReaders(address, CLIENTS);
    expect(await within(30, () => (readers.soFar().answers.get(story) ?? 0) > CLIENTS)).toBe(true);

    service.kill("SIGKILL");
    expect(await service.ended).toMatchObject({ code: null, signal: "SIGKILL" });
    expect(await nothingLeftBelow(dataFolder, ORPHAN_SECONDS)).toBe(true);
    expect([...(await readers.stop()).answers.keys()]).toEqual([story]);

    const began = performance.now();
    service = await startService(dataFolder);
    expect((performance.now() - began) / 1_000).toBeLessThan(READY_SECONDS);
    expect(service.stderr()).not.toMatch(/loaded/);
    expect(await health(service.address, "ready")).toEqual({ status: 200, reasons: [] });
    expect(await storyHash(service.address)).toBe(story);
    expect(jvmsBelow(dataFolder)).toHaveLength(1);
  });

  it("leaves a service that stops in order", async () => {
    service.kill("SIGTERM");
    expect(await service.ended).toMatchObject({ code: 0 });
    expect(await nothingLeftBelow(service.dataFolder)).toBe(true);
  });
});

const watches: { readonly stop: () => Promise<unknown> }[] = [];

/** Asks /live and /ready all the time, as an orchestrator does. */
function watchHealth(address: string) {
  const live: number[] = [];
  const ready: { status: number; reasons: readonly string[] }[] = [];
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      live.push((await health(address, "live")).status);
      ready.push(await health(address, "ready"));
      await new Promise((go) => setTimeout(go, 100));
    }
  })();
  const watch = {
    live,
    ready,
    async stop() {
      stopped = true;
      await watching;
      return { live, ready };
    },
  };
  watches.push(watch);
  return watch;
}
