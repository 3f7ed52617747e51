import type { NativeRecord } from "../../src/domain/records/record";
import { type Day, lastDayOf } from "./days";
import { type Claim, type Dated, type Incident, type Placement, startOf, type View } from "./view";

export interface Entry {
  readonly kind: string;
  readonly record: NativeRecord;
  readonly placed: Placement | null;
}

const SAID: Readonly<Record<Dated["type"], string>> = {
  leak: "LEAKED",
  claim: "CLAIMED",
  response: "RESPONDED",
  assessment: "ASSESSED",
  retraction: "RETRACTED",
};

/** What happened in an incident, and what was said of it; with `inherited` also what was said of its wholes. */
export function timelineOfIncident(view: View, incident: Incident, inherited: boolean): readonly Entry[] {
  const about = new Set([incident.id, ...(inherited ? view.wholesOf(incident.id) : [])]);
  return [
    ...datesOf(incident),
    ...view
      .of("leak")
      .filter((leak) => about.has(leak.incident))
      .map((leak) => entry(view, "LEAKED", leak)),
    ...saidOf(view, about),
  ];
}

/** What surfaced on a channel, and what happened and was said of the incidents it comes from. */
export function timelineOfChannel(view: View, id: string): readonly Entry[] {
  const leaks = view.of("leak").filter(({ channel }) => channel === id);
  const about = new Set(leaks.filter((leak) => view.exists(leak)).map(({ incident }) => incident));
  return [
    ...leaks.map((leak) => entry(view, "LEAKED", leak)),
    ...[...about].flatMap((incident) => datesOf(view.get("incident", incident))),
    ...saidOf(view, about),
  ];
}

/** What hit an actor, what it said, what was said of it and against accusations of it; with `parts` also of its parts. */
export function timelineOfActor(view: View, id: string, parts: boolean): readonly Entry[] {
  /** Whether one of them is the actor, or was a part of it on the day. */
  const isIt = (actors: readonly string[], day: Day | null) =>
    actors.some((actor) => actor === id || (parts && view.isWithin(actor, id, day)));
  const isAccused = (claim: string, day: Day | null) => {
    const accusing = view.find("claim", claim);
    return accusing?.stance === "ASSERTS" && view.exists(accusing) && isIt(named(accusing), day);
  };
  const concerns = (record: Dated): boolean => {
    const day = view.day(record);
    switch (record.type) {
      case "claim":
        return isIt([record.about, ...record.accusers, ...named(record)].filter(isActor), day);
      case "response":
      case "retraction":
      case "assessment":
        return isIt(record.by, day);
      case "leak":
        return record.postedBy !== undefined && isIt([record.postedBy], day);
    }
  };
  const isOwn = (actors: readonly string[], record: Dated) => isIt(actors, view.day(record));
  return [
    ...view
      .of("incident")
      .filter((incident) =>
        isIt(
          incident.victims.map(({ actor }) => actor),
          startOf(incident),
        ),
      )
      .flatMap(datesOf),
    ...dated(view)
      .filter(concerns)
      .map((record) => entry(view, SAID[record.type], record)),
    ...superseded(view, "SUPERSEDED", (older, newer) => isIt(older.accusers, view.day(newer))),
    ...view
      .of("response")
      .filter((response) => response.answers.some((claim) => isAccused(claim, view.day(response))))
      .filter((response) => !isOwn(response.by, response))
      .map((response) => entry(view, "ACCUSATION_ANSWERED", response)),
    ...view
      .of("retraction")
      .filter((retraction) => isAccused(retraction.claim, view.day(retraction)))
      .filter((retraction) => !isOwn(retraction.by, retraction))
      .map((retraction) => entry(view, "ACCUSATION_RETRACTED", retraction)),
    ...superseded(
      view,
      "ACCUSATION_SUPERSEDED",
      (older, newer) => isAccused(older.id, view.day(newer)) && !isOwn(newer.accusers, newer),
    ),
  ];
}

/** What was said of incidents. */
function saidOf(view: View, about: ReadonlySet<string>): readonly Entry[] {
  const isAbout = (id: string) => {
    const claim = view.find("claim", id);
    return claim !== undefined && view.exists(claim) && about.has(claim.about);
  };
  const concerns = (record: Dated): boolean => {
    switch (record.type) {
      case "claim":
        return about.has(record.about);
      case "response":
        return record.answers.some((answered) => about.has(answered) || isAbout(answered));
      case "retraction":
        return isAbout(record.claim);
      case "assessment":
        return about.has(record.incident);
      case "leak":
        return false;
    }
  };
  return [
    ...dated(view)
      .filter(concerns)
      .map((record) => entry(view, SAID[record.type], record)),
    ...superseded(view, "SUPERSEDED", (older) => about.has(older.about)),
  ];
}

/** Claims that a newer one replaces, on its day; under `asOf` only such as are known to have been made by then. */
function superseded(
  view: View,
  kind: string,
  concerns: (older: Claim, newer: Claim) => boolean,
): readonly Entry[] {
  const found = view.of("claim").flatMap((newer) =>
    newer.supersedes
      .map((older) => view.get("claim", older))
      .filter((older) => view.exists(older) && concerns(older, newer))
      .map((older): Entry => ({ kind, record: older, placed: view.placed(newer) })),
  );
  return [...new Map(found.map((one) => [JSON.stringify([one.record.id, one.placed]), one])).values()];
}

function dated(view: View): readonly Dated[] {
  return (["leak", "claim", "response", "assessment", "retraction"] as const).flatMap(
    (type) => view.of(type) as readonly Dated[],
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

function entry(view: View, kind: string, record: Dated): Entry {
  return { kind, record, placed: view.placed(record) };
}

function named({ named }: Claim): readonly string[] {
  return named.map(({ actor }) => actor);
}

function isActor(id: string): boolean {
  return id.startsWith("actor:");
}
