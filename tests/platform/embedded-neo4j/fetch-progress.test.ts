import {
  type FetchState,
  describe as inWords,
  progressOn,
} from "../../../src/platform/embedded-neo4j/fetch-progress";

const HALF: FetchState = {
  doneJars: 100,
  totalJars: 213,
  doneBytes: 64_000_000,
  totalBytes: 128_000_000,
  fetchedBytes: 32_000_000,
  elapsedMs: 4_000,
  ended: false,
};

it("says how much there is, how fast it comes and how long it will take", () => {
  expect(inWords(HALF)).toBe("100 of 213 jars, 64/128 MB, 8.0 MB/s, 8 s left");
});

it("says how long it took", () => {
  expect(inWords({ ...HALF, doneBytes: 128_000_000, doneJars: 213, ended: true })).toBe(
    "213 of 213 jars, 128/128 MB, 8.0 MB/s, in 4 s",
  );
});

it("promises nothing before anything has come", () => {
  expect(inWords({ ...HALF, fetchedBytes: 0, elapsedMs: 0 })).toBe("100 of 213 jars, 64/128 MB");
});

it("promises nothing on the strength of the first moments", () => {
  expect(inWords({ ...HALF, elapsedMs: 300 })).toBe("100 of 213 jars, 64/128 MB");
});

it("writes a line at the start, every ten seconds and at the end where there is no terminal", () => {
  const written = show(false, [0, 100, 9_000, 10_000, 10_100, 12_000]);
  expect(written).toHaveLength(3);
  expect(written.every((text) => text.startsWith("fetching Neo4j: ") && text.endsWith("\n"))).toBe(true);
});

it("redraws one line on a terminal, and ends it", () => {
  const written = show(true, [0, 50, 120, 300]);
  expect(written).toHaveLength(3);
  expect(written.every((text) => text.startsWith("\r"))).toBe(true);
  expect(written.map((text) => text.endsWith("\n"))).toEqual([false, false, true]);
});

function show(isTTY: boolean, times: readonly number[]): string[] {
  const written: string[] = [];
  const progress = progressOn({ isTTY, write: (text) => written.push(text) });
  for (const [index, elapsedMs] of times.entries()) {
    progress({ ...HALF, elapsedMs, ended: index === times.length - 1 });
  }
  return written;
}
