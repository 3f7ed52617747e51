import fc from "fast-check";
import { lastBefore, lastChange, PROBES } from "../../../../src/web/views/changes/probing";

const START = Date.parse("2026-11-01T00:00:00Z");

/** A feed of so many changes, one an hour, that counts how often it is asked. */
function feed(length: number, everyMs = 3_600_000) {
  let asked = 0;
  return {
    times: () => asked,
    ask: async (sequences: readonly number[]) => {
      asked += 1;
      expect(sequences.length).toBeLessThanOrEqual(PROBES);
      return sequences.map((sequence) => ({
        sequence,
        at: sequence <= length ? new Date(START + sequence * everyMs).toISOString() : null,
      }));
    },
  };
}

describe("the feed's numbers", () => {
  it("are found in a few questions, however many changes there are", async () => {
    for (const [length, most] of [
      [0, 1],
      [33, 3],
      [1_000_000, 8],
      [3_000_000_000, 12],
    ] as const) {
      const { ask, times } = feed(length, 1);
      expect(await lastChange(ask)).toBe(length);
      expect(times()).toBeLessThanOrEqual(most);
    }
  });

  it("are found for a day", async () => {
    const { ask } = feed(100);
    expect(await lastBefore(ask, "2026-11-02T00:00:00Z")).toBe(23);
    expect(await lastBefore(ask, "2026-10-31T00:00:00Z")).toBe(0);
    expect(await lastBefore(ask, "2027-01-01T00:00:00Z")).toBe(100);
  });

  it("are right for any length", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(10_000_000), async (length) => {
        expect(await lastChange(feed(length, 1).ask)).toBe(length);
      }),
    ));
});
