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

const namedActor = z.strictObject(
  {
    actor: id("actor"),
    role: term({ ...ATTRIBUTION_ROLES, ...AFFILIATION_ROLES, ...IDENTITY_ROLES }),
  },
  { error: "expected an actor named such as { actor, role }" },
);

const evidence = z.strictObject(
  { kind: term(EVIDENCE_KINDS), text: text.optional(), source: id("source").optional() },
  { error: "expected an item of evidence such as { kind, text, source }" },
);

export const claimRecord = z.strictObject({
  type: z.literal("claim"),
  id: id("claim"),
  kind: term(CLAIM_KINDS),
  stance: term(CLAIM_STANCES),
  about: idOfEither("incident", "actor"),
  accusers: list(id("actor")).default([]),
  unnamedAccuser: z
    .strictObject({ words: title, coded: flag.optional() }, { error: "expected { words, coded }" })
    .optional(),
  named: list(namedActor, ({ actor }) => actor, {
    at: "actor",
    expected: "expected each actor once: a claim names an actor in one role",
  }).default([]),
  unnamedAccused: title.optional(),
  accusedMode: term(ACCUSED_MODES).default("ALL_OF"),
  quote: quote.optional(),
  statedOn: statedDate.optional(),
  likelihood: graded.optional(),
  analyticConfidence: graded.optional(),
  attributionClass: term(ATTRIBUTION_CLASSES).optional(),
  form: term(CLAIM_FORMS).optional(),
  basis: list(term(CLAIM_BASES)).default([]),
  evidence: list(evidence, (item) => JSON.stringify(item)).default([]),
  citations,
  supersedes: oneOrMore(id("claim")),
  repeats: oneOrMore(id("claim")),
  answers: oneOrMore(id("claim")),
});

export type ClaimRecord = DeepReadonly<z.output<typeof claimRecord>>;
