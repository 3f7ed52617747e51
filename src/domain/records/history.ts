import { pastLabel } from "../../platform/graph/past";
import type { End, Versioned } from "../../platform/read/known-at";
import { STANDING_PROPERTIES } from "../standing/standing-period.to-graph";
import { CHILD_KEYS, RECORD_LABELS, RELATIONSHIPS } from "./subgraph";

/** The full-text index over records, and the one over their past versions. */
export const FULL_TEXT = { present: "records", past: "past_records" } as const;

/** Past values of an incident's standing, which changes with claims and not with the incident. */
export const STANDING_WAS = "STANDING_WAS";

const CHILD_LABELS = Object.keys(CHILD_KEYS);

/** What there are past versions of, for `knownAt`. */
export const versioned: Versioned = {
  records: RECORD_LABELS,
  parts: CHILD_LABELS,
  apart: ["StandingPeriod"],
  timeless: ["Revision", "StandingChange", "FeedHead", ...CHILD_LABELS.map(pastLabel)],
  relationships: {
    ...Object.fromEntries(
      Object.entries(RELATIONSHIPS).flatMap(([from, types]) =>
        Object.entries(types).map(([type, to]) => [type, { from: endOf(from), to: endOf(to[0] ?? "") }]),
      ),
    ),
    STOOD: { from: "identity", to: "apart" },
  },
  properties: [
    { names: STANDING_PROPERTIES, type: STANDING_WAS, from: "standingFrom", until: "standingUntil" },
  ],
  fullText: Object.values(FULL_TEXT),
};

function endOf(label: string): End {
  return CHILD_LABELS.includes(label) ? "part" : "record";
}
