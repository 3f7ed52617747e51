import { createHash, randomUUID } from "node:crypto";
import { drawSalt } from "../../platform/audit/chain";
import { DatabaseUnavailable, OutcomeUnknown, WritersBusy } from "../../platform/graph/errors";
import type { Graph, Writing } from "../../platform/graph/graph";
import { askIn, askWithin } from "../store/ask";
import { writeLocked } from "../store/write-locked";

/** What makes sending a command again harmless. */
export interface CommandKey {
  /** Of one command of one principal. */
  readonly key: string;
  /** The client's part of it, or what stands for that where it gave none: with it the command can be sent again. */
  readonly given: string;
  /** What was asked, as text: the same key for something else is a mistake. Undefined where nobody else has the key. */
  readonly asked: string | undefined;
}

/** The key was used for another command before. */
export class KeyReused extends Error {
  override readonly name = "KeyReused";
}

const PATIENCE_MS = 8_000; // with the time-out of a request in mind; docs/limits.md
const ANSWER_MS = 13_000; // the same
const KEPT_DAYS = 30;
const FORGOTTEN_AT_ONCE = 100;

const FIND_COMMAND = `
  MATCH (command:Command {key: $key})
  RETURN [command.payload, command.salt, command.result] AS row`;

/** The constraint on keys is what a second transaction of the same command fails on, whatever went wrong before. */
const PUT_COMMAND = `
  CREATE (command:Command {key: $key})
  SET command.payload = $payload, command.salt = $salt, command.result = $result, command.at = $at`;

const FORGET_COMMANDS = `
  MATCH (command:Command)
  WHERE command.at < $before
  WITH command LIMIT ${FORGOTTEN_AT_ONCE}
  DELETE command`;

/** Of redactions the digests stay: what they blanked is not what others asked for. */
const FORGET_ASKED = `
  MATCH (command:Command)
  WHERE command.payload IS NOT NULL AND any(mention IN $mentions WHERE command.result CONTAINS mention) AND NOT command.result CONTAINS '"blanked"'
  SET command.payload = ''
  REMOVE command.salt`;

export const COMMAND_STATEMENTS: readonly string[] = [
  FIND_COMMAND,
  PUT_COMMAND,
  FORGET_COMMANDS,
  FORGET_ASKED,
];

/** A command with the client's key, or one of its own; keys of different principals are different keys. */
export function commandKey(principalId: string, key: string | null | undefined, asked: unknown): CommandKey {
  const given = key ?? randomUUID();
  return {
    key: JSON.stringify([principalId, given]),
    given,
    asked: key === null || key === undefined ? undefined : JSON.stringify(asked),
  };
}

/**
 * Makes it impossible to find out by trying what was asked of the commands that wrote these records or proposals. If
 * their keys come again, nobody can say any more whether it is the same command: then it is none.
 */
export async function forgetAsked(transaction: Writing, ids: readonly string[]): Promise<void> {
  await transaction.run(FORGET_ASKED, { mentions: ids.map((id) => JSON.stringify(id)) });
}

/**
 * Runs `work` once, in one transaction with the writers' lock, whatever happens to the answer of its COMMIT: the
 * driver runs a transaction again when that answer is lost, and then, or when a client sends its command again, the
 * result that the first one left is the answer. `work` throws to write nothing. Results are kept for 30 days.
 *
 * @throws KeyReused where something else was asked with the key before.
 * @throws OutcomeUnknown where the database went away and what became of the command cannot be found out, or not in
 * the time of a request: then it may be made later.
 */
export async function runCommand<Result>(
  graph: Graph,
  { key, given, asked }: CommandKey,
  clock: () => Date,
  work: (transaction: Writing) => Promise<Result>,
): Promise<Result> {
  const known = (rows: readonly unknown[]): { readonly result: Result } | undefined => {
    const [row] = rows;
    if (row === undefined) return undefined;
    const [payload, salt, result] = row as [string | null, string | null, string];
    if (payload !== null && payload !== digest(salt, asked)) throw new KeyReused();
    return { result: JSON.parse(result) };
  };
  let hadTheLock = false;
  const run = async (transaction: Writing) => {
    hadTheLock = true;
    const done = known(await askWithin(transaction)(FIND_COMMAND, { key }));
    if (done !== undefined) return done.result;
    const result = await work(transaction);
    const now = clock();
    const at = now.toISOString();
    const salt = asked === undefined ? null : drawSalt();
    const payload = salt === null ? null : digest(salt, asked);
    await transaction.run(PUT_COMMAND, { key, payload, salt, result: JSON.stringify(result), at });
    const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
    await transaction.run(FORGET_COMMANDS, { before });
    return result;
  };
  const attempt = () => writeLocked(graph, run, { patienceMs: PATIENCE_MS });
  const settle = async () => {
    try {
      return await attempt();
    } catch (error) {
      // Who had the lock and then waits for it in vain had a COMMIT whose answer was lost.
      const isUnclear = error instanceof DatabaseUnavailable || (error instanceof WritersBusy && hadTheLock);
      if (!isUnclear) throw error;
      const done = await unlessGone(async () => known(await askIn(graph)(FIND_COMMAND, { key })), given);
      return done === undefined ? await unlessGone(attempt, given) : done.result;
    }
  };
  return await inTime(settle(), given);
}

async function unlessGone<Result>(ask: () => Promise<Result>, given: string): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof DatabaseUnavailable || error instanceof WritersBusy
      ? new OutcomeUnknown(given, error)
      : error;
  }
}

async function inTime<Result>(settled: Promise<Result>, given: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutcomeUnknown(given, undefined)), ANSWER_MS);
  });
  try {
    return await Promise.race([settled, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Salted as the digests of the audit log are; what was kept before there were salts has none. */
function digest(salt: string | null, asked: string | undefined): string {
  return createHash("sha256")
    .update(`${salt ?? ""}${asked ?? ""}`)
    .digest("hex");
}
