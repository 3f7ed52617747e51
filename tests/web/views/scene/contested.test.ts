import { boardOf } from "../../../../src/web/views/board/board";
import { boardOnDay } from "../../../../src/web/views/board/board-on-day";
import type { ClaimToldFragment } from "../../../../src/web/views/generated/types";
import { draw } from "../../../../src/web/views/scene/draw";
import { type Drawn, textOf } from "../../../../src/web/views/scene/drawn";
import { lanesOf } from "../../../../src/web/views/scene/lanes";
import { legendOf } from "../../../../src/web/views/scene/legend";
import { ringsOf } from "../../../../src/web/views/scene/rings";
import { NIGHT, PAPER } from "../../../../src/web/views/scene/theme";
import { timelineOf } from "../../../../src/web/views/scene/timeline";
import { incidentsOf, lanesTold } from "../../../../src/web/views/scene/timeline-entries";
import { lightnessOf } from "../colours/colours";
import { CASES } from "../contested";
import { dated } from "../told";
import { boardInText, lanesInText, timelineInText } from "./in-text";

const told = (claims: readonly ClaimToldFragment[]) => claims.map((claim) => ({ claim }));
const lanes = (claims: readonly ClaimToldFragment[]) => lanesOf(told(claims));
const timeline = (claims: readonly ClaimToldFragment[]) =>
  timelineOf(lanesTold(incidentsOf(claims.map((claim) => dated(claim)))));
const caseOf = (name: string) => CASES[name] ?? [];
const GAMES = "incident:The Winter Games Outage";

describe.each(Object.entries(CASES))("where %s", (_name, claims) => {
  it("is drawn as it was", () => {
    expect(lanesInText(lanes(claims))).toMatchSnapshot("lanes");
    expect(timelineInText(timeline(claims))).toMatchSnapshot("timeline");
    expect(boardInText(boardOnDay(boardOf(told(claims)), null))).toMatchSnapshot("board");
  });

  it("draws as accused only whom a claim asserts to be, and who answers", () => {
    const accused = claims.flatMap(({ stance, named }) =>
      stance === "ASSERTS" ? named.map(({ actor }) => actor.name) : [],
    );
    const answering = claims.flatMap(({ responses }) =>
      responses.nodes.flatMap(({ by }) => by.map(({ name }) => name)),
    );
    const drawn = lanes(claims).nodes.filter(({ id, what }) => id.startsWith("accused:") && what === "actor");
    expect(new Set(drawn.map(({ title }) => title))).toEqual(new Set([...accused, ...answering]));
  });

  it("orders nothing by how sure anybody is", () => {
    const surer = claims.map((claim, index) => ({
      ...claim,
      likelihood: { words: "", scale: null, term: null, low: 95 - 10 * index, high: 99 },
    }));
    const places = (of: readonly ClaimToldFragment[]) => [
      lanes(of).nodes.map(({ id, x, y }) => [id, x, y]),
      timeline(of).entries.map(({ id, x, y }) => [id, x, y]),
      boardOf(told(of)).map(({ key, entries }) => [key, entries.map(({ claim }) => claim.id)]),
    ];
    expect(places(surer)).toEqual(places(claims));
  });

  it("moves nothing from one day to another", () => {
    const placesOn = (day: string) =>
      draw(lanes(claims), { theme: PAPER, day })
        .flatMap(linesIn)
        .map(({ attributes }) => attributes["d"]);
    expect(placesOn("2020-01-15")).toEqual(placesOn("2020-12-31"));
  });
});

describe("a denial and the accusation that it answers", () => {
  const scene = lanes(caseOf("a claim is denied"));
  const [claim, answer] = [scene.edges[0]?.id, scene.marks[0]?.id].map((id) => {
    const group = draw(scene, { theme: PAPER, day: null }).find(
      ({ attributes }) => attributes["data-id"] === id,
    );
    if (group === undefined) throw new Error(`nothing is drawn of ${id}`);
    return linesIn(group);
  });

  it("are equally wide and neither is faded", () => {
    const widths = (lines: readonly Drawn[] = []) =>
      new Set(lines.map(({ attributes }) => attributes["stroke-width"]));
    expect(widths(answer)).toEqual(widths(claim));
    expect(widths(claim)).toEqual(new Set([1.75]));
    for (const { attributes } of draw(scene, { theme: PAPER, day: null }))
      expect(attributes["opacity"]).toBeUndefined();
  });

  it("are of one class of length: a lane's breadth or part of it, never a stub", () => {
    const across = (lines: readonly Drawn[] = []) =>
      Math.max(
        ...lines.map(({ attributes }) => {
          const numbers =
            String(attributes["d"])
              .match(/-?[\d.]+/g)
              ?.map(Number) ?? [];
          return Math.abs((numbers.at(-2) ?? 0) - (numbers[0] ?? 0));
        }),
      );
    const ratio = across(answer) / across(claim);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(1.6);
  });

  it.each([
    ["on paper", PAPER],
    ["in the dark", NIGHT],
  ])("are equally dark %s, whatever the class of the claim", (_where, { classes, said }) => {
    for (const colour of Object.values(classes))
      expect(Math.abs(lightnessOf(colour) - lightnessOf(said))).toBeLessThan(3);
  });
});

describe("what is withheld", () => {
  it("ends in an open circle, has a column of its own, and accuses nobody", () => {
    const claims = caseOf("an attribution is withheld");
    const scene = lanes(claims);
    expect(scene.nodes.map(({ title }) => title)).toEqual(["Corrin", "The Lamp Leak"]);
    expect(scene.edges[0]?.strokes.map(({ end }) => end)).toEqual(["circle"]);
    expect(boardOf(told(claims)).map(({ kind, actor }) => [kind, actor])).toEqual([["withheld", null]]);
    const words = draw(scene, { theme: PAPER, day: null }).map(textOf).join("");
    expect(words.match(/>[^<>]*Pellund[^<>]*</g)).toBeNull();
  });
});

describe("what is contested", () => {
  const scene = lanes(caseOf("accusers name different states in turn, and each denies"));
  const rings = ringsOf([
    {
      id: GAMES,
      standing: {
        ...{ status: "CONTESTED", denied: true, victimDenies: false },
        reasons: [
          { kind: "RIVAL", sentence: "", records: [{ id: "claim:a" }, { id: "claim:b" }] },
          { kind: "REJECTED", sentence: "", records: [{ id: "claim:c" }] },
        ],
      },
    },
    {
      id: "incident:quiet",
      standing: { status: "ATTRIBUTED", denied: false, victimDenies: false, reasons: [] },
    },
  ]);

  it("has a split ring that says why, in the picture and where it is read out", () => {
    expect(lanesInText(scene, { rings })).toContain(
      "for what: The Winter Games Outage (split ring: 2 rival · rejected · denied)",
    );
    const box = draw(scene, { theme: PAPER, day: null, rings }).find(
      ({ attributes }) => attributes["data-id"] === `incident:${GAMES}`,
    );
    expect(box?.attributes["aria-label"]).toBe(
      "The Winter Games Outage, contested: 2 rival positions, rejected by a third party, denied",
    );
    expect(textOf(box as Drawn)).toContain("2 rival · rejected · denied</text>");
  });

  it("leaves every line as it was, and everything in its place", () => {
    const lines = (with_: typeof rings | undefined) =>
      draw(scene, { theme: PAPER, day: null, rings: with_ })
        .filter(({ attributes }) => !String(attributes["data-id"]).startsWith("incident:"))
        .map(textOf);
    expect(lines(rings)).toEqual(lines(undefined));
  });

  it("is in the legend where a picture has it", () => {
    const isTold = (with_?: typeof rings) =>
      legendOf(scene, with_).some(({ label }) => label.startsWith("contested:"));
    expect([isTold(rings), isTold()]).toEqual([true, false]);
  });
});

/** What is seen of lines: paths along which somebody's word leads. */
function linesIn(group: Drawn): readonly Drawn[] {
  return group.children.filter(
    (child): child is Drawn =>
      typeof child !== "string" &&
      child.tag === "path" &&
      /[LCQ]/.test(String(child.attributes["d"])) &&
      child.attributes["stroke"] !== "transparent",
  );
}
