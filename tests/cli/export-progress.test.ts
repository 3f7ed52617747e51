import { describeExport } from "../../src/cli/export-progress";

it("says how many records were read, and how fast", () => {
  expect(describeExport(12_000, 1_500)).toBe("12,000 records read, 8,000/s");
  expect(describeExport(0, 0)).toBe("0 records read, 0/s");
});
