import type { ClaimToldFragment } from "../generated/types";
import { ACTOR_KINDS } from "../wording/terms";
import {
  accuserKeys,
  answersOf,
  type Bundle,
  keyOfActor,
  keyOfIncident,
  keyOfWords,
  type LaneClaim,
  NOT_NAMED,
  responderKeys,
} from "./lane-bundles";
import type { LaneItem } from "./lane-order";
import type { SceneNode } from "./scene";

/** What a box says, before it has a place. */
export interface LaneBox extends LaneItem, Pick<SceneNode, "what" | "title" | "note" | "path"> {}

type Text = Omit<LaneBox, keyof LaneItem>;

/** Everything that gets a box, in the order of the day on which it first has a part in something. */
export function itemsOf(
  claims: readonly LaneClaim[],
  bundles: readonly Bundle[],
): ReadonlyMap<string, LaneBox> {
  const items = new Map<string, LaneBox>();
  const add = (lane: LaneItem["lane"], key: string, first: string | null, text: Text) => {
    if (!items.has(key)) items.set(key, { key, lane, first, ...text });
  };
  for (const { claim, at } of claims) {
    const { accusers, unnamedAccuser, stance, named, unnamedAccused } = claim;
    const incident = at ?? claim.incident;
    const first = claim.placedOn?.date ?? null;
    const signing = new Set(accuserKeys(claim));
    for (const actor of accusers) {
      const key = keyOfActor("accuser", actor.id);
      if (signing.has(key)) add("accuser", key, first, textOfActor(actor));
    }
    if (accusers.length === 0) {
      const words = unnamedAccuser?.words ?? NOT_NAMED;
      add("accuser", keyOfWords("accuser", words), first, textOfWords(words));
    }
    if (incident !== null) add("incident", keyOfIncident(incident.id), first, textOfIncident(incident));
    if (stance !== "ASSERTS") continue;
    for (const { actor } of named) add("accused", keyOfActor("accused", actor.id), first, textOfActor(actor));
    if (unnamedAccused !== null)
      add("accused", keyOfWords("accused", unnamedAccused), first, textOfWords(unnamedAccused));
  }
  for (const answer of bundles.flatMap((bundle) => answersOf(bundle.claims))) {
    const first = answer.placedOn?.date ?? null;
    const texts =
      answer.by.length > 0 ? answer.by.map(textOfActor) : [textOfWords(answer.unnamedBy ?? NOT_NAMED)];
    responderKeys(answer).forEach((key, index) => {
      const text = texts[index];
      if (text !== undefined) add("accused", key, first, text);
    });
  }
  return items;
}

function textOfActor({ name, kind, slug }: ClaimToldFragment["accusers"][number]): Text {
  return { what: "actor", title: name, note: ACTOR_KINDS[kind], path: `/a/${slug}` };
}

function textOfIncident({ title, slug }: NonNullable<ClaimToldFragment["incident"]>): Text {
  return { what: "incident", title, note: null, path: `/i/${slug}` };
}

function textOfWords(words: string): Text {
  return { what: "words", title: `“${words}”`, note: NOT_NAMED, path: null };
}
