import { readFileSync } from "node:fs";
import { join } from "node:path";
import { legendOfNetwork } from "../../../../src/web/views/explore/legend";
import type { Network } from "../../../../src/web/views/explore/network";
import type { StandingStatus } from "../../../../src/web/views/generated/types";
import { ANSWER_ENDS } from "../../../../src/web/views/scene/draw";
import { legendOfMatrix } from "../../../../src/web/views/scene/draw-matrix";
import { legendOfTimeline } from "../../../../src/web/views/scene/draw-timeline";
import { textOf } from "../../../../src/web/views/scene/drawn";
import { type LegendEntry, legendOf } from "../../../../src/web/views/scene/legend";
import type { MatrixCell } from "../../../../src/web/views/scene/matrix";
import { NIGHT, PAPER, SCREEN, type Theme } from "../../../../src/web/views/scene/theme";
import { timelineOf } from "../../../../src/web/views/scene/timeline";
import { incidentsOf, lanesTold } from "../../../../src/web/views/scene/timeline-entries";
import { standingMark } from "../../../../src/web/views/standing/standing-mark";
import { CASES } from "../contested";
import { aClaimTold, anActorNamed, dated, stated } from "../told";
import { contrast, lightOf, SEEN } from "./colours";
import { tokensOf } from "./tokens";

const TEXT = 4.5; // WCAG 2.2, 1.4.3
const GRAPHICS = 3; // WCAG 2.2, 1.4.11

/** Which colour of a picture is for what: a text must be read, a graphic be seen, on each of the grounds. */
const PARTS = {
  grounds: ["ground", "box"],
  texts: ["ink", "rule", "said"],
  graphics: ["faint"],
} as const satisfies Record<string, readonly (keyof Theme)[]>;

/** The same of the stylesheet; the last only part what else is told by space and headings. */
const TOKENS: Readonly<Record<"grounds" | "texts" | "graphics" | "separators", readonly string[]>> = {
  grounds: ["--ground", "--box", "--raised"],
  texts: [
    ...["--ink", "--rule", "--said", "--link", "--focus"],
    ...Object.values(SCREEN.classes).map((value) => value.slice("var(".length, -1)),
  ],
  graphics: ["--faint"],
  separators: ["--line"],
};

const themes = { light: PAPER, dark: NIGHT } as const;
const css = readFileSync(join(__dirname, "../../../../src/web/explorer/style/tokens.css"), "utf8");
const sheets = tokensOf(css);

describe.each(Object.entries(themes))("the colours of a picture, %s", (_name, theme) => {
  const { grounds, texts, graphics } = PARTS;
  const known = [...grounds, ...texts, ...graphics, "font", "classes"];
  const letters = Object.entries(theme.classes).map(([of, colour]) => [of, colour, TEXT] as const);
  const all = [
    ...texts.map((part) => [part, theme[part], TEXT] as const),
    ...graphics.map((part) => [part, theme[part], GRAPHICS] as const),
    ...letters,
  ];

  it("all have a part that says how much contrast they need", () => {
    expect(Object.keys(theme).sort()).toEqual([...known].sort());
  });

  it.each(Object.keys(SEEN))("have it on every ground, seen %s", (how) => {
    expect(
      tooFaint(
        all,
        grounds.map((ground) => theme[ground]),
        how,
      ),
    ).toEqual([]);
  });
});

describe.each(["light", "dark"] as const)("the colours of the screen, %s", (scheme) => {
  const tokens = sheets[scheme];
  const colour = (token: string) => tokens.get(token) ?? `no ${token}`;

  it("all have a part that says how much contrast they need", () => {
    expect([...tokens.keys()].sort()).toEqual(Object.values(TOKENS).flat().sort());
  });

  it.each(Object.keys(SEEN))("have it on every ground, seen %s", (how) => {
    const all = [
      ...TOKENS.texts.map((token) => [token, colour(token), TEXT] as const),
      ...TOKENS.graphics.map((token) => [token, colour(token), GRAPHICS] as const),
    ];
    expect(tooFaint(all, TOKENS.grounds.map(colour), how)).toEqual([]);
  });

  it("are those that files and frames have", () => {
    const { font: _, classes, ...parts } = SCREEN;
    const theme = themes[scheme];
    const named = (value: string) => colour(value.slice("var(".length, -1));
    expect(Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, named(value)]))).toEqual(
      Object.fromEntries(Object.keys(parts).map((part) => [part, theme[part as keyof typeof parts]])),
    );
    expect(Object.fromEntries(Object.entries(classes).map(([of, value]) => [of, named(value)]))).toEqual(
      theme.classes,
    );
  });
});

describe("colours that the system forces", () => {
  it("are given for every colour that the stylesheet has", () => {
    expect([...sheets.forced.keys()].sort()).toEqual([...sheets.light.keys()].sort());
    for (const value of sheets.forced.values())
      expect(value).toMatch(/^(Canvas|CanvasText|GrayText|LinkText|Highlight)$/);
  });
});

/** Drawn with one ink on one ground: what still differs is told by shape, dash, letter or word. */
const MONOCHROME: Theme = {
  ...{ ground: "#fff", box: "#fff", ink: "#000", faint: "#000", rule: "#000", said: "#000", font: "" },
  classes: {
    ...{ TECHNICAL: "#000", POLITICAL_OFFICIAL: "#000", POLITICAL_UNOFFICIAL: "#000", LEGAL: "#000" },
    ...{ SELF: "#000", MEDIA: "#000", NOT_STATED: "#000" },
  },
};

describe("no meaning is told by colour alone", () => {
  const inOneInk = (entries: readonly LegendEntry[]) =>
    entries.map(({ label, draw }) => [label, draw(MONOCHROME).map(textOf).join("")] as const);
  const dates = { startedOn: stated("2019-12"), endedOn: null, disclosedOn: stated("2020-01-01") };
  const timeline = timelineOf(
    lanesTold(
      incidentsOf(
        Object.values(CASES)
          .flat()
          .map((claim) => dated(claim, { ...dates, disclosedBy: anActorNamed("Victim") })),
      ),
    ),
  );
  const cells = [{ answered: 1, denied: 1 }] as unknown as readonly MatrixCell[];
  const kinds = [...["ACCUSES", "ACCUSED", "DENIES", "WITHHOLDS", "REJECTS"], ...["HIT", "LEAKED_ON"]];
  const records = ["TECHNICAL", "POLITICAL_OFFICIAL", "LEGAL", null].map((attributionClass) => ({
    ...aClaimTold("any", { attributionClass: attributionClass as null }),
    __typename: "Claim",
  }));
  const links = kinds.map((kind) => ({ kind, records, recordCount: 1 })) as unknown as Network["links"];

  it.each([
    ["lanes", legendOf()],
    ["a timeline", legendOfTimeline(timeline)],
    ["a matrix", legendOfMatrix({ cells })],
    ["a network", legendOfNetwork({ nodes: [], links })],
  ])("in %s", (_picture, legend) => {
    expect(legend.length).toBeGreaterThan(3);
    expect(alike(inOneInk(legend))).toEqual([]);
  });

  it("in how incidents stand", () => {
    const all: readonly StandingStatus[] = ["UNATTRIBUTED", "WITHHELD", "ATTRIBUTED", "CONTESTED"];
    expect(
      alike(all.map((status) => [status, standingMark(status, MONOCHROME).map(textOf).join("")])),
    ).toEqual([]);
  });

  it("in the ends of answers", () => {
    const ends = Object.entries(ANSWER_ENDS).map(
      ([kind, draw]) => [kind, draw(MONOCHROME).map(textOf).join("")] as const,
    );
    expect(alike(ends)).toEqual([]);
  });
});

function tooFaint(
  all: readonly (readonly [name: string, colour: string, least: number])[],
  grounds: readonly string[],
  how: string,
): readonly string[] {
  const seen = (colour: string) => SEEN[how]?.(lightOf(colour)) ?? lightOf(colour);
  return all.flatMap(([name, colour, least]) =>
    grounds.flatMap((ground) => {
      const has = contrast(seen(colour), seen(ground));
      return has >= least ? [] : [`${name} ${colour} on ${ground}: ${has.toFixed(2)}, needs ${least}`];
    }),
  );
}

/** Pairs that look the same. */
function alike(marks: readonly (readonly [name: string, drawn: string])[]): readonly string[] {
  return marks.flatMap(([name, drawn], index) =>
    marks.slice(index + 1).flatMap(([other, same]) => (same === drawn ? [`${name} = ${other}`] : [])),
  );
}
