import { readView, searchOf } from "../../../../src/web/views/address/view";
import { markOf } from "../../../../src/web/views/explore/marks";
import {
  beyond,
  isTooLarge,
  type Network,
  type NetworkLink,
  networkOf,
} from "../../../../src/web/views/explore/network";
import { BOX, placesOf } from "../../../../src/web/views/explore/places";
import { linkLabel } from "../../../../src/web/views/explore/sentences";
import type { SurroundingsQuery } from "../../../../src/web/views/generated/types";
import { aClaimTold, anActorNamed } from "../told";

type Surroundings = NonNullable<SurroundingsQuery["neighbourhood"]>;

/** The surroundings of the first name: all others are linked to it. */
function around(name: string, others: readonly string[], link: Partial<NetworkLink> = {}): Surroundings {
  const node = (title: string, distance: number) => ({
    distance,
    expanded: distance === 0,
    leftOut: [],
    record: { __typename: "Actor" as const, ...anActorNamed(title) },
  });
  const links = others.map((other) => ({
    kind: "PART_OF" as const,
    from: anActorNamed(other).id,
    to: anActorNamed(name).id,
    since: null,
    denied: false,
    recordCount: 0,
    records: [],
    ...link,
  }));
  return { nodes: [node(name, 0), ...others.map((other) => node(other, 1))], links };
}

function aClaimOn(id: string, more: Parameters<typeof aClaimTold>[1] = {}) {
  return { __typename: "Claim" as const, ...aClaimTold(id, more) };
}

function linkOf(link: Partial<NetworkLink>): NetworkLink {
  const [only] = networkOf([around("Middle", ["Other"], link)]).links;
  if (only === undefined) throw new Error("no link");
  return only;
}

describe("a network", () => {
  it("has each record once, and knows by which step it came", () => {
    const { nodes, links } = networkOf([around("A", ["B", "C"]), around("B", ["A", "D"])]);
    expect(nodes.map(({ title, step }) => [title, step])).toEqual([
      ["A", 0],
      ["B", 0],
      ["C", 0],
      ["D", 1],
    ]);
    expect(links).toHaveLength(4);
    expect(nodes.map(({ expanded }) => expanded)).toEqual([true, true, false, false]);
  });

  it("waits for an answer without losing what is there", () => {
    expect(networkOf([around("A", ["B"]), undefined]).nodes).toHaveLength(2);
    expect(networkOf([null]).nodes).toEqual([]);
  });

  it("counts what it leaves out by kind", () => {
    const surroundings = around("A", []);
    const leftOut = [
      { kind: "ACCUSED" as const, count: 3, outward: false },
      { kind: "ACCUSED" as const, count: 4, outward: true },
      { kind: "PART_OF" as const, count: 9, outward: true },
    ];
    const [node] = networkOf([
      { ...surroundings, nodes: surroundings.nodes.map((one) => ({ ...one, leftOut })) },
    ]).nodes;
    if (node === undefined) throw new Error("no node");
    expect(beyond(node)).toEqual([
      { kind: "PART_OF", count: 9 },
      { kind: "ACCUSED", count: 7 },
    ]);
  });

  it("is refused as a picture beyond 2,000 elements", () => {
    const of = (others: number) =>
      networkOf([
        around(
          "A",
          Array.from({ length: others }, (_, index) => `B${index}`),
        ),
      ]);
    expect(isTooLarge(of(999))).toBe(false);
    expect(isTooLarge(of(1_000))).toBe(true);
  });
});

describe("places in a network", () => {
  const names = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  const first = around("A", names(30, "B"));
  const second = around("B3", ["A", ...names(20, "C")]);

  it("put the start in the middle, and no two boxes on each other", () => {
    const places = placesOf(networkOf([first, second]), []);
    expect(places.get("actor:a")).toEqual({ x: 0, y: 0 });
    const all = [...places.values()];
    const overlapping = all.filter((one, index) =>
      all.some(
        (other, at) =>
          at > index && Math.abs(one.x - other.x) < BOX.width && Math.abs(one.y - other.y) < BOX.height,
      ),
    );
    expect(overlapping).toEqual([]);
  });

  it("move nothing that is there when something is expanded", () => {
    const before = placesOf(networkOf([first]), []);
    const after = placesOf(networkOf([first, second]), []);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    expect(after.size).toBe(before.size + 20);
  });

  it("keep what is pinned where it was put", () => {
    const pins = [{ id: "actor:b3", x: -700, y: 440 }];
    expect(placesOf(networkOf([first, second]), pins).get("actor:b3")).toEqual({ x: -700, y: 440 });
  });

  it("are found for 2,000 elements at once", () => {
    const network = networkOf([around("A", names(999, "B"))]);
    const started = performance.now();
    expect(placesOf(network, []).size).toBe(1_000);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("the address of a network", () => {
  it("has what was expanded in its order, and where what is pinned stands", () => {
    const raw = { focus: "actor:a", open: "actor:z,incident:b", pin: "actor:z@-120x40", depth: "2" };
    const { view, problems } = readView(raw);
    expect(problems).toEqual([]);
    expect(view.open).toEqual(["actor:z", "incident:b"]);
    expect(view.pin).toEqual([{ id: "actor:z", x: -120, y: 40 }]);
    expect(readView(Object.fromEntries(new URLSearchParams(searchOf(view)))).view).toEqual(view);
  });

  it("tells of a place that is none", () => {
    expect(readView({ pin: "actor:z@here" }).problems.map(({ param }) => param)).toEqual(["pin"]);
  });
});

describe("marks of a link", () => {
  it("end in a triangle at whom claims blame, in the hue and letter of their class", () => {
    const link = linkOf({ kind: "ACCUSED", records: [aClaimOn("x")], recordCount: 1 });
    expect(markOf(link)).toEqual({
      line: "solid",
      end: "triangle",
      hue: "POLITICAL_OFFICIAL",
      label: "P",
      thin: false,
    });
  });

  it("have no hue of their own where claims are of several classes", () => {
    const records = [aClaimOn("x"), aClaimOn("y", { attributionClass: "TECHNICAL" })];
    expect(markOf(linkOf({ kind: "ACCUSED", records, recordCount: 2 }))).toMatchObject({
      hue: null,
      label: "P T ×2",
    });
  });

  it("draw a denial as wide as an accusation, with a flat end", () => {
    expect(markOf(linkOf({ kind: "DENIES", recordCount: 1 }))).toMatchObject({ end: "tee", thin: false });
  });

  it("never end in a triangle where somebody declines to blame", () => {
    expect(markOf(linkOf({ kind: "WITHHOLDS" })).end).toBe("circle");
    expect(markOf(linkOf({ kind: "REJECTS" })).end).toBe("slashed");
  });

  it("dot what nobody named says", () => {
    const records = [aClaimOn("x", { accusers: [] })];
    expect(markOf(linkOf({ kind: "ACCUSED", records, recordCount: 1 })).line).toBe("dotted");
  });
});

it("names a link by its ends, and by what is said", () => {
  const network: Network = networkOf([around("Russia", ["The Office"])]);
  const [link] = network.links;
  if (link === undefined) throw new Error("no link");
  expect(linkLabel(link, new Map(network.nodes.map((node) => [node.id, node])))).toBe(
    "The Office is part of Russia",
  );
});
