import { z } from "zod";
import { citations, type DeepReadonly, id, statedDate, text } from "../records/fields";

export const leakRecord = z.strictObject({
  type: z.literal("leak"),
  id: id("leak"),
  incident: id("incident").describe("The incident that the material is from."),
  channel: id("leakChannel").describe("Where it surfaced."),
  what: text.describe("What was published."),
  publishedOn: statedDate.optional().describe("When."),
  postedBy: id("actor").optional().describe("Who posted it, often a persona: an actor's id."),
  citations,
});

export type LeakRecord = DeepReadonly<z.output<typeof leakRecord>>;
