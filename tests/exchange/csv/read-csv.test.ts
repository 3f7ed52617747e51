import { type CsvRow, readCsv } from "../../../src/exchange/csv/read-csv";
import { FileRefused } from "../../../src/exchange/input-file";
import { fileOf } from "../../support/read-files";

const read = async (content: string | Uint8Array, pieceBytes?: number) => {
  let columns: readonly string[] = [];
  const rows: CsvRow[] = [];
  for await (const row of readCsv(fileOf("x.csv", content, pieceBytes), (names) => {
    columns = names;
  }))
    rows.push(row);
  return { columns, rows };
};
const refusal = async (content: string | Uint8Array) => {
  const error: unknown = await read(content).catch((reason: unknown) => reason);
  if (!(error instanceof FileRefused)) throw new Error("the file is not refused");
  return error.problems[0];
};

describe("a CSV file", () => {
  it.each(["\n", "\r\n"])(
    "gives rows by the names of its columns, each with the line it begins at (%j)",
    async (end) => {
      const lines = ["\ufeffa, b", '1,"x, ""y"""', '"two', 'lines",', "3,4", "", '5,"', '"', "6,7", ""];
      for (const pieceBytes of [1, 65_536])
        expect(await read(lines.join(end), pieceBytes)).toEqual({
          columns: ["a", "b"],
          rows: [
            { line: 2, cells: { a: "1", b: 'x, "y"' } },
            { line: 3, cells: { a: `two${end}lines`, b: "" } },
            { line: 5, cells: { a: "3", b: "4" } },
            { line: 7, cells: { a: "5", b: end } },
            { line: 9, cells: { a: "6", b: "7" } },
          ],
        });
    },
  );

  it("without rows has none", async () => {
    expect(await read("a,b\n")).toEqual({ columns: ["a", "b"], rows: [] });
    expect(await read("")).toEqual({ columns: [], rows: [] });
  });

  it.each([
    [
      "a row with too few cells",
      "a,b\n1,2\n3\n",
      { problem: "has more or fewer cells than the header", where: { file: "x.csv", line: 3 } },
    ],
    [
      "a row with too many cells",
      "a,b\n1,2,3\n",
      { problem: "has more or fewer cells than the header", where: { file: "x.csv", line: 2 } },
    ],
    [
      "a quotation mark that is not closed",
      'a,b\n1,"2\n',
      { problem: "has a quotation mark that is not closed" },
    ],
    ["a quotation mark within a cell", 'a,b\n1,2"3"\n', { problem: "is no CSV" }],
    ["two columns of one name", "a, a\n1,2\n", { problem: 'has two columns "a"' }],
    [
      "more columns than anybody reads",
      `${Array.from({ length: 201 }, (_, index) => `c${index}`).join(",")}\n`,
      { problem: "has 201 columns" },
    ],
  ])("is refused whole with %s", async (_, text, problem) => {
    expect(await refusal(text)).toMatchObject(problem);
  });

  it("that is not UTF-8 is refused whole", async () => {
    expect(await refusal(new Uint8Array([0x61, 0x0a, 0xff]))).toMatchObject({ problem: "is not UTF-8" });
  });

  it("keeps a column that is called like a part of every object", async () => {
    expect(await read("__proto__,constructor\n1,2\n")).toMatchObject({
      columns: ["__proto__", "constructor"],
    });
  });
});
