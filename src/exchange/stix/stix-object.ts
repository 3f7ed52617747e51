import { z } from "zod";

const TIMESTAMP = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T[0-2]\d:[0-5]\d:[0-6]\d(?:\.\d{1,12})?Z$/;
// Each part has a bound: what a file calls a type must not cost time.
const STIX_ID = /^[a-z][a-z0-9-]{1,248}[a-z0-9]--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const EXPECTED_ID = "expected an id such as campaign--0257b35b-93ef-4a70-80dd-ad5258e6045b";
const EXPECTED_CONFIDENCE = "expected a whole number from 0 to 100";
const EXPECTED_TIMESTAMP = "expected a timestamp such as 2016-10-07T00:00:00.000Z";

const text = z.string({ error: "expected text" });
const texts = z.array(text, { error: "expected a list" }).default([]);
const flag = z.boolean({ error: "expected true or false" }).default(false);
const timestamp = z
  .string({ error: EXPECTED_TIMESTAMP })
  .regex(TIMESTAMP, { error: EXPECTED_TIMESTAMP })
  .refine(isRealDay, { error: EXPECTED_TIMESTAMP });
const stixId = z
  .string({ error: EXPECTED_ID })
  .max(300, { error: EXPECTED_ID })
  .transform((value) => value.toLowerCase())
  .refine((value) => STIX_ID.test(value), { error: EXPECTED_ID });
const idOf = (type: string) =>
  stixId.refine((value) => value.startsWith(`${type}--`), {
    error: `expected the id of an object of type ${type}`,
  });
const stixIds = z.array(stixId, { error: "expected a list of ids" });

const externalReference = z.object(
  {
    source_name: text.min(1, { error: "expected whose reference it is" }),
    description: text.optional(),
    url: text.optional(),
    external_id: text.optional(),
  },
  { error: "expected an external reference such as { source_name, url }" },
);

const specVersion = z.enum(["2.0", "2.1"], { error: "expected 2.0 or 2.1" }).optional();

/** What all objects have that are read here. */
const common = {
  spec_version: specVersion,
  created: timestamp,
  modified: timestamp,
  created_by_ref: idOf("identity").optional(),
  revoked: flag,
  external_references: z.array(externalReference, { error: "expected a list" }).default([]),
  object_marking_refs: stixIds.default([]),
  granular_markings: z
    .array(z.object({ marking_ref: stixId.optional() }, { error: "expected a granular marking" }), {
      error: "expected a list",
    })
    .default([]),
  lang: text.optional(),
  x_mitre_deprecated: flag,
  x_mitre_attack_spec_version: text.optional(),
};

const name = z.string({ error: "expected a name" }).min(1, { error: "expected a name" });

const group = {
  ...common,
  name,
  description: text.optional(),
  aliases: texts,
};

const happening = {
  ...common,
  name,
  description: text.optional(),
  aliases: texts,
  first_seen: timestamp.optional(),
  last_seen: timestamp.optional(),
};

const ofType = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), id: idOf(type), ...shape });

/**
 * The objects of STIX that are read, with what is used of them. What STIX demands beyond that is not asked for: a file
 * that says enough is read.
 */
export const STIX_SCHEMAS = {
  "intrusion-set": ofType("intrusion-set", group),
  "threat-actor": ofType("threat-actor", group),
  identity: ofType("identity", {
    ...common,
    name,
    description: text.optional(),
    identity_class: text.optional(),
    sectors: texts,
  }),
  location: ofType("location", { ...common, country: text.optional() }),
  campaign: ofType("campaign", happening),
  incident: ofType("incident", happening),
  relationship: ofType("relationship", {
    ...common,
    relationship_type: text,
    description: text.optional(),
    source_ref: stixId,
    target_ref: stixId,
    confidence: z
      .int({ error: EXPECTED_CONFIDENCE })
      .min(0, { error: EXPECTED_CONFIDENCE })
      .max(100, { error: EXPECTED_CONFIDENCE })
      .optional(),
  }),
  report: ofType("report", { ...common, name, published: timestamp, object_refs: stixIds }),
  opinion: ofType("opinion", {
    ...common,
    opinion: z.enum(["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"], {
      error: "expected strongly-disagree, disagree, neutral, agree or strongly-agree",
    }),
    explanation: text.optional(),
    authors: texts,
    object_refs: stixIds,
  }),
  "marking-definition": ofType("marking-definition", {
    spec_version: specVersion,
    definition_type: text.optional(),
    definition: z.record(z.string(), z.unknown(), { error: "expected an object" }).optional(),
    extensions: z.record(z.string(), z.unknown(), { error: "expected an object" }).default({}),
  }),
} as const;

/** What is looked at of an object that carries a record, beside our extension. */
export const carrierObject = z.object({
  type: text,
  id: stixId,
  modified: timestamp,
  created_by_ref: common.created_by_ref,
  object_marking_refs: common.object_marking_refs,
  granular_markings: common.granular_markings,
});

export type CarrierObject = z.output<typeof carrierObject>;

export type StixType = keyof typeof STIX_SCHEMAS;
export type StixOf<T extends StixType> = z.output<(typeof STIX_SCHEMAS)[T]>;
export type StixObject = { [T in StixType]: StixOf<T> }[StixType];
/** An object that somebody made: all but marking definitions, which have no author that matters here. */
export type AuthoredObject = Exclude<StixObject, { type: "marking-definition" }>;
export type GroupObject = StixOf<"intrusion-set"> | StixOf<"threat-actor">;
export type HappeningObject = StixOf<"campaign"> | StixOf<"incident">;
export type ExternalReference = z.output<typeof externalReference>;

const SCHEMAS: ReadonlyMap<string, z.ZodType<StixObject>> = new Map(Object.entries(STIX_SCHEMAS));

/** True for a type that is read; compared with a list, so that no pattern meets what a file calls a type. */
export function isReadType(type: string): type is StixType {
  return SCHEMAS.has(type);
}

export function parseStixObject(type: StixType, value: unknown) {
  return STIX_SCHEMAS[type].safeParse(value, { reportInput: true }) as z.ZodSafeParseResult<StixObject>;
}

/** `Date.parse` takes the 30th of February for the first of March. */
function isRealDay(timestamp: string): boolean {
  const time = Date.parse(timestamp);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === timestamp.slice(0, 10);
}
