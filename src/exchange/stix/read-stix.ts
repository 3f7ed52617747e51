import type { z } from "zod";
import { type Place, type Problem, pointerTo, problemAt, shown } from "../../domain/records/faults";
import { faultOfIssue } from "../fault-of-issue";
import type { Gathering } from "../gathering";
import { FileRefused, type InputFile } from "../input-file";
import { type JsonHead, type JsonItem, readItems } from "../json/json-items";
import { readJson } from "../json/read-json";
import { readGroup, readIdentity } from "./actors";
import { BundleIndex } from "./bundle-index";
import { readClaim } from "./claims";
import { looseReferencesOf } from "./documents";
import { readIncident } from "./incidents";
import { isMeaningless } from "./meanings";
import { type Carried, carriedBy, OUR_EXTENSION } from "./our-extension";
import { Reading, told } from "./reading";
import { readOpinion, readReport } from "./statements";
import {
  type AuthoredObject,
  type CarrierObject,
  carrierObject,
  isReadType,
  parseStixObject,
  STIX_SCHEMAS,
} from "./stix-object";

const A_BUNDLE = 'expected a STIX bundle such as { "type": "bundle", "objects": […] }';

/**
 * Reads a STIX bundle, 2.1 or 2.0, twice: for who and what is in the bundle, then for what is said. A wrong object is left
 * out alone; one that is marked for some readers only is left out and counted.
 *
 * @throws FileRefused for a file that is something else
 */
export async function readStix(file: InputFile, gathering: Gathering): Promise<void> {
  const index = new BundleIndex();
  let noted = 0;
  const head = await readItems(file, "objects", A_BUNDLE, (item) => index.note(item, noted++));
  checkHead(file.name, head);
  index.join();
  const reading = new Reading(index, gathering);
  let position = 0;
  await readItems(file, "objects", A_BUNDLE, (item) => readItem(item, position++, reading));
}

function checkHead(file: string, { value: head, guarded }: JsonHead): void {
  const refuse = (pointer: string, problem: string, remedy: string) => {
    throw new FileRefused({ file, pointer }, { problem, remedy });
  };
  for (const { path, problem, remedy } of guarded) refuse(pointerTo(path), problem, remedy);
  if (typeof head !== "object" || head === null || Array.isArray(head)) refuse("", "is no object", A_BUNDLE);
  const { type, spec_version: version } = head as Readonly<Record<string, unknown>>;
  if (type !== "bundle")
    refuse("/type", type === undefined ? "is missing" : `is ${shown(type)}`, "expected bundle");
  if (version !== undefined && version !== "2.0" && version !== "2.1")
    refuse("/spec_version", `is ${shown(version)}`, "expected a bundle of STIX 2.0 or 2.1");
}

function readItem({ value, where, guarded }: JsonItem, position: number, reading: Reading): void {
  if (reading.gathering.refuseGuarded(where, guarded)) return;
  const problems = problemsOf(value, where);
  if (problems.length > 0 || typeof value !== "object" || value === null) {
    for (const problem of problems) reading.gathering.refuse(problem);
    return;
  }
  const { type } = value as { readonly type: string };
  const carried = carriedBy(value);
  if (carried !== undefined) {
    readCarrier({ where, value, carried }, position, reading);
    return;
  }
  if ((value as { readonly id?: unknown }).id === OUR_EXTENSION) return;
  if (!isReadType(type)) {
    reading.count(told(type));
    return;
  }
  if (type === "relationship" && isMeaningless(value)) {
    const { relationship_type } = value as { readonly relationship_type: string };
    reading.count(`relationship, ${told(relationship_type)}`);
    return;
  }
  const { data, error } = parseStixObject(type, value);
  if (error !== undefined) refuse(where, error, reading);
  if (data === undefined || data.type === "marking-definition" || !mayBeRead(data, position, reading)) return;
  countUnread(value, data, reading);
  readObject(where, data, reading);
}

function readObject(where: Place, object: AuthoredObject, reading: Reading): void {
  switch (object.type) {
    case "intrusion-set":
    case "threat-actor":
      readGroup(where, object, reading);
      break;
    case "identity":
      readIdentity(where, object, reading);
      break;
    case "campaign":
    case "incident":
      readIncident(where, object, reading);
      break;
    case "relationship":
      readClaim(where, object, reading);
      break;
    case "report":
      readReport(where, object, reading);
      break;
    case "opinion":
      readOpinion(where, object, reading);
      break;
    case "location":
      // Read where a relationship leads to it.
      break;
  }
}

/** False, and counted, for an older version of an object and for what must not be shown. */
function mayBeRead(object: AuthoredObject | CarrierObject, position: number, reading: Reading): boolean {
  const { index } = reading;
  if (!index.isNewest(object.id, position)) {
    reading.count("object of which a later version is in the bundle");
    return false;
  }
  const restriction = index.restriction(object.id);
  if (restriction !== undefined) reading.count(`${told(object.type)} ${restriction}`);
  return restriction === undefined;
}

/** A record that left here in our extension comes back as it was; what restates one says nothing of its own. */
function readCarrier(
  { where, value, carried }: { where: Place; value: object; carried: Carried },
  position: number,
  reading: Reading,
): void {
  if ("restates" in carried) return;
  if (!("record" in carried)) {
    reading.count("object with our extension, without a record");
    return;
  }
  const { data, error } = carrierObject.safeParse(value, { reportInput: true });
  if (error !== undefined) refuse(where, error, reading);
  if (data === undefined || !mayBeRead(data, position, reading)) return;
  const read = readJson(Buffer.from(carried.record), "expected the JSON text of a native record");
  const [fault] = read.fault === undefined ? read.guarded : [read.fault];
  if (read.fault === undefined && fault === undefined) {
    const { value: raw } = read;
    reading.gathering.add(where, typeof raw === "object" && raw !== null ? { ...raw } : {}, { ours: true });
    return;
  }
  const problem = `carries a record that ${fault?.problem ?? "cannot be read"}`;
  const remedy = fault?.remedy ?? "expected the JSON text of a native record";
  reading.gathering.refuse(problemAt(where, { pointer: "", problem, remedy }));
}

function refuse(where: Place, { issues }: z.ZodError, reading: Reading): void {
  for (const issue of issues) reading.gathering.refuse(problemAt(where, faultOfIssue(issue)));
}

function problemsOf(value: unknown, where: Place): readonly Problem[] {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject)
    return [
      problemAt(where, { pointer: "", problem: `is ${shown(value)}`, remedy: "expected a STIX object" }),
    ];
  const { type } = value as { readonly type?: unknown };
  if (typeof type === "string") return [];
  const problem = type === undefined ? "is missing" : `is ${shown(type)}`;
  return [problemAt(where, { pointer: "/type", problem, remedy: "expected the type of a STIX object" })];
}

/** Whose references are cited. */
const CITING: ReadonlySet<string> = new Set(["relationship", "report"]);

/** Counts what the object says beyond what is read of it, and that it is no longer held up. */
function countUnread(value: object, object: AuthoredObject, reading: Reading): void {
  const read = STIX_SCHEMAS[object.type].shape;
  for (const [key, said] of Object.entries(value)) {
    if (!Object.hasOwn(read, key) && saysSomething(said)) reading.count(`${object.type}, ${told(key)}`);
  }
  const loose = CITING.has(object.type) ? 0 : looseReferencesOf(object);
  if (loose > 0) reading.count(`${object.type}, external_references that stand for no name`, loose);
  if (object.x_mitre_deprecated) reading.count(`${object.type}, x_mitre_deprecated: kept`);
  if (object.revoked && object.type !== "relationship" && object.type !== "opinion")
    reading.count(`${object.type}, revoked: kept`);
}

function saysSomething(said: unknown): boolean {
  return said !== "" && said !== false && said !== null && !(Array.isArray(said) && said.length === 0);
}
