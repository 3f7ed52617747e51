import pc from "picocolors";
import type { Config } from "../config";
import { type ConfigInput, readConfig } from "../config";

export const EXIT = { ok: 0, failure: 1, usage: 2, refused: 5, unreachable: 6, cancelled: 130 } as const;

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

/** Messages go to stderr: stdout is for data. */
export function say(message = ""): void {
  process.stderr.write(`${message}\n`);
}

export const paint = pc.createColors(pc.isColorSupported && process.stderr.isTTY === true);

/** @throws CliError that lists every mistake at once. */
export function configOrFail(input?: ConfigInput): Config {
  const { config, problems } = readConfig(input);
  if (config !== undefined) return config;
  const heading =
    problems.length === 1 ? "The configuration has a mistake:" : "The configuration has mistakes:";
  throw new CliError([heading, ...problems.map((line) => `  ${line}`)].join("\n"), EXIT.usage);
}
