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
  kind: term(RESPONSE_KINDS),
  answers: list(idOfEither("claim", "incident")).min(1, { error: "expected at least one claim or incident" }),
  by: list(id("actor")).default([]),
  unnamedBy: title.optional(),
  quote: quote.optional(),
  statedOn: statedDate.optional(),
  counterClaim: id("claim").optional(),
  citations,
});

export type ResponseRecord = DeepReadonly<z.output<typeof responseRecord>>;
