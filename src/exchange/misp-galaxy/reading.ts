import type { z } from "zod";
import {
  type Fault,
  type Place,
  type Problem,
  pointerTo,
  problemAt,
  shown,
} from "../../domain/records/faults";
import { parseRecord } from "../../domain/records/parse-record";
import type { PlacedRecord, ReadResult } from "../placed-record";
import { findState, stateActor, stateActorId } from "../states/states";
import { type ClusterHead, type ClusterValue, clusterValue } from "./cluster";

/** A record before it is parsed. */
export type Raw = Readonly<Record<string, unknown>>;

const MISP: Raw = {
  type: "actor",
  id: "actor:misp-project",
  kind: "ORGANIZATION",
  names: [{ value: "MISP Project" }],
};
const NOBODY_IN_PARTICULAR = "Various";
const MAX_SLUG = 150; // an id, of which a slug may be the rest, has 200

/** What has been read of one cluster so far. */
export class Reading implements ReadResult {
  readonly records: PlacedRecord[] = [];
  readonly problems: Problem[] = [];
  readonly passedOver = new Map<string, number>();
  /** The id of the cluster as a source. */
  readonly source: string;
  readonly #head: ClusterHead;
  readonly #file: string;
  readonly #assumed = new Set<string>();
  /** How many values have a name that makes this slug: with more than one, none has it. */
  readonly #slugs = new Map<string, number>();
  readonly #uuids = new Map<string, number>();
  #where: Place;

  constructor(file: string, head: ClusterHead) {
    this.#file = file;
    this.#head = head;
    this.#where = { file };
    this.source = `source:misp-galaxy-${head.type}`;
    for (const raw of head.values) {
      const { data } = clusterValue.safeParse(raw);
      if (data !== undefined) count(this.#slugs, this.#slugOf(data));
    }
    this.assume(MISP);
    const version = head.version === undefined ? "" : `, version ${head.version}`;
    this.add({
      type: "source",
      id: this.source,
      title: `MISP galaxy cluster “${head.name}”${version}`,
      kind: "DATASET",
      publisher: MISP["id"],
    });
  }

  /** Reads the value at this index, or says what is wrong with it. */
  take(index: number, read: (value: ClusterValue, reading: Reading) => void): void {
    this.#where = { file: this.#file, pointer: `/values/${index}` };
    const { data, error } = clusterValue.safeParse(this.#head.values[index], { reportInput: true });
    if (data === undefined) {
      this.refuse(error.issues);
      return;
    }
    const first = this.#uuids.get(data.uuid);
    if (first !== undefined) {
      const fault = { problem: `is that of /values/${first}`, remedy: "expected each value once" };
      this.problems.push(problemAt(this.#where, { pointer: "/uuid", ...fault }));
      return;
    }
    this.#uuids.set(data.uuid, index);
    read(data, this);
  }

  /** What is wrong with the value that is being read, or with what it has at `pointer`. */
  refuse(issues: readonly z.core.$ZodIssue[], pointer = ""): void {
    for (const fault of issues.map(faultOf))
      this.problems.push(problemAt(this.#where, { ...fault, pointer: `${pointer}${fault.pointer}` }));
  }

  /** Adds a record that the value makes; `outside` are ids that other files have. False where it is not sound. */
  add(raw: Raw, outside: readonly string[] = []): boolean {
    const { record, faults } = parseRecord(raw);
    if (record === undefined) {
      const id = String(raw["id"]);
      for (const { pointer, problem, remedy } of faults) {
        // The pointer leads through the record, which whoever mends the file does not see.
        const fault = { pointer: "", problem: `makes ${id}, whose ${pointer} ${problem}`, remedy };
        this.problems.push(problemAt(this.#where, fault, id));
      }
      return false;
    }
    this.records.push({ record, where: this.#where, ...(outside.length === 0 ? {} : { outside }) });
    return true;
  }

  /** Adds a record that the file takes for granted. */
  assume(raw: Raw): void {
    const id = String(raw["id"]);
    if (this.#assumed.has(id)) return;
    const { record, faults } = parseRecord(raw);
    if (record === undefined) throw new Error(`${id} is not sound: ${JSON.stringify(faults)}`);
    this.#assumed.add(id);
    this.records.push({ record, where: { file: this.#file }, assumed: true });
  }

  /** The id of a state, which is taken for granted; undefined, and counted, where what the file says is none. */
  state(spelling: string, what: string): string | undefined {
    const state = findState(spelling);
    if (state === undefined) {
      this.passOver(`${what} that is no state: ${shown(spelling)}`);
      return undefined;
    }
    this.assume(stateActor(state));
    return stateActorId(state);
  }

  /** Who says what the cluster says in its own name: its authors, together. */
  accusers(): readonly string[] {
    const { type, name, authors } = this.#head;
    const [author = NOBODY_IN_PARTICULAR, ...others] = authors;
    const isOne = others.length === 0 && author !== NOBODY_IN_PARTICULAR;
    const id = `actor:misp-galaxy-${type}-authors`;
    this.assume({
      type: "actor",
      id,
      kind: "ORGANIZATION",
      names: [{ value: isOne ? author : `Authors of the MISP galaxy cluster “${name}”` }],
      description: `As the file names them: ${authors.join(", ") || "not at all"}.`,
    });
    return [id];
  }

  /** A slug that can be read, where the name makes one and no other value's does. */
  slug(value: ClusterValue): { readonly slug?: string } {
    const slug = this.#slugOf(value);
    return this.#slugs.get(slug) === 1 && !slug.endsWith("-") ? { slug } : {};
  }

  passOver(what: string): void {
    count(this.passedOver, what);
  }

  #slugOf({ value }: ClusterValue): string {
    const plain = value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== "");
    return `${this.#head.type}-${words.join("-")}`.slice(0, MAX_SLUG);
  }
}

export function faultOf(issue: z.core.$ZodIssue): Fault {
  const { input, message, path } = issue;
  const found = typeof input === "object" && input !== null ? "is no such thing" : `is ${shown(input)}`;
  return { pointer: pointerTo(path), problem: input === undefined ? "is missing" : found, remedy: message };
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
