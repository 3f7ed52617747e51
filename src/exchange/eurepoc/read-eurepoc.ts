import { type Place, problemAt } from "../../domain/records/faults";
import { type CsvRow, readCsv } from "../csv/read-csv";
import { groups } from "../groups";
import { type InputFile, type ReadResult, refused } from "../placed-record";
import { Actors } from "./actors";
import { type Attribution, readAttribution } from "./attributions";
import { type Receiver, readIncident } from "./incidents";
import { EUREPOC, plainSpaces, Reading } from "./reading";

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

interface PartFile {
  readonly file: string;
  readonly rows: readonly CsvRow[];
}

/**
 * Reads the CSV files of EuRepoC (version 1.1), all three together: the global database, the attribution dataset and the
 * receiver dataset. A file that is missing or is none of them is refused, and with it all.
 */
export function readEurepoc(files: readonly InputFile[]): ReadResult {
  const parts = new Map<Part, PartFile>();
  for (const { name, bytes } of files) {
    const read = readCsv(bytes);
    if (read.fault !== undefined) {
      const { line, ...fault } = read.fault;
      return refused({ file: name, ...(line === undefined ? {} : { line }) }, fault);
    }
    const part = partOf(read.columns);
    if (part === undefined) {
      const remedy = `expected a file with the column ${Object.values(PARTS).join(", or ")}`;
      return refused({ file: name }, { problem: "is no file of EuRepoC", remedy });
    }
    const first = parts.get(part);
    if (first !== undefined) {
      return refused(
        { file: name },
        { problem: `is ${TITLES[part]}, as ${first.file} is`, remedy: "expected each once" },
      );
    }
    parts.set(part, { file: name, rows: read.rows });
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
    const problem = `comes without ${missing.join(" and ")}`;
    return refused(
      { file: files[0]?.name ?? "" },
      { problem, remedy: "expected the three files of EuRepoC together" },
    );
  }
  return readParts(global, attributions, receivers);
}

function readParts(global: PartFile, attributions: PartFile, receivers: PartFile): Reading {
  const reading = new Reading();
  recordDataSet({ file: global.file }, reading);
  const hit = groups(receivers.rows, ({ cells }) => plainSpaces(cells["ID"] ?? ""));
  const said = attributionsOf(attributions, reading);
  const actors = new Actors(
    reading,
    said.map(({ rows }) => rows),
    receivers.rows,
  );
  const incidents = new Map<string, CsvRow>();
  for (const row of global.rows) {
    const found: readonly Receiver[] = (hit.get(row.cells["ID"] ?? "") ?? []).map((of) => ({
      file: receivers.file,
      row: of,
    }));
    if (readIncident(global.file, row, found, actors, reading)) incidents.set(row.cells["ID"] ?? "", row);
    for (const name of NOT_READ) if (saysSomething(row.cells[name])) reading.passOver(name);
  }
  const documents = new Map<string, readonly string[]>();
  for (const attribution of said) {
    const { incident, where } = attribution;
    const row = incidents.get(incident);
    if (row === undefined) {
      const problem = `is of incident ${incident}, which ${global.file} does not have`;
      reading.problems.push(
        problemAt(where, { pointer: "", problem, remedy: "expected one of its incidents" }),
      );
      continue;
    }
    const known = documents.get(incident) ?? documentsOf({ file: global.file, line: row.line }, row, reading);
    documents.set(incident, known);
    readAttribution(attribution, known, actors, reading);
  }
  return reading;
}

function recordDataSet(where: Place, reading: Reading): void {
  const names = [{ value: "European Repository of Cyber Incidents", language: "en" }, { value: "EuRepoC" }];
  reading.add(where, { type: "actor", id: EUREPOC.maker, kind: "ORGANIZATION", names }, { assumed: true });
  reading.add(where, {
    type: "source",
    id: EUREPOC.source,
    title: "European Repository of Cyber Incidents (EuRepoC), data set; CC BY-NC 4.0",
    kind: "DATASET",
    publisher: EUREPOC.maker,
  });
}

/** The rows by attribution; those without one are padding. */
function attributionsOf({ file, rows }: PartFile, reading: Reading): readonly Attribution[] {
  const ids = (row: CsvRow) => [
    row.cells["incident_ID"] ?? "",
    (row.cells["attribution_ID"] ?? "").replace(/\.0$/, ""),
  ];
  const padding = rows.filter((row) => ids(row)[1] === "").length;
  if (padding > 0) reading.passOver("row without an attribution", padding);
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
function documentsOf(where: Place, row: CsvRow, reading: Reading): readonly string[] {
  const listed = row.cells["sources_attribution"] ?? "";
  const urls = [...listed.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, one, other]) =>
    (one ?? other ?? "").trim(),
  );
  return [...new Set(urls.flatMap((url) => reading.document(where, url) ?? []))];
}

function partOf(columns: readonly string[]): Part | undefined {
  const has = (part: Part) => columns.includes(PARTS[part]);
  if (has("global")) return "global"; // it has columns of the others, too
  return has("attributions") ? "attributions" : has("receivers") ? "receivers" : undefined;
}

function saysSomething(cell: string | undefined): boolean {
  return cell !== undefined && !/^(|\[\]|Not available|Unknown)$/.test(cell.trim());
}
