import type { MergedType } from "../../domain/changes/change";
import { identityIn } from "../../domain/records/entries";
import type { NativeRecord, RecordOf } from "../../domain/records/record";
import { replaceReferences, restoreReferences } from "./replace-references";

type Mergeable = RecordOf<MergedType>;

/**
 * What the record that stays takes from the one that goes: entries of lists that it does not have, and fields of which it
 * says nothing. Of what both say differently the one that stays is kept; the other is in its history.
 */
const TAKEN: Readonly<
  Record<MergedType, { lists: readonly string[]; fields: readonly (readonly string[])[] }>
> = {
  actor: { lists: ["names", "partOf", "externalIds"], fields: [["description"]] },
  incident: {
    lists: ["kinds", "victims", "partOf", "externalIds"],
    // What says one thing together is taken together: nobody said that what ended then began now.
    fields: [["summary"], ["startedOn", "endedOn"], ["disclosedOn", "disclosedBy"]],
  },
};

/** The record that stays, with all that it takes from the one that goes. */
export function joined(gone: Mergeable, kept: Mergeable): NativeRecord {
  const { lists, fields } = TAKEN[kept.type];
  const together: Record<string, unknown> = { ...kept };
  for (const list of lists) {
    const identity = identityIn(list);
    const had = entriesOf(kept, list);
    const known = new Set(had.map(identity));
    const more = entriesOf(gone, list).filter((entry) => !known.has(identity(entry)));
    together[list] = [...had, ...more.map(withoutMain)].filter((entry) => {
      const whole = list === "partOf" ? wholeOf(entry) : undefined;
      return whole === undefined || (whole !== kept.id && whole !== gone.id);
    });
  }
  for (const group of fields) {
    if (saysAny(kept, group)) continue;
    for (const field of group) {
      const value: unknown = Reflect.get(gone, field);
      if (value !== undefined) together[field] = value;
    }
  }
  return replaceReferences(together as unknown as NativeRecord, gone.id, kept.id);
}

/** A record that was changed after a merge, without what the merge had put into it: how it read before and after that. */
export function apart(
  now: NativeRecord,
  before: NativeRecord,
  merged: NativeRecord,
  from: string,
  into: string,
): NativeRecord {
  const restored = restoreReferences(now, before, from, into);
  if (now.id !== into || (restored.type !== "actor" && restored.type !== "incident")) return restored;
  const { lists, fields } = TAKEN[restored.type];
  const without: Record<string, unknown> = { ...restored };
  for (const list of lists) {
    const identity = identityIn(list);
    const had = new Set(entriesOf(before, list).map(identity));
    const all = entriesOf(merged, list).map(identity);
    const added = new Set(all.filter((entry) => !had.has(entry)));
    without[list] = entriesOf(restored, list).filter((entry) => !added.has(identity(entry)));
  }
  for (const field of fields.flat()) {
    const wasTaken = Reflect.get(before, field) === undefined;
    const isAsTaken =
      JSON.stringify(Reflect.get(restored, field)) === JSON.stringify(Reflect.get(merged, field));
    if (wasTaken && isAsTaken) delete without[field];
  }
  return without as unknown as NativeRecord;
}

function saysAny(record: NativeRecord, fields: readonly string[]): boolean {
  return fields.some((field) => Reflect.get(record, field) !== undefined);
}

/** What a record says of two that it could not say of one: a merge takes nothing out of what was said. */
export function lostIn(record: NativeRecord, from: string, into: string): string | undefined {
  if (record.type === "incident") {
    const [one, other] = sectorsOf(record, from, into);
    if (one === undefined || other === undefined || one === other) return undefined;
    return `has ${from} (${one}) and ${into} (${other}) among its victims, and one actor is there once`;
  }
  if (record.type !== "claim") return undefined;
  const roleOf = (id: string) => record.named.find(({ actor }) => actor === id)?.role;
  const [one, other] = [roleOf(from), roleOf(into)];
  const saysNothing = "which of one actor alone says nothing";
  if (record.about === from && other !== undefined)
    return `is about ${from} and names ${into} (${other}), ${saysNothing}`;
  if (record.about === into && one !== undefined)
    return `is about ${into} and names ${from} (${one}), ${saysNothing}`;
  if (one === undefined || other === undefined || one === other) return undefined;
  return `names ${from} (${one}) and ${into} (${other}), and one actor is named once`;
}

/** What the two themselves say that one could not: victims of both, of another sector in each. */
export function lostBetween(gone: Mergeable, kept: Mergeable): readonly string[] {
  if (gone.type !== "incident" || kept.type !== "incident") return [];
  return gone.victims.flatMap(({ actor }) => {
    const [[one], [other]] = [sectorsOf(gone, actor), sectorsOf(kept, actor)];
    if (other === undefined || one === other) return [];
    return [
      `has the victim ${actor} (${one}), which ${kept.id} has as well (${other}), and one is there once`,
    ];
  });
}

function sectorsOf({ victims }: RecordOf<"incident">, ...ids: readonly string[]): (string | undefined)[] {
  return ids.map((id) => {
    const victim = victims.find(({ actor }) => actor === id);
    return victim === undefined ? undefined : (victim.sector ?? "no sector");
  });
}

function entriesOf(record: NativeRecord, list: string): readonly unknown[] {
  const entries: unknown = Reflect.get(record, list);
  return Array.isArray(entries) ? entries : [];
}

function withoutMain(entry: unknown): unknown {
  if (typeof entry !== "object" || entry === null || !("main" in entry)) return entry;
  const { main: _, ...name } = entry;
  return name;
}

function wholeOf(entry: unknown): string | undefined {
  if (typeof entry === "string") return entry;
  const actor: unknown = Reflect.get(Object(entry), "actor");
  return typeof actor === "string" ? actor : undefined;
}
