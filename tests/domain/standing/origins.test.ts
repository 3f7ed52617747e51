import type { AttributionFact, Origin } from "../../../src/domain/standing/facts";
import { originsOf } from "../../../src/domain/standing/origins";
import { structureOf } from "../../../src/domain/standing/roll-up";
import { actors, claim, partOf } from "./builders";

const STRUCTURE = structureOf(
  actors({
    STATE: ["avaria", "borduria"],
    STATE_BODY: ["guard", "ministry"],
    ORGANIZATION: ["vendor", "old-owner", "new-owner"],
  }),
  [
    partOf("guard", "avaria"),
    partOf("ministry", "avaria"),
    partOf("vendor", "old-owner", null, "2021-12-31"),
    partOf("vendor", "new-owner", "2022-01-01"),
  ],
);

function origins(
  counted: readonly AttributionFact[],
  links: readonly AttributionFact[] = [],
): readonly Omit<Origin, "links">[] {
  return withLinks(counted, links).map(({ links: _, ...origin }) => origin);
}

function withLinks(
  counted: readonly AttributionFact[],
  links: readonly AttributionFact[] = [],
): readonly Origin[] {
  const withAccusers = (claims: readonly AttributionFact[]) =>
    claims.map((one) => ({ claim: one, accusers: one.accusers }));
  return originsOf(withAccusers(counted), withAccusers([...links, ...counted]), STRUCTURE);
}

function alone(id: string, source: string | null = null): Omit<Origin, "links"> {
  return { claims: [id], because: [], source };
}

describe("claims of named accusers", () => {
  it("share an origin where the accusers lift to the same states", () => {
    const body = claim("c1", { by: ["guard"], on: "2020-01-01" });
    const other = claim("c2", { by: ["ministry", "avaria"], on: "2020-01-02" });
    const joint = claim("c3", { by: ["ministry", "borduria"], on: "2020-01-03" });
    expect(origins([joint, other, body])).toEqual([
      { claims: ["c1", "c2"], because: ["SAME_ACCUSER"], source: null },
      alone("c3"),
    ]);
  });

  it("of one vendor under two owners do not", () => {
    expect(
      origins([
        claim("c1", { by: ["vendor"], on: "2021-12-31" }),
        claim("c2", { by: ["vendor"], on: "2022-01-01" }),
      ]),
    ).toEqual([alone("c1"), alone("c2")]);
  });

  it("are not collapsed by a source they both come from", () => {
    expect(
      origins([
        claim("c1", { by: ["avaria"], citationEnds: ["daily"], on: "2020-01-01" }),
        claim("c2", { by: ["borduria"], citationEnds: ["daily"], on: "2020-01-02" }),
      ]),
    ).toEqual([alone("c1"), alone("c2")]);
  });

  it("share one through repetition, over as many steps as it takes", () => {
    expect(
      origins([
        claim("c1", { by: ["avaria"], on: "2020-01-01" }),
        claim("c2", { by: ["borduria"], repeats: ["c1"], on: "2020-01-02" }),
        claim("c3", { by: ["vendor"], repeats: ["c2"], on: "2020-01-03" }),
        claim("c4", { by: ["guard"], on: "2020-01-04" }),
      ]),
    ).toEqual([{ claims: ["c1", "c2", "c3", "c4"], because: ["SAME_ACCUSER", "REPEATS"], source: null }]);
  });

  it("are one voice where both repeat a claim that no longer counts, and two where nobody knows that claim", () => {
    const repetitions = [
      claim("c2", { by: ["borduria"], repeats: ["c1"], on: "2020-01-02" }),
      claim("c3", { by: ["vendor"], repeats: ["c1"], on: "2020-01-03" }),
    ];
    expect(origins(repetitions, [claim("c1", { by: ["avaria"], on: "2020-01-01" })])).toEqual([
      { claims: ["c2", "c3"], because: ["REPEATS"], source: null },
    ]);
    expect(origins(repetitions)).toEqual([alone("c2"), alone("c3")]);
  });

  it("are read with the accusers a claim still stands for, not with all who once signed it", () => {
    const joint = claim("c1", { by: ["guard", "borduria"], on: "2020-01-01" });
    const other = claim("c2", { by: ["ministry"], on: "2020-01-02" });
    const counted = [
      { claim: joint, accusers: ["guard"] },
      { claim: other, accusers: ["ministry"] },
    ];
    const links = [{ claim: joint, accusers: joint.accusers }];
    expect(originsOf(counted, links, STRUCTURE)).toMatchObject([
      { claims: ["c1", "c2"], because: ["SAME_ACCUSER"], source: null },
    ]);
  });

  it("may repeat one another in a circle", () => {
    expect(
      origins([
        claim("c1", { by: ["avaria"], repeats: ["c2", "c1"], on: "2020-01-01" }),
        claim("c2", { by: ["borduria"], repeats: ["c1"], on: "2020-01-02" }),
      ]),
    ).toEqual([{ claims: ["c1", "c2"], because: ["REPEATS"], source: null }]);
  });
});

describe("claims without a named accuser", () => {
  const unnamed = (id: string, citationEnds: readonly string[], repeats: readonly string[] = []) =>
    claim(id, { unnamed: "officials", citationEnds, repeats, on: "2020-01-01" });

  it("share an origin where all citations of both end in the same source", () => {
    expect(origins([unnamed("c1", ["daily"]), unnamed("c2", ["daily", "daily"])])).toEqual([
      { claims: ["c1", "c2"], because: ["SAME_SOURCE"], source: null },
    ]);
  });

  it("count once per source at the end of their chains otherwise", () => {
    expect(
      origins([unnamed("c1", ["weekly", "daily"]), unnamed("c2", ["daily"]), unnamed("c3", [])]),
    ).toEqual([alone("c1", "daily"), alone("c1", "weekly"), alone("c2", "daily"), alone("c3")]);
  });

  it("count once where they only repeat another, whatever their sources", () => {
    expect(origins([unnamed("c1", ["weekly", "daily"]), unnamed("c2", ["daily"], ["c1"])])).toEqual([
      { claims: ["c1", "c2"], because: ["REPEATS"], source: null },
    ]);
  });

  it("count once where they repeat, or are repeated by, one that no longer counts", () => {
    const several = ["weekly", "daily"];
    expect(origins([unnamed("c2", several, ["c1"])], [unnamed("c1", ["monthly"])])).toEqual([alone("c2")]);
    expect(origins([unnamed("c1", several)], [unnamed("c2", several, ["c1"])])).toEqual([alone("c1")]);
    expect(origins([unnamed("c2", ["daily"], ["c1"])], [unnamed("c1", several)])).toEqual([
      alone("c2", "daily"),
    ]);
  });

  it("do not share with each other for want of an accuser, nor with a named one", () => {
    expect(
      origins([unnamed("c1", []), unnamed("c2", []), claim("c3", { by: ["avaria"], on: "2020-01-02" })]),
    ).toEqual([alone("c1"), alone("c2"), alone("c3")]);
  });
});

describe("why claims are one voice", () => {
  const linksOf = (...given: Parameters<typeof withLinks>) => withLinks(...given).map(({ links }) => links);

  it("is told by the states or organisations they come from", () => {
    expect(
      linksOf([
        claim("c1", { by: ["guard"], on: "2020-01-01" }),
        claim("c2", { by: ["ministry"], on: "2020-01-02" }),
        claim("c3", { by: ["vendor"], on: "2020-01-03" }),
      ]),
    ).toEqual([
      [
        {
          kind: "SAME_ACCUSER",
          claims: ["c1", "c2"],
          sides: ["avaria"],
          source: null,
          sentence:
            "What Guard (1 January 2020) and Ministry (2 January 2020) say counts once: all of it comes from Avaria.",
        },
      ],
      [],
    ]);
  });

  it("is told for each claim that others repeat, also where that claim no longer counts", () => {
    const [links] = linksOf(
      [
        claim("c2", { by: ["borduria"], repeats: ["c1"], on: "2020-01-02" }),
        claim("c3", { by: ["vendor"], repeats: ["c1"], on: "2020-01-03" }),
      ],
      [claim("c1", { by: ["avaria"], on: "2020-01-01" })],
    );
    expect(links).toEqual([
      {
        kind: "REPEATS",
        claims: ["c1", "c2", "c3"],
        sides: [],
        source: null,
        sentence:
          "Borduria (2 January 2020) and Vendor (3 January 2020) only repeat what Avaria (1 January 2020) says.",
      },
    ]);
  });

  it("is told by the one source that all citations end in", () => {
    const unnamed = (id: string, on: string) =>
      claim(id, { unnamed: "officials", citationEnds: ["daily"], on });
    expect(linksOf([unnamed("c1", "2020-01-01"), unnamed("c2", "2020-01-02")])).toEqual([
      [
        {
          kind: "SAME_SOURCE",
          claims: ["c1", "c2"],
          sides: [],
          source: "daily",
          sentence:
            "What an unnamed party (“officials”, 1 January 2020) and an unnamed party (“officials”, 2 January 2020) say counts once: all citations of it end in one source.",
        },
      ],
    ]);
  });

  it("is told at once where more is repeated than anybody reads one by one", () => {
    const ring = Array.from({ length: 20 }, (_, index) =>
      claim(`c${index + 10}`, {
        by: [`accuser-${index}`],
        repeats: index === 0 ? [] : [`c${index + 9}`],
        on: "2020-01-01",
      }),
    );
    const [links = []] = linksOf(ring);
    expect(links).toHaveLength(1);
    expect(links[0]?.claims).toHaveLength(20);
    expect(links[0]?.sentence).toMatch(
      /^20 claims, each of which repeats or is repeated by at least one other: /,
    );
  });

  it("joins exactly the claims of its origin", () => {
    const [origin] = withLinks([
      claim("c1", { by: ["avaria"], on: "2020-01-01" }),
      claim("c2", { by: ["borduria"], repeats: ["c1"], on: "2020-01-02" }),
      claim("c4", { by: ["guard"], on: "2020-01-04" }),
      claim("c5", { by: ["vendor"], on: "2020-01-05" }),
    ]);
    const joined = new Set(origin?.links.flatMap(({ claims }) => claims));
    expect([...joined].sort()).toEqual([...(origin?.claims ?? [])].sort());
  });
});
