import type { ColumnOnDay } from "../../../../src/web/views/board/board-on-day";
import { DASHES, type Drawing, draw, WIDTH } from "../../../../src/web/views/scene/draw";
import { drawTimeline } from "../../../../src/web/views/scene/draw-timeline";
import type { Drawn } from "../../../../src/web/views/scene/drawn";
import type { Matrix } from "../../../../src/web/views/scene/matrix";
import type { Scene, SceneEdge } from "../../../../src/web/views/scene/scene";
import { PAPER } from "../../../../src/web/views/scene/theme";
import type { Timeline, TimelineEntry } from "../../../../src/web/views/scene/timeline";
import { accusersOf } from "../../../../src/web/views/wording/sentences";
import { CLASSES } from "../../../../src/web/views/wording/terms";

type On = Partial<Pick<Drawing, "day" | "rings">>;

/** What each mark looks like, read off what is drawn of it. */
const GLYPHS: readonly (readonly [tag: string, shape: RegExp, glyph: string])[] = [
  ["path", /l-9 -4.5v9z$/, "▶"],
  ["circle", /^5 open$/, "○"],
  ["path", /l7 -7$/, "struck through"],
  ["circle", /^2.6 open$/, "open tick"],
  ["path", /l12 -12$/, "cross-stroke"],
  ["path", /^M0 -7V7$/, "bar"],
  ["path", /^M0 -7V7M-4 7H4$/, "bar with a foot"],
  ["path", /^M0 -7V0$/, "half bar"],
  ["rect", /^8 open$/, "hollow square"],
  ["circle", /^4.5 open$/, "ring"],
  ["path", /A4.5 4.5/, "half filled"],
  ["circle", /^4.5 filled$/, "filled dot"],
  ["path", /^M4 -7H0V7H4$/, "bracket"],
  ["path", /^M-6 -5L0 0L-6 5$/, "open angle"],
  ["path", /^M0 -7V7M-5 -7V7$/, "two bars"],
];

function glyphOf({ tag, attributes }: Drawn): readonly string[] {
  const filled = attributes["fill"] === PAPER.ground ? "open" : "filled";
  const shape =
    tag === "path" ? String(attributes["d"]) : `${attributes["r"] ?? attributes["width"] ?? ""} ${filled}`;
  const found = GLYPHS.find(([of, looks]) => of === tag && looks.test(shape));
  return found === undefined ? [] : [found[2]];
}

function within(drawn: Drawn): readonly Drawn[] {
  return drawn.children.flatMap((child) => (typeof child === "string" ? [] : [child, ...within(child)]));
}

const wordsIn = (drawn: readonly Drawn[]) =>
  drawn
    .filter(({ tag }) => tag === "text")
    .flatMap(({ children }) => children.filter((child) => typeof child === "string"));

/** Its letter, its dashes, ticks, ends and words: all that tells one mark from another but its colour. */
function markOf(group: Drawn): string {
  const parts = within(group);
  const line = parts.find(
    ({ attributes: { d, "stroke-width": width } }) => width === WIDTH && /[CLQHV]/.test(String(d)),
  );
  const dashes = line?.attributes["stroke-dasharray"];
  const thin = line === undefined ? ["thin"] : [];
  const dash = Object.entries(DASHES).find(([, of]) => of === (dashes ?? null))?.[0] ?? "no line";
  return [...wordsIn(parts), ...(thin.length > 0 ? thin : [dash]), ...new Set(parts.flatMap(glyphOf))].join(
    ", ",
  );
}

/** Blame lanes as lines of text: who stands in which lane, which line leads from whom over what to whom, and what came back. */
export function lanesInText(scene: Scene, { day = null, rings }: On = {}): string {
  const groups = byId(draw(scene, { theme: PAPER, day, rings }));
  const title = (id: string) => scene.nodes.find((node) => node.id === id)?.title ?? `no box: ${id}`;
  const of = (edge: SceneEdge, lane: string) =>
    edge.joins
      .filter((id) => id.startsWith(lane))
      .map(title)
      .join(" + ");
  const isLoop = (edge: SceneEdge) => of(edge, "accuser:") === "";
  const edgeInText = (edge: SceneEdge) => {
    const accused = of(edge, "accused:");
    const from = isLoop(edge) ? accused : of(edge, "accuser:");
    const to = accused === "" ? "nobody" : isLoop(edge) ? `back to ${accused}` : accused;
    return `${from} → ${of(edge, "incident:")} → ${to}`;
  };
  const lanes = ["accuser:", "incident:", "accused:"].map((lane, index) => {
    const boxes = scene.nodes.filter((node) => node.id.startsWith(lane));
    const inText = boxes.map((node) => {
      const ring = rings?.get(node.id);
      return node.title + (ring === undefined ? "" : ` (split ring: ${ring.words})`);
    });
    return `${scene.headings[index]?.text}: ${inText.join(" | ") || "nobody"}`;
  });
  const lines = scene.edges.map(
    (edge) => `${presence(groups, edge.id)}${edgeInText(edge)}   [${markOf(groups.get(edge.id) as Drawn)}]`,
  );
  const answers = scene.marks.map((mark) => {
    const edge = scene.edges.find(({ id }) => id === mark.edge) as SceneEdge;
    const glyph = markOf(groups.get(mark.id) as Drawn);
    return `${presence(groups, mark.id)}${title(mark.from)} ⤶ onto the line ${edgeInText(edge)}   [${glyph}]`;
  });
  const ties = scene.ties.map((tie) => {
    const joined = tie.edges.map((id) => edgeInText(scene.edges.find((edge) => edge.id === id) as SceneEdge));
    const label = groups.get(tie.id)?.attributes["aria-label"];
    return `${presence(groups, tie.id)}${label}: ${joined.join(" | ")}`;
  });
  return ["", ...lanes, ...lines, ...answers, ...ties, ""].join("\n");
}

/** A timeline: its lanes, on each from left to right what stands above, on and below the incident's line. */
export function timelineInText(timeline: Timeline, { day = null }: On = {}): string {
  const groups = byId(drawTimeline(timeline, { theme: PAPER, day }));
  const where = ({ y, foot }: TimelineEntry) => (y < foot ? "above" : y > foot ? "below" : "on   ");
  const when = ({ span, spanFrom, endX }: TimelineEntry) =>
    [
      span?.by ? "by " : "",
      spanFrom === null ? span?.last : `${span?.first}…${span?.last}`,
      endX === null ? "" : ", ends",
    ].join("");
  return [
    "",
    ...timeline.lanes.flatMap(({ id, title, bar }) => [
      `${title}${bar === null ? "" : bar.openEnded ? " (bar, open)" : " (bar)"}`,
      ...timeline.entries
        .filter(({ lane }) => lane === id)
        .map(
          (entry) =>
            `  ${where(entry)} ${when(entry)} ${presence(groups, entry.id)}[${markOf(groups.get(entry.id) as Drawn)}]`,
        ),
    ]),
    "",
  ].join("\n");
}

/** The position board: a line for each column, with who says so and how it stands. */
export function boardInText(columns: readonly ColumnOnDay[]): string {
  const inText = columns.map(({ kind, actor, entries, later }) => {
    const says = entries.map(({ claim, presence: of, isSelf }) =>
      [
        `${accusersOf(claim)} ${CLASSES[claim.attributionClass ?? "NOT_STATED"].letter}`,
        ...(isSelf ? ["of itself"] : []),
        ...(of === "over" ? ["over"] : []),
        ...claim.responses.nodes.map((answer) => answer.kind.toLowerCase().replaceAll("_", " ")),
      ].join(", "),
    );
    return `${actor?.name ?? kind}: ${says.join(" | ")}${later > 0 ? ` (${later} later)` : ""}`;
  });
  return ["", ...inText, ""].join("\n");
}

/** Each pair of a matrix that is not empty. */
export function matrixInText({ accusers, accused, cells }: Matrix): string {
  const names = (heads: Matrix["accusers"]) =>
    heads.map(({ name, claims }) => `${name} (${claims})`).join(" | ");
  return [
    "",
    `rows: ${names(accusers)}`,
    `columns: ${names(accused)}`,
    ...cells.map(({ sentence, side }) => `${sentence} [square of ${Math.round(side * 100)} %]`),
    "",
  ].join("\n");
}

function byId(drawn: readonly Drawn[]): ReadonlyMap<string, Drawn> {
  return new Map(drawn.map((group) => [String(group.attributes["data-id"] ?? ""), group]));
}

function presence(groups: ReadonlyMap<string, Drawn>, id: string): string {
  const of = groups.get(id)?.attributes["data-presence"];
  return of === "present" ? "" : `(${of}) `;
}
