import { createHash } from "node:crypto";
import type { ActorRecord } from "../../domain/actors/actor.record";
import type { NativeRecord } from "../../domain/records/record";
import { KINDS_IN_STIX } from "./actors-in-stix";

/** Ours, for UUIDs that are made of names (RFC 9562, version 5). */
const NAMESPACE = Buffer.from("b5c3a0e44f0d4c0a9a3e6f1d2c7b8e90", "hex");

/** The type of objects that STIX has no type for; our extension defines it. */
export const RECORD_TYPE = "blamegraph-record";

/**
 * The id of an object that is made of a record, or of a part of it: always the same. It is never the id that another's
 * STIX gave, whose versions are its creator's alone (STIX 2.1, 3.6.2).
 */
export function stixIdFor(type: string, recordId: string, ...part: readonly string[]): string {
  return `${type}--${uuidFor([type, recordId, ...part].join("\n"))}`;
}

/** The id of the object that carries a record. */
export function carrierIdOf(record: NativeRecord): string {
  return stixIdFor(carrierTypeOf(record), record.id);
}

export function carrierTypeOf(record: NativeRecord): string {
  if (record.type === "actor") return stixTypeOf(record);
  return record.type === "incident" ? "incident" : RECORD_TYPE;
}

function stixTypeOf({ kind }: ActorRecord): string {
  return KINDS_IN_STIX[kind].type;
}

export function uuidFor(name: string): string {
  const bytes = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
