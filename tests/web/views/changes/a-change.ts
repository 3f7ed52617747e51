import type { FeedChangeFragment } from "../../../../src/web/views/generated/types";

export const incident = { id: "incident:theft", slug: "theft", title: "Theft" };
export const standing = {
  status: "ATTRIBUTED",
  claims: 2,
  origins: 1,
  denied: false,
  victimDenies: false,
} as const;

/** A change as the feed tells it, with what a test is about. */
export function aChange(changes: Partial<FeedChangeFragment> = {}): FeedChangeFragment {
  return {
    sequence: 1,
    act: "RECORDED",
    at: "2026-11-01T10:00:00.000Z",
    by: "rosa",
    reason: null,
    fields: [],
    redacted: false,
    recordId: "incident:theft",
    record: { __typename: "Incident", ...incident },
    standingChanges: [],
    ...changes,
  };
}
