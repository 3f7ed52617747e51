import { type Place, problemAt } from "../../domain/records/faults";
import { type CsvRow, readCsv } from "../csv/read-csv";
import type { Gathering } from "../gathering";
import { groups } from "../groups";
import { atMost, FileRefused, type InputFile } from "../input-file";
import { Actors } from "./actors";
import { type Attribution, readAttribution } from "./attributions";
import { type Receiver, readIncident } from "./incidents";
import { EUREPOC, plainSpaces, readDocument } from "./reading";

/** The three files of the data set, each known by a column that only it has. */
const PARTS = {
  global: "incident_type",
  attributions: "attribution_ID",
  receivers: "receiver_category",
} as const;
type Part = keyof typeof PARTS;

const TITLES: Readonly<Record<Part, string>> = {
  global: "the global database",
  attributions: "the attribution dataset",
  receivers: "the receiver dataset",
};

/** Columns of the global database that are codes of EuRepoC's own, or repeat the attribution dataset. */
const NOT_READ = [
  "sources_url",
  "political_response_type",
  "legal_response_type",
  "MITRE_initial_access",
] as const;

const MAX_BYTES = 32 * 1_048_576; // each: as rows they take five times as much memory

interface PartFile {
  readonly file: string;
  readonly rows: readonly CsvRow[];
}

/**
 * Reads the CSV files of EuRepoC (version 1.1), all three together: the global database, the attribution dataset and the
 * receiver dataset. They are held in memory, since what belongs together is anywhere in them.
 *
 * @throws FileRefused where one is missing, is none of them, or has over 32 MiB (the largest of version 1.1 has 3.4)
 */
export async function readEurepoc(files: readonly InputFile[], gathering: Gathering): Promise<void> {
  const parts = new Map<Part, PartFile>();
  for (const file of files) {
    const { part, rows } = await readPart(file);
    const first = parts.get(part);
    if (first !== undefined) {
      const problem = `is ${TITLES[part]}, as ${first.file} is`;
      throw new FileRefused({ file: file.name }, { problem, remedy: "expected each once" });
    }
    parts.set(part, { file: file.name, rows });
  }
  const [global, attributions, receivers] = [
    parts.get("global"),
    parts.get("attributions"),
    parts.get("receivers"),
  ];
  if (global === undefined || attributions === undefined || receivers === undefined) {
    const missing = (Object.keys(PARTS) as Part[])
      .filter((part) => !parts.has(part))
      .map((part) => TITLES[part]);
    const fault = {
      problem: `comes without ${missing.join(" and ")}`,
      remedy: "expected the three files of EuRepoC together",
    };
    throw new FileRefused({ file: files[0]?.name ?? "" }, fault);
  }
  readParts(global, attributions, receivers, gathering);
}

async function readPart(file: InputFile): Promise<{ readonly part: Part; readonly rows: readonly CsvRow[] }> {
  let part: Part | undefined;
  const rows: CsvRow[] = [];
  for await (const row of readCsv(atMost(file, MAX_BYTES), (columns) => {
    part = partOf(columns);
  })) {
    if (part === undefined) break;
    rows.push(row);
  }
  if (part !== undefined) return { part, rows };
  const remedy = `expected a file with the column ${Object.values(PARTS).join(", or ")}`;
  throw new FileRefused({ file: file.name }, { problem: "is no file of EuRepoC", remedy });
}

function readParts(
  global: PartFile,
  attributions: PartFile,
  receivers: PartFile,
  gathering: Gathering,
): void {
  recordDataSet({ file: global.file }, gathering);
  const hit = groups(receivers.rows, ({ cells }) => plainSpaces(cells["ID"] ?? ""));
  const said = attributionsOf(attributions, gathering);
  const actors = new Actors(
    gathering,
    said.map(({ rows }) => rows),
    receivers.rows,
  );
  const incidents = new Map<string, CsvRow>();
  for (const row of global.rows) {
    const found: readonly Receiver[] = (hit.get(row.cells["ID"] ?? "") ?? []).map((of) => ({
      file: receivers.file,
      row: of,
    }));
    if (readIncident(global.file, row, found, actors, gathering)) incidents.set(row.cells["ID"] ?? "", row);
    for (const name of NOT_READ) if (saysSomething(row.cells[name])) gathering.passOver(name);
  }
  const documents = new Map<string, readonly string[]>();
  for (const attribution of said) {
    const { incident, where } = attribution;
    const row = incidents.get(incident);
    if (row === undefined) {
      const problem = `is of incident ${incident}, which ${global.file} does not have`;
      gathering.refuse(problemAt(where, { pointer: "", problem, remedy: "expected one of its incidents" }));
      continue;
    }
    const known =
      documents.get(incident) ?? documentsOf({ file: global.file, line: row.line }, row, gathering);
    documents.set(incident, known);
    readAttribution(attribution, known, actors, gathering);
  }
}

function recordDataSet(where: Place, gathering: Gathering): void {
  const names = [{ value: "European Repository of Cyber Incidents", language: "en" }, { value: "EuRepoC" }];
  gathering.add(where, { type: "actor", id: EUREPOC.maker, kind: "ORGANIZATION", names }, { assumed: true });
  gathering.add(where, {
    type: "source",
    id: EUREPOC.source,
    title: "European Repository of Cyber Incidents (EuRepoC), data set; CC BY-NC 4.0",
    kind: "DATASET",
    publisher: EUREPOC.maker,
  });
}

/** The rows by attribution; those without one are padding. */
function attributionsOf({ file, rows }: PartFile, gathering: Gathering): readonly Attribution[] {
  const ids = (row: CsvRow) => [
    row.cells["incident_ID"] ?? "",
    (row.cells["attribution_ID"] ?? "").replace(/\.0$/, ""),
  ];
  const padding = rows.filter((row) => ids(row)[1] === "").length;
  if (padding > 0) gathering.passOver("row without an attribution", padding);
  const found = groups(
    rows.filter((row) => ids(row)[1] !== ""),
    (row) => ids(row).join(" "),
  );
  return [...found.values()].map((of) => {
    const [incident = "", id = ""] = of[0] === undefined ? [] : ids(of[0]);
    return { incident, id, where: { file, line: of[0]?.line }, rows: of };
  });
}

/** `sources_attribution`, a list as Python writes it: documents of all attributions of the incident. */
function documentsOf(where: Place, row: CsvRow, gathering: Gathering): readonly string[] {
  const listed = row.cells["sources_attribution"] ?? "";
  const urls = [...listed.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, one, other]) =>
    (one ?? other ?? "").trim(),
  );
  return [...new Set(urls.flatMap((url) => readDocument(where, url, gathering) ?? []))];
}

function partOf(columns: readonly string[]): Part | undefined {
  const has = (part: Part) => columns.includes(PARTS[part]);
  if (has("global")) return "global"; // it has columns of the others, too
  return has("attributions") ? "attributions" : has("receivers") ? "receivers" : undefined;
}

function saysSomething(cell: string | undefined): boolean {
  return cell !== undefined && !/^(|\[\]|Not available|Unknown)$/.test(cell.trim());
}
