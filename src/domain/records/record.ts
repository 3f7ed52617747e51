import { z } from "zod";
import { type ActorRecord, actorRecord } from "../actors/actor.record";
import { type AssessmentRecord, assessmentRecord } from "../assessments/assessment.record";
import { type ClaimRecord, claimRecord } from "../claims/claim.record";
import { type RetractionRecord, retractionRecord } from "../claims/retraction.record";
import { type IncidentRecord, incidentRecord } from "../incidents/incident.record";
import { type LeakRecord, leakRecord } from "../leak-channels/leak.record";
import { type LeakChannelRecord, leakChannelRecord } from "../leak-channels/leak-channel.record";
import { type ResponseRecord, responseRecord } from "../responses/response.record";
import { type SourceRecord, sourceRecord } from "../sources/source.record";
import { RECORD_TYPES, type RecordType } from "./fields";

/** The native format, version 1: whatever the service stores, told apart by `type`. */
export const nativeRecord = z.discriminatedUnion("type", [
  actorRecord,
  incidentRecord,
  leakChannelRecord,
  leakRecord,
  claimRecord,
  retractionRecord,
  responseRecord,
  assessmentRecord,
  sourceRecord,
]);

export type NativeRecord =
  | ActorRecord
  | IncidentRecord
  | LeakChannelRecord
  | LeakRecord
  | ClaimRecord
  | RetractionRecord
  | ResponseRecord
  | AssessmentRecord
  | SourceRecord;

export type RecordOf<T extends RecordType> = Extract<NativeRecord, { type: T }>;

/** The native format of each type. */
export const RECORD_SCHEMAS = {
  actor: actorRecord,
  incident: incidentRecord,
  leakChannel: leakChannelRecord,
  leak: leakRecord,
  claim: claimRecord,
  retraction: retractionRecord,
  response: responseRecord,
  assessment: assessmentRecord,
  source: sourceRecord,
} as const;

/** The fields a record of a type may have, for messages. */
export function fieldsOf(type: RecordType): readonly string[] {
  return Object.keys(RECORD_SCHEMAS[type].shape);
}

/** The type an id carries, or undefined where it is no id of ours. */
export function typeOfId(id: string): RecordType | undefined {
  const prefix = id.slice(0, id.indexOf(":"));
  return RECORD_TYPES.find((type) => type === prefix);
}

/** The readable rest of an id, which is also the default slug. */
export function restOfId(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
