import type { Command } from "commander";
import { onInterruption } from "../interruption";
import { configOrFail } from "../messages";

interface Options {
  readonly check?: boolean;
  readonly json?: boolean;
}

export function registerDerive(program: Command): void {
  program
    .command("derive")
    .description("Rebuild what is derived from records: the indexes that lists are filtered and ordered by.")
    .option("--check", "only compare what is stored with what follows from the records")
    .option("--json", "print what was rebuilt, or what differs, to stdout as JSON")
    .addHelpText(
      "after",
      "\nImports keep it right by themselves; this is for a database that something else has written to.\n\nExit codes: 0 all is right; 1 with --check, something differs; 6 no database; 130 cancelled.\nA service that runs may go on running.\n\nExample:\n  blamegraph derive --check\n",
    )
    .action(async ({ check = false, json = false }: Options) => {
      const config = configOrFail();
      const { runDerive } = require("../run-derive") as typeof import("../run-derive");
      await runDerive(config, onInterruption(), { check, json });
    });
}
