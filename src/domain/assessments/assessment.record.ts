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
  kind: term(ASSESSMENT_KINDS),
  incident: id("incident"),
  by: list(id("actor")).default([]),
  unnamedBy: title.optional(),
  quote: quote.optional(),
  text: text.optional(),
  statedOn: statedDate.optional(),
  citations,
});

export type AssessmentRecord = DeepReadonly<z.output<typeof assessmentRecord>>;
