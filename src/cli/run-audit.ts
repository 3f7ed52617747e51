import { existsSync } from "node:fs";
import type { Config } from "../config";
import { auditFolder } from "../database";
import { verifyAudit } from "../exchange/audit/verify-audit";
import { readCheckpoints } from "../platform/audit/checkpoints";
import { CliError, EXIT, hush, printable, say, sayInPassing } from "./messages";
import { withDatabase } from "./with-database";

const MAX_TOLD = 1_000; // enough to see what is wrong; the count says how many there are

export interface AuditVerifyRun {
  /** In place of the data folder's own list. */
  readonly checkpoints: string | undefined;
  readonly json: boolean;
}

/** Tells where the audit log, the changes, the records and what was signed contradict each other. */
export async function runAuditVerify(
  config: Config,
  signal: AbortSignal,
  { checkpoints: file, json }: AuditVerifyRun,
): Promise<void> {
  if (file !== undefined && !existsSync(file)) {
    throw new CliError(
      `There is no file ${file}; --checkpoints expects a copy of audit-checkpoints.jsonl.`,
      EXIT.usage,
    );
  }
  const found = await withDatabase(
    config,
    signal,
    async ({ graph }) => {
      // Before the log is read: what a service signs meanwhile is no contradiction.
      const kept = await readCheckpoints(auditFolder(config), file);
      return await verifyAudit(graph, kept, {
        entries: showing("Entry"),
        records: showing("Record"),
      });
    },
    { signs: false },
  );
  hush();
  const { entries, revisions, records, checkpoints, contradictions } = found;
  for (const { where, problem } of contradictions.slice(0, MAX_TOLD)) say(printable(`${where}: ${problem}`));
  say(
    `Verified ${entries} entries, ${revisions} changes and ${records} records against ${checkpoints} checkpoints: ${contradictions.length === 0 ? "all fits" : `${contradictions.length} ${contradictions.length === 1 ? "contradiction" : "contradictions"}`}.`,
  );
  if (checkpoints === 0)
    say("No checkpoint was there: what was cut off at the end of the log could not be found.");
  if (json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  if (contradictions.length > 0) process.exitCode = EXIT.failure;
}

function showing(what: string): (done: number, total: number) => void {
  return (done, total) => {
    if (process.stderr.isTTY === true) sayInPassing(`${what} ${done} of ${total}`);
  };
}
