import {
  type Fault,
  type Place,
  type Problem,
  pointerTo,
  problemAt,
  shown,
} from "../../domain/records/faults";
import { parseRecord } from "../../domain/records/parse-record";
import type { GuardFault } from "../json/json-guard";
import { decoded, NOT_UTF_8, readJson, readJsonText, withoutMark } from "../json/read-json";
import { type PlacedRecord, type ReadResult, refused } from "../placed-record";

const MEBIBYTE = 1_048_576;

export const NATIVE_LIMITS = {
  fileBytes: 256 * MEBIBYTE,
  recordBytes: MEBIBYTE, // a line of JSON lines
  records: 2_000_000,
} as const;

const LINE_FEED = 0x0a;
const ONE_OBJECT = "expected one JSON object a line";
const A_LIST = "expected a JSON list of records";
const ID_SHOWN = 200;

/**
 * Reads a file in the native format: JSON lines if its name ends in `.jsonl`, else a JSON list of records.
 * Sound records and problems come side by side; a file that is no text or no JSON at all gives only problems.
 */
export function readNative(file: string, bytes: Uint8Array): ReadResult {
  if (bytes.length > NATIVE_LIMITS.fileBytes) {
    return refused({ file }, { problem: `has ${bytes.length} bytes`, remedy: "expected at most 256 MiB" });
  }
  return file.endsWith(".jsonl") ? readLines(file, withoutMark(bytes)) : readList(file, bytes);
}

function readLines(file: string, bytes: Uint8Array): ReadResult {
  const reading = new Reading();
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    line += 1;
    readLine({ file, line }, bytes.subarray(start, end), reading);
    if (reading.isFull) {
      reading.refuse({ file, line }, tooMany());
      break;
    }
    start = end + 1;
  }
  return reading;
}

function readLine(where: Place, bytes: Uint8Array, reading: Reading): void {
  if (bytes.length > NATIVE_LIMITS.recordBytes) {
    reading.refuse(where, {
      problem: `has ${bytes.length} bytes`,
      remedy: "expected at most 1 MiB a record",
    });
    return;
  }
  const text = decoded(bytes);
  if (text === undefined) {
    reading.refuse(where, NOT_UTF_8);
    return;
  }
  if (text.trim() === "") return;
  const read = readJsonText(text);
  if (read.fault !== undefined) reading.refuse(where, { remedy: ONE_OBJECT, ...read.fault });
  else reading.take(where, read.value, read.guarded);
}

function readList(file: string, bytes: Uint8Array): ReadResult {
  const read = readJson(bytes);
  if (read.fault !== undefined) return refused({ file }, { remedy: A_LIST, ...read.fault });
  if (!Array.isArray(read.value)) return refused({ file }, { problem: "is not a list", remedy: A_LIST });
  if (read.value.length > NATIVE_LIMITS.records) return refused({ file }, tooMany());

  const reading = new Reading();
  for (const [index, raw] of read.value.entries()) {
    const own = read.guarded.flatMap((fault) =>
      fault.path[0] === index ? [{ ...fault, path: fault.path.slice(1) }] : [],
    );
    reading.take({ file, pointer: `/${index}` }, raw, own);
  }
  return reading;
}

/** What has been read of one file. */
class Reading implements ReadResult {
  readonly records: PlacedRecord[] = [];
  readonly problems: Problem[] = [];
  readonly #ids = new Map<string, Place>();

  get isFull(): boolean {
    return this.records.length > NATIVE_LIMITS.records;
  }

  refuse(where: Place, fault: Omit<Fault, "pointer">, record?: string): void {
    this.problems.push(problemAt(where, { pointer: "", ...fault }, record));
  }

  take(where: Place, raw: unknown, guarded: readonly GuardFault[]): void {
    const id = idOf(raw);
    if (guarded.length > 0) {
      for (const { path, problem, remedy } of guarded) {
        this.problems.push(problemAt(where, { pointer: pointerTo(path), problem, remedy }, id));
      }
      return;
    }
    const first = id === undefined ? undefined : this.#ids.get(id);
    if (first !== undefined) {
      const place = first.line === undefined ? first.pointer : `line ${first.line}`;
      const fault = {
        pointer: "/id",
        problem: `is ${shown(id)}, as at ${place}`,
        remedy: "expected each id once",
      };
      this.problems.push(problemAt(where, fault, id));
      return;
    }
    if (id !== undefined) this.#ids.set(id, where);
    const { record, faults } = parseRecord(raw);
    if (record !== undefined) this.records.push({ record, where });
    else this.problems.push(...faults.map((fault) => problemAt(where, fault, id)));
  }
}

function tooMany(): Omit<Fault, "pointer"> {
  return {
    problem: `has more than ${NATIVE_LIMITS.records} records`,
    remedy: "expected fewer, in several files",
  };
}

function idOf(raw: unknown): string | undefined {
  if (typeof raw !== "object" || raw === null || !Object.hasOwn(raw, "id")) return undefined;
  const { id } = raw as { id: unknown };
  return typeof id === "string" && id.length <= ID_SHOWN ? id : undefined;
}
