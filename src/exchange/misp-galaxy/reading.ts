import type { z } from "zod";
import { type Place, problemAt, shown } from "../../domain/records/faults";
import { faultOfIssue } from "../fault-of-issue";
import type { Gathering, Raw } from "../gathering";
import type { JsonItem } from "../json/json-items";
import { legible } from "../legible";
import { type ClusterHead, type ClusterValue, clusterValue } from "./cluster";

const MISP: Raw = {
  type: "actor",
  id: "actor:misp-project",
  kind: "ORGANIZATION",
  names: [{ value: "MISP Project" }],
};
const NOBODY_IN_PARTICULAR = "Various";
const MAX_LEGIBLE = 100; // a slug has 200

/** How many values of a cluster have a name that makes a slug: with more than one, none has it. */
export class SlugCounts {
  readonly #counts = new Map<string, number>();

  /** Counts the name of a value, if it is a sound one. */
  count(raw: unknown): void {
    const { data } = clusterValue.safeParse(raw);
    if (data === undefined) return;
    const slug = legible(data.value, MAX_LEGIBLE);
    this.#counts.set(slug, (this.#counts.get(slug) ?? 0) + 1);
  }

  /** The slug of a name, where no other value's name makes the same. */
  of(name: string): string | undefined {
    const slug = legible(name, MAX_LEGIBLE);
    return slug !== "" && this.#counts.get(slug) === 1 ? slug : undefined;
  }
}

/** What has been read of one cluster so far. */
export class Reading {
  /** The id of the cluster as a source. */
  readonly source: string;
  readonly #places = new Map<string, Place>();
  #where: Place;

  constructor(
    private readonly file: string,
    private readonly head: ClusterHead,
    private readonly slugs: SlugCounts,
    private readonly gathering: Gathering,
  ) {
    this.#where = { file };
    this.source = `source:misp-galaxy-${head.type}`;
    this.assume(MISP);
    const version = head.version === undefined ? "" : `, version ${head.version}`;
    this.make({
      type: "source",
      id: this.source,
      title: `MISP galaxy cluster “${head.name}”${version}`,
      kind: "DATASET",
      publisher: MISP["id"],
    });
  }

  /** Reads a value, or says what is wrong with it. */
  take({ value, where, guarded }: JsonItem, read: (value: ClusterValue, reading: Reading) => void): void {
    this.#where = where;
    if (this.gathering.refuseGuarded(where, guarded)) return;
    const { data, error } = clusterValue.safeParse(value, { reportInput: true });
    if (data === undefined) {
      this.refuse(error.issues);
      return;
    }
    const first = this.#places.get(data.uuid);
    if (first !== undefined) {
      const fault = { problem: `is that of ${first.pointer}`, remedy: "expected each value once" };
      this.gathering.refuse(problemAt(where, { pointer: "/uuid", ...fault }));
      return;
    }
    this.#places.set(data.uuid, where);
    read(data, this);
  }

  /** What is wrong with the value that is being read, or with what it has at `pointer`. */
  refuse(issues: readonly z.core.$ZodIssue[], pointer = ""): void {
    for (const fault of issues.map(faultOfIssue))
      this.gathering.refuse(problemAt(this.#where, { ...fault, pointer: `${pointer}${fault.pointer}` }));
  }

  /** Adds a record that the value makes; `outside` are ids that other files have. False where it is not sound. */
  make(raw: Raw, outside: readonly string[] = []): boolean {
    return this.gathering.add(this.#where, raw, outside.length === 0 ? {} : { outside });
  }

  /** Adds a record that the file takes for granted. */
  assume(raw: Raw): void {
    this.gathering.add({ file: this.file }, raw, { assumed: true });
  }

  /** The id of the state that a value names; undefined, and counted, where it names none. */
  stateOf(spelling: string, what: string): string | undefined {
    const state = this.gathering.state(this.#where, spelling);
    if (state === undefined) this.passOver(`${what} that is no state: ${shown(spelling)}`);
    return state;
  }

  passOver(what: string): void {
    this.gathering.passOver(what);
  }

  /** Who says what the cluster says in its own name: its authors, together. */
  accusers(): readonly string[] {
    const { type, authors } = this.head;
    const id = `actor:misp-galaxy-${type}-authors`;
    this.assume({
      type: "actor",
      id,
      kind: "ORGANIZATION",
      names: [{ value: this.#authors() }],
      description: `As the file names them: ${authors.join(", ") || "not at all"}.`,
    });
    return [id];
  }

  /** A text of the cluster as that of its authors: it often says who stands behind an actor, which is nobody's bare fact. */
  inTheirWords(text: string): string {
    return `In the words of ${this.#authors()}: ${text}`;
  }

  #authors(): string {
    const { name, authors } = this.head;
    const [author = NOBODY_IN_PARTICULAR, ...others] = authors;
    const isOne = others.length === 0 && author !== NOBODY_IN_PARTICULAR;
    return isOne ? author : `Authors of the MISP galaxy cluster “${name}”`;
  }

  /** A slug that can be read, where the name makes one and no other value's does. */
  slug({ value }: ClusterValue): { readonly slug?: string } {
    const slug = this.slugs.of(value);
    return slug === undefined ? {} : { slug: `${this.head.type}-${slug}` };
  }
}
