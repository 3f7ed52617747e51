import type { Place } from "../../domain/records/faults";
import { language } from "../../domain/records/fields";
import { attackSlug, externalIdsOf, namesOf, usersOfNames } from "./documents";
import { isOfGovernment, isState, type Reading } from "./reading";
import { uuidOf } from "./stix-id";
import type { AuthoredObject, GroupObject, StixOf } from "./stix-object";

/** An intrusion set or threat actor: a group, with the names it goes by and the documents that use them. */
export function readGroup(where: Place, group: GroupObject, reading: Reading): void {
  reading.gathering.add(where, {
    ...actorOf(group, reading),
    kind: "THREAT_GROUP",
    names: usedNamesOf(where, group, reading),
  });
}

/** An identity: whoever says, suffers or is said to have done something. A kind of people is none, nor is a machine. */
export function readIdentity(where: Place, identity: StixOf<"identity">, reading: Reading): void {
  const { identity_class: kind = "", sectors } = identity;
  if (isState(identity)) {
    reading.gathering.state(where, identity.name);
    return;
  }
  if (kind === "class" || kind === "system") {
    reading.count(`identity of class ${kind}, which is no actor`);
    return;
  }
  reading.gathering.add(where, {
    ...actorOf(identity, reading),
    kind: kind === "individual" ? "PERSON" : isOfGovernment(sectors) ? "STATE_BODY" : "ORGANIZATION",
    names: usedNamesOf(where, identity, reading),
  });
}

function actorOf(object: GroupObject | StixOf<"identity">, reading: Reading) {
  return {
    type: "actor",
    id: `actor:uuid-${uuidOf(object.id)}`,
    ...attackSlug(object),
    ...describedAs("description", object, reading),
    externalIds: externalIdsOf(object),
  };
}

/**
 * What the object says of itself, as its author's words: they often say who stands behind it, which is nobody's bare
 * fact.
 */
export function describedAs(
  field: "description" | "summary",
  object: GroupObject | StixOf<"identity" | "campaign" | "incident">,
  reading: Reading,
  more: readonly string[] = [],
): Readonly<Record<string, string>> {
  const { created_by_ref: author, description = "" } = object;
  const inWords =
    author === undefined
      ? "In words whose author is not stated"
      : `In the words of ${reading.nameOf(author)}`;
  const paragraphs = [...(description.trim() === "" ? [] : [`${inWords}: ${description}`]), ...more];
  return paragraphs.length === 0 ? {} : { [field]: paragraphs.join("\n\n") };
}

/** Each name once, with the sources that use it: the data it stands in, and what that cites for it. */
function usedNamesOf(where: Place, object: AuthoredObject, reading: Reading) {
  const users = usersOfNames(where, object, reading);
  const dataSet = reading.dataSet(where, object);
  const tongue = language.safeParse(object.lang).success ? { language: object.lang } : {};
  return [...namesOf(object)].map((value) => ({
    value,
    usedIn: [...new Set([dataSet, ...(users.get(value) ?? [])])],
    ...tongue,
  }));
}
