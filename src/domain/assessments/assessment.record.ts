import { z } from "zod";
import {
  citations,
  type DeepReadonly,
  id,
  list,
  quote,
  statedDate,
  term,
  text,
  title,
} from "../records/fields";
import { ASSESSMENT_KINDS } from "./assessments.terms";

export const assessmentRecord = z.strictObject({
  type: z.literal("assessment"),
  id: id("assessment"),
  kind: term(ASSESSMENT_KINDS).describe("What it is about."),
  incident: id("incident").describe("The incident."),
  by: list(id("actor")).default([]).describe("Who said it; or `unnamedBy`."),
  unnamedBy: title.optional().describe("The words used for who said it, such as `officials`."),
  quote: quote.optional().describe("Their own short words."),
  text: text.optional().describe("What they said, where it is not quoted."),
  statedOn: statedDate.optional().describe("When they said it."),
  citations,
});

export type AssessmentRecord = DeepReadonly<z.output<typeof assessmentRecord>>;
