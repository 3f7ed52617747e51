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

const victim = z
  .strictObject(
    {
      actor: id("actor").describe("Who was hit."),
      sector: title.optional().describe("Its sector, as the source has it."),
    },
    { error: "expected a victim such as { actor, sector }" },
  )
  .meta({ input: "VictimInput", description: "Somebody who was hit." });

export const incidentRecord = z.strictObject({
  type: z.literal("incident"),
  id: id("incident"),
  slug: slug.optional().describe("For addresses; the rest of the id unless given."),
  title: title.describe("What happened, in a few words that blame nobody."),
  summary: text.optional().describe("What happened, in some sentences."),
  kinds: list(term(INCIDENT_KINDS))
    .min(1, { error: "expected at least one kind" })
    .describe("What kinds of incident it is; at least one."),
  startedOn: statedDate.optional().describe("When it began."),
  endedOn: statedDate.optional().describe("When it ended."),
  disclosedOn: statedDate.optional().describe("When it became known."),
  disclosedBy: id("actor").optional().describe("Who made it known: an actor's id."),
  victims: list(victim, ({ actor }) => actor, {
    at: "actor",
    expected: "expected each actor once among the victims",
  })
    .default([])
    .describe("Who was hit."),
  partOf: list(id("incident")).default([]).describe("The campaigns it is part of."),
  externalIds,
});

export type IncidentRecord = DeepReadonly<z.output<typeof incidentRecord>>;
