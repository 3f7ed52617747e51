import { join } from "node:path";
import { referencesOf } from "../../src/domain/records/references";
import { faultsBetween } from "../../src/domain/records/rules-between";
import { readSeed } from "../../src/exchange/seed";
import { resultOf } from "../support/read-files";

const SEED = join(__dirname, "../../seed");

describe("the seed", () => {
  it("is sound, and refers to nothing outside itself", async () => {
    const { records, problems } = resultOf((await readSeed(SEED)).gathering);
    const pool = new Map(records.map(({ record }) => [record.id, record]));
    expect(problems).toEqual([]);
    expect(faultsBetween(pool)).toEqual([]);
    expect(records.flatMap(({ record }) => referencesOf(record)).filter(({ id }) => !pool.has(id))).toEqual(
      [],
    );
  });

  it("gives every claim, response and assessment the article or what it quotes as its source", async () => {
    const { records } = resultOf((await readSeed(SEED)).gathering);
    for (const { record } of records) {
      if ("citations" in record)
        expect(record.citations.map(({ source }) => source)).toEqual(["source:fortune-2016-10-08"]);
    }
  });

  it("has the spokesman's words by way of the Guardian", async () => {
    const { records } = resultOf((await readSeed(SEED)).gathering);
    const spoken = records.flatMap(({ record }) =>
      (record.type === "claim" && record.accusers.includes("actor:spokesman-for-vladimir-putin")) ||
      (record.type === "response" && record.by.includes("actor:spokesman-for-vladimir-putin"))
        ? [[record.quote?.text, record.citations[0]?.relays]]
        : [],
    );
    expect(spoken).toEqual([
      [
        "but we do not blame the White House or Langley each time",
        ["source:guardian-report-on-kremlin-reply"],
      ],
      ["rubbish", ["source:guardian-report-on-kremlin-reply"]],
    ]);
  });
});
