import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { RECORD_TYPES, type RecordType } from "../../domain/records/fields";
import {
  EXPORT_FORMAT_NAMES,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportFormatName,
} from "../../exchange/export/formats";
import { CliError, configOrFail, EXIT, printable, say } from "../messages";
import type { Exported } from "../run-export";

const FORMATS_IN_WORDS = EXPORT_FORMAT_NAMES.map(
  (name) => `  ${name.padEnd(8)} ${EXPORT_FORMATS[name].description}`,
).join("\n");

interface Options {
  readonly format: ExportFormatName;
  readonly out?: string;
  readonly table?: RecordType;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly incident?: readonly string[];
  readonly actor?: readonly string[];
  readonly type?: readonly RecordType[];
  readonly withRecorders?: boolean;
  readonly json?: boolean;
}

export function registerExport(program: Command): void {
  program
    .command("export")
    .description("Export records, all or some, as of any time. Data goes to stdout unless told otherwise.")
    .addOption(
      new Option("--format <format>", "what comes out").choices(EXPORT_FORMAT_NAMES).default("native"),
    )
    .option("--out <path>", "write to this file; of csv, to this folder, a file for each type of record")
    .addOption(new Option("--table <type>", "of csv, the one table to write to stdout").choices(RECORD_TYPES))
    .option("--as-of <day>", "only what had been said by the end of this day, such as 2016-10-07", readDay)
    .option("--known-at <moment>", "as the database had it then, such as 2016-10-07T19:00:00Z", readMoment)
    .option(
      "--incident <id>",
      "an incident with all that bears on it, by id or slug; may be repeated",
      gathered,
    )
    .option(
      "--actor <id>",
      "an actor with all that it says and that is said of it; may be repeated",
      gathered,
    )
    .addOption(
      new Option("--type <type>", "only this type of record, and what it refers to; may be repeated")
        .choices(RECORD_TYPES)
        .argParser((type, before: readonly string[] = []) => gathered(readType(type), before)),
    )
    .option("--with-recorders", "also the names of those who recorded (not in native records)")
    .option("--json", "with --out: print what was written to stdout as JSON")
    .addHelpText(
      "after",
      `\nFormats:\n${FORMATS_IN_WORDS}\n\nExit codes: 0 done; 2 the command is wrong; 3 no such incident or actor; 6 no database; 130 cancelled.\nA service that runs may go on running.\n\nExamples:\n  blamegraph export > records.jsonl\n  blamegraph export --incident dnc-email-theft --as-of 2016-10-08 --out dnc.jsonl\n  blamegraph export --format csv --table claim > claims.csv\n  blamegraph export --format csv --out tables/\n  blamegraph export --format graphml --actor russia --out russia.graphml\n`,
    )
    .action(exportFiles);
}

async function exportFiles(options: Options): Promise<void> {
  const {
    format,
    out,
    table,
    asOf,
    knownAt,
    incident,
    actor,
    type,
    withRecorders = false,
    json = false,
  } = options;
  const config = configOrFail();
  refuseUnfit(options, EXPORT_FORMATS[format]);
  if (out !== undefined) await requireWritable(out, EXPORT_FORMATS[format]);
  const { runExport } = require("../run-export") as typeof import("../run-export");
  const exported = await runExport(config, {
    format,
    out,
    table,
    asOf,
    knownAt,
    incidents: incident,
    actors: actor,
    types: type,
    recorders: withRecorders,
  });
  for (const line of summary(exported, options)) say(printable(line));
  if (json) process.stdout.write(`${JSON.stringify(reportOf(exported), null, 2)}\n`);
}

function refuseUnfit({ format, out, table, json }: Options, { files }: ExportFormat): void {
  if (files === "one" && table !== undefined)
    throw new CliError(
      `--table is for csv; ${format} is one file. Did you mean --type ${table}?`,
      EXIT.usage,
    );
  if (files === "each type" && (out === undefined) === (table === undefined))
    throw new CliError(
      `${format} is a table for each type of record; choose one for stdout with --table claim, for example, or a folder for all of them with --out.`,
      EXIT.usage,
    );
  if (json === true && out === undefined)
    throw new CliError("--json says what was written to files; it needs --out.", EXIT.usage);
}

/** Found out before the export, not after it. */
async function requireWritable(path: string, { files }: ExportFormat): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (files === "one" && found?.isDirectory() === true)
    throw new CliError(`${path} is a folder; name a file for --out.`, EXIT.usage);
  if (files === "each type" && found?.isFile() === true)
    throw new CliError(`${path} is a file; name a folder for --out.`, EXIT.usage);
  await access(files === "each type" && found !== undefined ? path : dirname(path), constants.W_OK).catch(
    () => {
      throw new CliError(`${path} cannot be written; choose another place.`, EXIT.usage);
    },
  );
}

function summary(exported: Exported, { out }: Options): readonly string[] {
  const { origin, counts, undatedLeftOut, files, whole } = exported;
  if (!whole) return ["Stopped early: nobody reads stdout any more."];
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const left = [...counts].flatMap(([type, count]) => (count === 0 ? [] : [`${count} × ${type}`]));
  const where =
    out === undefined ? "" : ` to ${files.length === 1 ? files[0] : `${files.length} files in ${out}`}`;
  const undated =
    undatedLeftOut === 0
      ? []
      : [
          `Left out because nobody knows their day: ${undatedLeftOut} ${undatedLeftOut === 1 ? "record" : "records"}.`,
        ];
  return [
    `Exported ${total} ${total === 1 ? "record" : "records"}${where}, as of change ${origin.sequence}${total === 0 ? "" : `: ${left.join(", ")}`}.`,
    ...undated,
  ];
}

function reportOf({ origin, counts, undatedLeftOut, files }: Exported) {
  return { ...origin, records: Object.fromEntries(counts), undatedLeftOut, files };
}

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function readType(type: string): string {
  if ((RECORD_TYPES as readonly string[]).includes(type)) return type;
  throw new InvalidArgumentError(`Allowed choices are ${RECORD_TYPES.join(", ")}.`);
}

function readDay(text: string): string {
  const { DateScalar } =
    require("../../platform/graphql/scalars") as typeof import("../../platform/graphql/scalars");
  return readBy(() => DateScalar.parseValue(text));
}

function readMoment(text: string): string {
  const { DateTimeScalar } =
    require("../../platform/graphql/scalars") as typeof import("../../platform/graphql/scalars");
  return readBy(() => DateTimeScalar.parseValue(text));
}

/** As the API reads days and moments. */
function readBy(read: () => string): string {
  try {
    return read();
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
