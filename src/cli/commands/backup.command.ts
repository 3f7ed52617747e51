import type { Command } from "commander";
import { onInterruption } from "../interruption";
import { configOrFail } from "../messages";

interface Json {
  readonly json?: boolean;
}

const EXIT_CODES =
  "Exit codes: 0 done; 1 it failed, and nothing was changed or left; 2 the command is wrong; 130 cancelled.";

export function registerCheck(program: Command): void {
  program
    .command("check")
    .description("Check that the embedded database is consistent, with Neo4j's own checker.")
    .option("--json", "print what was found to stdout as JSON")
    .addHelpText(
      "after",
      `
The service has to be stopped first; nothing can start on the data folder meanwhile. What the records say, and whether it
is what was recorded, is for blamegraph derive --check and blamegraph audit verify.

Exit codes: 0 consistent; 1 not, or it could not be checked; 2 the command is wrong; 130 cancelled.

Example:
  blamegraph check
`,
    )
    .action(async ({ json = false }: Json) => {
      await runs().runCheck(configOrFail(), onInterruption(), json);
    });
}

export function registerBackup(program: Command): void {
  program
    .command("backup")
    .argument("<folder>", "a new folder; nothing is ever written over")
    .description("Back up the embedded database into a new folder, checked.")
    .option("--json", "print the manifest to stdout as JSON")
    .addHelpText(
      "after",
      `
The service has to be stopped first. The folder holds a dump by Neo4j's own tool, found consistent, what was signed of
the audit log with its key, and a manifest with the SHA-256 of each. The key signs: keep a backup as safe as the data
folder. A Neo4j at NEO4J_URI is backed up by its own means, or as records: blamegraph export --format native.

${EXIT_CODES}

Example:
  blamegraph backup /mnt/backups/blamegraph-$(date +%F)
`,
    )
    .action(async (folder: string, { json = false }: Json) => {
      await runs().runBackup(configOrFail(), onInterruption(), folder, json);
    });
  program
    .command("restore")
    .argument("<folder>", "the backup")
    .description("Restore a backup into an empty data folder.")
    .option("--json", "print the manifest to stdout as JSON")
    .addHelpText(
      "after",
      `
The data folder (BLAMEGRAPH_DATA) has to be empty, or not there; whatever is in it stays. The backup is verified before
anything is written, and the database checked before it is in its place. Into a Neo4j at NEO4J_URI goes what was exported
as records: blamegraph import records.jsonl.

${EXIT_CODES}

Example:
  BLAMEGRAPH_DATA=./data blamegraph restore /mnt/backups/blamegraph-2026-03-01
`,
    )
    .action(async (folder: string, { json = false }: Json) => {
      await runs().runRestore(configOrFail(), onInterruption(), folder, json);
    });
}

function runs(): typeof import("../run-backup") {
  return require("../run-backup") as typeof import("../run-backup");
}
