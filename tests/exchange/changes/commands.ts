import { randomUUID } from "node:crypto";
import type { Change } from "../../../src/domain/changes/change";
import type { Command, Editing, Outcome } from "../../../src/domain/changes/editing";
import type { RecordType } from "../../../src/domain/records/fields";
import type { Principal } from "../../../src/platform/auth/principal";
import { OutcomeUnknown, WritersBusy } from "../../../src/platform/graph/errors";
import type { Graph } from "../../../src/platform/graph/graph";

const TRIES = 4;

export function record(raw: object): Change {
  const { type, ...fields } = raw as { type: RecordType };
  return { act: "RECORD", type, fields, path: ["input", type] };
}

export function correct(id: string, fields: object, expectedVersion?: number): Change {
  return {
    act: "CORRECT",
    type: typeOf(id),
    id,
    idAt: ["input", "id"],
    fields: fields as never,
    expectedVersion,
    path: ["input", "set"],
  };
}

export function take(id: string): Change {
  return { act: "VOID", type: typeOf(id), id, path: ["input"] };
}

export function sent(editing: Editing, by: Principal, command: Command): Promise<Outcome> {
  return patiently((idempotencyKey) =>
    editing.change(by, { idempotencyKey, reason: "it was wrong", ...command }),
  );
}

/** A database that has just started may plan a first command for longer than it has; with its key it is sent again. */
export async function patiently<T>(send: (idempotencyKey: string) => Promise<T>): Promise<T> {
  const key = randomUUID();
  for (let tries = 1; ; tries++) {
    try {
      return await send(key);
    } catch (error) {
      if (!(error instanceof OutcomeUnknown || error instanceof WritersBusy) || tries === TRIES) throw error;
    }
  }
}

/** Every record there ever was, with what it reads now: null where it was taken out. */
export async function lastRevisions(graph: Graph): Promise<readonly (readonly unknown[])[]> {
  return await graph.rows(
    "MATCH (r:Revision) WITH r ORDER BY r.sequence DESC WITH r.recordId AS id, collect(r)[0] AS last RETURN id, last.record ORDER BY id",
  );
}

function typeOf(id: string): RecordType {
  return id.slice(0, id.indexOf(":")) as RecordType;
}
