import type { ActorFact, AttributionFact, Day, JoinFact, JoinRole, StatedDate } from "./facts";
import type { AppliedClaim } from "./inheritance";
import { liveAccusers } from "./liveness";
import { byText, distinct, groupBy } from "./order";
import { type Join, liveSaid } from "./reach";

/** Somebody said something on a day: whom a sentence must always name, and when. */
export interface Speech {
  readonly placedOn: Day | null;
  readonly statedOn: StatedDate | null;
  readonly by: readonly string[];
  /** The words used where nobody is named. */
  readonly unnamed: string | null;
}

/** A verb for one and for several, and what follows it. */
interface Predicate {
  readonly one: string;
  readonly several: string;
}

export type Actors = ReadonlyMap<string, ActorFact>;

/** What a sentence spells out before it says how many more there are; the records name all of them. */
const SPELLED_OUT = { names: 12, speeches: 4, positions: 4, joins: 4 } as const;

const MONTHS = [
  ["01", "January"],
  ["02", "February"],
  ["03", "March"],
  ["04", "April"],
  ["05", "May"],
  ["06", "June"],
  ["07", "July"],
  ["08", "August"],
  ["09", "September"],
  ["10", "October"],
  ["11", "November"],
  ["12", "December"],
] as const;
const MONTH_NAMES: ReadonlyMap<string, string> = new Map(MONTHS);

const JOIN_WORDS: Readonly<Record<JoinRole, string>> = {
  PART_OF: "is part of",
  ACTS_FOR: "acts for",
  SPONSORED_BY: "is sponsored by",
  BASED_IN: "is based in",
  SAME_AS: "is the same as",
  DISTINCT_FROM: "is distinct from",
};

export function nameOf(id: string, actors: Actors): string {
  return actors.get(id)?.name ?? id;
}

export function quoted(words: string): string {
  return `“${words}”`;
}

/**
 * A date in a sentence: `7 October 2016`, `October 2016`, `by 2016`, `on no stated date`; `reported 8 October
 * 2016` where the record has no date of its own and its sources lend it theirs.
 */
export function dateWords({ placedOn, statedOn }: Pick<Speech, "placedOn" | "statedOn">): string {
  if (placedOn === null) return "on no stated date";
  if (statedOn === null) return `reported ${reducedWords(placedOn)}`;
  return `${statedOn.qualifier === "BY" ? "by " : ""}${reducedWords(statedOn.date)}`;
}

/** `Alpha and Beta (7 October 2016)`, `an unnamed party (“officials”, 7 October 2016)`. */
export function speechWords(speech: Speech, actors: Actors): string {
  if (speech.by.length > 0) return `${names(speech.by, actors)} (${dateWords(speech)})`;
  const words = speech.unnamed === null ? "" : `${quoted(speech.unnamed)}, `;
  return `an unnamed party (${words}${dateWords(speech)})`;
}

/** Who said something, and the verb: `Alpha (7 October 2016) and Beta (8 October 2016) deny`. */
export function saying(speeches: readonly Speech[], predicate: Predicate, actors: Actors): string {
  return `${speakers(speeches, actors)} ${isOne(speeches, actors) ? predicate.one : predicate.several}`;
}

/**
 * What claims say: `Alpha and Beta (7 October 2016) blame X; Gamma (8 October 2016) declines to blame Y`.
 * Those who say the same are told together, and so is all that the same ones say on the same date.
 */
export function claimsWords(claims: readonly AppliedClaim[], actors: Actors, about?: string): string {
  const end = about === undefined ? "" : ` for ${quoted(about)}`;
  const bySaid = groupBy(claims, (applied) => JSON.stringify(saidOf(applied, actors)));
  const said = [...bySaid.values()].flatMap((same) => {
    const [first] = same;
    const speeches = same.map(speechOf);
    const verb = isOne(speeches, actors) ? "one" : "several";
    return first === undefined
      ? []
      : [{ by: speakers(speeches, actors), what: saidOf(first, actors).predicate[verb] }];
  });
  const positions = [...groupBy(said, ({ by }) => by)].map(
    ([by, all]) => `${by} ${all.map(({ what }) => what).join(" and ")}${end}`,
  );
  return shortened(positions, SPELLED_OUT.positions, "; ", "; ", "positions");
}

/** What joins rest on: `V and W (3 May 2016) say that A acts for B`; empty where there is none. */
export function joinsWords(joins: readonly Join[], asOf: Day | null, actors: Actors): string {
  const said = joins.flatMap((join) =>
    liveSaid(join, asOf).map(({ claim, role }) => {
      const other = claim.about === join.from ? join.to : join.from;
      return {
        claim,
        what: `that ${nameOf(claim.about, actors)} ${JOIN_WORDS[role]} ${nameOf(other, actors)}`,
      };
    }),
  );
  const sentences = [...groupBy(said, ({ what }) => what)].map(([what, same]) =>
    saying(
      same.map(({ claim }) => joinSpeech(claim, asOf)),
      { one: `says ${what}`, several: `say ${what}` },
      actors,
    ),
  );
  return shortened(sentences.sort(byText), SPELLED_OUT.joins, "; ", " and ", "such claims");
}

/** `what Alpha (7 October 2016) says`, `what Alpha and Beta (7 October 2016) say`. */
export function whatIsSaid(speeches: readonly Speech[], actors: Actors): string {
  return `what ${saying(speeches, { one: "says", several: "say" }, actors)}`;
}

export function speechOf({ claim, accusers }: AppliedClaim): Speech {
  const { placedOn, statedOn, unnamedAccuser } = claim;
  return { placedOn, statedOn, by: accusers, unnamed: unnamedAccuser };
}

/** Names in their own order, `A, B and C`. */
export function names(ids: readonly string[], actors: Actors, last: "and" | "or" = "and"): string {
  const sorted = distinct(ids)
    .map((id) => nameOf(id, actors))
    .sort(byText);
  return shortened(sorted, SPELLED_OUT.names, ", ", ` ${last} `);
}

/** One sentence from its parts: a capital where it begins with words of ours, and a full stop. */
export function sentence(text: string): string {
  return `${text.startsWith("an unnamed party") ? `A${text.slice(1)}` : text}.`;
}

function joinSpeech(claim: JoinFact, asOf: Day | null): Speech {
  const { placedOn, statedOn, unnamedAccuser } = claim;
  return { placedOn, statedOn, by: liveAccusers(claim, asOf), unnamed: unnamedAccuser };
}

/** What is said, without by whom and when; self-claims name nobody else, so the actors tell them apart. */
function saidOf({ claim, accusers }: AppliedClaim, actors: Actors) {
  const named = distinct(claim.named.map(({ actor }) => actor));
  const isSelf =
    claim.stance === "ASSERTS" && named.length > 0 && JSON.stringify(named) === JSON.stringify(accusers);
  return isSelf
    ? { predicate: selfPredicate(claim.accusedMode), of: named }
    : { predicate: predicateOf(claim, named, actors), of: [] };
}

function selfPredicate(mode: AttributionFact["accusedMode"]): Predicate {
  return mode === "ONLY"
    ? { one: "says that it alone is responsible", several: "say that they alone are responsible" }
    : { one: "says that it is responsible", several: "say that they are responsible" };
}

function predicateOf(claim: AttributionFact, named: readonly string[], actors: Actors): Predicate {
  const isEither = claim.accusedMode === "ANY_OF" || claim.stance === "WITHHOLDS";
  const words = claim.unnamedAccused === null ? [] : [quoted(claim.unnamedAccused)];
  const known = named.length === 0 ? [] : [names(named, actors, isEither ? "or" : "and")];
  const whom = [...known, ...words].join(isEither ? " or " : " and ");
  switch (claim.stance) {
    case "ASSERTS": {
      const accused = `${whom || "somebody without a name"}${claim.accusedMode === "ONLY" ? " and nobody else" : ""}`;
      return { one: `blames ${accused}`, several: `blame ${accused}` };
    }
    case "WITHHOLDS":
      return {
        one: `declines to blame ${whom || "anybody"}`,
        several: `decline to blame ${whom || "anybody"}`,
      };
    case "REJECTS": {
      const said = `that ${whom || "somebody without a name"} ${named.length + words.length > 1 ? "are" : "is"} not responsible`;
      return { one: `says ${said}`, several: `say ${said}` };
    }
  }
}

function isOne(speeches: readonly Speech[], actors: Actors): boolean {
  const [first, ...others] = new Set(speeches.map((speech) => speechWords(speech, actors)));
  return first !== undefined && others.length === 0 && speeches.every(({ by }) => distinct(by).length < 2);
}

function speakers(speeches: readonly Speech[], actors: Actors): string {
  const all = [...new Set(speeches.map((speech) => speechWords(speech, actors)))];
  return shortened(all, SPELLED_OUT.speeches, ", ", " and ");
}

function shortened(
  items: readonly string[],
  limit: number,
  between: string,
  last: string,
  noun?: string,
): string {
  const rest = items.length - limit;
  const shown = rest > 1 ? items.slice(0, limit) : items;
  const more = rest > 1 ? [`${rest} more${noun === undefined ? "" : ` ${noun}`}`] : [];
  const parts = [...shown, ...more];
  return [parts.slice(0, -1).join(between), ...parts.slice(-1)].filter((part) => part !== "").join(last);
}

function reducedWords(date: string): string {
  const [, year, month, day] = /^(\d+)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  const monthName = month === undefined ? undefined : MONTH_NAMES.get(month);
  if (year === undefined || (month !== undefined && monthName === undefined)) return date;
  if (monthName === undefined) return year;
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}
