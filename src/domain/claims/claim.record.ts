import { z } from "zod";
import {
  citations,
  type DeepReadonly,
  flag,
  graded,
  id,
  idOfEither,
  list,
  oneOrMore,
  quote,
  statedDate,
  term,
  text,
  title,
} from "../records/fields";
import {
  ACCUSED_MODES,
  AFFILIATION_ROLES,
  ATTRIBUTION_CLASSES,
  ATTRIBUTION_ROLES,
  CLAIM_BASES,
  CLAIM_FORMS,
  CLAIM_KINDS,
  CLAIM_STANCES,
  EVIDENCE_KINDS,
  IDENTITY_ROLES,
} from "./claims.terms";

const namedActor = z
  .strictObject(
    {
      actor: id("actor").describe("The actor."),
      role: term({ ...ATTRIBUTION_ROLES, ...AFFILIATION_ROLES, ...IDENTITY_ROLES }).describe(
        "What the claim says of it, by the claim's kind.",
      ),
    },
    { error: "expected an actor named such as { actor, role }" },
  )
  .meta({ input: "NamedActorInput", description: "An actor that a claim names." });

const evidence = z
  .strictObject(
    {
      kind: term(EVIDENCE_KINDS).describe("What kind of evidence it is."),
      text: text.optional().describe("What the accuser says of it."),
      source: id("source").optional().describe("Where it is described."),
    },
    { error: "expected an item of evidence such as { kind, text, source }" },
  )
  .meta({ input: "EvidenceInput", description: "Something that the accuser cites as evidence." });

export const claimRecord = z.strictObject({
  type: z.literal("claim"),
  id: id("claim"),
  kind: term(CLAIM_KINDS).describe("What kind of claim it is."),
  stance: term(CLAIM_STANCES).describe("Whether it asserts, withholds or rejects."),
  about: idOfEither("incident", "actor").describe(
    "The incident of an attribution; the actor of an affiliation or identity.",
  ),
  accusers: list(id("actor")).default([]).describe("Who makes it, signing together; or `unnamedAccuser`."),
  unnamedAccuser: z
    .strictObject(
      {
        words: title.describe("The words used, such as `officials`."),
        coded: flag.optional().describe("Whether they are a data set's coded words."),
      },
      { error: "expected { words, coded }" },
    )
    .meta({ input: "UnnamedAccuserInput", description: "An accuser whom the source does not name." })
    .optional()
    .describe("The words for an accuser who is not named."),
  named: list(namedActor, ({ actor }) => actor, {
    at: "actor",
    expected: "expected each actor once: a claim names an actor in one role",
  })
    .default([])
    .describe("The actors that it names; the accused where it asserts."),
  unnamedAccused: title.optional().describe("The words for accused who are not named."),
  accusedMode: term(ACCUSED_MODES)
    .default("ALL_OF")
    .describe("How the accused belong together; `ALL_OF` unless given."),
  quote: quote.optional().describe("The accuser's own short words."),
  statedOn: statedDate.optional().describe("When it was said; left out where it is not known."),
  likelihood: graded.optional().describe("How likely the accuser says it is."),
  analyticConfidence: graded.optional().describe("How much the accuser trusts the judgement itself."),
  attributionClass: term(ATTRIBUTION_CLASSES).optional().describe("What class of attribution it is."),
  form: term(CLAIM_FORMS).optional().describe("In which form it was made."),
  basis: list(term(CLAIM_BASES)).default([]).describe("What it rests on, in kind."),
  evidence: list(evidence, (item) => JSON.stringify(item))
    .default([])
    .describe("What the accuser cites as evidence."),
  citations,
  supersedes: oneOrMore(id("claim")).describe("Older claims by the same accusers that it replaces."),
  repeats: oneOrMore(id("claim")).describe("Claims that it only repeats: no new origin."),
  answers: oneOrMore(id("claim")).describe("Claims that this counter-accusation answers."),
});

export type ClaimRecord = DeepReadonly<z.output<typeof claimRecord>>;
