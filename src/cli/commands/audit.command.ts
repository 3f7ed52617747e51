import type { Command } from "commander";
import { onInterruption } from "../interruption";
import { configOrFail } from "../messages";

interface Options {
  readonly checkpoints?: string;
  readonly json?: boolean;
}

export function registerAudit(program: Command): void {
  const audit = program.command("audit").description("The audit log: who did what, as a chain of hashes.");
  audit
    .command("verify")
    .description("Hold the audit log, the changes and the records against each other and what was signed.")
    .option("--checkpoints <file>", "a copy of audit-checkpoints.jsonl that was kept somewhere else")
    .option("--json", "print what was found to stdout as JSON")
    .addHelpText(
      "after",
      "\nFinds what was edited, deleted, inserted, cut off or written anew by anything but this service.\nWhat is signed is in the data folder: keep copies of audit-checkpoints.jsonl elsewhere (docs/audit.md).\n\nExit codes: 0 all fits; 1 something does not; 2 the command is wrong; 6 no database; 130 cancelled.\nA service that runs may go on running.\n\nExample:\n  blamegraph audit verify\n",
    )
    .action(async ({ checkpoints, json = false }: Options) => {
      const config = configOrFail();
      const { runAuditVerify } = require("../run-audit") as typeof import("../run-audit");
      await runAuditVerify(config, onInterruption(), { checkpoints, json });
    });
}
