import type { NativeRecord } from "../domain/records/record";
import { referencesOf } from "../domain/records/references";
import { replaceReferences } from "./changes/replace-references";
import type { Ask } from "./store/ask";
import { findVoided } from "./store/stored-records";

/** What was taken out, by id, with what there is now in its place: what it was merged into, if it was. */
export type Gone = ReadonlyMap<string, string | undefined>;

/** Which of these ids were records once; what an actor was merged into may have been merged itself since. */
export async function findGone(ask: Ask, ids: readonly string[]): Promise<Gone> {
  const gone = new Map(ids.length === 0 ? [] : await findVoided(ask, ids));
  for (let into = targetsOf(gone); into.length > 0; ) {
    const further = await findVoided(ask, into);
    for (const [id, target] of gone)
      if (target !== undefined && further.has(target)) gone.set(id, further.get(target));
    into = further.size === 0 ? [] : targetsOf(gone);
  }
  return gone;
}

/** The record with every reference to what was merged leading to what it was merged into. */
export function withMergedReferences(record: NativeRecord, gone: Gone): NativeRecord {
  let resolved = record;
  if (gone.size === 0) return resolved;
  for (const { id } of referencesOf(record)) {
    const into = gone.get(id);
    if (into !== undefined) resolved = replaceReferences(resolved, id, into);
  }
  return resolved;
}

function targetsOf(gone: Gone): string[] {
  return [...new Set([...gone.values()].flatMap((into) => into ?? []))];
}
