import type { NativeRecord } from "../../src/domain/records/record";
import { type Day, lastDayOf } from "./days";
import type { Dated, Incident, View } from "./view";

export interface Entry {
  readonly kind: string;
  readonly record: NativeRecord;
  readonly placed: { readonly date: Day; readonly inferred: boolean } | null;
}

const KINDS: Readonly<Record<Dated["type"], string>> = {
  leak: "LEAKED",
  claim: "CLAIMED",
  response: "RESPONDED",
  assessment: "ASSESSED",
  retraction: "RETRACTED",
};

/** What happened in an incident, and what was said of it; with `inherited` also what was said of its wholes. */
export function timelineOfIncident(view: View, id: string, inherited: boolean): readonly Entry[] {
  const incident = view.find("incident", id);
  if (incident === undefined) return [];
  const about = new Set([id, ...(inherited ? view.wholesOf(id) : [])]);
  const isAbout = (claim: string) => about.has(view.find("claim", claim)?.about ?? "");
  return [
    ...datesOf(incident),
    ...said(view, (record) => {
      switch (record.type) {
        case "claim":
          return about.has(record.about);
        case "response":
          return record.answers.some((answered) => about.has(answered) || isAbout(answered));
        case "retraction":
          return isAbout(record.claim);
        case "leak":
        case "assessment":
          return about.has(record.incident);
      }
    }),
  ];
}

/** What hit an actor, what it said, and what was said of it. */
export function timelineOfActor(view: View, id: string): readonly Entry[] {
  return [
    ...view
      .of("incident")
      .filter(({ victims }) => victims.some(({ actor }) => actor === id))
      .flatMap(datesOf),
    ...said(view, (record) => {
      switch (record.type) {
        case "claim":
          return (
            record.about === id ||
            record.accusers.includes(id) ||
            record.named.some(({ actor }) => actor === id)
          );
        case "response":
        case "retraction":
        case "assessment":
          return record.by.includes(id);
        case "leak":
          return record.postedBy === id;
      }
    }),
  ];
}

function said(view: View, isPart: (record: Dated) => boolean): readonly Entry[] {
  return (["leak", "claim", "response", "assessment", "retraction"] as const).flatMap((type) =>
    view
      .of(type)
      .filter((record) => isPart(record as Dated))
      .map((record) => ({ kind: KINDS[type], record, placed: view.placed(record as Dated) })),
  );
}

function datesOf(incident: Incident): readonly Entry[] {
  const dates = { STARTED: incident.startedOn, ENDED: incident.endedOn, DISCLOSED: incident.disclosedOn };
  return Object.entries(dates).flatMap(([kind, stated]) =>
    stated === undefined
      ? []
      : [{ kind, record: incident, placed: { date: lastDayOf(stated.date), inferred: false } }],
  );
}
