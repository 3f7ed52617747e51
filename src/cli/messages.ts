import pc from "picocolors";
import { type Config, type ConfigInput, readConfig } from "../config";

export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  notFound: 3,
  login: 4,
  refused: 5,
  unreachable: 6,
  cancelled: 130,
} as const;

/** A failure that is told in one sentence, with the exit code that goes with it. */
export class CliError extends Error {
  override readonly name = "CliError";

  constructor(
    message: string,
    readonly exitCode: number = EXIT.failure,
  ) {
    super(message);
  }
}

const ERASE_LINE = "\r\u001b[2K";
const UNPRINTABLE = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/gu;

// hasColors knows NO_COLOR and terminals without any.
export const paint = pc.createColors(process.stderr.isTTY === true && process.stderr.hasColors());

let passing = false;

/** Messages go to stderr: stdout is for data. */
export function say(message = ""): void {
  process.stderr.write(`${passing ? ERASE_LINE : ""}${message}\n`);
  passing = false;
}

/** A line that the next message replaces; on a terminal only. */
export function sayInPassing(message: string): void {
  if (process.stderr.isTTY !== true) return;
  const columns = process.stderr.columns || 80;
  process.stderr.write(`${ERASE_LINE}${message.slice(0, columns - 1)}`);
  passing = true;
}

/** Takes the passing line away, if there is one. */
export function hush(): void {
  if (passing) process.stderr.write(ERASE_LINE);
  passing = false;
}

/** Text that came from elsewhere, with nothing in it that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** @throws CliError that lists every mistake at once. */
export function configOrFail(input?: ConfigInput): Config {
  const { config, problems } = readConfig(input);
  if (config !== undefined) return config;
  const heading =
    problems.length === 1 ? "The configuration has a mistake:" : "The configuration has mistakes:";
  throw new CliError([heading, ...problems.map((line) => `  ${line}`)].join("\n"), EXIT.usage);
}
