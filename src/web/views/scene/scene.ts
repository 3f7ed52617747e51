import type { AttributionClass, ClaimStance, ResponseKind } from "../generated/types";
import type { Certainty } from "./certainty";

/**
 * A picture before it is painted: what there is, where, and what it says. Units are CSS pixels at 100 %; the origin is the
 * upper left corner. The same answer makes the same scene, whatever the clock or the machine says.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly Heading[];
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly marks: readonly SceneMark[];
  readonly ties: readonly SceneTie[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Heading extends Point {
  readonly text: string;
}

export interface SceneNode {
  readonly id: string;
  readonly what: "actor" | "incident" | "words" | "channel";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The label, broken to fit; `title` has all of it. */
  readonly lines: readonly string[];
  readonly title: string;
  readonly note: string | null;
  /** The path of its page; null where it has none. */
  readonly path: string | null;
}

/** From when to when something holds; null at either end is "whenever": an undated record is left out of every day. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

export type LineEnd = "triangle" | "circle" | "slashed" | "none";

export interface Stroke {
  readonly d: string;
  readonly end: LineEnd;
  /** Where the end is, and the direction in which the line arrives there, in degrees. */
  readonly at: Point;
  readonly angle: number;
}

/** Claims that would be drawn as the same line. */
export interface SceneEdge {
  readonly id: string;
  readonly claims: readonly { readonly id: string; readonly sentence: string; readonly period: Period }[];
  /** The ids of the nodes that it joins. */
  readonly joins: readonly string[];
  readonly stance: ClaimStance;
  readonly attributionClass: AttributionClass | null;
  readonly certainty: Certainty;
  readonly inherited: boolean;
  readonly strokes: readonly Stroke[];
  readonly badge: Point;
  readonly tick: Point;
}

/** An answer, drawn from whoever gave it back to the line of the claim. */
export interface SceneMark {
  readonly id: string;
  readonly answer: ResponseKind;
  readonly edge: string;
  readonly from: string;
  readonly stroke: Omit<Stroke, "end">;
  readonly sentence: string;
  readonly period: Period;
}

/** What holds lines together: claims that repeat one another about one incident, or an accusation and the one it answers. */
export interface SceneTie {
  readonly id: string;
  readonly what: "REPEATS" | "COUNTER_ACCUSATION";
  readonly edges: readonly string[];
  readonly claims: readonly { readonly id: string; readonly period: Period }[];
  /** Where it meets each of the lines, from above. */
  readonly at: readonly Point[];
}

/** How much of something there is on a day: not yet, as it was said, or over since (superseded, retracted). */
export type Presence = "absent" | "present" | "over";

/** Without a day everything was said, undated records too. */
export function presenceOn(day: string | null, { from, until }: Period): Presence {
  if (day === null) return until === null ? "present" : "over";
  if (from === null || from > day) return "absent";
  return until !== null && until <= day ? "over" : "present";
}

/** That of the claim of a line that there is most of. */
export function presenceOfEdge(day: string | null, { claims }: Pick<SceneEdge, "claims">): Presence {
  const all = claims.map(({ period }) => presenceOn(day, period));
  return all.includes("present") ? "present" : all.includes("over") ? "over" : "absent";
}
