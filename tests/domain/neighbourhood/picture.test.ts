import {
  type FoundGroup,
  type NeighbourhoodFacts,
  pictureOf,
} from "../../../src/domain/neighbourhood/picture";

const aGroup = (at: string, to: readonly string[], over: Partial<FoundGroup> = {}): FoundGroup => ({
  at,
  kind: "ACCUSED",
  outward: true,
  total: to.length,
  kept: to.map((id) => ({ to: id, recordCount: 1, since: "2020-01-01", records: ["claim:c"] })),
  ...over,
});

const aNeighbourhood = (over: Partial<NeighbourhoodFacts>): NeighbourhoodFacts => ({
  found: [["incident:i"], ["actor:a", "actor:b"]],
  expanded: ["incident:i"],
  groups: [],
  denied: [],
  undated: 0,
  ...over,
});

describe("a picture", () => {
  it("has each link once, whichever end it was found from", () => {
    const { links } = pictureOf(
      aNeighbourhood({
        groups: [
          aGroup("incident:i", ["actor:a"]),
          aGroup("actor:a", ["incident:i"], { outward: false }),
          aGroup("actor:a", ["actor:b"], { kind: "SAME_AS" }),
        ],
        denied: [["incident:i", "actor:a"]],
      }),
    );

    const rest = { recordCount: 1, since: "2020-01-01", records: ["claim:c"] };
    expect(links).toEqual([
      { kind: "ACCUSED", from: "incident:i", to: "actor:a", ...rest, denied: true },
      { kind: "SAME_AS", from: "actor:a", to: "actor:b", ...rest, denied: false },
    ]);
  });

  it("says at each node how many links of which kind it leaves out", () => {
    const { nodes } = pictureOf(
      aNeighbourhood({ groups: [aGroup("incident:i", ["actor:a", "actor:b"], { total: 39 })] }),
    );

    expect(nodes).toEqual([
      {
        id: "incident:i",
        distance: 0,
        expanded: true,
        leftOut: [{ kind: "ACCUSED", outward: true, count: 37 }],
      },
      { id: "actor:a", distance: 1, expanded: false, leftOut: [] },
      { id: "actor:b", distance: 1, expanded: false, leftOut: [] },
    ]);
  });

  it("leaves nothing out that is drawn from the other end, and no link hangs in the air", () => {
    const { nodes, links } = pictureOf(
      aNeighbourhood({
        groups: [
          aGroup("incident:i", ["actor:a", "actor:gone"], { total: 3 }),
          aGroup("actor:b", ["incident:i"], { outward: false }),
        ],
      }),
    );

    expect(links.map(({ to }) => to)).toEqual(["actor:a", "actor:b"]);
    expect(nodes[0]?.leftOut).toEqual([{ kind: "ACCUSED", outward: true, count: 1 }]);
  });
});
