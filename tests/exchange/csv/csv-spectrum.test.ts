import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readCsv } from "../../../src/exchange/csv/read-csv";
import { fileOf } from "../../support/read-files";

const FOLDER = dirname(require.resolve("csv-spectrum/package.json"));

/** Its JSON has other columns than its CSV. */
const CONTRADICTS_ITSELF = "location_coordinates";

const NAMES = readdirSync(join(FOLDER, "csvs")).map((name) => name.replace(/\.csv$/, ""));

describe("csv-spectrum", () => {
  it("is there, whole", () => {
    expect(NAMES).toHaveLength(12);
    expect(NAMES).toContain(CONTRADICTS_ITSELF);
  });

  it.each(NAMES.filter((name) => name !== CONTRADICTS_ITSELF))(
    "%s is read as it says, in any pieces",
    async (name) => {
      const expected: unknown = JSON.parse(readFileSync(join(FOLDER, "json", `${name}.json`), "utf8"));
      const csv = readFileSync(join(FOLDER, "csvs", `${name}.csv`));
      for (const pieceBytes of [1, 3, 65_536]) {
        const rows: unknown[] = [];
        for await (const { cells } of readCsv(fileOf("x.csv", csv, pieceBytes))) rows.push({ ...cells });
        expect(rows).toEqual(expected);
      }
    },
  );
});
