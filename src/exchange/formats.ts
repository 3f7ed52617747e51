import type { ReadResult } from "./placed-record";

/** Reads the bytes of a file, purely: without a look at the graph. */
export type ReadFile = (file: string, bytes: Uint8Array) => ReadResult;

/** Files of one kind. */
export interface Format {
  /** For `--help`: what the files are. */
  readonly description: string;
  /** How the names of its files end. */
  readonly endings: readonly string[];
  /** Loads what reads them; the command line has the rest of this table without that. */
  readonly reader: () => ReadFile;
}

/** The formats that can be imported; a new one is a folder and an entry here. */
export const FORMATS = {
  native: {
    description: "native records: JSON lines (a record a line) or a JSON list of records (docs/records.md)",
    endings: [".json", ".jsonl"],
    reader: () => (require("./native/read-native") as typeof import("./native/read-native")).readNative,
  },
  "misp-galaxy": {
    description:
      "clusters of MISP's galaxy: threat-actor, microsoft-activity-group, 360net, ransomware, producer,\n                intelligence-agencies, country (docs/formats.md)",
    endings: [".json"],
    reader: () =>
      (require("./misp-galaxy/read-misp-galaxy") as typeof import("./misp-galaxy/read-misp-galaxy"))
        .readMispGalaxy,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
