import pino, { type Logger } from "pino";
import type { Config } from "../config";
import { hush, paint, printable } from "./messages";

const ERROR = 50; // pino's number
const REDACT = ["req.headers.authorization", "*.authorization", "*.password", "*.secret", "*.token"];

interface Line {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly err?: { readonly message?: string };
  readonly requestId?: string;
}

/**
 * The service's log: JSON lines on stdout. On a terminal, where a person reads, only what is wrong is shown
 * (unless a level was asked for), as text beside the other messages.
 */
export function createLogger(config: Pick<Config, "logLevel" | "givenBy">): Logger {
  if (process.stdout.isTTY !== true) return pino({ level: config.logLevel, redact: REDACT });
  return pino({ level: isForPerson(config) ? "warn" : config.logLevel, redact: REDACT }, { write: show });
}

/** Whether somebody watches who has not asked for a log. */
export function isForPerson({ givenBy }: Pick<Config, "givenBy">): boolean {
  return process.stdout.isTTY === true && givenBy.LOG_LEVEL === undefined;
}

function show(json: string): void {
  hush();
  process.stderr.write(`${logLine(JSON.parse(json))}\n`);
}

/** `12:03:04 warn  Neo4j ended (signal SIGKILL); it is started again in 1 s` */
export function logLine({ level, time, msg, err, requestId }: Line): string {
  const label = (pino.levels.labels[level] ?? String(level)).padEnd(5);
  const text = [msg, err?.message, requestId === undefined ? undefined : `(request ${requestId})`];
  const said = text.filter((part) => part !== undefined && part !== "").join(" ");
  const coloured = level >= ERROR ? paint.red(label) : paint.yellow(label);
  return `${paint.dim(new Date(time).toTimeString().slice(0, 8))} ${coloured} ${printable(said).replaceAll("\n", " ")}`;
}
