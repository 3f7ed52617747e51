import { groups } from "../groups";
import type { JsonItem } from "../json/json-items";
import { type Marking, markingOf, restrictionOf } from "./markings";
import { isMeaningless, type Meaning, meaningOf } from "./meanings";
import { isCarrier } from "./our-extension";
import { typeOfStixId } from "./stix-id";
import {
  type AuthoredObject,
  type CarrierObject,
  carrierObject,
  isReadType,
  parseStixObject,
  type StixOf,
} from "./stix-object";
import { versionKey } from "./stix-time";

/** What others look up of an object: as little as that. */
interface Entry {
  readonly version: string;
  /** Its place among the objects of the bundle. */
  readonly position: number;
  readonly markings: readonly string[];
  /** Ids of its author, and of what a relationship joins. */
  readonly leadsTo: readonly string[];
  readonly known: Known;
}

export type KnownIdentity = Pick<StixOf<"identity">, "name" | "identity_class" | "sectors">;

type Known =
  | { readonly identity: KnownIdentity }
  | { readonly country: string | undefined }
  | { readonly relationship: KnownRelationship }
  | { readonly report: KnownReport }
  | { readonly other: true };

export interface KnownRelationship {
  readonly meaning: Meaning;
  readonly source: string;
  readonly target: string;
}

export interface KnownReport {
  readonly id: string;
  readonly author: string | undefined;
  readonly published: string;
  readonly relationships: readonly string[];
}

/** What one pass over a bundle's objects leaves for the second: who and what is in it, in which version. */
export class BundleIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #markings = new Map<string, Marking>();
  #reports: ReadonlyMap<string, readonly KnownReport[]> = new Map();
  #victims: ReadonlyMap<string, readonly string[]> = new Map();
  #wholes: ReadonlyMap<string, readonly string[]> = new Map();

  /** True for the object at this place if no later version of it is in the bundle. */
  isNewest(id: string, position: number): boolean {
    return this.#entries.get(id)?.position === position;
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  identity(id: string): KnownIdentity | undefined {
    const known = this.#entries.get(id)?.known;
    return known !== undefined && "identity" in known ? known.identity : undefined;
  }

  country(id: string): string | undefined {
    const known = this.#entries.get(id)?.known;
    return known !== undefined && "country" in known ? known.country : undefined;
  }

  relationship(id: string): KnownRelationship | undefined {
    const known = this.#entries.get(id)?.known;
    return known !== undefined && "relationship" in known ? known.relationship : undefined;
  }

  /**
   * Why an object of the bundle must not be shown: by its own marking, its author's, or that of what a relationship joins;
   * undefined where everybody may see it, or it is not there.
   */
  restriction(id: string): string | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    const own = restrictionOf(entry.markings, this.#markings);
    if (own !== undefined) return own;
    for (const other of entry.leadsTo) {
      const markings = this.#entries.get(other)?.markings ?? [];
      const restriction = restrictionOf(markings, this.#markings);
      if (restriction !== undefined) return `that leads to what is ${restriction}`;
    }
    return undefined;
  }

  /** What markings state of an object, such as a copyright. */
  statements(markings: readonly string[]): readonly string[] {
    return markings.flatMap((id) => this.#markings.get(id)?.statement ?? []);
  }

  /** Reports that speak of a relationship and may be shown. */
  reportsOf(relationship: string): readonly KnownReport[] {
    return this.#reports.get(relationship) ?? [];
  }

  /** Identities that a campaign or incident targets. */
  victimsOf(happening: string): readonly string[] {
    return this.#victims.get(happening) ?? [];
  }

  /** Campaigns and incidents that it is part of. */
  wholesOf(happening: string): readonly string[] {
    return this.#wholes.get(happening) ?? [];
  }

  /** Notes what is needed of an object, which is this one of the bundle's. */
  note({ value, guarded }: JsonItem, position: number): void {
    if (guarded.length > 0 || typeof value !== "object" || value === null) return;
    if (isCarrier(value)) {
      const { data } = carrierObject.safeParse(value);
      if (data !== undefined) this.#enter(data, position, { other: true });
      return;
    }
    const { type } = value as { type?: unknown };
    if (typeof type !== "string" || !isReadType(type)) return;
    // Most of ATT&CK are relationships that say nothing here; they are not even parsed.
    if (type === "relationship" && isMeaningless(value)) return;
    const { data } = parseStixObject(type, value);
    if (data === undefined) return;
    if (data.type === "marking-definition") {
      this.#markings.set(data.id, markingOf(data));
      return;
    }
    this.#enter(data, position, knownOf(data));
  }

  #enter(object: AuthoredObject | CarrierObject, position: number, known: Known): void {
    const version = versionKey(object.modified);
    const earlier = this.#entries.get(object.id);
    if (earlier !== undefined && earlier.version >= version) return;
    const { id, created_by_ref: author } = object;
    const leadsTo = [
      ...(author === undefined ? [] : [author]),
      ...("source_ref" in object ? [object.source_ref, object.target_ref] : []),
    ];
    this.#entries.set(id, { version, position, markings: markingsOf(object), leadsTo, known });
  }

  /** Once all objects are noted. */
  join(): void {
    const reports: { report: KnownReport; relationship: string }[] = [];
    const links: { kind: "VICTIM" | "PART_OF"; source: string; target: string }[] = [];
    for (const [id, { known }] of this.#entries) {
      if (this.restriction(id) !== undefined) continue;
      if ("report" in known)
        for (const relationship of known.report.relationships)
          reports.push({ report: known.report, relationship });
      if ("relationship" in known && "incident" in known.relationship.meaning)
        links.push({ kind: known.relationship.meaning.incident, ...known.relationship });
    }
    const targets = (kind: "VICTIM" | "PART_OF") =>
      mapped(
        groups(
          links.filter((link) => link.kind === kind),
          ({ source }) => source,
        ),
        ({ target }) => target,
      );
    this.#victims = targets("VICTIM");
    this.#wholes = targets("PART_OF");
    this.#reports = mapped(
      groups(reports, ({ relationship }) => relationship),
      ({ report }) => report,
    );
  }
}

function markingsOf({
  object_marking_refs,
  granular_markings,
}: AuthoredObject | CarrierObject): readonly string[] {
  return [...object_marking_refs, ...granular_markings.flatMap(({ marking_ref }) => marking_ref ?? [])];
}

function knownOf(data: AuthoredObject): Known {
  switch (data.type) {
    case "identity": {
      const { name, identity_class, sectors } = data;
      return { identity: { name, identity_class, sectors } };
    }
    case "location":
      return { country: data.country };
    case "relationship": {
      const { relationship_type, source_ref: source, target_ref: target, revoked } = data;
      const meaning = meaningOf(relationship_type, typeOfStixId(source), typeOfStixId(target));
      // What is revoked of an incident is not said any more; a claim is taken back instead.
      if (meaning === undefined || (revoked && "incident" in meaning)) return { other: true };
      return { relationship: { meaning, source, target } };
    }
    case "report": {
      const relationships = data.object_refs.filter((id) => id.startsWith("relationship--"));
      const { id, created_by_ref: author, published } = data;
      return { report: { id, author, published, relationships } };
    }
    default:
      return { other: true };
  }
}

function mapped<T, U>(lists: ReadonlyMap<string, readonly T[]>, of: (item: T) => U): Map<string, U[]> {
  return new Map([...lists].map(([key, items]) => [key, [...new Set(items.map(of))]]));
}
