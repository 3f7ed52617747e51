import { describeImport } from "../../src/cli/import-progress";

it("says what it does while there is nothing to count", () => {
  expect(describeImport({ doing: "checking", done: 0, total: 12_000 }, 0)).toBe(
    "checking 0 of 12,000 records",
  );
  expect(describeImport({ doing: "writing", done: 0, total: 12_000 }, 40)).toBe(
    "writing 0 of 12,000 records",
  );
});

it("says how far, how fast and how long still", () => {
  expect(describeImport({ doing: "writing", done: 3_000, total: 12_000 }, 2_000)).toBe(
    "writing 3,000 of 12,000 records, 1,500/s, 6 s left",
  );
  expect(describeImport({ doing: "reading", done: 12_500_000, total: 34_361_149 }, 500)).toBe(
    "reading 12.5 of 34.4 MB, 25.0 MB/s, 1 s left",
  );
});
