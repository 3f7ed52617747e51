import { z } from "zod";
import { citations, type DeepReadonly, id, list, quote, statedDate } from "../records/fields";

export const retractionRecord = z.strictObject({
  type: z.literal("retraction"),
  id: id("retraction"),
  claim: id("claim").describe("The claim that is taken back."),
  by: list(id("actor"))
    .min(1, { error: "expected at least one accuser who takes the claim back" })
    .describe("Those of its accusers who take it back; it stays live for the others."),
  quote: quote.optional().describe("Their own short words."),
  statedOn: statedDate.optional().describe("When they took it back."),
  citations,
});

export type RetractionRecord = DeepReadonly<z.output<typeof retractionRecord>>;
