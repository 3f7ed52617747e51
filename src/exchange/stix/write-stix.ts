import type { ActorRecord } from "../../domain/actors/actor.record";
import type { IncidentRecord } from "../../domain/incidents/incident.record";
import { canonicalJson } from "../../domain/records/canonical";
import type { NativeRecord } from "../../domain/records/record";
import { KINDS_IN_STIX } from "./actors-in-stix";
import { OUR_EXTENSION } from "./our-extension";
import {
  countryOf,
  locationOf,
  restateAssessment,
  restateClaim,
  restateLeak,
  restateResponse,
} from "./restatements";
import {
  envelope,
  idElsewhere,
  listed,
  restating,
  type Stamp,
  type Surroundings,
  type Written,
} from "./written";
import { carrierIdOf, RECORD_TYPE, stixIdFor } from "./written-ids";

const FIRST_VERSION: Stamp = { created: "2026-11-27T00:00:00.000Z", modified: "2026-11-27T00:00:00.000Z" };

/** Who defines our extension; as an object of a bundle it says nothing of anybody. */
const BLAMEGRAPH: Written = {
  ...envelope("identity", stixIdFor("identity", "blamegraph"), FIRST_VERSION),
  name: "Blamegraph",
  identity_class: "system",
  extensions: { [OUR_EXTENSION]: { extension_type: "property-extension", restates: "blamegraph" } },
};

/** What every bundle begins with: what our extension is, and who says so. */
export const FRAME: readonly Written[] = [
  BLAMEGRAPH,
  {
    ...envelope("extension-definition", OUR_EXTENSION, FIRST_VERSION),
    created_by_ref: BLAMEGRAPH.id,
    name: "Blamegraph records",
    description:
      "Carries whole records of who is blamed for what by whom, which STIX says in part only. An identity, intrusion set or incident has the record as the text `record` in this extension; other records are objects of the type blamegraph-record with the same property. An object with `restates` says in STIX's words what the record of that id says.",
    schema:
      "`record` is the JSON text of one native record of Blamegraph (docs/records.md). `restates` is the id of a record.",
    version: "1.0.0",
    extension_types: ["new-sdo", "property-extension"],
  },
];

/**
 * A record as objects of STIX 2.1: one that carries it whole, and what of it STIX can say. The same record, stamp and
 * surroundings give the same objects.
 */
export function toStix(record: NativeRecord, stamp: Stamp, surroundings: Surroundings): readonly Written[] {
  switch (record.type) {
    case "actor":
      return [carryActor(record, stamp), ...restateActor(record, stamp, surroundings)];
    case "incident":
      return [carryIncident(record, stamp), ...restateIncident(record, stamp, surroundings)];
    case "claim":
      return [carry(record, stamp), ...restateClaim(record, stamp, surroundings)];
    case "response":
      return [carry(record, stamp), ...restateResponse(record, stamp, surroundings)];
    case "assessment":
      return [carry(record, stamp), ...restateAssessment(record, stamp, surroundings)];
    case "leak":
      return [carry(record, stamp), ...restateLeak(record, stamp, surroundings)];
    case "source":
    case "retraction":
    case "leakChannel":
      return [carry(record, stamp)];
  }
}

function carry(record: NativeRecord, stamp: Stamp): Written {
  return {
    ...envelope(RECORD_TYPE, carrierIdOf(record), stamp),
    record: canonicalJson(record),
    extensions: { [OUR_EXTENSION]: { extension_type: "new-sdo" } },
  };
}

function carrying(record: NativeRecord) {
  const extension = { extension_type: "property-extension", record: canonicalJson(record) };
  return { extensions: { [OUR_EXTENSION]: extension } };
}

function carryActor(actor: ActorRecord, stamp: Stamp): Written {
  const { kind, names, description, externalIds } = actor;
  const { type, more = {} } = KINDS_IN_STIX[kind];
  const [name = "", ...others] = [...names]
    .sort((a, b) => Number(b.main === true) - Number(a.main === true))
    .map(({ value }) => value);
  return {
    ...envelope(type, carrierIdOf(actor), stamp),
    name,
    ...(type === "intrusion-set" ? listed("aliases", others) : {}),
    ...(description === undefined ? {} : { description }),
    ...more,
    ...listed("external_references", externalIds.map(idElsewhere)),
    ...carrying(actor),
  };
}

function restateActor(actor: ActorRecord, stamp: Stamp, surroundings: Surroundings): readonly Written[] {
  const country = countryOf(actor);
  const location = locationOf(actor.id, surroundings);
  const inStates =
    country === undefined || location === undefined
      ? []
      : [{ ...envelope("location", location, stamp), country, ...restating(actor) }];
  return [
    ...inStates,
    ...partsOf(actor, [...new Set(actor.partOf.map((whole) => whole.actor))], stamp, surroundings),
  ];
}

function carryIncident(incident: IncidentRecord, stamp: Stamp): Written {
  const { title, summary, externalIds } = incident;
  return {
    ...envelope("incident", carrierIdOf(incident), stamp),
    name: title,
    ...(summary === undefined ? {} : { description: summary }),
    ...listed("external_references", externalIds.map(idElsewhere)),
    ...carrying(incident),
  };
}

function restateIncident(
  incident: IncidentRecord,
  stamp: Stamp,
  surroundings: Surroundings,
): readonly Written[] {
  const victims = incident.victims.map(({ actor }) => actor);
  return [
    ...relationships("targets", incident, victims, stamp, surroundings),
    ...partsOf(incident, incident.partOf, stamp, surroundings),
  ];
}

function partsOf(
  record: ActorRecord | IncidentRecord,
  wholes: readonly string[],
  stamp: Stamp,
  surroundings: Surroundings,
): readonly Written[] {
  return relationships("part-of", record, wholes, stamp, surroundings);
}

function relationships(
  type: string,
  record: ActorRecord | IncidentRecord,
  targets: readonly string[],
  stamp: Stamp,
  { find }: Surroundings,
): readonly Written[] {
  return targets.flatMap((id) => {
    const target = find(id);
    if (target === undefined) return [];
    return [
      {
        ...envelope("relationship", stixIdFor("relationship", record.id, type, id), stamp),
        relationship_type: type,
        source_ref: carrierIdOf(record),
        target_ref: carrierIdOf(target),
        ...restating(record),
      },
    ];
  });
}
