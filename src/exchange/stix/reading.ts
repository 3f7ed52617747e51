import { type Place, shown } from "../../domain/records/faults";
import type { Gathering, Raw } from "../gathering";
import { findState } from "../states/states";
import type { BundleIndex, KnownIdentity } from "./bundle-index";
import { uuidOf } from "./stix-id";
import type { AuthoredObject } from "./stix-object";

/** The MITRE Corporation, as all of ATT&CK's files name it. */
const MITRE = "identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5";

/** Of these there is nobody who could do or say something: a kind of people, and a machine. */
const NO_ACTOR = new Set(["class", "system"]);

/** So many different things that are passed over are told apart. */
const MOST_KINDS = 200;
const MAX_TITLE = 1_000;

export interface ActorRef {
  readonly id: string;
  /** The same, where the bundle does not have it. */
  readonly outside: readonly string[];
}

/** Who says what an object says. */
export interface Author {
  /** As a claim has it: `accusers`, or `unnamedAccuser`. */
  readonly accuser: { readonly accusers: readonly string[] } | { readonly unnamedAccuser: Raw };
  readonly outside: readonly string[];
}

/** What is at hand where an object is read: the rest of the bundle, and what has been made of it so far. */
export class Reading {
  readonly #counted = new Set<string>();

  constructor(
    readonly index: BundleIndex,
    readonly gathering: Gathering,
  ) {}

  /** Counts what is passed over; a file cannot make the report grow with names of its own. */
  count(what: string, times = 1): void {
    if (this.#counted.size >= MOST_KINDS && !this.#counted.has(what)) {
      this.gathering.passOver("other things of many kinds", times);
      return;
    }
    this.#counted.add(what);
    this.gathering.passOver(what, times);
  }

  /** The actor that an intrusion set, a threat actor or an identity is; undefined for an identity that is none. */
  actor(where: Place, stixId: string): ActorRef | undefined {
    const identity = this.index.identity(stixId);
    if (identity !== undefined) {
      if (isState(identity)) {
        const id = this.gathering.state(where, identity.name);
        return id === undefined ? undefined : { id, outside: [] };
      }
      if (NO_ACTOR.has(identity.identity_class ?? "")) return undefined;
    }
    const id = `actor:uuid-${uuidOf(stixId)}`;
    return { id, outside: this.index.has(stixId) ? [] : [id] };
  }

  /** The state that a location is in; undefined where it names none. */
  stateOf(where: Place, location: string): string | undefined {
    const country = this.index.country(location) ?? "";
    return country === "" ? undefined : this.gathering.state(where, country);
  }

  author(where: Place, { created_by_ref: author }: AuthoredObject): Author {
    const actor = author === undefined ? undefined : this.actor(where, author);
    if (actor !== undefined) return { accuser: { accusers: [actor.id] }, outside: actor.outside };
    const words = author === undefined ? "author not stated" : this.nameOf(author);
    return { accuser: { unnamedAccuser: { words, coded: true } }, outside: [] };
  }

  /** How the bundle names an identity. */
  nameOf(identity: string): string {
    return fittingTitle(this.index.identity(identity)?.name) ?? identity;
  }

  /** The data that an object is part of, as a source: its author's, whatever bundle it travels in. */
  dataSet(where: Place, object: AuthoredObject): string {
    const { created_by_ref: author } = object;
    if (isOfAttack(object)) {
      const statements = this.index.statements(object.object_marking_refs);
      const title = ["MITRE ATT&CK", ...statements].join(". ");
      return this.#assumeSource(where, "source:mitre-attack", title, MITRE);
    }
    if (author === undefined)
      return this.#assumeSource(where, "source:stix-unsigned", "STIX objects without an author", author);
    const title = `STIX objects by ${this.nameOf(author)}`;
    return this.#assumeSource(where, `source:stix-by-${uuidOf(author)}`, title, author);
  }

  #assumeSource(where: Place, id: string, title: string, author: string | undefined): string {
    const known = author !== undefined && this.index.has(author) ? this.actor(where, author) : undefined;
    const publisher = known === undefined ? {} : { publisher: known.id };
    const source = { type: "source", id, title: fittingTitle(title), kind: "DATASET", ...publisher };
    this.gathering.add(where, source, { assumed: true });
    return id;
  }
}

/** True for what MITRE says, and for what of ATT&CK bears no author (its oldest revoked groups). */
export function isOfAttack(object: AuthoredObject): boolean {
  const { created_by_ref: author, x_mitre_attack_spec_version: version } = object;
  return author === MITRE || (author === undefined && version !== undefined);
}

/** An organisation, or whoever belongs to a government, that has the name of a state is that state. */
export function isState({ name, identity_class: kind = "", sectors }: KnownIdentity): boolean {
  const mayBe = kind === "organization" || kind === "group" || (kind === "" && isOfGovernment(sectors));
  return mayBe && findState(name) !== undefined;
}

export function isOfGovernment(sectors: readonly string[]): boolean {
  return sectors.some((sector) => sector === "government" || sector.startsWith("government-"));
}

/** The text as a title, cut and without half characters; undefined where nothing of it can be seen. */
export function fittingTitle(text: string | undefined): string | undefined {
  const title = (text ?? "")
    .trim()
    .slice(0, MAX_TITLE)
    .replace(/\p{Surrogate}/gu, "\u{FFFD}");
  return /[\p{L}\p{N}]/u.test(title) ? title : undefined;
}

/** A name from a file as a count shows it. */
export function told(name: string): string {
  return /^[a-z0-9_-]{1,60}$/.test(name) ? name : shown(name);
}
