import { CERTAINTIES } from "../scene/certainty";
import { DASHES, WIDTH } from "../scene/draw";
import { type Drawn, element } from "../scene/drawn";
import type { LegendEntry } from "../scene/legend";
import type { Theme } from "../scene/theme";
import { CLASSES } from "../wording/terms";
import { type LinkMark, markOf } from "./marks";
import type { Network } from "./network";

/** What the marks of a network mean, as far as it has them. */
export function legendOfNetwork({ links }: Network): readonly LegendEntry[] {
  const marks = links.map((link) => ({ link, mark: markOf(link) }));
  const has = (test: (mark: LinkMark) => boolean) => marks.some(({ mark }) => test(mark));
  const hasKind = (...kinds: readonly string[]) => marks.some(({ link }) => kinds.includes(link.kind));
  const entries: (LegendEntry | false)[] = [
    hasKind("ACCUSES") && { label: "from who accuses somebody to the incident", draw: plain },
    hasKind("ACCUSED") && { label: "from the incident to whom claims blame for it", draw: arrow },
    hasKind("DENIES") && { label: "denies what is said of the incident", draw: tee },
    hasKind("WITHHOLDS") && { label: "expressly declines to attribute; accuses nobody", draw: circle },
    hasKind("REJECTS") && {
      label: "says that somebody is not responsible; accuses nobody",
      draw: not,
    },
    ...(["dashed", "dotted"] as const).map(
      (line) =>
        has((mark) => mark.line === line) && {
          label: CERTAINTIES[line],
          draw: ({ said }: Theme) => [stroke(said, DASHES[line], WIDTH)],
        },
    ),
    has(({ thin }) => thin) && {
      label: "what nobody claims: structure, victims, channels",
      draw: ({ rule }: Theme) => [stroke(rule, null, WIDTH / 2)],
    },
    hasKind("LEAKED_ON", "POSTED_ON") && {
      label: "a channel on which material surfaced; being a channel is not being accused",
      draw: diamond,
    },
  ];
  const letters = new Set(
    links.flatMap(({ records }) =>
      records.flatMap((record) =>
        record.__typename === "Claim" ? [record.attributionClass ?? ("NOT_STATED" as const)] : [],
      ),
    ),
  );
  return [
    ...entries.filter((entry) => entry !== false),
    ...[...letters].sort().map((of) => ({
      label: CLASSES[of].label,
      draw: (theme: Theme) => [
        element(
          "text",
          {
            x: 22,
            y: 14,
            "font-size": 12,
            "font-weight": 700,
            "text-anchor": "middle",
            fill: theme.classes[of],
          },
          CLASSES[of].letter,
        ),
      ],
    })),
    { label: "more is linked to it than the picture shows", draw: ({ ink }) => [plus(ink)] },
  ];
}

function stroke(colour: string, dashes: string | null, width: number): Drawn {
  return element("path", {
    d: "M4 10H36",
    stroke: colour,
    "stroke-width": width,
    "stroke-dasharray": dashes,
  });
}

function plain({ said }: Theme): readonly Drawn[] {
  return [stroke(said, null, WIDTH)];
}

function arrow(theme: Theme): readonly Drawn[] {
  return [...plain(theme), element("path", { d: "M41 10l-9 -4.5v9z", fill: theme.said })];
}

function tee(theme: Theme): readonly Drawn[] {
  return [...plain(theme), element("path", { d: "M36 4V16", stroke: theme.said, "stroke-width": 2.5 })];
}

function circle(theme: Theme): readonly Drawn[] {
  const ring = { cx: 35, cy: 10, r: 4.5, fill: theme.ground, stroke: theme.said, "stroke-width": WIDTH };
  return [...plain(theme), element("circle", ring)];
}

/** No end of Cytoscape's is a circle with a stroke through it: the word on the line says it. */
function not(theme: Theme): readonly Drawn[] {
  return [...circle(theme), element("text", { x: 8, y: 8, "font-size": 9, fill: theme.said }, "not")];
}

function diamond({ ground, rule }: Theme): readonly Drawn[] {
  return [
    stroke(rule, null, WIDTH / 2),
    element("path", { d: "M30 10l6 -5l6 5l-6 5z", fill: ground, stroke: rule, "stroke-width": 1 }),
  ];
}

function plus(ink: string): Drawn {
  return element(
    "text",
    { x: 22, y: 15, "font-size": 15, "font-weight": 700, "text-anchor": "middle", fill: ink },
    "+",
  );
}
