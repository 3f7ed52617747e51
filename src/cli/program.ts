import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { shipped } from "../package-root";
import { SetupError } from "../platform/embedded-neo4j/setup-error";
import { registerAudit } from "./commands/audit.command";
import { registerBackup, registerCheck } from "./commands/backup.command";
import { registerCompletion } from "./commands/completion.command";
import { registerConfig } from "./commands/config.command";
import { registerDerive } from "./commands/derive.command";
import { registerDoctor } from "./commands/doctor.command";
import { registerExport } from "./commands/export.command";
import { registerImport } from "./commands/import.command";
import { registerQuery } from "./commands/query.command";
import { registerReview } from "./commands/review.command";
import { registerSchema } from "./commands/schema.command";
import { registerSetup } from "./commands/setup.command";
import { registerStart } from "./commands/start.command";
import { registerAdmin, registerToken } from "./commands/token.command";
import { CliError, EXIT, printable, say } from "./messages";

const OF_THE_PROGRAM = ["-h", "--help", "-V", "--version"];

/** Runs the command line. The exit code is set; nothing is thrown. */
export async function runCli(argv: readonly string[]): Promise<void> {
  endQuietlyWithoutReader();
  try {
    await programOf().parseAsync(withCommand(argv.slice(2)), { from: "user" });
  } catch (error) {
    process.exitCode = explain(error);
    // What is left is a database that ends by itself, or a connection that nobody answers: neither is waited for.
    if (process.exitCode === EXIT.cancelled || process.exitCode === EXIT.unreachable) process.exit();
  }
}

function programOf(): Command {
  const { version } = JSON.parse(readFileSync(shipped("package.json"), "utf8")) as { version: string };
  const program = new Command("blamegraph")
    .description("Who is blamed for which cyber incident by whom, on what evidence, and who denies it.")
    .version(version)
    .showHelpAfterError("(--help tells what is possible)")
    .addHelpText("after", "\nWithout a command it starts the service: blamegraph --port 4001\n");
  for (const register of [
    registerStart,
    registerImport,
    registerQuery,
    registerReview,
    registerExport,
    registerDerive,
    registerDoctor,
    registerAudit,
    registerSetup,
    registerSchema,
    registerConfig,
    registerBackup,
    registerCheck,
    registerCompletion,
    registerToken,
    registerAdmin,
  ]) {
    register(program);
  }
  for (const command of [program, ...everyCommand(program)]) command.exitOverride();
  return program;
}

/** `start` is meant when only its options, or nothing at all, is given; a word is a command, known or not. */
function withCommand(args: readonly string[]): string[] {
  const [first] = args;
  const started = first === undefined || (first.startsWith("-") && !OF_THE_PROGRAM.includes(first));
  return started ? ["start", ...args] : [...args];
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof CliError) {
    say(printable(error.message));
    return error.exitCode;
  }
  if (error instanceof SetupError) {
    say(printable(`${error.message} ${error.remedy}`));
    return EXIT.failure;
  }
  const { name, message, stack = message } = error instanceof Error ? error : new Error(String(error));
  // By name: the modules of these errors bring the driver along, which most commands do without.
  switch (name) {
    case "Interrupted":
    case "AbortError":
      say("Cancelled.");
      return EXIT.cancelled;
    case "BadManifest":
    case "MigrationError":
    case "UnsupportedServer":
    case "NoPlaceForToken":
      say(printable(message));
      return EXIT.failure;
    case "NoDatabase":
      say(printable(message));
      return EXIT.unreachable;
    case "WritersBusy":
      say("Others are writing, and nothing was done; run the same command again in a few seconds.");
      return EXIT.failure;
    case "DatabaseTimeout":
      say("The database took longer than it may for one step; run the same command again.");
      return EXIT.failure;
    case "DatabaseMemoryExceeded":
      say(
        "The database has not enough memory for this in one step; ask for less, or import fewer records at a time.",
      );
      return EXIT.failure;
    case "DatabaseUnavailable":
      say("The database went away before all was done; run the same command again.");
      return EXIT.unreachable;
    default:
      say(printable(`Unexpected failure: ${stack}`));
      return EXIT.failure;
  }
}

/** `blamegraph … | head` closes our stdout early; that is no failure of ours. */
function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)]);
}
