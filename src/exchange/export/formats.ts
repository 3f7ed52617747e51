import type { WriteExtract } from "./write-extract";

/** Files that a format makes. */
export interface ExportFormat {
  /** For `--help`: what comes out. */
  readonly description: string;
  /** How the names of its files end. */
  readonly ending: string;
  /** As HTTP names what they are. */
  readonly mediaType: string;
  /** Whether it is one file, or one for each type of record. */
  readonly files: "one" | "each type";
  /** Loads what writes them; the command line has the rest of this table without that. */
  readonly writer: () => WriteExtract;
}

/** The formats that can be exported; a new one is a folder and an entry here. */
export const EXPORT_FORMATS = {
  native: {
    description: "native records as JSON lines: loses nothing that a record says, and can be imported",
    ending: ".jsonl",
    mediaType: "application/x-ndjson",
    files: "one",
    writer: () => (require("./native/write-native") as typeof import("./native/write-native")).writeNative,
  },
  stix: {
    description:
      "a bundle of STIX 2.1, with each record whole in an extension: loses nothing, and can be imported",
    ending: ".json",
    mediaType: "application/stix+json;version=2.1",
    files: "one",
    writer: () =>
      (require("./stix/write-stix-bundle") as typeof import("./stix/write-stix-bundle")).writeStixBundle,
  },
  csv: {
    description: "a table for each type of record, safe to open in a spreadsheet",
    ending: ".csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    files: "each type",
    writer: () => (require("./csv/write-csv") as typeof import("./csv/write-csv")).writeCsv,
  },
  graphml: {
    description: "GraphML, for Gephi, yEd and the like: records are nodes, what joins them is edges",
    ending: ".graphml",
    mediaType: "application/graphml+xml",
    files: "one",
    writer: () =>
      (require("./graphml/write-graphml") as typeof import("./graphml/write-graphml")).writeGraphml,
  },
  cypher: {
    description: "a Cypher script that makes the graph in an empty Neo4j, by cypher-shell",
    ending: ".cypher",
    mediaType: "text/plain; charset=utf-8",
    files: "one",
    writer: () => (require("./cypher/write-cypher") as typeof import("./cypher/write-cypher")).writeCypher,
  },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;

export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as ExportFormatName[];
