import fc from "fast-check";
import type { Day, StandingFacts } from "../../../src/domain/standing/facts";
import { standingPeriods } from "../../../src/domain/standing/periods";
import { standingOf } from "../../../src/domain/standing/standing";
import { actors, claim, facts, partOf, response, retraction } from "./builders";
import { naiveStatus } from "./naive-status";
import { anyFacts, anyOrder, DAYS } from "./random-facts";

/** RUNS=20000 searches longer. On failure fast-check prints the seed and the path that run it again. */
const RUNS = { numRuns: Number(process.env["RUNS"] ?? 150) };

const EVERY_DAY: readonly Day[] = ["2019-12-31", ...DAYS, "2020-01-07"];

function valuesOn(given: StandingFacts, asOf: Day | null) {
  const { status, denied, victimDenies, claimCount, originCount, changedOn } = standingOf(given, { asOf });
  return { status, denied, victimDenies, claims: claimCount, origins: originCount, changedOn };
}

function periodOn(given: StandingFacts, day: Day) {
  const found = standingPeriods(given).periods.filter(
    ({ from, until }) => from <= day && (until === null || day < until),
  );
  return found.map(({ from: _from, until: _until, ...values }) => values);
}

describe("whatever the records, the periods", () => {
  it("give for each day what the standing is as of that day, and the present what it is", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        expect(standingPeriods(given).present).toEqual(valuesOn(given, null));
        for (const day of EVERY_DAY) expect(periodOn(given, day)).toEqual([valuesOn(given, day)]);
      }),
      RUNS,
    );
  });

  it("have the status that its definition gives, and the claims that apply one by one", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        for (const day of EVERY_DAY) expect(periodOn(given, day)[0]?.status).toBe(naiveStatus(given, day));
      }),
      RUNS,
    );
  });

  it("follow each other without a gap, and no two in a row are the same", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { periods } = standingPeriods(given);
        expect(periods[0]?.from).toBe("");
        expect(periods.at(-1)?.until).toBeNull();
        for (const [index, { from, until, ...values }] of periods.entries()) {
          const next = periods[index + 1];
          if (next === undefined) continue;
          const { from: nextFrom, until: _, ...nextValues } = next;
          expect(until).toBe(nextFrom);
          expect(from < nextFrom).toBe(true);
          expect(nextValues).not.toEqual(values);
        }
      }),
      RUNS,
    );
  });

  it("do not depend on the order of the records", () => {
    const inTwoOrders = anyFacts.chain((given) => fc.tuple(fc.constant(given), anyOrder(given)));
    fc.assert(
      fc.property(inTwoOrders, ([given, reordered]) => {
        expect(standingPeriods(reordered)).toEqual(standingPeriods(given));
      }),
      RUNS,
    );
  });
});

describe("the periods of an incident", () => {
  const ACTORS = actors({ STATE: ["avaria", "borduria", "firmland"], STATE_BODY: ["guard", "ministry"] });
  const STRUCTURE = [partOf("guard", "avaria"), partOf("ministry", "avaria")];

  it("tell of an accusation, its denial, its repetition and its end", () => {
    const given = facts({
      actors: ACTORS,
      structure: STRUCTURE,
      claims: [
        claim("c1", {
          by: ["borduria"],
          names: ["guard"],
          on: "2020-01-01",
          retractions: [retraction("r1", ["borduria"], "2020-01-04")],
        }),
        claim("c2", { by: ["firmland"], names: ["ministry"], repeats: ["c1"], on: "2020-01-03" }),
      ],
      responses: [response("d1", "DENIAL", { by: ["avaria"], to: ["c1"], on: "2020-01-02" })],
    });
    const said = { victimDenies: false, status: "ATTRIBUTED", changedOn: "2020-01-01" };
    expect(standingPeriods(given).periods).toEqual([
      {
        from: "",
        until: "2020-01-01",
        status: "UNATTRIBUTED",
        denied: false,
        victimDenies: false,
        claims: 0,
        origins: 0,
        changedOn: null,
      },
      { from: "2020-01-01", until: "2020-01-02", ...said, denied: false, claims: 1, origins: 1 },
      { from: "2020-01-02", until: "2020-01-03", ...said, denied: true, claims: 1, origins: 1 },
      { from: "2020-01-03", until: "2020-01-04", ...said, denied: true, claims: 2, origins: 1 },
      { from: "2020-01-04", until: null, ...said, denied: false, claims: 1, origins: 1 },
    ]);
  });

  it("count the origins of the accused that has most of them, rolled up to states", () => {
    const given = facts({
      actors: ACTORS,
      structure: STRUCTURE,
      claims: [
        claim("c1", { by: ["borduria"], names: ["guard"], on: "2020-01-01" }),
        claim("c2", { by: ["firmland"], names: ["ministry"], on: "2020-01-02" }),
        claim("c3", { by: ["avaria"], names: ["borduria"], on: "2020-01-03" }),
      ],
    });
    const origins = standingPeriods(given).periods.map((period) => [period.from, period.origins]);
    expect(origins).toEqual([
      ["", 0],
      ["2020-01-01", 1],
      ["2020-01-02", 2],
      ["2020-01-03", 2],
    ]);
  });

  it("are the one before all days where nothing is dated, while the present counts what is undated", () => {
    const given = facts({ actors: ACTORS, claims: [claim("c1", { by: ["borduria"], names: ["avaria"] })] });
    const { present, periods } = standingPeriods(given);
    expect(present).toMatchObject({ status: "ATTRIBUTED", claims: 1, origins: 1, changedOn: null });
    expect(periods).toEqual([expect.objectContaining({ from: "", until: null, status: "UNATTRIBUTED" })]);
  });
});
