import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatProblem } from "../../../src/domain/records/faults";
import { referencesOf } from "../../../src/domain/records/references";
import { faultsBetween } from "../../../src/domain/records/rules-between";
import { readCsvTable } from "../../../src/exchange/csv-tables/read-csv-table";
import { fileOf, gathered } from "../../support/read-files";

const TEMPLATES = join(__dirname, "../../../docs/templates");

const read = (text: string) => gathered((gathering) => readCsvTable(fileOf("x.csv", text), gathering));
const messages = async (text: string) => (await read(text)).problems.map(formatProblem);

describe("a table of records", () => {
  it("has one a row, whose id says what it is, with lists in one cell", async () => {
    const { records, problems } = await read(
      [
        "id,kind,names.value,names.main,title,kinds,startedOn.date,startedOn.qualifier",
        "actor:a,PERSONA,One\\; two; Other,; true,,,,",
        "incident:i,,,,'=Theft,DATA_THEFT; ESPIONAGE,2016,BY",
        ",,,,,,,",
      ].join("\n"),
    );
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        record: { id: "actor:a", names: [{ value: "One; two" }, { value: "Other", main: true }] },
        where: { file: "x.csv", line: 2 },
      },
      { record: { id: "incident:i", title: "=Theft", startedOn: { date: "2016", qualifier: "BY" } } },
    ]);
  });

  it.each([
    [
      "no id",
      "id,title\n,Theft\n",
      'x.csv line 2: id is ""; expected one that says what the record is, such as claim:joint-statement-1.',
    ],
    [
      "an id of nothing",
      "id,title\nx:1,Theft\n",
      'x.csv line 2: id is "x:1"; expected one that says what the record is, such as claim:joint-statement-1.',
    ],
    [
      "what its type does not have",
      "id,title,accusers\nincident:i,Theft,actor:a\n",
      'x.csv line 2: accusers is "actor:a"; expected nothing there: no incident has it.',
    ],
    [
      "a wrong term",
      "id,title,kinds\nincident:i,Theft,THEFT\n",
      expect.stringMatching(/^x\.csv line 2: kinds is "THEFT"; expected one of /),
    ],
    [
      "a word where a number belongs",
      "id,kind,stance,about,accusers,named.actor,named.role,likelihood.scale,likelihood.number,citations.source\nclaim:c,ATTRIBUTION,ASSERTS,incident:i,actor:a,actor:b,CONDUCTED,PERCENT,many,source:s\n",
      expect.stringMatching(/^x\.csv line 2: likelihood\.number is "many"; expected /),
    ],
    [
      "the id of another row",
      "id,title,kinds\nincident:i,Theft,OTHER\nincident:i,Theft,OTHER\n",
      'x.csv line 3, /id: is "incident:i", which x.csv line 2 has; expected each id once.',
    ],
  ])("loses the row alone that has %s", async (_, text, message) => {
    expect(
      await messages(
        `${text}incident:good,Good${",".repeat(Math.max(0, (text.split("\n")[0] ?? "").split(",").length - 2))}\n`,
      ),
    ).toEqual(expect.arrayContaining([message]));
  });

  it.each([
    ["no ids", "title\nTheft\n", "x.csv: has no column id; expected a table of records, which has one."],
    [
      "a column of nothing",
      "id,acuser\nclaim:c,actor:a\n",
      'x.csv: has a column "acuser", which no record has; expected the names that exports and templates have (docs/formats.md).',
    ],
  ])("is refused whole with %s", async (_, text, message) => {
    expect(await messages(text)).toEqual([message]);
  });

  it("has templates, which are sound together and refer to nothing else", async () => {
    const files = readdirSync(TEMPLATES);
    expect(files).toEqual(["actor.csv", "claim.csv", "incident.csv", "source.csv"]);
    const { records, problems } = await gathered(async (gathering) => {
      for (const name of files)
        await readCsvTable(fileOf(name, readFileSync(join(TEMPLATES, name))), gathering);
    });
    expect(problems).toEqual([]);
    const pool = new Map(records.map(({ record }) => [record.id, record]));
    expect(pool.size).toBe(6);
    expect(faultsBetween(pool)).toEqual([]);
    expect([...pool.values()].flatMap(referencesOf).filter(({ id }) => !pool.has(id))).toEqual([]);
  });
});
