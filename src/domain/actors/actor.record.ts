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

const actorName = z.strictObject(
  {
    value: name,
    main: flag.optional(),
    coinedBy: id("actor").optional(),
    usedIn: list(id("source")).default([]),
    since: statedDate.optional(),
    language: language.optional(),
  },
  { error: "expected a name such as { value }" },
);

const membership = z.strictObject(
  { actor: id("actor"), from: statedDate.optional(), to: statedDate.optional() },
  { error: "expected a whole such as { actor, from, to }" },
);

export const actorRecord = z.strictObject({
  type: z.literal("actor"),
  id: id("actor"),
  slug: slug.optional(),
  kind: term(ACTOR_KINDS),
  names: list(actorName, ({ value }) => value).min(1, { error: "expected at least one name" }),
  partOf: list(membership, (whole) => JSON.stringify(whole)).default([]),
  rollUpBody: flag.optional(),
  description: text.optional(),
  externalIds,
});

export type ActorRecord = DeepReadonly<z.output<typeof actorRecord>>;
