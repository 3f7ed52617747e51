import { z } from "zod";
import { citations, type DeepReadonly, id, list, quote, statedDate } from "../records/fields";

export const retractionRecord = z.strictObject({
  type: z.literal("retraction"),
  id: id("retraction"),
  claim: id("claim"),
  by: list(id("actor")).min(1, { error: "expected at least one accuser who takes the claim back" }),
  quote: quote.optional(),
  statedOn: statedDate.optional(),
  citations,
});

export type RetractionRecord = DeepReadonly<z.output<typeof retractionRecord>>;
