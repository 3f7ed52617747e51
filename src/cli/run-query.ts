import { readFile, stat } from "node:fs/promises";
import { type DocumentNode, GraphQLError, parse } from "graphql";
import { csvOf, tableOf, textOf } from "./answer-table";
import { askService, type DoorOptions, doorOf, exitOfErrors, toldErrors } from "./ask-service";
import { STDIN } from "./file-names";
import { CliError, EXIT, printable, say } from "./messages";
import { operationOf, variablesOf } from "./query-variables";

const MAX_BYTES = 1024 * 1024; // the service reads no more of a request
const USUAL_WIDTH = 120; // of a table that goes to no terminal

export type QueryFormat = "json" | "csv" | "table";

export interface QueryRun extends DoorOptions {
  /** A path, or `-` for what comes on stdin; undefined where `text` is the document. */
  readonly file: string | undefined;
  readonly text: string | undefined;
  readonly operationName: string | undefined;
  /** `name=value` */
  readonly variables: readonly string[];
  /** A JSON object, which single variables win over. */
  readonly variablesJson: string | undefined;
  /** What suits stdout unless given. */
  readonly format: QueryFormat | undefined;
}

/** Asks one operation; its data goes to stdout, its errors to stderr. */
export async function runQuery(run: QueryRun, signal: AbortSignal): Promise<void> {
  const query = run.text ?? (await documentIn(run.file ?? STDIN));
  const document = parsed(query);
  const operation = operationOf(document, run.operationName);
  const variables = {
    ...objectIn(run.variablesJson ?? "{}"),
    ...variablesOf(run.variables, operation),
  };
  const door = doorOf(run);
  const answer = await askService(door, { query, variables, operationName: operation.name?.value }, signal);
  if (answer.data !== null) {
    const format = run.format ?? (process.stdout.isTTY === true ? "table" : "json");
    process.stdout.write(
      format === "json"
        ? `${JSON.stringify(answer.data, null, 2)}\n`
        : inColumns(format, tableOf(answer.data, operation, document)),
    );
  }
  for (const line of toldErrors(answer)) say(printable(line));
  if (answer.errors.length > 0) process.exitCode = exitOfErrors(answer);
}

function inColumns(format: "csv" | "table", table: ReturnType<typeof tableOf>): string {
  if (format === "csv") return csvOf(table);
  if (table.rows.length === 0) {
    say("The list is empty.");
    return "";
  }
  const width = process.stdout.isTTY === true ? process.stdout.columns : USUAL_WIDTH;
  return textOf(table, width);
}

async function documentIn(file: string): Promise<string> {
  if (file === STDIN) return await textOfStdin();
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true)
    throw new CliError(`There is no file ${file}; --query takes the text itself.`, EXIT.usage);
  if (found.size > MAX_BYTES) throw tooLong(file);
  return await readFile(file, "utf8").catch(() => {
    throw new CliError(`${file} may not be read by this user; change its rights.`, EXIT.usage);
  });
}

async function textOfStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLong("What comes on stdin");
  }
  return Buffer.concat(chunks).toString("utf8");
}

function tooLong(what: string): CliError {
  return new CliError(`${what} has more than ${MAX_BYTES} bytes, which no service would read.`, EXIT.usage);
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    throw new CliError(
      `The document is no GraphQL: ${place === undefined ? "" : `line ${place.line}:${place.column}: `}${error.message}`,
      EXIT.usage,
    );
  }
}

function objectIn(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = undefined;
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new CliError('--variables is no JSON object; expected one like {"first": 20}.', EXIT.usage);
}
