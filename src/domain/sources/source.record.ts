import { z } from "zod";
import { type DeepReadonly, id, language, list, statedDate, term, title, url } from "../records/fields";
import { SOURCE_KINDS, SOURCE_RELIABILITIES } from "./sources.terms";

export const sourceRecord = z.strictObject({
  type: z.literal("source"),
  id: id("source"),
  title,
  kind: term(SOURCE_KINDS),
  publisher: id("actor").optional(),
  url: url.optional(),
  archivedUrl: url.optional(),
  publishedOn: statedDate.optional(),
  language: language.optional(),
  reliability: term(SOURCE_RELIABILITIES).optional(),
  quotes: list(id("source")).default([]),
});

export type SourceRecord = DeepReadonly<z.output<typeof sourceRecord>>;
