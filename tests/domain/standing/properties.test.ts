import fc from "fast-check";
import type { AttributionFact, StandingFacts } from "../../../src/domain/standing/facts";
import { appliedClaims, lendingOf } from "../../../src/domain/standing/inheritance";
import { standingOf, statusHistoryOf } from "../../../src/domain/standing/standing";
import { claim, facts, incident } from "./builders";
import { naiveLifts, naiveStatus } from "./naive-status";
import {
  anyAsOf,
  anyClaim,
  anyDay,
  anyFacts,
  anyOrder,
  anyRollUp,
  DAYS,
  doubled,
  RANDOM_ACTORS,
  saidBy,
} from "./random-facts";

/** On failure fast-check prints the seed and the path, which `fc.assert(…, { seed, path })` runs again. */
const RUNS = { numRuns: 500 };

function check<T extends unknown[]>(property: fc.IProperty<T>): void {
  fc.assert(property, RUNS);
}

describe("whatever the records", () => {
  it("the status is the one its definition gives", () => {
    check(
      fc.property(anyFacts, anyAsOf, (given, asOf) => {
        expect(standingOf(given, { asOf }).status).toBe(naiveStatus(given, asOf));
      }),
    );
  });

  it("their order changes nothing, nor the order of the lists within them", () => {
    const inTwoOrders = anyFacts.chain((given) => fc.tuple(fc.constant(given), anyOrder(given)));
    check(
      fc.property(inTwoOrders, anyAsOf, anyRollUp, ([given, reordered], asOf, rollUp) => {
        expect(standingOf(reordered, { asOf, rollUp })).toEqual(standingOf(given, { asOf, rollUp }));
      }),
    );
  });

  it("giving them twice changes nothing", () => {
    check(
      fc.property(anyFacts, anyAsOf, anyRollUp, (given, asOf, rollUp) => {
        expect(standingOf(doubled(given), { asOf, rollUp })).toEqual(standingOf(given, { asOf, rollUp }));
      }),
    );
  });

  it("the standing by a day is the standing of what was said by that day", () => {
    check(
      fc.property(anyFacts, anyDay, anyRollUp, (given, asOf, rollUp) => {
        expect(standingOf(given, { asOf, rollUp })).toEqual(
          standingOf(saidBy(given, asOf), { asOf: null, rollUp }),
        );
      }),
    );
  });

  it("the status does not depend on the roll-up", () => {
    check(
      fc.property(anyFacts, anyAsOf, anyRollUp, (given, asOf, rollUp) => {
        const { status, reasons, changedOn, denied } = standingOf(given, { asOf });
        expect(standingOf(given, { asOf, rollUp })).toMatchObject({ status, reasons, changedOn, denied });
      }),
    );
  });
});

describe("the day of the last change", () => {
  it("is the latest one up to asOf on which the status became what it is", () => {
    check(
      fc.property(anyFacts, anyAsOf, (given, asOf) => {
        const days = DAYS.filter((day) => asOf === null || day <= asOf);
        const statuses = days.map((day) => naiveStatus(given, day));
        const present = naiveStatus(given, asOf);
        const became = days.filter(
          (_day, index) => statuses[index] !== (index === 0 ? "UNATTRIBUTED" : statuses[index - 1]),
        );
        const isUndated = statuses.length > 0 && statuses.at(-1) !== present;
        expect(standingOf(given, { asOf }).changedOn).toBe(isUndated ? null : (became.at(-1) ?? null));
      }),
    );
  });

  it("is not after asOf, and the status just before it differs", () => {
    check(
      fc.property(anyFacts, anyAsOf, (given, asOf) => {
        const { status, changedOn } = standingOf(given, { asOf });
        if (changedOn === null) return;
        expect(asOf === null || changedOn <= asOf).toBe(true);
        const before = DAYS.filter((day) => day < changedOn).at(-1);
        expect(standingOf(given, { asOf: changedOn }).status).toBe(status);
        expect(before === undefined ? "UNATTRIBUTED" : naiveStatus(given, before)).not.toBe(status);
      }),
    );
  });

  it("is the last entry of a history that gives the status of every day", () => {
    check(
      fc.property(anyFacts, anyDay, (given, day) => {
        const last = statusHistoryOf(given)
          .filter(({ from }) => from <= day)
          .at(-1);
        expect(standingOf(given, { asOf: day })).toMatchObject({
          status: last?.status ?? "UNATTRIBUTED",
          changedOn: last?.from ?? null,
        });
      }),
    );
  });
});

describe("who stands accused", () => {
  it("is only whom a claim that asserts names, never whom one withholds or rejects", () => {
    check(
      fc.property(anyFacts, anyAsOf, (given, asOf) => {
        const asserted = given.claims
          .filter(({ stance }) => stance === "ASSERTS")
          .flatMap(({ named }) => named.map(({ actor }) => actor));
        for (const { actor } of standingOf(given, { asOf }).accused) expect(asserted).toContain(actor);
      }),
    );
  });

  it("is nobody unless the incident is attributed or contested", () => {
    check(
      fc.property(anyFacts, anyAsOf, (given, asOf) => {
        const { status, accused, denied } = standingOf(given, { asOf });
        if (status === "UNATTRIBUTED" || status === "WITHHELD")
          expect({ accused, denied }).toEqual({ accused: [], denied: false });
      }),
    );
  });
});

describe("answers", () => {
  it("never change the status, nor when it changed, nor who is accused", () => {
    check(
      fc.property(anyFacts, anyAsOf, (given, asOf) => {
        const unanswered = standingOf({ ...given, responses: [] }, { asOf });
        const answered = standingOf(given, { asOf });
        expect({ status: answered.status, changedOn: answered.changedOn }).toEqual({
          status: unanswered.status,
          changedOn: unanswered.changedOn,
        });
        expect(answered.accused.map((of) => ({ ...of, denied: false, deniedOn: null }))).toEqual(
          unanswered.accused,
        );
      }),
    );
  });
});

describe("a claim that agrees", () => {
  it("never makes a contest where there is none", () => {
    check(
      fc.property(anyFacts, anyAsOf, fc.nat(), (given, asOf, pick) => {
        const before = standingOf(given, { asOf });
        const isConsistent = before.reasons.every(({ kind }) => kind !== "SELF_INCONSISTENT");
        const asserted = before.reasons
          .filter(({ kind }) => kind === "ASSERTED")
          .flatMap(({ records }) => records.slice(0, 1));
        const agreedWith = given.claims.find(({ id }) => id === asserted[pick % asserted.length]);
        fc.pre(before.status === "ATTRIBUTED" && isConsistent && agreedWith !== undefined);
        const agreeing: AttributionFact = {
          ...(agreedWith ?? claim("none", {})),
          id: "agreeing",
          accusers: ["newcomer"],
          accusedMode: "ALL_OF",
          retractions: [],
          supersededBy: [],
          repeats: [],
        };
        expect(standingOf({ ...given, claims: [...given.claims, agreeing] }, { asOf }).status).toBe(
          "ATTRIBUTED",
        );
      }),
    );
  });
});

describe("ONLY", () => {
  it("makes a rival of what names an actor that neither is nor lifts to one of its accused, and of nothing else", () => {
    check(
      fc.property(anyFacts, anyClaim, anyClaim, (given, one, other) => {
        const only = asserting({ ...one, id: "only", accusedMode: "ONLY", accusers: ["firm"] });
        const rest = asserting({ ...other, id: "rest", accusedMode: "ALL_OF", accusers: ["ivo"] });
        fc.pre(only.named.length > 0 && rest.named.length > 0);
        const both: StandingFacts = { ...given, claims: [only, rest] };
        const allowed = only.named.map(({ actor }) => actor);
        const isShutOut = rest.named.some(
          ({ actor }) => !naiveLifts(actor, both, rest.placedOn).some((up) => allowed.includes(up)),
        );
        const { status, reasons } = standingOf(both, { asOf: null });
        const compared = reasons.filter(({ kind }) =>
          ["RIVAL", "ONLY", "UNRESOLVED_NAMES", "JOINED"].includes(kind),
        );
        if (isShutOut)
          expect({ status, kinds: compared.map(({ kind }) => kind) }).toEqual({
            status: "CONTESTED",
            kinds: ["ONLY"],
          });
        else expect(compared).toEqual([]);
      }),
    );
  });
});

describe("inheritance", () => {
  it("is the same as claims made about the part itself by those who have none of their own", () => {
    check(
      fc.property(anyFacts, anyAsOf, anyRollUp, (given, asOf, rollUp) => {
        const lent = appliedClaims(lendingOf(given.incidents, given.claims), asOf).map(
          ({ claim: of, accusers }): AttributionFact => ({
            ...of,
            about: "breach",
            accusers,
            retractions: [],
            supersededBy: [],
          }),
        );
        const direct = standingOf({ ...given, claims: lent }, { asOf, rollUp });
        const inherited = standingOf(given, { asOf, rollUp });
        const outline = ({ status, accused, denied }: typeof direct) => ({
          status,
          denied,
          accused: accused.map(({ origins, ...of }) => of),
        });
        expect(outline(inherited)).toEqual(outline(direct));
      }),
    );
  });
});

describe("reasons", () => {
  it("name every claim that applies, only records that are given, each list in order of the world", () => {
    check(
      fc.property(anyFacts, anyAsOf, (given, asOf) => {
        const { reasons } = standingOf(given, { asOf });
        const records = [
          ...given.claims,
          ...given.joins,
          ...given.responses,
          ...[...given.claims, ...given.joins].flatMap(({ retractions }) => retractions),
        ];
        const known = new Map(records.map((record) => [record.id, record.placedOn]));
        for (const { sentence, records: ids } of reasons) {
          expect(ids.length).toBeGreaterThan(0);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.every((id) => known.has(id))).toBe(true);
          expect(sentence).toMatch(/\(.+\).*\.$/);
          expect(sentence).not.toMatch(/undefined|null|\bdid\b/);
        }
        const applying = appliedClaims(lendingOf(given.incidents, given.claims), asOf).map(
          (of) => of.claim.id,
        );
        const named = new Set(reasons.flatMap(({ records: ids }) => ids));
        expect(applying.filter((id) => !named.has(id))).toEqual([]);
      }),
    );
  });
});

describe("origins", () => {
  it("share out all claims of an accused, each claim of named accusers to one", () => {
    check(
      fc.property(anyFacts, anyAsOf, anyRollUp, (given, asOf, rollUp) => {
        for (const { claims, origins } of standingOf(given, { asOf, rollUp }).accused) {
          const shared = origins.flatMap((origin) => origin.claims);
          expect([...new Set(shared)].sort()).toEqual([...claims].sort());
          const once = origins.filter(({ source }) => source === null).flatMap((origin) => origin.claims);
          expect(new Set(once).size).toBe(once.length);
        }
      }),
    );
  });
});

it("answers for two thousand claims in well under a second", () => {
  const states = RANDOM_ACTORS.filter(({ kind }) => kind !== "PERSONA").map(({ id }) => id);
  const many = Array.from({ length: 2000 }, (_, index) =>
    claim(`c${index}`, {
      by: [`accuser-${index % 100}`],
      names: [states[index % states.length] ?? "avaria"],
      about: index % 3 === 0 ? "wave" : "breach",
      on: new Date(Date.UTC(2010, 0, index)).toISOString().slice(0, 10),
    }),
  );
  const given = facts({
    incidents: [incident("breach", { partOf: ["wave"] }), incident("wave", { distance: 1 })],
    actors: RANDOM_ACTORS,
    claims: many,
  });
  const before = process.cpuUsage();
  standingOf(given, { asOf: null, rollUp: "STATE" });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
});

function asserting(given: AttributionFact): AttributionFact {
  return {
    ...given,
    about: "breach",
    stance: "ASSERTS",
    retractions: [],
    supersededBy: [],
  };
}
