import { constants } from "node:fs";
import { access, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { FORMAT_NAMES, FORMATS, type FormatName, unfitName } from "../../exchange/formats";
import type { FilesReport } from "../../exchange/import-files";
import { MAX_MEBIBYTES, MEBIBYTE, MOST_MEBIBYTES } from "../../exchange/input-file";
import { STDIN } from "../file-names";
import { CliError, configOrFail, EXIT, say } from "../messages";

const FORMATS_IN_WORDS = FORMAT_NAMES.map((name) => `  ${name.padEnd(13)} ${FORMATS[name].description}`).join(
  "\n",
);

interface Options {
  readonly format: FormatName;
  readonly dryRun?: boolean;
  readonly maxSize: number;
  readonly report?: string;
  readonly json?: boolean;
  readonly by: string;
  readonly reason?: string;
}

export function registerImport(program: Command): void {
  program
    .command("import")
    .argument("<file...>", "files of one format; - is what is piped in (of native records JSON lines)")
    .description("Import records. What is there already and the same is left alone.")
    .addOption(new Option("--format <format>", "what the files are").choices(FORMAT_NAMES).default("native"))
    .option("--dry-run", "check and count everything, write nothing")
    .option(
      "--max-size <MiB>",
      `refuse files over so many MiB, up to ${MOST_MEBIBYTES}`,
      toSize,
      MAX_MEBIBYTES,
    )
    .option("--report <file>", "write the whole report to a file as JSON")
    .option("--json", "print the report to stdout as JSON")
    .option("--by <name>", "who is answerable for the records", "import")
    .option("--reason <text>", "why; kept with every revision")
    .addHelpText(
      "after",
      `\nFormats:\n${FORMATS_IN_WORDS}\n\nExit codes: 0 all records are in; 5 some were refused; 2 the command is wrong; 6 no database; 130 cancelled.\nA service that runs may go on running.\n\nExamples:\n  blamegraph import records.jsonl --dry-run\n  zcat records.jsonl.gz | blamegraph import -\n  blamegraph import --format misp-galaxy producer.json threat-actor.json\n  blamegraph import --format eurepoc EuRepoC_*.csv\n`,
    )
    .action(importFiles);
}

async function importFiles(files: readonly string[], options: Options): Promise<void> {
  const { format, by, reason, dryRun = false, maxSize } = options;
  const config = configOrFail();
  if (!/[\p{L}\p{N}]/u.test(by))
    throw new CliError("--by needs a name with a letter or a digit.", EXIT.usage);
  for (const file of files) if (file !== STDIN) await requireReadable(file, format, maxSize);
  if (files.includes(STDIN)) requirePiped(files);
  if (options.report !== undefined) await requireWritable(options.report);
  const { runImport } = require("../run-import") as typeof import("../run-import");
  const report = await runImport(config, files, {
    format,
    by,
    reason,
    dryRun,
    maxBytes: maxSize * MEBIBYTE,
  });
  say(summary(report));
  for (const [what, count] of Object.entries(report.passedOver)) say(`  passed over ${count} × ${what}`);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (options.json === true) process.stdout.write(text);
  if (options.report !== undefined) await writeFile(options.report, text);
  if (report.problems > 0) process.exitCode = EXIT.refused;
}

async function requireReadable(path: string, format: FormatName, maxSize: number): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) {
    throw new CliError(
      `${path} is a folder; name the files in it, for example ${join(path, `*${FORMATS[format].endings.at(-1)}`)}`,
      EXIT.usage,
    );
  }
  if (found === undefined || !found.isFile()) throw new CliError(`There is no file ${path}.`, EXIT.usage);
  if (found.size > maxSize * MEBIBYTE) {
    const remedy = maxSize < MOST_MEBIBYTES ? "Allow more by --max-size, or split it." : "Split it.";
    throw new CliError(
      `${path} has ${Math.ceil(found.size / MEBIBYTE)} MiB; at most ${maxSize} are read. ${remedy}`,
      EXIT.usage,
    );
  }
  const unfit = unfitName(path, format);
  if (unfit !== undefined) throw new CliError(unfit, EXIT.usage);
  await access(path, constants.R_OK).catch(() => {
    throw new CliError(`${path} may not be read by this user; change its rights.`, EXIT.usage);
  });
}

function requirePiped(files: readonly string[]): void {
  if (files.indexOf(STDIN) !== files.lastIndexOf(STDIN))
    throw new CliError("- is what is piped in; name it once.", EXIT.usage);
  if (process.stdin.isTTY === true)
    throw new CliError(
      "- is what is piped in, and nothing is: zcat records.jsonl.gz | blamegraph import -",
      EXIT.usage,
    );
}

/** Found out before the import, not after it. */
async function requireWritable(path: string): Promise<void> {
  const existing = (await stat(path).catch(() => undefined))?.isFile() === true ? path : dirname(path);
  await access(existing, constants.W_OK).catch(() => {
    throw new CliError(`The report cannot be written to ${path}; choose another file.`, EXIT.usage);
  });
}

function toSize(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= MOST_MEBIBYTES) return size;
  throw new InvalidArgumentError(`Expected a whole number of MiB from 1 to ${MOST_MEBIBYTES}.`);
}

function summary(report: FilesReport): string {
  const { added, updated, unchanged, merged, candidates, earlier, byType, problems, dryRun, fileRefused } =
    report;
  if (fileRefused)
    return "Nothing was imported: a file is refused whole, and with it what was to come with it.";
  const out = Object.values(byType).reduce((sum, { skipped }) => sum + skipped, 0);
  const left = out === 0 ? "" : `${out} left out, `;
  const one = merged === 0 ? "" : `${merged} merged into what has the same outside id, `;
  const counts = `${added} added, ${updated} updated, ${unchanged} unchanged, ${one}${left}${problems} ${problems === 1 ? "problem" : "problems"}`;
  if (earlier > 0)
    say(`An earlier run of this import got through ${earlier} records; it was taken up there.`);
  if (candidates !== null && candidates > 0) {
    const pairs = `${candidates} ${candidates === 1 ? "pair of records has" : "pairs of records have"}`;
    say(
      `${pairs} a name or the like in common, and may be one: blamegraph review list --candidates, as an EDITOR.`,
    );
  }
  return dryRun ? `Dry run, nothing was written: ${counts}.` : `Imported: ${counts}.`;
}
