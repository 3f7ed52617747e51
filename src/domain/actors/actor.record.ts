import { z } from "zod";
import {
  type DeepReadonly,
  externalIds,
  flag,
  id,
  language,
  list,
  name,
  slug,
  statedDate,
  term,
  text,
} from "../records/fields";
import { ACTOR_KINDS } from "./actors.terms";

const actorName = z
  .strictObject(
    {
      value: name.describe("The name; nothing in it may hide."),
      main: flag.optional().describe("Whether it is the main one; the first is, unless another is."),
      coinedBy: id("actor").optional().describe("Who coined it: an actor's id."),
      usedIn: list(id("source")).default([]).describe("Sources that use it."),
      since: statedDate.optional().describe("Since when it is known to be in use."),
      language: language.optional().describe("Its language (BCP 47)."),
    },
    { error: "expected a name such as { value }" },
  )
  .meta({ input: "NameInput", description: "A name of an actor." });

const membership = z
  .strictObject(
    {
      actor: id("actor").describe("What it is part of: an actor's id."),
      from: statedDate.optional().describe("Since when."),
      to: statedDate.optional().describe("Until when."),
    },
    { error: "expected a whole such as { actor, from, to }" },
  )
  .meta({
    input: "MembershipInput",
    description: "Uncontested organisational structure: what an actor is part of.",
  });

export const actorRecord = z.strictObject({
  type: z.literal("actor"),
  id: id("actor"),
  slug: slug.optional().describe("For addresses; the rest of the id unless given."),
  kind: term(ACTOR_KINDS).describe("What it is."),
  names: list(actorName, ({ value }) => value)
    .min(1, { error: "expected at least one name" })
    .describe("Its names; at least one."),
  partOf: list(membership, (whole) => JSON.stringify(whole))
    .default([])
    .describe("What it is part of; whatever is disputed is a claim instead."),
  rollUpBody: flag.optional().describe("Whether a roll-up to bodies stops here."),
  description: text.optional().describe("What else is to be known of it, without accusing anybody."),
  externalIds,
});

export type ActorRecord = DeepReadonly<z.output<typeof actorRecord>>;
