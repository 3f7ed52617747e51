import { z } from "zod";

const word = z.string({ error: "expected text" });
/** Lists of one are often written without the list. */
const words = z
  .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(word))
  .default([]);
const uuid = z
  .string({ error: "expected a UUID" })
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { error: "expected a UUID" })
  .transform((value) => value.toLowerCase());

/** A galaxy cluster without its values, as schema_clusters.json of MISP's galaxy has it. */
export const clusterHead = z.object(
  {
    type: word.regex(/^[a-z0-9][a-z0-9-]*$/, { error: "expected the cluster's type, such as threat-actor" }),
    name: word.min(1),
    uuid,
    authors: words,
    version: z.number().optional(),
    values: z.array(z.unknown(), { error: "expected the list of the cluster's values" }),
  },
  { error: "expected an object" },
);

/** What a value says of another, in whatever cluster that one is. */
export const relatedValue = z.object(
  { "dest-uuid": uuid, type: word, tags: words },
  { error: "expected an object" },
);

/** A value of a cluster: a name and what is said of whatever bears it. */
export const clusterValue = z.object(
  {
    uuid,
    value: word.min(1, { error: "expected a name" }),
    description: word.optional(),
    related: z.array(z.unknown(), { error: "expected a list" }).default([]),
    meta: z
      .object(
        {
          synonyms: words,
          country: word.optional(),
          links: words,
          "name-attribution": words,
          "attribution-confidence": z.preprocess(
            (value) => (typeof value === "number" ? String(value) : value),
            word.optional(),
          ),
          "cfr-suspected-state-sponsor": word.optional(),
          ISO: word.optional(),
        },
        { error: "expected an object" },
      )
      .catchall(z.unknown())
      .prefault({}),
  },
  { error: "expected an object such as { uuid, value }" },
);

export type ClusterHead = z.output<typeof clusterHead>;
export type ClusterValue = z.output<typeof clusterValue>;
export type RelatedValue = z.output<typeof relatedValue>;
