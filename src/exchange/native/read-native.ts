import { type Fault, type Place, problemAt } from "../../domain/records/faults";
import { parseRecord } from "../../domain/records/parse-record";
import type { Gathering } from "../gathering";
import { FileRefused, type InputFile } from "../input-file";
import type { GuardFault } from "../json/json-guard";
import { MAX_ITEM_BYTES, readItems } from "../json/json-items";
import { isBlank, readJson } from "../json/read-json";
import { readLines } from "../json/read-lines";

const ONE_OBJECT = "expected one JSON object a line";
const A_LIST = "expected a JSON list of records";
const A_MEBIBYTE = "expected at most 1 MiB a record";
const ID_SHOWN = 200;

/**
 * Reads a file in the native format: JSON lines if its name ends in `.jsonl`, else a JSON list of records. A line that is
 * no record is left out alone.
 *
 * @throws FileRefused where a list is no list, or no JSON
 */
export async function readNative(file: InputFile, gathering: Gathering): Promise<void> {
  if (file.name.endsWith(".jsonl")) {
    for await (const { number, length, bytes } of readLines(file, MAX_ITEM_BYTES)) {
      const where = { file: file.name, line: number };
      if (bytes === undefined)
        refuse(where, { problem: `has ${length} bytes`, remedy: A_MEBIBYTE }, gathering);
      else readLine(where, bytes, gathering);
    }
    return;
  }
  const head = await readItems(file, undefined, A_LIST, ({ value, where, guarded }) =>
    take(where, value, guarded, gathering),
  );
  if (!Array.isArray(head.value)) {
    throw new FileRefused({ file: file.name }, { problem: "is not a list", remedy: A_LIST });
  }
}

function readLine(where: Place, bytes: Uint8Array, gathering: Gathering): void {
  if (isBlank(bytes)) return;
  const read = readJson(bytes, ONE_OBJECT);
  if (read.fault !== undefined) refuse(where, read.fault, gathering);
  else take(where, read.value, read.guarded, gathering);
}

function refuse(where: Place, fault: Omit<Fault, "pointer">, gathering: Gathering): void {
  gathering.refuse(problemAt(where, { ...fault, pointer: "" }));
}

function take(where: Place, raw: unknown, guarded: readonly GuardFault[], gathering: Gathering): void {
  const id = idOf(raw);
  if (gathering.refuseGuarded(where, guarded, id)) return;
  const { record, faults } = parseRecord(raw);
  if (record !== undefined) gathering.put({ record, where });
  else for (const fault of faults) gathering.refuse(problemAt(where, fault, id));
}

function idOf(raw: unknown): string | undefined {
  if (typeof raw !== "object" || raw === null || !Object.hasOwn(raw, "id")) return undefined;
  const { id } = raw as { id: unknown };
  return typeof id === "string" && id.length <= ID_SHOWN ? id : undefined;
}
