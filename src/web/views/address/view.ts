import type { ActorKind, AttributionClass, ClaimForm, StandingStatus } from "../generated/types";
import { ACTOR_KINDS, CLASSES, FORMS, STATUSES } from "../wording/terms";

/**
 * What a page shows, as its address says it: the path is the thing, these are how it is looked at. All are optional; what an
 * address has that no view can mean is left out and told, never guessed.
 */
export interface View {
  /** Ids of actors without their `actor:`, or `UNNAMED`. */
  readonly accuser: readonly string[];
  readonly accused: readonly string[];
  /** The id of an incident without its `incident:`. */
  readonly about: string | null;
  readonly class: readonly AttributionClass[];
  readonly form: readonly ClaimForm[];
  readonly answered: boolean | null;
  readonly denied: boolean | null;
  /** Days: claims of this span. */
  readonly from: string | null;
  readonly to: string | null;
  /** "As said by": the day that the picture is looked at. */
  readonly asOf: string | null;
  /** "As recorded by": the moment whose database it is. */
  readonly knownAt: string | null;
  readonly rollup: "none" | "body" | "state";
  /** How many accusers and how many accused a matrix has at most, or incidents a timeline. */
  readonly most: "20" | "100";
  /** How many claims blame lanes have at most. */
  readonly lines: "200" | "2000";
  readonly view: "picture" | "table";
  readonly q: string | null;
  /** Incidents that stand so. */
  readonly standing: readonly StandingStatus[];
  /** Actors of these kinds. */
  readonly kind: readonly ActorKind[];
  /** Where a page of a long list starts: a cursor of the API's. */
  readonly after: string | null;
  /** The feed up to this change, by its number. */
  readonly upTo: number | null;
  /** The step of the example story. */
  readonly story: number | null;
  /** What is selected, by its record's id. */
  readonly sel: string | null;
  /** Whether everything else is left out of the picture. */
  readonly alone: boolean | null;
  /** Of an actor's page: the one part of it that is shown by itself. */
  readonly only: "all" | "blamed" | "about" | "answers" | "accuses" | "declined" | "others";
  /** Of a network: the record it starts from, how far it reaches at once, and what was expanded since, in that order. */
  readonly focus: string | null;
  readonly depth: "1" | "2" | "3";
  readonly open: readonly string[];
  readonly pin: readonly Pin[];
  /** To whom a path is asked for, by its record's id. */
  readonly path: string | null;
}

/** A record that stays where somebody put it, in pixels from what the picture starts from. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Param = keyof View;

/** The texts of an address, as they stand in it. */
export type RawView = Partial<Readonly<Record<Param, string>>>;

export interface ViewProblem {
  readonly param: Param;
  readonly message: string;
}

interface Kind<T> {
  readonly absent: T;
  /** Undefined where the text means nothing. */
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
  readonly expected: string;
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._~:-]{0,199}$/u;
/** Among accusers or accused: whoever is known by words alone. No id begins so. */
export const UNNAMED = "_unnamed";
const MOST_IDS = 100; // as many as one condition of the API takes

const ids: Kind<readonly string[]> = {
  absent: [],
  read: (text) => {
    const all = text.split(",");
    return all.length <= MOST_IDS && all.every((id) => id === UNNAMED || ID.test(id))
      ? [...new Set(all)].sort()
      : undefined;
  },
  write: (value) => value.join(","),
  expected: "ids, with commas between them",
};

const id: Kind<string | null> = {
  absent: null,
  read: (text) => (ID.test(text) ? text : undefined),
  write: (value) => value ?? "",
  expected: "one id",
};

function termsOf<T extends string>(known: Readonly<Record<T, unknown>>): Kind<readonly T[]> {
  const spelt = new Map((Object.keys(known) as T[]).map((term) => [spell(term), term]));
  return {
    absent: [],
    read: (text) => {
      const found = text.split(",").map((word) => spelt.get(word));
      return found.includes(undefined) ? undefined : ([...new Set(found)].sort() as T[]);
    },
    write: (value) => value.map(spell).join(","),
    expected: `of ${[...spelt.keys()].join(", ")}`,
  };
}

function spell(term: string): string {
  return term.toLowerCase().replaceAll("_", "-");
}

function oneOf<T extends string>(absent: T, ...known: readonly T[]): Kind<T> {
  return {
    absent,
    read: (text) => known.find((term) => term === text),
    write: String,
    expected: `one of ${known.join(", ")}`,
  };
}

const yesOrNo: Kind<boolean | null> = {
  absent: null,
  read: (text) => (text === "yes" ? true : text === "no" ? false : undefined),
  write: (value) => (value ? "yes" : "no"),
  expected: "yes or no",
};

const day: Kind<string | null> = {
  absent: null,
  read: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text) ? text : undefined),
  write: (value) => value ?? "",
  expected: "a day: 2016-10-07",
};

const moment: Kind<string | null> = {
  absent: null,
  read: (text) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text))
      ? text
      : undefined,
  write: (value) => value ?? "",
  expected: "a moment in UTC: 2026-11-01T12:00:00Z",
};

/** In the order in which they were made, which is part of what they say. */
const steps: Kind<readonly string[]> = { ...ids, read: (text) => inOrder(text.split(",")) };

function inOrder(all: readonly string[]): readonly string[] | undefined {
  return all.length <= MOST_IDS && all.every((one) => ID.test(one)) ? [...new Set(all)] : undefined;
}

const PIN = /^(.+)@(-?\d{1,5})x(-?\d{1,5})$/;

const pins: Kind<readonly Pin[]> = {
  absent: [],
  read: (text) => {
    const all = text.split(",").map((one) => PIN.exec(one));
    const read = all.flatMap((found) =>
      found?.[1] !== undefined && ID.test(found[1])
        ? [{ id: found[1], x: Number(found[2]), y: Number(found[3]) }]
        : [],
    );
    return read.length === all.length && read.length <= MOST_IDS ? read : undefined;
  },
  write: (value) => value.map(({ id: of, x, y }) => `${of}@${x}x${y}`).join(","),
  expected: "ids with their places: actor:russia@120x-40",
};

const words: Kind<string | null> = {
  absent: null,
  read: (text) => (text.trim() === "" || text.length > 256 ? undefined : text),
  write: (value) => value ?? "",
  expected: "256 characters at most",
};

const count: Kind<number | null> = {
  absent: null,
  read: (text) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined),
  write: (value) => (value === null ? "" : String(value)),
  expected: "a number from 1 on",
};

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const { NOT_STATED: _, ...STATED_CLASSES } = CLASSES;

/** In the order in which an address has them, so that equal views have equal addresses. */
const PARAMS: { readonly [P in Param]: Kind<View[P]> } = {
  accuser: ids,
  accused: ids,
  about: id,
  class: termsOf<AttributionClass>(STATED_CLASSES),
  form: termsOf<ClaimForm>(FORMS),
  answered: yesOrNo,
  denied: yesOrNo,
  from: day,
  to: day,
  asOf: day,
  knownAt: moment,
  rollup: oneOf("none", "none", "body", "state"),
  most: oneOf("20", "20", "100"),
  lines: oneOf("200", "200", "2000"),
  view: oneOf("picture", "picture", "table"),
  q: words,
  standing: termsOf<StandingStatus>(STATUSES),
  kind: termsOf<ActorKind>(ACTOR_KINDS),
  after: words,
  upTo: count,
  story: count,
  sel: words,
  alone: yesOrNo,
  only: oneOf("all", "all", "blamed", "about", "answers", "accuses", "declined", "others"),
  focus: id,
  depth: oneOf("1", "1", "2", "3"),
  open: steps,
  pin: pins,
  path: id,
};

export const PARAM_NAMES = Object.keys(PARAMS) as readonly Param[];

export const WHOLE: View = readView({}).view;

/** What a view changes to where something is picked, or with null nothing any longer. */
export function picking(sel: string | null, alone = false): Pick<View, "sel" | "alone"> {
  return { sel, alone: sel !== null && alone ? true : null };
}

/** What a view changes to so that nothing narrows it any longer; its days and its roll-up stay. */
export const NARROWED_BY_NOTHING: Partial<View> = {
  accuser: [],
  accused: [],
  about: null,
  class: [],
  form: [],
  answered: null,
  denied: null,
  from: null,
  to: null,
  q: null,
  ...picking(null),
};

/** What an address means, and what of it means nothing. */
export function readView(raw: Readonly<Record<string, unknown>>): {
  readonly view: View;
  readonly problems: readonly ViewProblem[];
} {
  const view: Partial<Record<Param, unknown>> = {};
  const problems: ViewProblem[] = [];
  for (const param of PARAM_NAMES) {
    const { absent, read, expected } = PARAMS[param];
    const text = raw[param];
    const value = typeof text === "string" && text !== "" ? read(text) : absent;
    if (value === undefined) problems.push({ param, message: `${param}=${String(text)} is not ${expected}` });
    view[param] = value ?? absent;
  }
  return { view: view as unknown as View, problems };
}

/** The shortest address of a view: what is as it would be anyway is not said. */
export function writeView(view: View): RawView {
  const write = <P extends Param>(param: P) => {
    const { absent, write: toText } = PARAMS[param];
    const value = view[param];
    if (value === null) return [];
    const text = toText(value);
    return text === "" || (absent !== null && text === toText(absent)) ? [] : [[param, text] as const];
  };
  return Object.fromEntries(PARAM_NAMES.flatMap((param) => write(param)));
}

/** As it stands behind a path, with its question mark; empty for a view of everything. Commas and colons stay legible. */
export function searchOf(view: View): string {
  const given = Object.entries(writeView(view));
  if (given.length === 0) return "";
  const legible = (text: string) =>
    encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%20", "+");
  return `?${given.map(([param, text]) => `${param}=${legible(text)}`).join("&")}`;
}
