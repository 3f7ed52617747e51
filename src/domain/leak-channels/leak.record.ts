import { z } from "zod";
import { citations, type DeepReadonly, id, statedDate, text } from "../records/fields";

export const leakRecord = z.strictObject({
  type: z.literal("leak"),
  id: id("leak"),
  incident: id("incident"),
  channel: id("leakChannel"),
  what: text,
  publishedOn: statedDate.optional(),
  postedBy: id("actor").optional(),
  citations,
});

export type LeakRecord = DeepReadonly<z.output<typeof leakRecord>>;
