import type { Place } from "../../domain/records/faults";
import { isBefore } from "../../domain/records/rules/period";
import { describedAs } from "./actors";
import { attackSlug, externalIdsOf, namesOf } from "./documents";
import { isOfAttack, type Reading } from "./reading";
import { uuidOf } from "./stix-id";
import type { HappeningObject } from "./stix-object";
import { dateOf, dateOfAttack } from "./stix-time";

export function incidentIdOf(stixId: string): string {
  return `incident:uuid-${uuidOf(stixId)}`;
}

/** A campaign or incident, with whom it targeted and what it is part of. */
export function readIncident(where: Place, happening: HappeningObject, reading: Reading): void {
  const { id, name, type } = happening;
  const isCampaignOfAttack = type === "campaign" && isOfAttack(happening);
  const others = [...namesOf(happening)].filter((other) => other !== name);
  reading.gathering.add(where, {
    type: "incident",
    id: incidentIdOf(id),
    ...attackSlug(happening),
    title: name,
    ...describedAs(
      "summary",
      happening,
      reading,
      others.length === 0 ? [] : [`Also called: ${others.join(", ")}`],
    ),
    // ATT&CK calls a campaign what is intrusion activity; STIX leaves open what happened.
    kinds: [isCampaignOfAttack ? "INTRUSION" : "OTHER"],
    ...datesOf(happening, reading),
    victims: victimsOf(where, id, reading),
    partOf: wholesOf(id, reading),
    externalIds: externalIdsOf(happening),
  });
}

/**
 * It had begun by the day it was first seen. The day it was last seen is no end, except in ATT&CK, whose campaigns are what
 * was done “over a specific period of time”.
 */
function datesOf(happening: HappeningObject, reading: Reading) {
  const { first_seen, last_seen } = happening;
  const isAttack = isOfAttack(happening);
  const read = isAttack ? dateOfAttack : dateOf;
  const first = first_seen === undefined ? undefined : read(first_seen);
  const last = last_seen === undefined || !isAttack ? undefined : read(last_seen);
  if (last_seen !== undefined && !isAttack) reading.count(`${happening.type}, last_seen, which is no end`);
  const endsBefore = isBefore(last, first);
  if (endsBefore) reading.count("last_seen before first_seen");
  return {
    ...(first === undefined ? {} : { startedOn: { date: first, qualifier: "BY" } }),
    ...(last === undefined || endsBefore ? {} : { endedOn: last }),
  };
}

/** Those of the identities it targets that are somebody, each once. */
function victimsOf(where: Place, happening: string, reading: Reading) {
  const sectors = new Map<string, string>();
  for (const identity of there("victim", reading.index.victimsOf(happening), reading)) {
    const actor = reading.actor(where, identity);
    if (actor === undefined) reading.count("relationship, targets, a kind of people");
    else if (!sectors.has(actor.id))
      sectors.set(actor.id, (reading.index.identity(identity)?.sectors ?? []).join(", "));
  }
  return [...sectors].map(([actor, sector]) => ({ actor, ...(sector === "" ? {} : { sector }) }));
}

function wholesOf(happening: string, reading: Reading): readonly string[] {
  return there("whole", reading.index.wholesOf(happening), reading).map(incidentIdOf);
}

/** What of this the bundle has: an incident without the rest says the same, only less. */
function there(what: string, ids: readonly string[], reading: Reading): readonly string[] {
  return ids.filter((id) => {
    const isThere = reading.index.has(id);
    if (!isThere) reading.count(`${what} that the bundle does not have`);
    return isThere;
  });
}
