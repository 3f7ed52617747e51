import { z } from "zod";
import type { Act } from "../records/acts.terms";

const values = z.tuple([
  z.string(),
  z.boolean().nullable(),
  z.boolean().nullable(),
  z.number().nullable(),
  z.number().nullable(),
]);
type Values = z.output<typeof values>;

const MOST_NAMED = 3;

const DONE: Readonly<Record<Act, string>> = {
  RECORDED: "was recorded",
  CORRECTED: "was corrected",
  UPDATED: "was updated from its data set",
  VOIDED: "was taken out",
  MERGED: "was merged or refers to what was",
  UNMERGED: "was unmerged or refers to what was",
  SPLIT: "was split or refers to what was",
  REDACTED: "was redacted",
  DERIVED: "was derived",
};

/** One sentence of a standing before and after (the properties of a change in their order) and what was done. */
export function whyOf(found: unknown): string {
  const [columns, causes] = found as readonly [
    readonly unknown[],
    readonly (readonly [string | null, string])[],
  ];
  const before = values.safeParse(columns.slice(0, 5)).data;
  const after = values.safeParse(columns.slice(5, 10)).data;
  const since = columns[10];
  return `${whatOf(before, after)}, because ${typeof since === "string" ? `of what was written from ${since} on` : becauseOf(causes)}.`;
}

function whatOf(before: Values | undefined, after: Values | undefined): string {
  if (after === undefined) return "The incident has no standing any more";
  if (before === undefined)
    return `The incident is new and stands as ${after[0]}, with ${count(after[3], "claim")}`;
  const [status, denied, victimDenies, claims, origins] = before;
  const parts = [
    status === after[0] ? [] : [`it stands as ${after[0]} instead of ${status}`],
    denied === after[1]
      ? []
      : [after[1] === true ? "an accused denies it now" : "no accused denies it any more"],
    victimDenies === after[2]
      ? []
      : [after[2] === true ? "a victim denies it now" : "no victim denies it any more"],
    claims === after[3]
      ? []
      : [`${count(after[3], "claim")} ${after[3] === 1 ? "counts" : "count"} instead of ${claims ?? 0}`],
    origins === after[4] ? [] : [`from ${count(after[4], "origin")} instead of ${origins ?? 0}`],
  ].flat();
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function becauseOf(causes: readonly (readonly [string | null, string])[]): string {
  const named = causes
    .slice(0, MOST_NAMED)
    .map(([id, act]) =>
      id === null ? "standings were derived anew" : `${id} ${DONE[act as Act] ?? "was changed"}`,
    );
  const more = causes.length - named.length;
  return `${named.join(" and ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function count(number: number | null, what: string): string {
  return `${number ?? 0} ${what}${number === 1 ? "" : "s"}`;
}
