import type {
  AffiliationRole,
  AttributionRole,
  ClaimKind,
  IdentityRole,
} from "../../domain/claims/claims.terms";
import { typeOfStixId } from "./stix-id";

/** What a relationship means here: a claim about its source, or part of what an incident says of itself. */
export type Meaning = ClaimMeaning | { readonly incident: "VICTIM" | "PART_OF" };

export interface ClaimMeaning {
  readonly claim: ClaimKind;
  readonly role: AttributionRole | AffiliationRole | IdentityRole;
}

const GROUPS = ["intrusion-set", "threat-actor"] as const;
const ACTORS = [...GROUPS, "identity"] as const;
const HAPPENINGS = ["campaign", "incident"] as const;

const ATTRIBUTION: Meaning = { claim: "ATTRIBUTION", role: "UNSPECIFIED" };
export const ACTS_FOR: ClaimMeaning = { claim: "AFFILIATION", role: "ACTS_FOR" };
const PART_OF: Meaning = { claim: "AFFILIATION", role: "PART_OF" };
const BASED_IN: Meaning = { claim: "AFFILIATION", role: "BASED_IN" };
const SAME_AS: Meaning = { claim: "IDENTITY", role: "SAME_AS" };

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...pairs("attributed-to", HAPPENINGS, ACTORS, ATTRIBUTION),
  ...pairs("attributed-to", ["intrusion-set"], ["threat-actor", "identity"], ACTS_FOR),
  // STIX 2.1, 4.17: that identity is who the threat actor really is.
  ...pairs("attributed-to", ["threat-actor"], ["identity"], SAME_AS),
  ...pairs("originates-from", GROUPS, ["location"], BASED_IN),
  ...pairs("located-at", ACTORS, ["location"], BASED_IN),
  ...pairs("part-of", ACTORS, ACTORS, PART_OF),
  ...pairs("duplicate-of", ACTORS, ACTORS, SAME_AS),
  ...pairs("revoked-by", ACTORS, ACTORS, SAME_AS),
  ...pairs("part-of", HAPPENINGS, HAPPENINGS, { incident: "PART_OF" }),
  ...pairs("targets", HAPPENINGS, ["identity"], { incident: "VICTIM" }),
]);

const TYPES = new Set([...MEANINGS.keys()].map((key) => key.slice(0, key.indexOf(" "))));

/** What a relationship of this type between objects of these types says here; undefined where it says nothing. */
export function meaningOf(relationshipType: string, source: string, target: string): Meaning | undefined {
  return MEANINGS.get(`${relationshipType} ${source} ${target}`);
}

/** True for a relationship that says nothing here, as far as that can be told of one that was not checked. */
export function isMeaningless(value: object): boolean {
  const { relationship_type, source_ref, target_ref } = value as Readonly<Record<string, unknown>>;
  if (typeof relationship_type !== "string") return false;
  if (!TYPES.has(relationship_type)) return true;
  if (typeof source_ref !== "string" || typeof target_ref !== "string") return false;
  return meaningOf(relationship_type, typeOfStixId(source_ref), typeOfStixId(target_ref)) === undefined;
}

function pairs(
  type: string,
  sources: readonly string[],
  targets: readonly string[],
  meaning: Meaning,
): [string, Meaning][] {
  return sources.flatMap((source) =>
    targets.map((target): [string, Meaning] => [`${type} ${source} ${target}`, meaning]),
  );
}
