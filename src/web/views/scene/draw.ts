import type { ResponseKind } from "../generated/types";
import { CLASSES } from "../wording/terms";
import { type Drawn, element } from "./drawn";
import { drawRing, type Ring, type Rings } from "./rings";
import {
  type LineEnd,
  type Presence,
  presenceOfEdge,
  presenceOn,
  type Scene,
  type SceneEdge,
  type SceneMark,
  type SceneNode,
  type Stroke,
} from "./scene";
import type { Theme } from "./theme";
import { drawTie, tieInWords } from "./ties";

export interface Drawing {
  readonly theme: Theme;
  /** The day as of which the picture is looked at; null shows all that was ever said. */
  readonly day: string | null;
  /** What whoever looks has picked, by id; everything else steps back. */
  readonly chosen?: ReadonlySet<string> | undefined;
  /** Whether everything else is left out instead; nothing moves for it. */
  readonly alone?: boolean | undefined;
  /** What is contested on that day. */
  readonly rings?: Rings | undefined;
}

/** One standard width for every line: nobody's word is thicker than another's. */
export const WIDTH = 1.75;
export const DASHES = { solid: null, dashed: "7 5", dotted: "1.5 4.5" } as const;
const STEPPED_BACK = 0.18;
const HIDDEN = { opacity: 0, "pointer-events": "none" } as const;

/** How what is not picked is seen, where something is. */
export type Rest = "as it is" | "faint" | "left out";

/** How a part of a scene was drawn last. */
interface Looks {
  readonly presence: Presence;
  /** Of an edge or a tie: how many of its claims are there. */
  readonly live: number;
  readonly rest: Rest;
  /** Of an incident's box: what is contested of it. */
  readonly ring?: Ring | undefined;
}

/** What was drawn of a scene last, for the next day: what looks as before is the same object, so that a page leaves it alone. */
export type LastDrawn = WeakMap<object, Looks & { readonly drawn: Drawn }>;

/** The whole scene as groups, each with the id of what it shows, so that a page can find and name it. */
export function draw(scene: Scene, drawing: Drawing, last: LastDrawn = new WeakMap()): readonly Drawn[] {
  const { theme, day } = drawing;
  const involved = involvedIn(scene, drawing);
  const drawnAnew = (part: object, looks: Looks, make: () => Drawn): Drawn => {
    const known = last.get(part);
    if (
      known?.presence === looks.presence &&
      known.live === looks.live &&
      known.rest === looks.rest &&
      known.ring?.sentence === looks.ring?.sentence
    )
      return known.drawn;
    const drawn = make();
    last.set(part, { ...looks, drawn });
    return drawn;
  };
  return [
    ...scene.headings.map(({ x, y, text }) =>
      element(
        "text",
        { x, y, "font-size": 13, "font-weight": 600, fill: drawing.theme.rule, "letter-spacing": "0.04em" },
        text,
      ),
    ),
    ...scene.edges.map((edge) => {
      const presence = presenceOfEdge(day, edge);
      const live = edge.claims.filter(({ period }) => presenceOn(day, period) === "present").length;
      const looks = { presence, live, rest: restOf(drawing, edge.id) };
      return drawnAnew(edge, looks, () => drawEdge(edge, theme, looks));
    }),
    ...scene.marks.map((mark) => {
      const presence = presenceOn(day, mark.period);
      const looks = { presence, live: 1, rest: restOf(drawing, mark.id, mark.edge) };
      return drawnAnew(mark, looks, () => drawMark(mark, theme, looks));
    }),
    ...scene.ties.map((tie) => {
      const live = tie.claims.filter(({ period }) => presenceOn(day, period) !== "absent").length;
      const presence: Presence = live < 2 ? "absent" : "present";
      const looks = { presence, live, rest: restOf(drawing, tie.id, ...tie.edges) };
      return drawnAnew(tie, looks, () =>
        element(
          "g",
          {
            ...named(tie.id, tieInWords(tie.what, live)),
            ...{ "data-presence": presence, ...seen(presence, looks.rest) },
          },
          ...drawTie(tie, live, theme),
        ),
      );
    }),
    ...scene.nodes.map((node) => {
      const presence = involved.get(node.id) ?? "present";
      const looks = {
        presence,
        live: 1,
        rest: restOf(drawing, node.id),
        ring: drawing.rings?.get(node.id),
      };
      return drawnAnew(node, looks, () => drawNode(node, theme, looks));
    }),
  ];
}

/** What it is called by whoever cannot see it. */
export function named(id: string, label: string) {
  return { "data-id": id, role: "img", "aria-label": label };
}

/** By the ids under which it may be picked. */
export function restOf({ chosen, alone = false }: Drawing, ...ids: readonly string[]): Rest {
  if (chosen === undefined || chosen.size === 0 || ids.some((id) => chosen.has(id))) return "as it is";
  return alone ? "left out" : "faint";
}

/** Who has no part in anything yet on that day stays where they are, and faint. */
function involvedIn({ edges, marks }: Scene, { day }: Drawing): ReadonlyMap<string, Presence> {
  const involved = new Map<string, Presence>();
  const add = (key: string, presence: Presence) => {
    if (involved.get(key) !== "present") involved.set(key, presence === "absent" ? "absent" : "present");
  };
  for (const edge of edges) for (const key of edge.joins) add(key, presenceOfEdge(day, edge));
  for (const { from, period } of marks) add(from, presenceOn(day, period));
  return involved;
}

function drawEdge(edge: SceneEdge, theme: Theme, { presence, live, rest }: Looks): Drawn {
  const colour = theme.classes[edge.attributionClass ?? "NOT_STATED"];
  const count = presence === "over" ? edge.claims.length : live;
  const { x, y } = edge.badge;
  const { letter } = CLASSES[edge.attributionClass ?? "NOT_STATED"];
  return element(
    "g",
    {
      ...named(edge.id, edge.claims.map(({ sentence }) => sentence).join(" ")),
      "data-presence": presence,
      ...seen(presence, rest),
    },
    ...edge.strokes.flatMap(({ d, end, at, angle }) => [
      // Wider than what is seen: lines are hard to hit.
      element("path", { d, fill: "none", stroke: "transparent", "stroke-width": 12 }),
      element("path", {
        d,
        fill: "none",
        stroke: colour,
        "stroke-width": presence === "over" ? WIDTH / 2 : WIDTH,
        "stroke-dasharray": DASHES[edge.certainty.line],
        "stroke-linecap": edge.certainty.line === "dotted" ? "round" : null,
      }),
      ...drawEnd({ at, angle }, end, colour, theme),
    ]),
    ...(edge.certainty.ticked ? [tick(edge.tick, colour, theme)] : []),
    ...(presence === "over" ? [cross(edge.tick, colour)] : []),
    element("circle", { cx: x, cy: y, r: 8, fill: theme.ground, stroke: colour, "stroke-width": 1 }),
    element(
      "text",
      {
        x,
        y: y + 3.5,
        "font-size": 10,
        "font-weight": 700,
        "text-anchor": "middle",
        fill: colour,
      },
      letter,
    ),
    ...labelOf(edge, count, theme),
  );
}

/** Above the line and after its letter, where the next line of the same box leaves room. */
function labelOf({ badge: { x, y }, inherited }: SceneEdge, count: number, theme: Theme): readonly Drawn[] {
  const words = [...(count > 1 ? [`×${count}`] : []), ...(inherited ? ["of the whole"] : [])];
  if (words.length === 0) return [];
  return [
    element(
      "text",
      { x: x + 11, y: y - 4, "font-size": 10, "font-weight": count > 1 ? 600 : null, fill: theme.ink },
      words.join(" "),
    ),
  ];
}

/** What is not there yet, or left out, can neither be seen nor hit. */
export function seen(presence: Presence, rest: Rest) {
  if (presence === "absent" || rest === "left out") return HIDDEN;
  return rest === "faint" ? { opacity: STEPPED_BACK } : {};
}

/** A box stays where it is, and faint, while it has no part in anything yet. */
export function boxSeen(presence: Presence, rest: Rest) {
  if (rest === "left out") return HIDDEN;
  if (rest === "faint") return { opacity: 0.35 };
  return presence === "absent" ? { opacity: 0.4 } : {};
}

export function drawEnd(
  { at, angle }: Pick<Stroke, "at" | "angle">,
  end: LineEnd,
  colour: string,
  theme: Theme,
): readonly Drawn[] {
  const { x, y } = at;
  const transform = `rotate(${angle} ${x} ${y})`;
  if (end === "triangle")
    return [element("path", { d: `M${x} ${y}l-9 -4.5v9z`, fill: colour, stroke: "none", transform })];
  if (end === "none") return [];
  const circle = element("circle", {
    cx: x - 6,
    cy: y,
    r: 5,
    fill: theme.ground,
    stroke: colour,
    "stroke-width": WIDTH,
  });
  if (end === "circle") return [circle];
  return [
    circle,
    element("path", { d: `M${x - 9.5} ${y + 3.5}l7 -7`, stroke: colour, "stroke-width": WIDTH }),
  ];
}

/** Open: the accuser did not say how sure it is, or not on any scale. */
export function tick(
  { x, y }: { readonly x: number; readonly y: number },
  colour: string,
  theme: Theme,
): Drawn {
  return element("circle", { cx: x, cy: y, r: 2.6, fill: theme.ground, stroke: colour, "stroke-width": 1.2 });
}

export function cross({ x, y }: { readonly x: number; readonly y: number }, colour: string): Drawn {
  return element("path", {
    d: `M${x - 6} ${y + 6}l12 -12`,
    stroke: colour,
    "stroke-width": WIDTH,
    fill: "none",
  });
}

/** As wide and as dark as what it answers. */
function drawMark(mark: SceneMark, theme: Theme, { presence, rest }: Looks): Drawn {
  const { d, at, angle } = mark.stroke;
  return element(
    "g",
    { ...named(mark.id, mark.sentence), "data-presence": presence, ...seen(presence, rest) },
    element("path", { d, fill: "none", stroke: "transparent", "stroke-width": 12 }),
    element("path", { d, fill: "none", stroke: theme.said, "stroke-width": WIDTH }),
    element(
      "g",
      { transform: `translate(${at.x} ${at.y}) rotate(${angle})` },
      ...ANSWER_ENDS[mark.answer](theme),
    ),
  );
}

const line = (d: string, { said }: Theme) =>
  element("path", { d, stroke: said, "stroke-width": 2.5, fill: "none" });

/** Drawn at the origin, the line arriving from the left. */
export const ANSWER_ENDS: Readonly<Record<ResponseKind, (theme: Theme) => readonly Drawn[]>> = {
  DENIAL: (theme) => [line("M0 -7V7", theme)],
  VICTIM_DENIES_INCIDENT: (theme) => [line("M0 -7V7M-4 7H4", theme)],
  NON_DENIAL_DENIAL: (theme) => [line("M0 -7V0", theme)],
  NO_COMMENT: ({ ground, said }) => [
    element("rect", { x: -8, y: -4, width: 8, height: 8, fill: ground, stroke: said, "stroke-width": WIDTH }),
  ],
  PARTIAL_ADMISSION: ({ ground, said }) => [
    element("circle", { cx: -4, cy: 0, r: 4.5, fill: ground, stroke: said, "stroke-width": WIDTH }),
    element("path", { d: "M-4 -4.5A4.5 4.5 0 0 0 -4 4.5z", fill: said }),
  ],
  ADMISSION: ({ said }) => [element("circle", { cx: -4, cy: 0, r: 4.5, fill: said })],
  COUNTER_ACCUSATION: (theme) => [line("M4 -7H0V7H4", theme)],
  ENDORSEMENT: (theme) => [line("M-6 -5L0 0L-6 5", theme)],
  DISPUTE: (theme) => [line("M0 -7V7M-5 -7V7", theme)],
};

function drawNode(node: SceneNode, theme: Theme, { presence, rest, ring }: Looks): Drawn {
  const { x, y, width, height, lines, note, what } = node;
  const look = boxSeen(presence, rest);
  if (what === "channel")
    return element(
      "g",
      { ...named(node.id, node.note === null ? node.title : `${node.title}, ${node.note}`), ...look },
      element("path", {
        d: `M${x + 4} ${y + 12}l6 -6l6 6l-6 6z`,
        fill: theme.ground,
        stroke: theme.rule,
        "stroke-width": 1,
      }),
      element("path", { d: `M${x + 10} ${y + 6}V${y}`, stroke: theme.rule, "stroke-width": 0.75 }),
      element("text", { x: x + 22, y: y + 16, "font-size": 12, fill: theme.rule }, ...lines),
    );
  const top = y + (height - (lines.length + (note === null ? 0 : 1)) * 17) / 2;
  const label = [node.title, note, ring?.sentence].filter((words) => words != null).join(", ");
  return element(
    "g",
    { ...named(node.id, label), ...look },
    element("rect", {
      x,
      y,
      width,
      height,
      rx: what === "incident" ? 3 : 10,
      fill: theme.box,
      stroke: theme.rule,
      "stroke-width": 1,
      "stroke-dasharray": what === "words" ? "3 3" : null,
    }),
    ...lines.map((text, index) =>
      element(
        "text",
        {
          x: x + 10,
          y: top + 13 + index * 17,
          "font-size": 13,
          "font-style": what === "words" ? "italic" : null,
          fill: theme.ink,
        },
        text,
      ),
    ),
    ...(note === null
      ? []
      : [
          element(
            "text",
            { x: x + 10, y: top + 13 + lines.length * 17, "font-size": 11, fill: theme.rule },
            note,
          ),
        ]),
    ...(ring === undefined ? [] : drawRing(node, ring, theme)),
  );
}
