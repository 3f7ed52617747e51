import { describeImport } from "../../src/cli/import-progress";

it("says what it does while there is nothing to count", () => {
  expect(describeImport({ written: 0, total: 12_000, writingMs: undefined })).toBe("checking 12,000 records");
  expect(describeImport({ written: 0, total: 12_000, writingMs: 40 })).toBe("writing 12,000 records");
});

it("says how far, how fast and how long still", () => {
  expect(describeImport({ written: 3_000, total: 12_000, writingMs: 2_000 })).toBe(
    "3,000 of 12,000 records, 1,500/s, 6 s left",
  );
});
