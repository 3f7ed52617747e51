import type { Gathering } from "./gathering";
import type { InputFile } from "./input-file";

/**
 * Reads files that belong together, purely: without a look at the graph, and in bounded memory.
 *
 * @throws FileRefused where one cannot be read to its end, or is over a limit
 */
export type ReadFiles = (files: readonly InputFile[], gathering: Gathering) => Promise<void>;

/** Files of one kind. */
export interface Format {
  /** For `--help`: what the files are. */
  readonly description: string;
  /** How the names of its files end. */
  readonly endings: readonly string[];
  /** Whether the files are data sets that others keep: what people corrected here stays when they come again. */
  readonly ofOthers: boolean;
  /** Loads what reads them; the command line has the rest of this table without that. */
  readonly reader: () => ReadFiles;
}

/** The formats that can be imported; a new one is a folder and an entry here. */
export const FORMATS = {
  native: {
    description: "native records: JSON lines (a record a line) or a JSON list of records (docs/records.md)",
    endings: [".json", ".jsonl"],
    ofOthers: false,
    reader: () =>
      eachByItself((require("./native/read-native") as typeof import("./native/read-native")).readNative),
  },
  csv: {
    description: "tables of native records, one a row, as exports and templates have them (docs/formats.md)",
    endings: [".csv"],
    ofOthers: false,
    reader: () =>
      eachByItself(
        (require("./csv-tables/read-csv-table") as typeof import("./csv-tables/read-csv-table")).readCsvTable,
      ),
  },
  "misp-galaxy": {
    description:
      "clusters of MISP's galaxy: threat-actor, microsoft-activity-group, 360net, ransomware, producer, intelligence-agencies, country (docs/formats.md)",
    endings: [".json"],
    ofOthers: true,
    reader: () => {
      const { readMispGalaxy } =
        require("./misp-galaxy/read-misp-galaxy") as typeof import("./misp-galaxy/read-misp-galaxy");
      return eachByItself(readMispGalaxy);
    },
  },
  stix: {
    description: "bundles of STIX 2.1 or 2.0, such as MITRE ATT&CK's (docs/stix.md)",
    endings: [".json"],
    ofOthers: true,
    reader: () => eachByItself((require("./stix/read-stix") as typeof import("./stix/read-stix")).readStix),
  },
  eurepoc: {
    description: "the three CSV files of EuRepoC, together: global, attribution, receiver (docs/formats.md)",
    endings: [".csv"],
    ofOthers: true,
    reader: () => (require("./eurepoc/read-eurepoc") as typeof import("./eurepoc/read-eurepoc")).readEurepoc,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** Why a file of this name is none of the format's; undefined where it may be one. */
export function unfitName(name: string, format: FormatName): string | undefined {
  const { endings }: Format = FORMATS[format];
  if (endings.some((ending) => name.endsWith(ending))) return undefined;
  return `The name of ${name} does not end in ${endings.join(" or ")}.`;
}

/** Of a format whose files have nothing to do with each other. */
function eachByItself(read: (file: InputFile, gathering: Gathering) => Promise<void>): ReadFiles {
  return async (files, gathering) => {
    for (const file of files) await read(file, gathering);
  };
}
