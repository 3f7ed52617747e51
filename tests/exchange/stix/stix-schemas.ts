import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";

const FOLDER = join(__dirname, "../../../../shared/data/stix2-json-schemas/schemas");
const BASE = "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas";
/** Types of the specification by the folder of their schema; all others are of extensions, and only have the core. */
const FOLDERS = ["sdos", "sros", "common"] as const;

/** What is wrong with an object of STIX 2.1 by the schemas of OASIS. */
export function oasisFaults(): (object: { readonly type: string }) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  ajv.addFormat("idn-hostname", true);
  const byType = new Map<string, string>();
  for (const folder of [...FOLDERS, "observables"]) {
    for (const file of readdirSync(join(FOLDER, folder))) {
      const schema = JSON.parse(readFileSync(join(FOLDER, folder, file), "utf8")) as { $id: string };
      ajv.addSchema(schema);
      byType.set(file.replace(/\.json$/, ""), schema.$id);
    }
  }
  return (object) => {
    const validate = ajv.getSchema(byType.get(object.type) ?? `${BASE}/common/core.json`) as ValidateFunction;
    validate(object);
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${object.type} ${instancePath} ${message}`,
    );
  };
}
