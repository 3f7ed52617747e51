import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { shipped } from "../package-root";
import { SetupError } from "../platform/embedded-neo4j/embedded-neo4j";
import { DatabaseUnavailable, UnsupportedServer } from "../platform/graph/errors";
import { MigrationError } from "../platform/graph/migrations";
import { registerConfig } from "./commands/config.command";
import { registerImport } from "./commands/import.command";
import { registerSchema } from "./commands/schema.command";
import { registerSetup } from "./commands/setup.command";
import { registerStart } from "./commands/start.command";
import { CliError, EXIT, say } from "./messages";

/** Runs the command line. The exit code is set; nothing is thrown. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(shipped("package.json"), "utf8")) as { version: string };
  const program = new Command("blamegraph")
    .description("Who is blamed for which cyber incident by whom, on what evidence, and who denies it.")
    .version(version)
    .showHelpAfterError("(--help tells what is possible)")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => process.stderr.write(text),
    });
  for (const register of [registerStart, registerImport, registerSetup, registerSchema, registerConfig]) {
    register(program);
  }
  for (const command of everyCommand(program)) command.exitOverride();
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof CliError) {
    say(error.message);
    return error.exitCode;
  }
  if (error instanceof SetupError) {
    say(`${error.message} ${error.remedy}`);
    return EXIT.failure;
  }
  if (error instanceof MigrationError || error instanceof UnsupportedServer) {
    say(error.message);
    return EXIT.failure;
  }
  if (error instanceof DatabaseUnavailable) {
    say(`${error.message} ${error.cause instanceof Error ? error.cause.message : ""}`.trim());
    return EXIT.unreachable;
  }
  if (error instanceof Error && error.name === "AbortError") return EXIT.cancelled;
  say(`Unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return EXIT.failure;
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)]);
}
