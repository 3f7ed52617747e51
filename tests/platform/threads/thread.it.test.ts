import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Thread } from "../../../src/platform/threads/thread";
import { buildIfStale, ROOT } from "../../journeys/process/command";

jest.setTimeout(120_000);

/** What the thread does: a job is a number. */
const SOURCE = `
const { serve } = require(${JSON.stringify(join(ROOT, "dist/platform/threads/thread.js"))});
serve((job) => {
  if (job === 0) throw new Error("nothing to do");
  if (job < 0) process.exit(3);
  return { job, again: job * 2 };
});
`;

describe("a thread that computes", () => {
  let folder: string;
  let thread: Thread<number, unknown>;

  beforeAll(() => {
    buildIfStale();
    folder = mkdtempSync(join(tmpdir(), "thread-"));
    writeFileSync(join(folder, "double.js"), SOURCE);
    thread = new Thread(join(folder, "double.js"));
  });
  afterAll(async () => {
    await thread.close();
    rmSync(folder, { recursive: true });
  });

  it("answers each job with what came of it", async () => {
    const jobs = [1, 2, 3, 4];
    expect(await Promise.all(jobs.map((job) => thread.ask(job)))).toEqual(
      jobs.map((job) => ({ job, again: job * 2 })),
    );
  });

  it("tells how a job failed, and goes on", async () => {
    const asked = [thread.ask(0), thread.ask(5)];
    await expect(asked[0]).rejects.toMatchObject({ message: "nothing to do" });
    await expect(asked[1]).resolves.toEqual({ job: 5, again: 10 });
  });

  it("tells whoever's job ended it, and goes on with those of others", async () => {
    const asked = [thread.ask(-1), thread.ask(6)];
    await expect(asked[0]).rejects.toThrow(/double\.js ended$/);
    await expect(asked[1]).resolves.toEqual({ job: 6, again: 12 });
  });

  it("does not keep a process from ending that has used it", async () => {
    const file = join(folder, "use.js");
    writeFileSync(
      file,
      `const { Thread } = require(${JSON.stringify(join(ROOT, "dist/platform/threads/thread.js"))});
       const work = setInterval(() => undefined, 1_000);
       void new Thread(${JSON.stringify(join(folder, "double.js"))}).ask(7).then(({ again }) => {
         console.log(again);
         clearInterval(work);
       });`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, [file], { timeout: 60_000 });
    expect(stdout).toBe("14\n");
  });
});
