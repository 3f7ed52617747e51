import { z } from "zod";
import {
  type DeepReadonly,
  externalIds,
  id,
  list,
  slug,
  statedDate,
  term,
  text,
  title,
} from "../records/fields";
import { INCIDENT_KINDS } from "./incidents.terms";

const victim = z.strictObject(
  { actor: id("actor"), sector: title.optional() },
  { error: "expected a victim such as { actor, sector }" },
);

export const incidentRecord = z.strictObject({
  type: z.literal("incident"),
  id: id("incident"),
  slug: slug.optional(),
  title,
  summary: text.optional(),
  kinds: list(term(INCIDENT_KINDS)).min(1, { error: "expected at least one kind" }),
  startedOn: statedDate.optional(),
  endedOn: statedDate.optional(),
  disclosedOn: statedDate.optional(),
  disclosedBy: id("actor").optional(),
  victims: list(victim, ({ actor }) => actor, {
    at: "actor",
    expected: "expected each actor once among the victims",
  }).default([]),
  partOf: list(id("incident")).default([]),
  externalIds,
});

export type IncidentRecord = DeepReadonly<z.output<typeof incidentRecord>>;
