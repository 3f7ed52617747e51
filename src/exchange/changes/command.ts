import { createHash } from "node:crypto";
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
  /** Of what was asked: the same key for something else is a mistake. */
  readonly payload: string;
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
  RETURN [command.payload, command.result] AS row`;

/** The constraint on keys is what a second transaction of the same command fails on, whatever went wrong before. */
const PUT_COMMAND = `
  CREATE (command:Command {key: $key})
  SET command.payload = $payload, command.result = $result, command.at = $at`;

const FORGET_COMMANDS = `
  MATCH (command:Command)
  WHERE command.at < $before
  WITH command LIMIT ${FORGOTTEN_AT_ONCE}
  DELETE command`;

export const COMMAND_STATEMENTS: readonly string[] = [FIND_COMMAND, PUT_COMMAND, FORGET_COMMANDS];

/** A command with the client's key, or one of its own; keys of different principals are different keys. */
export function commandKey(principalId: string, given: string, asked: unknown): CommandKey {
  return { key: JSON.stringify([principalId, given]), given, payload: digest(JSON.stringify(asked)) };
}

/**
 * Runs `work` once, in one transaction with the writers' lock, whatever happens to the answer of its COMMIT: the
 * driver runs a transaction again when that answer is lost, and then, or when a client sends its command again, the
 * result that the first one left is the answer. `work` throws to write nothing. Results are kept for 30 days.
 *
 * @throws KeyReused where the key came with another payload before.
 * @throws OutcomeUnknown where the database went away and what became of the command cannot be found out, or not in
 * the time of a request: then it may be made later.
 */
export async function runCommand<Result>(
  graph: Graph,
  { key, given, payload }: CommandKey,
  clock: () => Date,
  work: (transaction: Writing) => Promise<Result>,
): Promise<Result> {
  const known = (rows: readonly unknown[]): { readonly result: Result } | undefined => {
    const [row] = rows;
    if (row === undefined) return undefined;
    const [before, result] = row as [string, string];
    if (before !== payload) throw new KeyReused();
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
    await transaction.run(PUT_COMMAND, { key, payload, result: JSON.stringify(result), at });
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

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
