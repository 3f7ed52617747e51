import type { AnswerToldFragment, ClaimToldFragment, IncidentNameFragment } from "../generated/types";
import { certaintyOf } from "./certainty";

export const NOT_NAMED = "not named";

/** A claim as a picture of an incident has it; one about a whole is drawn at the part, and says so. */
export interface LaneClaim {
  readonly claim: ClaimToldFragment;
  readonly inherited?: boolean;
  /** The part at which a claim about a whole is drawn; the claim's own incident if not given. */
  readonly at?: IncidentNameFragment;
}

/** What has the same line: the same accusers, stance and accused for the same incident, in the same class, as sure. */
export interface Bundle {
  readonly id: string;
  readonly incident: string;
  readonly accusers: readonly string[];
  readonly accused: readonly string[];
  readonly loops: readonly string[];
  readonly claims: readonly LaneClaim[];
}

/** Of claims in the order of their days. */
export function bundlesOf(claims: readonly LaneClaim[]): readonly Bundle[] {
  const bundles = new Map<string, Bundle & { claims: LaneClaim[] }>();
  for (const one of claims) {
    const { claim, inherited = false } = one;
    const accusers = [...accuserKeys(claim)].sort();
    const accused = [...accusedKeys(claim)].sort();
    const incident = keyOfIncident((one.at ?? claim.incident)?.id ?? "");
    const { line, ticked } = certaintyOf(claim);
    const key = [
      incident,
      claim.stance,
      claim.attributionClass,
      line,
      ticked,
      inherited,
      ...accusers,
      "→",
      ...accused,
      // Whom they name without blaming is no box, and still not the same.
      ...(claim.stance === "ASSERTS" ? [] : claim.named.map(({ actor }) => actor.id).sort()),
    ].join("\n");
    const bundle = bundles.get(key);
    if (bundle !== undefined) bundle.claims.push(one);
    else {
      const id = `line:${claim.id}`;
      bundles.set(key, { id, incident, accusers, accused, loops: loopKeys(claim), claims: [one] });
    }
  }
  return [...bundles.values()];
}

/** By day, then by id; undated ones last. */
export function inOrderOfDays(claims: readonly LaneClaim[]): readonly LaneClaim[] {
  return [...claims].sort(({ claim: one }, { claim: other }) => {
    const [a, b] = [one.placedOn?.date ?? "9999", other.placedOn?.date ?? "9999"];
    if (a !== b) return a < b ? -1 : 1;
    return one.id < other.id ? -1 : 1;
  });
}

/** Each answer once, though it may answer several claims of one line. */
export function answersOf(claims: readonly LaneClaim[]): readonly AnswerToldFragment[] {
  const answers = claims.flatMap(({ claim }) => claim.responses.nodes);
  if (answers.length < 2) return answers;
  return [...new Map(answers.map((answer) => [answer.id, answer])).values()];
}

export const keyOfActor = (lane: "accuser" | "accused", id: string) => `${lane}:${id}`;
export const keyOfWords = (lane: "accuser" | "accused", words: string) => `${lane}:“${words}”`;
export const keyOfIncident = (id: string) => `incident:${id}`;

export function accuserKeys({ accusers, unnamedAccuser, named }: ClaimToldFragment): readonly string[] {
  if (accusers.length === 0) return [keyOfWords("accuser", unnamedAccuser?.words ?? NOT_NAMED)];
  return accusers
    .filter(({ id }) => !named.some(({ actor }) => actor.id === id))
    .map(({ id }) => keyOfActor("accuser", id));
}

/** Whom a claim declines to blame, or says was not responsible, is nowhere in the lane of the accused. */
function accusedKeys({ stance, named, unnamedAccused }: ClaimToldFragment): readonly string[] {
  if (stance !== "ASSERTS") return [];
  const keys = named.map(({ actor }) => keyOfActor("accused", actor.id));
  return unnamedAccused === null ? keys : [...keys, keyOfWords("accused", unnamedAccused)];
}

/** Who says it of itself: its line leaves and comes back. */
function loopKeys({ stance, accusers, named }: ClaimToldFragment): readonly string[] {
  const own = named.filter(({ actor }) => accusers.some(({ id }) => id === actor.id));
  return stance === "ASSERTS" ? own.map(({ actor }) => keyOfActor("accused", actor.id)) : [];
}

/** An answer's lines begin at whoever gave it. */
export function responderKeys({ by, unnamedBy }: AnswerToldFragment): readonly string[] {
  if (by.length === 0) return [keyOfWords("accused", unnamedBy ?? NOT_NAMED)];
  return by.map(({ id }) => keyOfActor("accused", id));
}
