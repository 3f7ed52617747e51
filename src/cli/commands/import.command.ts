import { readFile, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { formatProblem } from "../../domain/records/faults";
import { readNative } from "../../exchange/native/read-native";
import { type ImportReport, importRecords } from "../../exchange/write-records";
import { CliError, configOrFail, EXIT, say } from "../messages";
import { withDatabase } from "../with-database";

const MAX_BYTES = 256 * 1024 * 1024;

interface Options {
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly json?: boolean;
  readonly by?: string;
  readonly reason?: string;
}

export function registerImport(program: Command): void {
  program
    .command("import")
    .argument("<file...>", "native JSON (.json, a list of records) or JSON lines (.jsonl, a record a line)")
    .description("Import records. What is there already and the same is left alone.")
    .option("--dry-run", "check and count everything, write nothing")
    .option("--report <file>", "write the whole report to a file as JSON")
    .option("--json", "print the report to stdout as JSON")
    .option("--by <name>", "who is answerable for the records", "import")
    .option("--reason <text>", "why; kept with every revision")
    .addHelpText(
      "after",
      "\nExit codes: 0 all records are in; 5 some were refused; 2 the command is wrong; 6 no database.\n\nExample:\n  blamegraph import records.jsonl --dry-run\n",
    )
    .action(importFiles);
}

async function importFiles(files: readonly string[], options: Options): Promise<void> {
  const config = configOrFail();
  const read = await Promise.all(files.map(readFileOf));
  const records = read.flatMap((file) => file.records);
  const problems = read.flatMap((file) => file.problems);
  const report = await withDatabase(config, async ({ graph }) => {
    const done = await importRecords(graph, records, {
      by: options.by ?? "import",
      reason: options.reason,
      dryRun: options.dryRun === true,
      now: new Date(),
    });
    return { ...done, refused: [...problems, ...done.refused] };
  });
  for (const problem of report.refused) say(formatProblem(problem));
  say(summary(report, options.dryRun === true));
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (options.json === true) process.stdout.write(text);
  if (options.report !== undefined) await writeFile(options.report, text);
  if (report.refused.length > 0) process.exitCode = EXIT.refused;
}

async function readFileOf(path: string) {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw new CliError(`There is no file ${path}.`, EXIT.usage);
  if (found.size > MAX_BYTES) {
    throw new CliError(
      `${path} has ${found.size} bytes; at most ${MAX_BYTES} are read. Split it.`,
      EXIT.usage,
    );
  }
  if (!/\.jsonl?$/.test(path)) {
    throw new CliError(`${path} is neither .json nor .jsonl, the forms of native records.`, EXIT.usage);
  }
  return readNative(basename(path), await readFile(path));
}

function summary({ added, updated, unchanged, refused }: ImportReport, dryRun: boolean): string {
  const counts = `${added} added, ${updated} updated, ${unchanged} unchanged, ${refused.length} problems`;
  return dryRun ? `Dry run, nothing was written: ${counts}.` : `Imported: ${counts}.`;
}
