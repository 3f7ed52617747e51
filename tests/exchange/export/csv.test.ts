import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { canonicalJson } from "../../../src/domain/records/canonical";
import { RECORD_TYPES } from "../../../src/domain/records/fields";
import type { NativeRecord } from "../../../src/domain/records/record";
import { readCsvTable } from "../../../src/exchange/csv-tables/read-csv-table";
import { writeCsv } from "../../../src/exchange/export/csv/write-csv";
import { entriesOf, joined } from "../../../src/exchange/export/flat-text";
import { rowOf, safeCell, textOfCell } from "../../../src/platform/csv/cells";
import { aClaim, anActor, aRetraction, SURROUNDINGS, sound } from "../../domain/records/builders";
import { worldOf } from "../../model/world";
import { NAUGHTY } from "../../support/naughty-strings";
import { fileOf, gathered } from "../../support/read-files";
import { extractOf, RECORDED, written } from "./holdings";

/** As any reader of RFC 4180 has it: commas, CRLF, nothing guessed. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  return parse(csv, { record_delimiter: "\r\n" }) as string[][];
}

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(...NAUGHTY),
  fc
    .tuple(
      fc.constantFrom("", "'", " ", "\t", "\r", "\n", "\u200B", "\uFEFF", "\u0000"),
      fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹢", "﹣", "﹫", "⁼", "−", '"', ";", "\\"),
      fc.string(),
    )
    .map((pieces) => pieces.join("")),
);

describe("a cell", () => {
  it("gives back every text byte for byte, through quotation and through what keeps it from being a formula", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 5 }), (cells) => {
        const [row = [], ...more] = rowsOf(rowOf(cells.map(safeCell)));
        expect(more).toEqual([]);
        expect(row.map(textOfCell)).toEqual(cells);
      }),
    );
  });

  it("begins with no sign that a spreadsheet computes, in no form of it, and not after what it skips", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const seen = safeCell(text).normalize("NFKC").trimStart();
        expect(/^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@−]/u.test(seen)).toBe(false);
        expect(/^[\t\r\n]/.test(safeCell(text))).toBe(false);
      }),
    );
  });

  it.each([
    ["=HYPERLINK(0)", "'=HYPERLINK(0)"],
    ["＝1+1", "'＝1+1"],
    ["\t=1", "'\t=1"],
    [" -1", "' -1"],
    ["'90s", "''90s"],
    ["a=b", "a=b"],
    ["2016-10-07", "2016-10-07"],
  ])("has %j as %j", (text, cell) => {
    expect(safeCell(text)).toBe(cell);
  });

  it("has lists whose entries can be told apart, whatever is in them", () => {
    fc.assert(
      fc.property(
        fc
          .array(texts, { maxLength: 4 })
          .filter((entries) => entries.length === 0 || entries.some((entry) => entry !== "")),
        (entries) => expect(entriesOf(joined(entries))).toEqual(entries),
      ),
    );
  });
});

describe("the tables", () => {
  it.each([1, 2])("say all that the records say (world %i)", async (seed) => {
    const { records } = worldOf(seed);
    const tables = await written(await extractOf(records), writeCsv, { recorders: true });
    const read = await gathered(async (gathering) => {
      for (const [name, text] of tables) await readCsvTable(fileOf(name, text, 100), gathering);
    });
    expect(read.problems).toEqual([]);
    const byId = (all: readonly NativeRecord[]) => all.map(canonicalJson).sort();
    expect(byId(read.records.map(({ record }) => record))).toEqual(byId(records));
  });

  it("have names beside ids, the day a record counts from, and when it was recorded", async () => {
    const records = [...SURROUNDINGS, aClaim("c", { quote: { text: "+1" } })].map((raw) => sound(raw));
    const claims = (await written(await extractOf(records), writeCsv)).get("claim.csv") ?? "";
    const [header = [], row = []] = rowsOf(claims);
    const cells = Object.fromEntries(header.map((name, index) => [name, row[index]]));
    expect(cells).toMatchObject({
      about: "incident:theft",
      about_name: "The theft",
      accusers: "actor:agency",
      accusers_name: "The agency",
      "named.actor_name": "The accused",
      "named.role": "CONDUCTED",
      "quote.text": "'+1",
      "citations.source_name": "The report",
      "statedOn.date": "",
      placedOn: "2020-03-10",
      placedOnInferred: "true",
      recordedAt: RECORDED.recordedAt,
    });
    expect(claims).not.toContain(RECORDED.recordedBy);
  });

  it("have the names of those who recorded only where they are asked for", async () => {
    const extract = await extractOf([sound(anActor("one"))]);
    const actors = (await written(extract, writeCsv, { recorders: true })).get("actor.csv") ?? "";
    expect(rowsOf(actors).map((row) => row.at(-1))).toEqual(["recordedBy", RECORDED.recordedBy]);
  });

  it("have a header where there is no record", async () => {
    const tables = await written(await extractOf([sound(anActor("one"))]), writeCsv);
    expect([...tables.keys()]).toEqual(RECORD_TYPES.map((type) => `${type}.csv`));
    expect(rowsOf(tables.get("retraction.csv") ?? "")).toEqual([
      expect.arrayContaining(["id", "claim", "by"]),
    ]);
    expect(Object.keys(aRetraction("r"))).toContain("claim");
  });
});
