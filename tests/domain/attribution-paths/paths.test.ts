import type { PathFacts, SaidFact, StructureFact } from "../../../src/domain/attribution-paths/path-facts";
import { findPaths, type PathQuestion } from "../../../src/domain/attribution-paths/paths";

const said = (
  from: string | null,
  to: string,
  day: string | null,
  over: Partial<SaidFact> = {},
): SaidFact => ({
  kind: from === null ? "ATTRIBUTION" : "AFFILIATION",
  from,
  to,
  roles: [from === null ? "CONDUCTED" : "ACTS_FOR"],
  day,
  claims: [{ id: `claim:${from ?? "incident"}-${to}-${day}`, placedOn: day }],
  claimCount: 1,
  accusers: [{ id: "actor:agency", placedOn: day }],
  inherited: false,
  ...over,
});

const within = (from: string, to: string, heldFrom: string | null = null, heldTo: string | null = null) =>
  ({
    from,
    to,
    statedFrom: stated(heldFrom),
    statedTo: stated(heldTo),
    heldFrom,
    heldTo,
  }) satisfies StructureFact;

const stated = (date: string | null) => (date === null ? null : ({ date, qualifier: "ON" } as const));

function facts(over: Partial<PathFacts>): PathFacts {
  return {
    incident: "incident:i",
    actor: null,
    wanted: null,
    today: "2026-01-01",
    kinds: new Map([["red", "STATE"] as const, ["blue", "STATE"] as const]),
    said: [],
    structure: [],
    whole: true,
    undated: 0,
    ...over,
  };
}

function find(over: Partial<PathFacts>, question: Partial<PathQuestion> = {}) {
  const { paths, complete } = findPaths(facts(over), { maxHops: 6, endKinds: null, ...question });
  return {
    complete,
    paths,
    lines: paths.map(({ hops, ends }) =>
      [...hops.map(({ from, to, backward }) => (backward ? `<${from}` : to)), ends].join(" "),
    ),
  };
}

describe("attribution paths", () => {
  it("come the shortest first, then the one that was on record first, undated ones last, then by ids", () => {
    const { lines } = find({
      said: [
        said(null, "late", "2020-05-01"),
        said(null, "undated", null),
        said(null, "b", "2020-01-01"),
        said(null, "a", "2020-01-01"),
        said(null, "red", "2021-01-01"),
        said("late", "red", "2019-01-01"),
        said("a", "red", "2020-06-01"),
        said("b", "blue", "2020-02-01"),
        said("undated", "blue", "2018-01-01"),
      ],
    });

    expect(lines).toEqual([
      "red STATE",
      "b blue STATE",
      "late red STATE",
      "a red STATE",
      "undated blue STATE",
    ]);
  });

  it("never come to the same actor twice, and never go on from a state", () => {
    const { lines, complete } = find({
      said: [
        said(null, "a", "2020-01-01"),
        said("a", "b", "2020-01-01", { kind: "IDENTITY" }),
        said("b", "c", "2020-01-01"),
        said("c", "a", "2020-01-01"),
        said("c", "red", "2020-01-01"),
        said("red", "blue", "2020-01-01"),
      ],
    });

    expect(lines).toEqual(["a b c red STATE"]);
    expect(complete).toBe(true);
  });

  it("gather what is said of the same two in one hop, but not that one is part of and is the other", () => {
    const { paths } = find({
      said: [
        said(null, "a", "2020-03-01", {
          claimCount: 30,
          accusers: [{ id: "actor:x", placedOn: "2020-03-01" }],
        }),
        said(null, "a", "2020-01-01", {
          accusers: [
            { id: "actor:x", placedOn: "2020-01-02" },
            { id: "actor:y", placedOn: "2020-01-01" },
          ],
        }),
        said("a", "b", "2020-01-01"),
        said("a", "b", "2020-02-01", { kind: "IDENTITY" }),
      ],
    });

    expect(paths.map(({ hops }) => hops.map(({ kind }) => kind))).toEqual([
      ["ATTRIBUTION", "AFFILIATION"],
      ["ATTRIBUTION", "IDENTITY"],
    ]);
    expect(paths[0]?.hops[0]).toMatchObject({
      claims: ["claim:incident-a-2020-01-01", "claim:incident-a-2020-03-01"],
      claimCount: 31,
      accusers: ["actor:y", "actor:x"],
      accuserCount: 2,
      since: "2020-01-01",
    });
  });

  it("go by structure as it was on the day of the claims before it, and leave the claims of other days out", () => {
    const { lines, paths } = find({
      said: [said(null, "unit", "2019-01-01"), said(null, "unit", "2021-01-01"), said(null, "unit", null)],
      structure: [
        within("unit", "old", null, "2019-12-31"),
        within("unit", "new", "2020-01-01"),
        within("old", "red"),
        within("new", "blue", null, "2020-06-30"),
      ],
    });

    expect(lines).toEqual(["unit new NOTHING_FURTHER", "unit old red STATE"]);
    expect(paths.map(({ hops }) => hops[0]?.claims)).toEqual([
      ["claim:incident-unit-2021-01-01", "claim:incident-unit-null"],
      ["claim:incident-unit-2019-01-01"],
    ]);
  });

  it("list at most 20 claims and accusers of a hop, the first ones, and count them all", () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      id: `actor:${String(index).padStart(2, "0")}`,
      placedOn: `2020-01-${String((index % 28) + 1).padStart(2, "0")}`,
    }));
    const hop = find({ said: [said(null, "a", "2020-01-01", { accusers: many })] }).paths[0]?.hops[0];

    expect(hop?.accuserCount).toBe(40);
    expect(hop?.accusers).toHaveLength(20);
    expect(hop?.accusers.slice(0, 3)).toEqual(["actor:00", "actor:28", "actor:01"]);
  });

  it("end where a state, a kind or an actor asked for is reached, or where the hops run out", () => {
    const chain = {
      kinds: new Map([["group", "THREAT_GROUP"] as const, ["red", "STATE"] as const]),
      said: [said(null, "group", "2020-01-01"), said("group", "red", "2020-01-01")],
    };

    expect(find(chain).lines).toEqual(["group red STATE"]);
    expect(find(chain, { endKinds: ["THREAT_GROUP"] }).lines).toEqual(["group WANTED"]);
    expect(find({ ...chain, wanted: "group" }).lines).toEqual(["group WANTED"]);
    expect(find(chain, { maxHops: 1 })).toMatchObject({ lines: ["group MAX_HOPS"], complete: true });
    expect(find({ ...chain, wanted: "red" }, { maxHops: 1 })).toMatchObject({ lines: [], complete: false });
    expect(find({ ...chain, whole: false }).complete).toBe(false);
  });

  it("of equally good ones are in order of the ids they lead through, however they do", () => {
    const { lines } = find({
      said: [
        said(null, "a", "2020-01-01"),
        said("a", "z", "2020-01-01", { kind: "AFFILIATION" }),
        said("a", "b", "2020-01-01", { kind: "IDENTITY" }),
      ],
    });

    expect(lines).toEqual(["a b NOTHING_FURTHER", "a z NOTHING_FURTHER"]);
  });

  it("go by three claims from actor to actor at most, and say so", () => {
    const chain = {
      said: [
        said(null, "a", "2020-01-01"),
        said("a", "b", "2020-01-01"),
        said("b", "c", "2020-01-01"),
        said("c", "d", "2020-01-01"),
        said("d", "e", "2020-01-01"),
      ],
    };

    expect(find(chain)).toMatchObject({ lines: ["a b c d MAX_CLAIMS"], complete: false });
    expect(find({ ...chain, structure: [within("d", "red")] })).toMatchObject({
      lines: ["a b c d red STATE"],
      complete: false,
    });
    expect(find({ ...chain, wanted: "d" })).toMatchObject({ lines: ["a b c d WANTED"], complete: true });
    expect(find({ ...chain, wanted: "e" })).toMatchObject({ lines: [], complete: false });
  });

  it("are not all of those between two actors where a longer one than asked for connects them", () => {
    const ties = {
      incident: null,
      actor: "x",
      wanted: "y",
      structure: [within("x", "unit"), within("unit", "red"), within("y", "office"), within("office", "red")],
    };

    expect(find(ties, { maxHops: 3 })).toMatchObject({ lines: [], complete: false });
    expect(find(ties, { maxHops: 4 })).toMatchObject({
      lines: ["unit red <office <y WANTED"],
      complete: true,
    });
  });

  it("connect two actors by whatever both lead to, each way once", () => {
    const ties = {
      incident: null,
      actor: "x",
      wanted: "y",
      said: [
        said("x", "a", "2020-01-01", { kind: "IDENTITY" }),
        said("a", "y", "2020-01-01", { kind: "IDENTITY" }),
        said("y", "unit", "2020-02-01"),
      ],
      structure: [within("x", "unit"), within("unit", "red")],
    };

    expect(find(ties).lines).toEqual(["a y WANTED", "unit <y WANTED"]);
    expect(find({ ...ties, actor: "unit", wanted: "x" }).lines).toEqual(["<x WANTED", "<y a x WANTED"]);
  });

  it("are the same of too many, in whatever order the facts come", () => {
    const all = Array.from({ length: 20 }, (_, index) => `actor-${index}`);
    const tied = all.flatMap((from) =>
      all.flatMap((to) => (from === to ? [] : [said(from, to, "2020-01-01")])),
    );
    const linesOf = (facts: readonly SaidFact[]) =>
      find({ incident: null, actor: "actor-0", wanted: "actor-19", said: facts }).lines;

    expect(linesOf([...tied].reverse())).toEqual(linesOf(tied));
  });

  it("are as many as can be looked through, and say so where everybody is tied to everybody", () => {
    const all = Array.from({ length: 14 }, (_, index) => `actor-${index}`);
    const tied = all.flatMap((from) =>
      all.flatMap((to) => (from === to ? [] : [said(from, to, "2020-01-01")])),
    );
    const { complete, paths } = find(
      { said: [said(null, "actor-0", "2020-01-01"), ...tied, said("actor-1", "red", "2020-01-01")] },
      { maxHops: 10 },
    );

    expect(complete).toBe(false);
    expect(paths[0]?.hops.map(({ to }) => to)).toEqual(["actor-0", "actor-1", "red"]);
  });
});
