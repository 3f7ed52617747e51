import type { AttributionClass, ResponseKind } from "../generated/types";
import { CLASSES, RESPONSES } from "../wording/terms";
import { CERTAINTIES, type Certainty } from "./certainty";
import { ANSWER_ENDS, DASHES, WIDTH } from "./draw";
import { type Drawn, element } from "./drawn";
import { type Rings, splitRing } from "./rings";
import {
  presenceOfEdge,
  presenceOn,
  type SceneEdge,
  type SceneMark,
  type SceneNode,
  type SceneTie,
} from "./scene";
import type { Theme } from "./theme";
import { drawTie } from "./ties";

/** A mark and what it means; `draw` makes it in a field of 44 by 20. */
export interface LegendEntry {
  readonly label: string;
  readonly draw: (theme: Theme) => readonly Drawn[];
}

const ORDER: readonly (AttributionClass | "NOT_STATED")[] = [
  "TECHNICAL",
  "POLITICAL_OFFICIAL",
  "POLITICAL_UNOFFICIAL",
  "LEGAL",
  "SELF",
  "MEDIA",
  "NOT_STATED",
];
const ANSWERS = Object.keys(RESPONSES) as readonly ResponseKind[];

/** What of a picture its legend depends on. */
export interface Shown {
  readonly edges: readonly Pick<SceneEdge, "certainty" | "stance" | "attributionClass" | "claims">[];
  readonly marks: readonly Pick<SceneMark, "answer" | "period">[];
  readonly nodes: readonly Pick<SceneNode, "what">[];
  readonly ties?: readonly Pick<SceneTie, "what">[];
}

/** What the marks of a picture mean; those that it has, or with no picture all there are. */
export function legendOf(scene?: Shown, rings: Rings = new Map()): readonly LegendEntry[] {
  const has = (test: (scene: Shown) => boolean) => scene === undefined || test(scene);
  const line = (of: Certainty["line"]) =>
    has(({ edges }) => edges.some(({ certainty }) => certainty.line === of));
  return [
    { label: "A blames B", draw: blames },
    ...(["solid", "dashed", "dotted"] as const).flatMap((of) =>
      line(of) ? [{ label: CERTAINTIES[of], draw: (theme: Theme) => [stroke(theme.said, of)] }] : [],
    ),
    ...(has(({ edges }) => edges.some(({ certainty }) => certainty.ticked))
      ? [{ label: "how sure is not stated, or not on a scale", draw: ticked }]
      : []),
    ...(has(({ edges }) => edges.some(({ stance }) => stance === "WITHHOLDS"))
      ? [{ label: "expressly declines to attribute; accuses nobody", draw: withheld }]
      : []),
    ...(has(({ edges }) => edges.some(({ stance }) => stance === "REJECTS"))
      ? [{ label: "says that somebody is not responsible; accuses nobody", draw: rejected }]
      : []),
    ...(has((one) => one.edges.some((edge) => presenceOfEdge(null, edge) === "over"))
      ? [{ label: "superseded or retracted", draw: over }]
      : []),
    ...ORDER.filter((of) =>
      has(({ edges }) => edges.some(({ attributionClass }) => (attributionClass ?? "NOT_STATED") === of)),
    ).map((of) => ({
      label: CLASSES[of].label,
      draw: (theme: Theme) => letter(CLASSES[of].letter, theme.classes[of], theme),
    })),
    ...ANSWERS.filter((of) => has(({ marks }) => marks.some(({ answer }) => answer === of))).map((of) => ({
      label: RESPONSES[of],
      draw: (theme: Theme) => [
        element("path", { d: "M4 10H30", stroke: theme.said, "stroke-width": WIDTH }),
        element("g", { transform: "translate(32 10)" }, ...ANSWER_ENDS[of](theme)),
      ],
    })),
    ...(has(({ ties = [] }) => ties.some(({ what }) => what === "REPEATS"))
      ? [{ label: "claims of which one repeats the other: one origin", draw: repeats }]
      : []),
    ...(has(({ ties = [] }) => ties.some(({ what }) => what === "COUNTER_ACCUSATION"))
      ? [{ label: "an accusation that answers an accusation", draw: counters }]
      : []),
    ...(scene === undefined || rings.size > 0
      ? [
          {
            label: "contested: what is said of the incident does not agree; its page says why",
            draw: (theme: Theme) => splitRing(22, 10, 6, theme),
          },
        ]
      : []),
    ...(has(({ nodes }) => nodes.some(({ what }) => what === "channel"))
      ? [
          {
            label: "a channel on which material surfaced; being a channel is not being accused",
            draw: channel,
          },
        ]
      : []),
    ...(has((one) => one.marks.some(({ period }) => presenceOn("9999", period) === "absent"))
      ? [{ label: "undated: shown only without a day", draw: () => [] }]
      : []),
  ];
}

function stroke(colour: string, of: Certainty["line"]): Drawn {
  return element("path", {
    d: "M4 10H40",
    stroke: colour,
    "stroke-width": WIDTH,
    "stroke-dasharray": DASHES[of],
    "stroke-linecap": of === "dotted" ? "round" : null,
  });
}

function blames({ said }: Theme): readonly Drawn[] {
  return [stroke(said, "solid"), element("path", { d: "M40 10l-9 -4.5v9z", fill: said })];
}

function ticked({ said, ground }: Theme): readonly Drawn[] {
  return [
    stroke(said, "solid"),
    element("circle", { cx: 22, cy: 10, r: 2.6, fill: ground, stroke: said, "stroke-width": 1.2 }),
  ];
}

function withheld({ said, ground }: Theme): readonly Drawn[] {
  return [
    stroke(said, "solid"),
    element("circle", { cx: 34, cy: 10, r: 5, fill: ground, stroke: said, "stroke-width": WIDTH }),
  ];
}

function rejected(theme: Theme): readonly Drawn[] {
  return [
    ...withheld(theme),
    element("path", { d: "M30.5 13.5l7 -7", stroke: theme.said, "stroke-width": WIDTH }),
  ];
}

function over({ said }: Theme): readonly Drawn[] {
  return [
    element("path", { d: "M4 10H40", stroke: said, "stroke-width": WIDTH / 2 }),
    element("path", { d: "M16 16l12 -12", stroke: said, "stroke-width": WIDTH }),
  ];
}

function letter(text: string, colour: string, { ground }: Theme): readonly Drawn[] {
  return [
    element("path", { d: "M4 10H40", stroke: colour, "stroke-width": WIDTH }),
    element("circle", { cx: 22, cy: 10, r: 8, fill: ground, stroke: colour, "stroke-width": 1 }),
    element(
      "text",
      { x: 22, y: 13.5, "font-size": 10, "font-weight": 700, "text-anchor": "middle", fill: colour },
      text,
    ),
  ];
}

const TIED = [
  { x: 22, y: 2 },
  { x: 22, y: 18 },
];

/** Without its words, for which there is no room. */
function repeats(theme: Theme): readonly Drawn[] {
  return drawTie({ what: "REPEATS", at: TIED }, 0, theme).slice(0, 1);
}

function counters(theme: Theme): readonly Drawn[] {
  return drawTie({ what: "COUNTER_ACCUSATION", at: TIED }, 0, theme);
}

function channel({ rule, ground }: Theme): readonly Drawn[] {
  return [element("path", { d: "M16 10l6 -6l6 6l-6 6z", fill: ground, stroke: rule, "stroke-width": 1 })];
}
