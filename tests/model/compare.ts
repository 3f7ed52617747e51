import type { Answer } from "../support/service";
import type { ModelAnswer } from "./model";
import { ModelCursor } from "./pages";

/** The cursors that the service gave out, and the places they stand for by the model's account. */
export class Cursors {
  readonly meaning = new Map<string, ModelCursor>();
  readonly #ofPlace = new Map<string, string>();
  readonly #ofList = new Map<string, string[]>();

  ofList(list: string): readonly string[] {
    return this.#ofList.get(list) ?? [];
  }

  /** Takes a cursor in; tells what is wrong where it stands for another place already, or the place has another. */
  learn(given: string, cursor: ModelCursor): string | undefined {
    const place = String(cursor.valueOf());
    const known = this.meaning.get(given);
    const other = this.#ofPlace.get(place);
    if (known !== undefined && known.list === cursor.list && String(known.valueOf()) !== place)
      return `a cursor of ${String(known.valueOf())} as well`;
    if (other !== undefined && other !== given) return `another cursor than ${other}`;
    if (known === undefined) {
      this.meaning.set(given, cursor);
      this.#ofPlace.set(place, given);
      this.#ofList.set(cursor.list, [...this.ofList(cursor.list), given]);
    }
    return undefined;
  }
}

/** The first place where an answer of the service differs from the model's; undefined where they are the same. */
export function differenceOf(
  answer: Answer<unknown>,
  model: ModelAnswer,
  cursors: Cursors,
): string | undefined {
  const [error] = answer.errors ?? [];
  // What a request may cost is a promise of its own, with tests of its own.
  if (["LIMIT_COST", "LIMIT_STATEMENT"].includes(error?.extensions.code ?? "")) return undefined;
  if ("refused" in model) {
    return error?.extensions.code === model.refused
      ? undefined
      : `the model refuses with ${model.refused}, the service ${error === undefined ? "answers" : `says ${error.message}`}`;
  }
  if (error !== undefined) return `the service says ${error.extensions.code}: ${error.message}`;
  return (
    differing(answer.data, model.data, "data", cursors) ??
    differing(answer.extensions?.["time"], model.time, "extensions.time", cursors)
  );
}

function differing(found: unknown, expected: unknown, path: string, cursors: Cursors): string | undefined {
  const cursor = typeof expected === "string" ? ModelCursor.in(expected) : undefined;
  if (cursor !== undefined) {
    if (typeof found !== "string") return `${path}: ${shown(found)}, expected a cursor`;
    const problem = cursors.learn(found, cursor);
    return problem === undefined ? undefined : `${path}: ${problem}`;
  }
  if (Array.isArray(expected) && Array.isArray(found)) {
    const length = Math.max(expected.length, found.length);
    for (let index = 0; index < length; index++) {
      if (index >= found.length || index >= expected.length)
        return `${path}: ${found.length} items, expected ${expected.length}`;
      const difference = differing(found[index], expected[index], `${path}[${index}]`, cursors);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (isObject(expected) && isObject(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const difference = differing(found[key], expected[key], `${path}.${key}`, cursors);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  return Object.is(found, expected) ? undefined : `${path}: ${shown(found)}, expected ${shown(expected)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
