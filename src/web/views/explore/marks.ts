import type { AttributionClass, LinkKind } from "../generated/types";
import { type Certainty, certaintyOf } from "../scene/certainty";
import { CLASSES } from "../wording/terms";
import type { LinkRecord, NetworkLink } from "./network";

/** How a link is drawn: the marks of the lanes, as far as a line between two records can have them. */
export interface LinkMark {
  readonly line: Certainty["line"];
  readonly end: "triangle" | "tee" | "circle" | "slashed" | "diamond" | "none";
  /** The class whose hue it has; null for none of them: of several classes, or of none. */
  readonly hue: AttributionClass | null;
  /** The letters of the classes, or words for what is no claim. */
  readonly label: string;
  /** What nobody claims is drawn thin. */
  readonly thin: boolean;
}

const ENDS: Readonly<Record<LinkKind, LinkMark["end"]>> = {
  ACCUSED: "triangle",
  ACCUSES: "none",
  WITHHOLDS: "circle",
  REJECTS: "slashed",
  DENIES: "tee",
  AFFILIATED: "triangle",
  SAME_AS: "none",
  DISTINCT_FROM: "none",
  HIT: "none",
  LEAKED_ON: "diamond",
  OPERATED_BY: "none",
  PART_OF: "none",
  POSTED_ON: "diamond",
};

const LABELS: Partial<Readonly<Record<LinkKind, string>>> = {
  AFFILIATED: "said to belong",
  SAME_AS: "said to be the same",
  DISTINCT_FROM: "said to be distinct",
  HIT: "hit",
  LEAKED_ON: "surfaced on",
  OPERATED_BY: "operated by",
  PART_OF: "part of",
  POSTED_ON: "posted on",
  REJECTS: "says: not responsible",
};

const THIN: ReadonlySet<LinkKind> = new Set(["HIT", "LEAKED_ON", "OPERATED_BY", "PART_OF", "POSTED_ON"]);

export function markOf({ kind, records, recordCount }: NetworkLink): LinkMark {
  const claims = records.flatMap((record) => (record.__typename === "Claim" ? [record] : []));
  const classes = [...new Set(claims.map(({ attributionClass }) => attributionClass ?? "NOT_STATED"))].sort();
  const [only] = classes.length === 1 ? classes : [];
  const letters = classes.map((one) => CLASSES[one].letter).join(" ");
  const words = LABELS[kind];
  const count = recordCount > 1 && !THIN.has(kind) ? ` ×${recordCount}` : "";
  return {
    line: lineOf(claims),
    end: ENDS[kind],
    hue: only === undefined || only === "NOT_STATED" ? null : only,
    label: `${[words, letters].filter((text) => text !== undefined && text !== "").join(" · ")}${count}`,
    thin: THIN.has(kind),
  };
}

/** What a claim of a network cites is not asked for: it would cost more than all the rest, and no claim cites nothing. */
const ON_RECORD = [{ source: { id: "", title: "" } }];

type ClaimRecord = Extract<LinkRecord, { readonly __typename: "Claim" }>;

/** Of several claims, the line of the surest: none of them is made less sure by another. */
function lineOf(claims: readonly ClaimRecord[]): Certainty["line"] {
  const lines = claims.map((claim) => certaintyOf({ ...claim, citations: ON_RECORD }).line);
  if (lines.length === 0 || lines.includes("solid")) return "solid";
  return lines.includes("dashed") ? "dashed" : "dotted";
}
