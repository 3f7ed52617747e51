import type { ClaimToldFragment } from "../../../../src/web/views/generated/types";
import { draw, type LastDrawn } from "../../../../src/web/views/scene/draw";
import { textOf } from "../../../../src/web/views/scene/drawn";
import { lanesOf } from "../../../../src/web/views/scene/lanes";
import { claimsOf, relatedTo } from "../../../../src/web/views/scene/related";
import { incidentsIn, ringsMissing } from "../../../../src/web/views/scene/rings";
import { presenceOfEdge } from "../../../../src/web/views/scene/scene";
import { PAPER } from "../../../../src/web/views/scene/theme";
import { CASES } from "../contested";
import { aClaimTold, anAnswerTold, answered } from "../told";

const drawn = (...claims: readonly ClaimToldFragment[]) => lanesOf(claims.map((claim) => ({ claim })));
const boxes = (scene: ReturnType<typeof drawn>, lane: string) =>
  scene.nodes.filter(({ id }) => id.startsWith(`${lane}:`)).map(({ title }) => title);

describe("blame lanes", () => {
  it("have nothing where nothing is claimed", () => {
    expect(drawn()).toMatchObject({ nodes: [], edges: [], marks: [] });
  });

  it("draw a joint claim as one line, from each accuser to each accused", () => {
    const scene = drawn(aClaimTold("joint", { accusers: ["A", "B"], accused: ["C", "D"] }));
    expect(scene.edges).toHaveLength(1);
    expect(scene.edges[0]?.strokes.map(({ end }) => end)).toEqual([
      "none",
      "none",
      "none",
      "triangle",
      "triangle",
    ]);
    expect(boxes(scene, "accuser")).toEqual(["A", "B"]);
    expect(boxes(scene, "accused")).toEqual(["C", "D"]);
  });

  it("keep rival accusers apart, whoever they name", () => {
    const scene = drawn(
      aClaimTold("one", { accusers: ["A"], accused: ["C"] }),
      aClaimTold("other", { accusers: ["B"], accused: ["C"] }),
      aClaimTold("rival", { accusers: ["A"], accused: ["D"] }),
    );
    expect(scene.edges).toHaveLength(3);
  });

  it("bundle what would be the same line, and count it", () => {
    const scene = drawn(aClaimTold("one"), aClaimTold("again", { on: "2020-02-01" }));
    expect(scene.edges).toHaveLength(1);
    expect(scene.edges[0]?.claims.map(({ id }) => id)).toEqual(["claim:one", "claim:again"]);
    const [edge] = scene.edges;
    if (edge === undefined) throw new Error("no line");
    expect(
      textOf(draw(scene, { theme: PAPER, day: null })[3] ?? { tag: "", attributes: {}, children: [] }),
    ).toContain("×2");
    expect(presenceOfEdge("2020-01-15", edge)).toBe("present");
  });

  it.each(["WITHHOLDS", "REJECTS"] as const)(
    "never show as accused whom somebody names with the stance %s",
    (stance) => {
      const scene = drawn(aClaimTold("a", { stance, accused: ["Celand"] }));
      expect(boxes(scene, "accused")).toEqual([]);
      expect(scene.edges[0]?.strokes.map(({ end }) => end)).toEqual([
        stance === "WITHHOLDS" ? "circle" : "slashed",
      ]);
      const text = draw(scene, { theme: PAPER, day: null }).map(textOf).join("");
      expect(text).not.toContain("<text>Celand");
      expect(scene.nodes.map(({ title }) => title)).not.toContain("Celand");
    },
  );

  it("loop the line of who says it of itself", () => {
    const scene = drawn(
      aClaimTold("own", { accusers: ["Persona"], accused: ["Persona"], attributionClass: "SELF" }),
    );
    expect(boxes(scene, "accuser")).toEqual([]);
    expect(boxes(scene, "accused")).toEqual(["Persona"]);
    expect(scene.edges[0]?.strokes).toHaveLength(4);
  });

  it("lead an answer back to the line of the claim, not to its accuser", () => {
    const claim = aClaimTold("a", { responses: answered(anAnswerTold("no")) });
    const { marks, edges } = drawn(claim);
    expect(marks.map(({ edge, from, answer }) => [edge, from, answer])).toEqual([
      [edges[0]?.id, "accused:actor:accused", "DENIAL"],
    ]);
  });

  it("draw a counter-accusation as an answer and as a claim of its own", () => {
    const answer = anAnswerTold("back", { kind: "COUNTER_ACCUSATION" });
    const scene = drawn(
      aClaimTold("first", { responses: answered(answer) }),
      aClaimTold("counter", { accusers: ["Accused"], accused: ["Accuser"], on: "2020-01-02" }),
    );
    expect(scene.edges).toHaveLength(2);
    expect(scene.marks).toHaveLength(1);
  });

  it("are the same for the same claims in any order", () => {
    const claims = ["A", "B", "C"].flatMap((accuser) =>
      ["X", "Y"].map((accused) =>
        aClaimTold(`${accuser}${accused}`, {
          accusers: [accuser],
          accused: [accused],
          incident: `${accused} leak`,
        }),
      ),
    );
    expect(drawn(...claims.toReversed())).toEqual(drawn(...claims));
  });

  it("give claims and denials the same width, whoever they are by", () => {
    const claim = aClaimTold("a", { responses: answered(anAnswerTold("no")) });
    const svg = draw(drawn(claim), { theme: PAPER, day: null }).map(textOf).join("");
    const widths = [
      ...svg.matchAll(/<path d="M[^"]*[CQ][^"]*" fill="none" stroke="#[^"]*" stroke-width="([^"]*)"/g),
    ];
    expect(new Set(widths.map(([, width]) => width))).toEqual(new Set(["1.75"]));
  });

  it("know what is picked by the claim's own id, as a link to it from elsewhere has it", () => {
    const scene = drawn(aClaimTold("a"), aClaimTold("b", { accused: ["Other"] }));
    expect([...relatedTo(scene, "claim:a")].sort()).toEqual([
      "accused:actor:accused",
      "accuser:actor:accuser",
      "claim:a",
      "incident:incident:The Lamp Leak",
      "line:claim:a",
    ]);
    expect(claimsOf(scene, "claim:b")).toEqual(["claim:b"]);
  });

  it("are read by a machine whatever names hold", () => {
    const claim = aClaimTold("a", { accused: ['<script>alert(1)</script>"&\u0000'], incident: "]]><x y='" });
    const svg = draw(drawn(claim), { theme: PAPER, day: null }).map(textOf).join("");
    expect(svg).not.toMatch(/<script|<x /);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(svg).not.toMatch(/\u0000/);
  });
});

describe("what is picked", () => {
  const scene = drawn(
    aClaimTold("one", { accusers: ["A"], accused: ["B"] }),
    aClaimTold("other", { accusers: ["C"], accused: ["D"], incident: "Another" }),
  );
  const chosen = relatedTo(scene, "claim:one");
  const opacities = (alone: boolean) =>
    new Map(
      draw(scene, { theme: PAPER, day: null, chosen, alone })
        .filter(({ attributes }) => attributes["data-id"] !== undefined)
        .map(({ attributes }) => [
          String(attributes["aria-label"]).slice(0, 14),
          [attributes["opacity"], attributes["pointer-events"]],
        ]),
    );

  it("lets everything else step back", () => {
    const seen = opacities(false);
    expect(seen.get("A blames B for")).toEqual([undefined, undefined]);
    expect(seen.get("C blames D for")).toEqual([0.18, undefined]);
    expect(seen.get("Another")).toEqual([0.35, undefined]);
  });

  it("is there alone where that is asked for: the rest can neither be seen nor hit", () => {
    const seen = opacities(true);
    expect(seen.get("A blames B for")).toEqual([undefined, undefined]);
    expect(seen.get("C blames D for")).toEqual([0, "none"]);
    expect(seen.get("Another")).toEqual([0, "none"]);
  });
});

describe("what ties lines together", () => {
  const scene = lanesOf((CASES["several repeat what one said"] ?? []).map((claim) => ({ claim })));
  const tie = scene.ties[0];
  const words = (day: string | null) =>
    draw(scene, { theme: PAPER, day })
      .filter(({ attributes }) => attributes["data-id"] === tie?.id)
      .map(({ attributes }) => [attributes["data-presence"], attributes["aria-label"]]);

  it("is that one repeats the other, of the same accused and through others, and nothing else", () => {
    expect(scene.ties).toHaveLength(1);
    expect(tie?.claims.map(({ id }) => id)).toEqual([
      "claim:origin",
      "claim:repeated",
      "claim:repeated-again",
    ]);
  });

  it("is there from the day on which two have said it, and counts who has", () => {
    expect(words("2020-01-02")).toEqual([["absent", "1 claims, 1 origin"]]);
    expect(words("2020-01-03")).toEqual([["present", "2 claims, 1 origin"]]);
    expect(words(null)).toEqual([["present", "3 claims, 1 origin"]]);
  });

  it("leads to its claims where it is picked", () => {
    expect(claimsOf(scene, tie?.id ?? "")).toEqual(tie?.claims.map(({ id }) => id));
  });

  it("is that an accusation answers one that is drawn, and no other", () => {
    const [first, counter] = (CASES["the accused accuses back"] ?? []).map((claim) => ({ claim }));
    if (first === undefined || counter === undefined) throw new Error("no such case");
    expect(lanesOf([first, counter]).ties.map(({ what, edges }) => [what, edges])).toEqual([
      ["COUNTER_ACCUSATION", ["line:claim:counter", "line:claim:first"]],
    ]);
    expect(lanesOf([counter]).ties).toEqual([]);
  });
});

describe("the days of a picture", () => {
  const edgeOf = (claim: ClaimToldFragment) => {
    const [edge] = drawn(claim).edges;
    if (edge === undefined) throw new Error("no line");
    return edge;
  };

  it("show a claim from the last day that its date can mean", () => {
    const edge = edgeOf(aClaimTold("month", { on: "2020-02" }));
    expect(["2020-02-27", "2020-02-28", "2020-03-01"].map((day) => presenceOfEdge(day, edge))).toEqual([
      "absent",
      "present",
      "present",
    ]);
  });

  it("have no undated claim on any day, and all of them without a day", () => {
    const edge = edgeOf(aClaimTold("undated", { on: null }));
    expect([presenceOfEdge("2999-01-01", edge), presenceOfEdge(null, edge)]).toEqual(["absent", "present"]);
  });

  it("keep a superseded claim, as over from the day of the newer one", () => {
    const supersededBy = [{ id: "claim:newer", placedOn: { date: "2020-05-01" } }];
    const edge = edgeOf(aClaimTold("old", { supersededBy }));
    expect(["2020-04-30", "2020-05-01"].map((day) => presenceOfEdge(day, edge))).toEqual(["present", "over"]);
  });

  it("let a joint claim stand until the last of its accusers has retracted it", () => {
    const retraction = (name: string, date: string) => ({
      id: `retraction:${name}`,
      by: [{ id: `actor:${name}` }],
      placedOn: { date },
    });
    const one = [retraction("a", "2020-03-01")];
    const both = [...one, retraction("b", "2020-04-01")];
    const accusers = ["A", "B"];
    expect(presenceOfEdge("2020-06-01", edgeOf(aClaimTold("j", { accusers, retractions: one })))).toBe(
      "present",
    );
    expect(presenceOfEdge("2020-06-01", edgeOf(aClaimTold("j", { accusers, retractions: both })))).toBe(
      "over",
    );
    expect(presenceOfEdge("2020-03-15", edgeOf(aClaimTold("j", { accusers, retractions: both })))).toBe(
      "present",
    );
  });

  it("are drawn anew only where something looks otherwise on the other day", () => {
    const scene = drawn(
      aClaimTold("early", { accusers: ["A"], accused: ["C"], on: "2016-10-01" }),
      aClaimTold("late", { accusers: ["B"], accused: ["D"], on: "2016-10-09" }),
    );
    const last: LastDrawn = new WeakMap();
    const on = (day: string) => draw(scene, { theme: PAPER, day }, last);
    const idsOfNew = (before: ReturnType<typeof on>, after: ReturnType<typeof on>) =>
      after.filter((group) => !before.includes(group)).map(({ attributes }) => attributes["data-id"]);
    const [fifth, sixth, ninth] = [on("2016-10-05"), on("2016-10-06"), on("2016-10-09")];
    const headings = scene.headings.length;
    expect(idsOfNew(fifth.slice(headings), sixth.slice(headings))).toEqual([]);
    expect(ninth.map(textOf)).toEqual(draw(scene, { theme: PAPER, day: "2016-10-09" }).map(textOf));
    const anew = idsOfNew(sixth.slice(headings), ninth.slice(headings));
    expect(anew.length).toBeGreaterThan(0);
    expect(anew.filter((id) => /early/.test(String(id)))).toEqual([]);
  });
});

describe("what is contested on a picture", () => {
  it("is told of a hundred incidents, and said to be of no more", () => {
    const many = (count: number) =>
      drawn(...Array.from({ length: count }, (_, n) => aClaimTold(`c${n}`, { incident: `Incident ${n}` })));
    expect(ringsMissing(many(100))).toEqual([]);
    expect(ringsMissing(many(101))).toEqual([
      "What is contested is told at the 100 uppermost of 101 incidents.",
    ]);
    expect(incidentsIn(many(101))).toHaveLength(100);
  });
});
