import type { z } from "zod";
import { type Fault, type Place, pointerTo, problemAt, shown } from "../../domain/records/faults";
import { Gathering, type Raw } from "../gathering";
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

/** What has been read of one cluster so far. */
export class Reading extends Gathering {
  /** The id of the cluster as a source. */
  readonly source: string;
  readonly #head: ClusterHead;
  readonly #file: string;
  readonly #values: readonly z.ZodSafeParseResult<ClusterValue>[];
  /** How many values have a name that makes this slug: with more than one, none has it. */
  readonly #slugs = new Map<string, number>();
  readonly #uuids = new Map<string, number>();
  #where: Place;

  constructor(file: string, head: ClusterHead) {
    super();
    this.#file = file;
    this.#head = head;
    this.#where = { file };
    this.source = `source:misp-galaxy-${head.type}`;
    this.#values = head.values.map((raw) => clusterValue.safeParse(raw, { reportInput: true }));
    for (const { data } of this.#values) {
      if (data !== undefined) count(this.#slugs, this.#slugOf(data));
    }
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

  /** Reads the value at this index, or says what is wrong with it. */
  take(index: number, read: (value: ClusterValue, reading: Reading) => void): void {
    this.#where = { file: this.#file, pointer: `/values/${index}` };
    const { data, error } = this.#values[index] ?? {};
    if (data === undefined) {
      this.refuse(error?.issues ?? []);
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
  make(raw: Raw, outside: readonly string[] = []): boolean {
    return this.add(this.#where, raw, outside.length === 0 ? {} : { outside });
  }

  /** Adds a record that the file takes for granted. */
  assume(raw: Raw): void {
    this.add({ file: this.#file }, raw, { assumed: true });
  }

  /** The id of the state that a value names; undefined, and counted, where it names none. */
  stateOf(spelling: string, what: string): string | undefined {
    const state = this.state(this.#where, spelling);
    if (state === undefined) this.passOver(`${what} that is no state: ${shown(spelling)}`);
    return state;
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

  #slugOf({ value }: ClusterValue): string {
    return `${this.#head.type}-${legible(value, MAX_LEGIBLE)}`;
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
