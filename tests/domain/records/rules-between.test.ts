import fc from "fast-check";
import { MAX_ACTOR_STEPS } from "../../../src/domain/actors/part-of";
import { MAX_INCIDENT_STEPS } from "../../../src/domain/incidents/part-of";
import { rings } from "../../../src/domain/records/rules/rings";
import { faultsBetween } from "../../../src/domain/records/rules-between";
import { aClaim, anActor, anIncident, aRetraction, aSource, SURROUNDINGS, sound } from "./builders";

const faults = (...raws: readonly object[]) => {
  const records = [...SURROUNDINGS, ...raws].map((raw) => sound({ ...raw }));
  return faultsBetween(new Map(records.map((record) => [record.id, record]))).map(
    ({ record, pointer, problem, remedy }) => `${record} ${pointer}: ${problem}; ${remedy}.`,
  );
};

describe("between records", () => {
  it("all is well with sound ones", () => {
    expect(
      faults(aClaim("c"), aRetraction("r"), aClaim("d", { supersedes: "claim:c", repeats: "claim:c" })),
    ).toEqual([]);
  });

  it("a slug is one record's of its type, an outside id one record's of any", () => {
    const externalIds = [{ scheme: "x", value: "1" }];
    expect(
      faults(
        anActor("b", { slug: "a", externalIds }),
        anActor("a"),
        anIncident("a"),
        anIncident("z", { externalIds }),
      ),
    ).toEqual([
      'actor:b /slug: is "a", which actor:a has; expected a slug of its own.',
      'incident:z /externalIds/0: is "x:1", which actor:b has; expected an outside id of its own.',
    ]);
  });

  it("nothing is part of itself, quotes, repeats or supersedes itself, however long the way round", () => {
    expect(faults(anActor("a", { partOf: [{ actor: "actor:a" }] }))).toEqual([
      "actor:a /partOf: makes the actor a part of itself through actor:a; expected no ring.",
    ]);
    expect(
      faults(
        anIncident("a", { partOf: ["incident:b"] }),
        anIncident("b", { partOf: ["incident:theft", "incident:c"] }),
        anIncident("c", { partOf: ["incident:a"] }),
        anIncident("below", { partOf: ["incident:a"] }),
      ).sort(),
    ).toEqual(
      ["a", "b", "c"].map(
        (id) =>
          `incident:${id} /partOf: makes the incident a part of itself through incident:a, incident:b, incident:c; expected no ring.`,
      ),
    );
    expect(
      faults(aSource("a", { quotes: ["source:b"] }), aSource("b", { quotes: ["source:a"] })),
    ).toHaveLength(2);
    expect(faults(aClaim("a", { repeats: "claim:b" }), aClaim("b", { repeats: "claim:a" }))).toHaveLength(2);
    expect(
      faults(aClaim("a", { supersedes: "claim:b" }), aClaim("b", { supersedes: "claim:a" })),
    ).toHaveLength(2);
  });

  it("structure is as deep as it is read, and no deeper, also by its longest way", () => {
    const incidents = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        anIncident(`i${at}`, { partOf: at === 0 ? [] : [`incident:i${at - 1}`] }),
      );
    const actors = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        anActor(`a${at}`, { partOf: at === 0 ? [] : [{ actor: `actor:a${at - 1}` }] }),
      );
    expect(faults(...incidents(1 + MAX_INCIDENT_STEPS), ...actors(1 + MAX_ACTOR_STEPS))).toEqual([]);
    expect(faults(...incidents(3 + MAX_INCIDENT_STEPS).reverse(), ...actors(2 + MAX_ACTOR_STEPS))).toEqual([
      "actor:a13 /partOf: puts it 13 steps below actor:a0; expected at most 12 steps of structure.",
      "incident:i9 /partOf: puts it 9 steps below incident:i0; expected at most 8 steps of structure.",
      "incident:i10 /partOf: puts it 10 steps below incident:i0; expected at most 8 steps of structure.",
    ]);
    expect(faults(...incidents(9), anIncident("both", { partOf: ["incident:i0", "incident:i8"] }))).toEqual([
      "incident:both /partOf: puts it 9 steps below incident:i0; expected at most 8 steps of structure.",
    ]);
    expect(faults(...incidents(9).slice(1), anIncident("i0", { partOf: ["incident:theft"] }))).toEqual([
      "incident:i8 /partOf: puts it 9 steps below incident:theft; expected at most 8 steps of structure.",
    ]);
  });

  it("what is too deep tells of all that is above it", () => {
    const records = Array.from({ length: 10 }, (_, at) =>
      sound(anIncident(`i${at}`, { partOf: at === 0 ? [] : [`incident:i${at - 1}`] })),
    );
    expect(faultsBetween(new Map(records.map((record) => [record.id, record])))).toMatchObject([
      { record: "incident:i9", others: [8, 7, 6, 5, 4, 3, 2, 1, 0].map((at) => `incident:i${at}`) },
    ]);
  });

  it("a claim is superseded only by all who made it", () => {
    const joint = aClaim("joint", { accusers: ["actor:agency", "actor:here"] });
    expect(faults(joint, aClaim("new", { supersedes: "claim:joint" }))).toEqual([
      "claim:new /supersedes/0: is claim:joint, which actor:here made as well; " +
        "expected a claim by the same accusers; one who leaves a joint claim retracts it.",
    ]);
    expect(
      faults(
        aClaim("old"),
        aClaim("new", { accusers: ["actor:agency", "actor:here"], supersedes: "claim:old" }),
      ),
    ).toEqual([]);
  });

  it("a claim without a named accuser is not superseded", () => {
    const rumour = aClaim("rumour", { accusers: [], unnamedAccuser: { words: "officials" } });
    expect(faults(rumour, aClaim("new", { supersedes: "claim:rumour" }))).toEqual([
      "claim:new /supersedes/0: is claim:rumour, whose accuser is not named; " +
        "expected a claim by the same named accusers; let the newer one stand beside it.",
    ]);
  });

  it("a claim is superseded only by one of its kind", () => {
    const identity = aClaim("identity", {
      kind: "IDENTITY",
      about: "actor:accused",
      named: [{ actor: "actor:there", role: "SAME_AS" }],
    });
    expect(faults(identity, aClaim("new", { supersedes: "claim:identity" }))).toEqual([
      "claim:new /supersedes/0: is claim:identity, an IDENTITY claim; expected an ATTRIBUTION claim, as this one is.",
    ]);
  });

  it("a claim is neither superseded nor retracted on a date that is surely before its own", () => {
    const old = aClaim("c", { statedOn: "2016-10" });
    expect(
      faults(
        old,
        aClaim("new", { supersedes: "claim:c", statedOn: "2016-09-30" }),
        aRetraction("r", { statedOn: { date: "2015", qualifier: "BY" } }),
      ),
    ).toEqual([
      "claim:new /statedOn: is 2016-09-30, before 2016-10, the date of claim:c, which it supersedes; expected 2016-10 or later.",
      "retraction:r /statedOn: is 2015, before 2016-10, the date of claim:c, which it takes back; expected 2016-10 or later.",
    ]);
    for (const statedOn of ["2016", "2016-10", "2016-10-01", "2017", undefined]) {
      expect(
        faults(old, aClaim("new", { supersedes: "claim:c", statedOn }), aRetraction("r", { statedOn })),
      ).toEqual([]);
    }
    const by = aClaim("c", { statedOn: { date: "2016-10", qualifier: "BY" } });
    for (const claim of [by, aClaim("c")]) {
      expect(
        faults(
          claim,
          aClaim("new", { supersedes: "claim:c", statedOn: "2015" }),
          aRetraction("r", { statedOn: "2015" }),
        ),
      ).toEqual([]);
    }
  });

  it("a claim is retracted only by those who made it", () => {
    expect(faults(aClaim("c"), aRetraction("r", { by: ["actor:here"] }))).toEqual([
      "retraction:r /by/0: is actor:here, who did not make claim:c; expected one of its accusers (actor:agency).",
    ]);
  });

  it("what an accused or its own side says of its part is no claim that rejects", () => {
    const rejects = (id: string, accuser: string, over = {}) =>
      aClaim(id, {
        stance: "REJECTS",
        accusers: [accuser],
        named: [{ actor: "actor:accused", role: "CONDUCTED" }],
        ...over,
      });
    const remedy = "expected a third party; this is a Response, of kind DENIAL for example.";
    expect(
      faults(
        anActor("ministry", { partOf: [{ actor: "actor:there", to: "1991" }] }),
        anActor("unit", { partOf: [{ actor: "actor:accused" }] }),
        rejects("itself", "actor:accused"),
        rejects("same-state", "actor:ministry"),
        rejects("state", "actor:there"),
        rejects("part", "actor:unit"),
        rejects("third-party", "actor:agency"),
      ),
    ).toEqual([
      `claim:itself /accusers/0: is actor:accused, whom the claim clears; ${remedy}`,
      `claim:same-state /accusers/0: is actor:ministry, of one side with actor:accused; ${remedy}`,
      `claim:state /accusers/0: is actor:there, of one side with actor:accused; ${remedy}`,
      `claim:part /accusers/0: is actor:unit, of one side with actor:accused; ${remedy}`,
    ]);
  });

  it("members of one international organisation are not one side", () => {
    const union = { partOf: [{ actor: "actor:union" }] };
    expect(
      faults(
        anActor("union", { kind: "INTERNATIONAL_ORGANIZATION" }),
        anActor("one", { kind: "STATE", ...union }),
        anActor("other", { kind: "STATE", ...union }),
        aClaim("c", {
          stance: "REJECTS",
          accusers: ["actor:one"],
          named: [{ actor: "actor:other", role: "DIRECTED" }],
        }),
      ),
    ).toEqual([]);
  });
});

describe("rings", () => {
  const graph = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    maxLength: 30,
  });

  it("hold exactly those that reach each other, each after what it leads to", () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const ids = Array.from({ length: 10 }, (_, id) => String(id));
        const targets = (id: string) =>
          edges.filter(([from]) => String(from) === id).map(([, to]) => String(to));
        const reach = (id: string) => {
          const seen = new Set([id]);
          for (const at of seen) for (const to of targets(at)) seen.add(to);
          return seen;
        };
        const found = rings(ids, targets);
        expect(found.flat().sort()).toEqual(ids);
        const ringOf = (id: string) => found.findIndex((ring) => ring.includes(id));
        for (const a of ids) {
          for (const b of reach(a)) {
            expect(ringOf(b)).toBeLessThanOrEqual(ringOf(a));
            expect(ringOf(a) === ringOf(b)).toBe(reach(b).has(a));
          }
        }
      }),
    );
  });

  it("are found at the end of a chain longer than the stack", () => {
    const ids = Array.from({ length: 100_000 }, (_, id) => String(id));
    expect(rings(ids, (id) => (id === "99999" ? [] : [String(Number(id) + 1)]))).toHaveLength(100_000);
  });
});
