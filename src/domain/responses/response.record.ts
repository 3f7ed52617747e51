import { z } from "zod";
import {
  citations,
  type DeepReadonly,
  id,
  idOfEither,
  list,
  quote,
  statedDate,
  term,
  title,
} from "../records/fields";
import { RESPONSE_KINDS } from "./responses.terms";

export const responseRecord = z.strictObject({
  type: z.literal("response"),
  id: id("response"),
  kind: term(RESPONSE_KINDS).describe("What was said back."),
  answers: list(idOfEither("claim", "incident"))
    .min(1, { error: "expected at least one claim or incident" })
    .describe("Claims that it answers, or an incident as a whole; at least one."),
  by: list(id("actor")).default([]).describe("Who said it; or `unnamedBy`."),
  unnamedBy: title.optional().describe("The words used for who said it, such as `officials`."),
  quote: quote.optional().describe("Their own short words."),
  statedOn: statedDate.optional().describe("When they said it."),
  counterClaim: id("claim").optional().describe("With `COUNTER_ACCUSATION`: the claim it makes."),
  citations,
});

export type ResponseRecord = DeepReadonly<z.output<typeof responseRecord>>;
