import { z } from "zod";
import { type DeepReadonly, id, language, list, statedDate, term, title, url } from "../records/fields";
import { SOURCE_KINDS, SOURCE_RELIABILITIES } from "./sources.terms";

export const sourceRecord = z.strictObject({
  type: z.literal("source"),
  id: id("source"),
  title: title.describe("Its title."),
  kind: term(SOURCE_KINDS).describe("What kind of document it is."),
  publisher: id("actor").optional().describe("Who published it: an actor's id."),
  url: url.optional().describe("Where it is; http or https. It is stored and never fetched."),
  archivedUrl: url.optional().describe("Where a copy is kept."),
  publishedOn: statedDate.optional().describe("When it was published."),
  language: language.optional().describe("Its language (BCP 47)."),
  reliability: term(SOURCE_RELIABILITIES).optional().describe("How reliable the source is (Admiralty Code)."),
  quotes: list(id("source")).default([]).describe("The sources it draws on."),
});

export type SourceRecord = DeepReadonly<z.output<typeof sourceRecord>>;
