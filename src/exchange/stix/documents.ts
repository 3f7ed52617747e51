import { isReducedDate } from "../../domain/dates/dates";
import type { Place } from "../../domain/records/faults";
import { isUsableUrl } from "../../domain/records/urls";
import { legible } from "../legible";
import { shortHash, sourceIdOfUrl } from "../short-hash";
import { fittingTitle, isOfAttack, type Reading } from "./reading";
import type { AuthoredObject, ExternalReference } from "./stix-object";

/** `(Citation: Mandiant UNC2452 APT29 April 2022)`: ATT&CK points at a reference of the same object by its name. */
export const CITATION = /\(Citation: ([^()]{1,500})\)/g;
/** `Mandiant. (2022, April 27). Assembling …`: when it was published, by ATT&CK's way to cite. */
const PUBLISHED = /\((\d{4})(?:, ([A-Z][a-z]{2,8})(?: (\d{1,2}))?)?\)\./;
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const MAX_LEGIBLE = 60;
/** Whose ids in external references are an object's own: others are of what it has to do with. */
const OWN_IDS = new Set(["mitre-attack", "mitre-ics-attack", "mitre-mobile-attack"]);

/** The documents that an object's external references are, as sources; what only gives an id is none. */
export function documentsOf(where: Place, object: AuthoredObject, reading: Reading): readonly string[] {
  const names = namesOf(object);
  const found = object.external_references
    .filter(
      (reference) =>
        !isOwnId(reference) && !(names.has(reference.source_name) && reference.url === undefined),
    )
    .flatMap((reference) => documentOf(where, object, reference, reading) ?? []);
  return [...new Set(found)];
}

/**
 * By name, the documents that use it: a reference whose `source_name` is the name, or those which that one cites. They use
 * it; that one of them coined it is not said.
 */
export function usersOfNames(
  where: Place,
  object: AuthoredObject,
  reading: Reading,
): ReadonlyMap<string, readonly string[]> {
  const names = namesOf(object);
  const byName = new Map(object.external_references.map((reference) => [reference.source_name, reference]));
  const users = new Map<string, string[]>();
  for (const reference of object.external_references) {
    if (!names.has(reference.source_name) || isOwnId(reference)) continue;
    const cited = citedIn(reference.description ?? "").flatMap((name) => {
      const document = byName.get(name);
      if (document === undefined) reading.count("citation of a reference that the object does not have");
      return document ?? [];
    });
    const documents = [...cited, ...(reference.url === undefined ? [] : [reference])].flatMap(
      (document) => documentOf(where, object, document, reading) ?? [],
    );
    users.set(reference.source_name, [...(users.get(reference.source_name) ?? []), ...documents]);
  }
  return users;
}

/** How many of an object's references are no id of its own and stand for no name: what they document is not said. */
export function looseReferencesOf(object: AuthoredObject): number {
  const names =
    object.type === "campaign" || object.type === "incident" ? new Set<string>() : namesOf(object);
  const forNames = object.external_references.filter(({ source_name }) => names.has(source_name));
  const cited = new Set(forNames.flatMap(({ description = "" }) => citedIn(description)));
  return object.external_references.filter(
    (reference) =>
      !isOwnId(reference) && !names.has(reference.source_name) && !cited.has(reference.source_name),
  ).length;
}

/** Ids that the object has elsewhere. */
export function externalIdsOf({ id, external_references }: AuthoredObject) {
  const own = external_references.flatMap(({ source_name, external_id, url }) => {
    if (!OWN_IDS.has(source_name) || external_id === undefined || fittingTitle(external_id) !== external_id)
      return [];
    const usable = url !== undefined && isUsableUrl(url) ? { url } : {};
    return [{ scheme: "mitre-attack", value: external_id, ...usable }];
  });
  return [{ scheme: "stix", value: id }, ...own.slice(0, 1)];
}

/** A slug of the id that ATT&CK gives the object, where it gives one. */
export function attackSlug(object: AuthoredObject): { readonly slug?: string } {
  const id = externalIdsOf(object).find(({ scheme }) => scheme === "mitre-attack");
  const words = id === undefined ? "" : legible(id.value, MAX_LEGIBLE);
  return words === "" ? {} : { slug: `mitre-attack-${words}` };
}

/** The names that an object gives itself. */
export function namesOf(object: AuthoredObject): ReadonlySet<string> {
  const names = [...("name" in object ? [object.name] : []), ...("aliases" in object ? object.aliases : [])];
  return new Set(names.filter((name) => name.trim() !== ""));
}

/** The names of the references that a text points at. */
function citedIn(description: string): readonly string[] {
  return [...description.matchAll(CITATION)].map(([, name = ""]) => name);
}

function isOwnId({ source_name, external_id }: ExternalReference): boolean {
  return OWN_IDS.has(source_name) && external_id !== undefined;
}

function documentOf(
  where: Place,
  object: AuthoredObject,
  { source_name, description, url: address, external_id }: ExternalReference,
  reading: Reading,
): string | undefined {
  const url = address?.trim();
  const isUsable = url !== undefined && isUsableUrl(url);
  if (url !== undefined && !isUsable) reading.count("external reference, an address that is none");
  if (!isUsable && (description ?? "").trim() === "") {
    reading.count(
      external_id === undefined ? "external reference, a name alone" : "external reference, an id alone",
    );
    return undefined;
  }
  const publishedOn = isOfAttack(object) ? publishedOnOf(description ?? "") : undefined;
  const id = isUsable ? sourceIdOfUrl(url) : `source:stix-${shortHash(`${source_name}\n${description}`, 16)}`;
  const source = {
    type: "source",
    id,
    title: fittingTitle(description) ?? fittingTitle(source_name) ?? url ?? id,
    kind: "OTHER",
    ...(isUsable ? { url } : {}),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  };
  return reading.gathering.add(where, source, { assumed: true }) ? id : undefined;
}

function publishedOnOf(description: string): string | undefined {
  const [, year, name = "", day] = PUBLISHED.exec(description) ?? [];
  if (year === undefined) return undefined;
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return name === "" ? year : undefined;
  const date = [year, month, ...(day === undefined ? [] : [day])]
    .map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0")))
    .join("-");
  return isReducedDate(date) ? date : undefined;
}
