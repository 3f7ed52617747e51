import { lastDay } from "../../../src/domain/dates/dates";
import { canonicalJson } from "../../../src/domain/records/canonical";
import { parseRecord } from "../../../src/domain/records/parse-record";
import type { NativeRecord } from "../../../src/domain/records/record";
import { referencesOf } from "../../../src/domain/records/references";
import { faultsBetween } from "../../../src/domain/records/rules-between";
import { standingOf } from "../../../src/domain/standing/standing";
import { EXPORT_ORDER } from "../../../src/exchange/export/extract";
import { NotHeld } from "../../../src/exchange/export/open-extract";
import { factsOfRecords } from "../../domain/blame/facts-of-records";
import {
  aClaim,
  aLeak,
  anActor,
  anAssessment,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
  SURROUNDINGS,
  sound,
} from "../../domain/records/builders";
import { WORLD_DAYS, worldOf } from "../../model/world";
import { extractOf, leaving } from "./holdings";

const SEEDS = [1, 2];

const records = (...raws: readonly Readonly<Record<string, unknown>>[]) =>
  [...SURROUNDINGS, ...raws].map((raw) => sound(raw));
const ids = (all: readonly NativeRecord[]) => all.map(({ id }) => id);

/** What makes an extract importable where there is nothing else. */
function expectClosedAndSound(left: readonly NativeRecord[]): void {
  const known = new Set(ids(left));
  expect(known.size).toBe(left.length);
  const nowhere = left.flatMap((record) => referencesOf(record).filter(({ id }) => !known.has(id)));
  expect(nowhere).toEqual([]);
  expect(left.flatMap((record) => parseRecord(JSON.parse(canonicalJson(record))).faults ?? [])).toEqual([]);
  expect(faultsBetween(new Map(left.map((record) => [record.id, record])))).toEqual([]);
}

describe("an extract", () => {
  it.each(SEEDS)("has every record once, by type and id (world %i)", async (seed) => {
    const world = worldOf(seed);
    const left = await leaving(world.records);
    const due = EXPORT_ORDER.flatMap((type) =>
      ids(world.records)
        .filter((id) => id.startsWith(`${type}:`))
        .sort(),
    );
    expect(ids(left)).toEqual(due);
  });

  it("counts what left, however often a format reads it", async () => {
    const extract = await extractOf(records(aClaim("one"), aClaim("two")));
    for (let time = 0; time < 2; time += 1) for await (const _ of extract.pages());
    expect(extract.counts.get("claim")).toBe(2);
    expect(extract.undatedLeftOut).toBe(0);
  });
});

describe("an extract as of a day", () => {
  it.each(SEEDS)(
    "holds what had been said by then, is sound, and leads nowhere outside (world %i)",
    async (seed) => {
      const world = worldOf(seed);
      const published = new Map(
        world.records.flatMap((record) =>
          record.type === "source" ? [[record.id, record.publishedOn] as const] : [],
        ),
      );
      const dayOf = (record: NativeRecord): string | undefined => {
        if (!("citations" in record)) return "";
        const stated = record.type === "leak" ? record.publishedOn : record.statedOn;
        if (stated !== undefined) return lastDay(stated.date);
        return record.citations
          .flatMap(({ source }) => published.get(source)?.date ?? [])
          .map(lastDay)
          .sort()[0];
      };
      for (const asOf of WORLD_DAYS.filter((_, index) => index % 2 === 0)) {
        const left = await leaving(world.records, { asOf });
        expectClosedAndSound(left);
        const said = new Set(ids(world.records.filter((record) => (dayOf(record) ?? "9999") <= asOf)));
        expect(ids(left).filter((id) => !said.has(id))).toEqual([]);
        const gone = [...said].filter((id) => !ids(left).includes(id));
        expect(gone.filter((id) => !/^(response|retraction):/.test(id))).toEqual([]);
      }
    },
  );

  it("tells how many it left out because nobody knows their day", async () => {
    const world = records(
      aSource("undated"),
      aClaim("dated", { statedOn: "2020" }),
      aClaim("undated", { citations: [{ source: "source:undated" }] }),
    );
    const extract = await extractOf(world, { asOf: "2021-01-01" });
    for await (const _ of extract.pages());
    expect(extract.undatedLeftOut).toBe(1);
    expect((await extractOf(world, { asOf: "2021-01-01", incidents: ["theft"] })).undatedLeftOut).toBe(1);
  });

  it("leaves out what only takes back or answers a claim that had not been made", async () => {
    const left = await leaving(
      records(
        aClaim("c", { statedOn: "2020-06-01" }),
        aClaim("older", { statedOn: "2020-01-01" }),
        aClaim("newer", { statedOn: "2020-02-01", supersedes: ["claim:older"], answers: ["claim:c"] }),
        aRetraction("r", { statedOn: "2020-06" }),
        aResponse("to-later", { statedOn: "2020-02-01" }),
        aResponse("to-both", { statedOn: "2020-02-01", answers: ["claim:c", "claim:older"] }),
        aResponse("counter", {
          statedOn: "2020-02-01",
          kind: "COUNTER_ACCUSATION",
          answers: ["claim:older"],
          counterClaim: "claim:c",
        }),
      ),
      { asOf: "2020-03-01" },
    );
    const said = left.filter(({ type }) => type === "claim" || type === "retraction" || type === "response");
    expect(said).toEqual([
      expect.objectContaining({ id: "claim:newer", supersedes: ["claim:older"], answers: [] }),
      expect.objectContaining({ id: "claim:older" }),
      expect.objectContaining({ id: "response:to-both", answers: ["claim:older"] }),
    ]);
  });

  it.each([
    [[{ value: "Bear" }, { value: "Late", since: "2021", main: true }], [{ value: "Bear", main: true }]],
    [[{ value: "Late", since: "2021" }], [{ value: "group", main: true }]],
  ])("does not use a name that was coined later: %j", async (names, kept) => {
    const left = await leaving(records(anActor("group", { names })), { asOf: "2020-12-31" });
    const group = left.find(({ id }) => id === "actor:group");
    expect(group).toMatchObject({ names: kept });
  });
});

describe("an extract of an incident", () => {
  it.each(SEEDS)("is sound by itself, and the incident stands in it as ever (world %i)", async (seed) => {
    const world = worldOf(seed);
    const incidents = ids(world.records.filter(({ type }) => type === "incident"));
    for (const incident of incidents.filter((_, index) => index % 2 === 0)) {
      const left = await leaving(world.records, { incidents: [incident] });
      expectClosedAndSound(left);
      for (const asOf of [null, "2016-10-08"])
        expect(standingOf(factsOfRecords(left, incident), { asOf, rollUp: "STATE" })).toEqual(
          standingOf(factsOfRecords(world.records, incident), { asOf, rollUp: "STATE" }),
        );
    }
  });

  it("has its parts, what was said of it, them and its wholes, and what joins the accused to others; and no more", async () => {
    const world = records(
      anIncident("campaign"),
      anIncident("theft-2", { partOf: ["incident:campaign"] }),
      anIncident("detail", { partOf: ["incident:theft-2"] }),
      anIncident("sibling", { partOf: ["incident:campaign"] }),
      aClaim("of-whole", { about: "incident:campaign" }),
      aClaim("of-part", { about: "incident:detail", named: [{ actor: "actor:group", role: "CONDUCTED" }] }),
      aClaim("of-sibling", { about: "incident:sibling" }),
      aRetraction("of-of-part", { claim: "claim:of-part" }),
      aResponse("to-whole", { answers: ["incident:campaign"] }),
      aLeak("leaked", { incident: "incident:theft-2" }),
      anAssessment("assessed", { incident: "incident:detail" }),
      anActor("group"),
      anActor("other-group"),
      anActor("stranger"),
      aClaim("joins", {
        kind: "AFFILIATION",
        about: "actor:group",
        named: [{ actor: "actor:there", role: "ACTS_FOR" }],
      }),
      aClaim("joins-others", {
        kind: "AFFILIATION",
        about: "actor:other-group",
        named: [{ actor: "actor:group", role: "PART_OF" }],
      }),
      aSource("unread"),
    );
    const all = new Set(ids(world));
    const left = new Set(ids(await leaving(world, { incidents: ["theft-2"] })));
    expect([...all].filter((id) => !left.has(id)).sort()).toEqual([
      "actor:other-group",
      "actor:stranger",
      "claim:joins-others",
      "claim:of-sibling",
      "incident:sibling",
      "incident:theft",
      "source:unread",
    ]);
  });

  it("of some types has these, and what they refer to", async () => {
    const world = records(aClaim("c"), aResponse("r"), aClaim("unasked", { about: "incident:theft" }));
    const left = await leaving(world, { incidents: ["theft"], types: ["response"] });
    expectClosedAndSound(left);
    expect(ids(left).filter((id) => /^(claim|response):/.test(id))).toEqual(["claim:c", "response:r"]);
  });
});

describe("an extract of an actor", () => {
  it.each(SEEDS)(
    "is sound by itself, and has all claims that have to do with it (world %i)",
    async (seed) => {
      const world = worldOf(seed);
      for (const { id } of world.records.filter(({ type }) => type === "actor").slice(0, 6)) {
        const left = await leaving(world.records, { actors: [id] });
        expectClosedAndSound(left);
        const due = world.records.filter(
          (record) =>
            record.type === "claim" && referencesOf(record).some((reference) => reference.id === id),
        );
        expect(ids(due).filter((claim) => !ids(left).includes(claim))).toEqual([]);
      }
    },
  );

  it("can be asked for by its slug, and says so if there is none", async () => {
    const world = records(anActor("unit", { slug: "the-unit", partOf: [{ actor: "actor:agency" }] }));
    expect(ids(await leaving(world, { actors: ["the-unit"] }))).toEqual([
      "actor:agency",
      "actor:here",
      "actor:unit",
    ]);
    await expect(leaving(world, { actors: ["the-units"] })).rejects.toThrow(
      new NotHeld("actor", "the-units").message,
    );
  });
});

describe("an extract of types", () => {
  it.each(SEEDS)("has all of them and what they refer to (world %i)", async (seed) => {
    const world = worldOf(seed);
    for (const type of ["claim", "source", "leak"] as const) {
      const left = await leaving(world.records, { types: [type] });
      expectClosedAndSound(left);
      expect(left.filter((record) => record.type === type)).toHaveLength(
        world.records.filter((record) => record.type === type).length,
      );
    }
    expect(
      ids(await leaving(world.records, { types: ["source"] })).some((id) => id.startsWith("claim:")),
    ).toBe(false);
  });
});
