import type { EntryTold, LaneTold } from "../scene/timeline-entries";
import { type ColumnOf, type Table, tableOf } from "./table";

interface Row {
  readonly incident: LaneTold["incident"];
  readonly entry: EntryTold;
}

const WHAT: Readonly<Record<EntryTold["what"], string>> = {
  claim: "claim",
  answer: "answer",
  leak: "leak",
  disclosure: "disclosure",
};

const COLUMNS: readonly ColumnOf<Row>[] = [
  { key: "incident", heading: "Incident", of: ({ incident }) => incident.title },
  { key: "what", heading: "What", of: ({ entry }) => WHAT[entry.what] },
  {
    key: "from",
    heading: "From",
    of: ({ entry: { span } }) => (span === null || span.by ? null : span.first),
  },
  { key: "to", heading: "To, no later than", of: ({ entry }) => entry.span?.last ?? null },
  { key: "since_incident", heading: "Since the incident", of: ({ entry }) => entry.since },
  { key: "sentence", heading: "What was said", of: ({ entry }) => entry.sentence },
  { key: "stands_until", heading: "Stood until", of: ({ entry }) => entry.period.until },
  { key: "record", heading: "Record", of: ({ entry }) => entry.record },
];

/** All that stands on a timeline, and what no day can place, incident by incident. */
export function timelineTable(lanes: readonly LaneTold[]): Table {
  return tableOf(
    COLUMNS,
    lanes.flatMap(({ incident, entries }) => entries.map((entry) => ({ incident, entry }))),
  );
}
