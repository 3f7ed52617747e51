import { randomUUID } from "node:crypto";
import { RECORD_TYPES, type RecordType } from "../records/fields";
import { typeOfId } from "../records/record";
import type { Change, GivenFields, UserFault } from "./change";
import type { ChangeInput } from "./changes.input";
import { idFor } from "./record-id";
import type { RecordInput } from "./record-inputs";

/** What a mutation's input asks for: changes, or what is wrong with how it asks. */
export interface AskedChanges {
  readonly changes: readonly Change[];
  readonly faults: readonly UserFault[];
}

const MERGED_BY = { mergeActors: "actor", mergeIncidents: "incident" } as const;

/**
 * The input with a key, one of its own where the client gave none: the ids that are made come from it, so that a client
 * that is told the key can send the same command again.
 */
export function keyed<Input extends { idempotencyKey?: string | null }>(
  input: Input,
): Input & { idempotencyKey: string } {
  return Object.assign(input, { idempotencyKey: input.idempotencyKey ?? randomUUID() });
}

/** A record that is new, with an id: the same one again where the command's key is the same. */
export function recording(
  type: RecordType,
  fields: RecordInput,
  path: readonly string[],
  key: string | null | undefined,
  more: { readonly like?: Extract<Change, { act: "RECORD" }>["like"] } = {},
): Change {
  const given = plain(fields) as GivenFields;
  const seed = key === null || key === undefined ? undefined : `${key} ${path.join("/")}`;
  const id = given["id"] ?? idFor(type, given, seed);
  return { act: "RECORD", type, fields: { ...given, id }, path, ...more };
}

/** The changes of a list of inputs, each of which has exactly one. */
export function changesIn(inputs: readonly ChangeInput[], key: string | null | undefined): AskedChanges {
  const changes: Change[] = [];
  const faults: UserFault[] = [];
  for (const [index, input] of inputs.entries()) {
    const path = ["input", "changes", String(index)];
    const found = changeIn(input, path, key);
    if ("act" in found) changes.push(found);
    else faults.push(found);
  }
  return { changes, faults };
}

function changeIn(
  input: ChangeInput,
  path: readonly string[],
  key: string | null | undefined,
): Change | UserFault {
  const kind = onlyKeyOf(input);
  switch (kind) {
    case "record": {
      const one = oneRecord(input.record, [...path, kind]);
      return "type" in one ? recording(one.type, one.fields, [...path, kind, one.type], key) : one;
    }
    case "correct": {
      const { id = "", expectedVersion, set } = input.correct ?? {};
      const one = oneRecord(set, [...path, kind, "set"]);
      if (!("type" in one)) return one;
      return {
        act: "CORRECT",
        type: one.type,
        id,
        idAt: [...path, kind, "id"],
        expectedVersion,
        fields: plain(one.fields) as GivenFields,
        path: [...path, kind, "set", one.type],
      };
    }
    case "void": {
      const { id = "", expectedVersion } = input.void ?? {};
      const type = typeOfId(id);
      if (type !== undefined) return { act: "VOID", type, id, expectedVersion, path: [...path, kind] };
      return invalid(
        [...path, kind, "id"],
        `id is ${JSON.stringify(id)}, which is no record's; expected one such as "claim:…".`,
      );
    }
    case "mergeActors":
    case "mergeIncidents": {
      const { from = "", into = "" } = input[kind] ?? {};
      return { act: "MERGE", type: MERGED_BY[kind], from, into, path: [...path, kind] };
    }
    case "unmergeActors": {
      const { actor: id = "", records = [] } = input.unmergeActors ?? {};
      return { act: "UNMERGE", type: "actor", id, records: [...records], path: [...path, kind] };
    }
    case "unmergeIncidents": {
      const { incident: id = "", records = [] } = input.unmergeIncidents ?? {};
      return { act: "UNMERGE", type: "incident", id, records: [...records], path: [...path, kind] };
    }
    case "splitActor": {
      const { actor = "", into = {}, names = [], records = [] } = input.splitActor ?? {};
      return { act: "SPLIT", ...splitting({ actor, into, names, records }, [...path, kind], key) };
    }
    default:
      return invalid(
        path,
        "a change has exactly one of record, correct, void, mergeActors, unmergeActors, splitActor, mergeIncidents, unmergeIncidents.",
      );
  }
}

/** What is asked of a split, with an id for the new actor. */
export function splitting(
  asked: {
    readonly actor: string;
    readonly into: RecordInput;
    readonly names: readonly string[];
    readonly records: readonly string[];
  },
  path: readonly string[],
  key: string | null | undefined,
) {
  const { actor, names, records } = asked;
  const { fields } = recording("actor", asked.into, [...path, "into"], key) as Extract<
    Change,
    { act: "RECORD" }
  >;
  return { actor, into: fields, names: [...names], records: [...records], path };
}

function oneRecord(
  input: RecordInput | null | undefined,
  path: readonly string[],
): { readonly type: RecordType; readonly fields: RecordInput } | UserFault {
  const type = RECORD_TYPES.find((known) => known === onlyKeyOf(input ?? {}));
  if (type !== undefined) return { type, fields: Reflect.get(input ?? {}, type) as RecordInput };
  return invalid(path, `exactly one of ${RECORD_TYPES.join(", ")} is given here.`);
}

function onlyKeyOf(input: object): string | undefined {
  const [key, ...more] = Object.entries(input).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [name],
  );
  return more.length === 0 ? key : undefined;
}

function invalid(field: readonly string[], message: string): UserFault {
  return { code: "INVALID", field, message };
}

/** Input objects as they came are instances of classes, and without a prototype; what is kept and compared is plain. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}
