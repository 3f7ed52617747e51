import type { LinkKind } from "./neighbourhood.terms";

type Way = readonly [relationship: string, relationship: string, record: string, kind: LinkKind];

/**
 * Which two relationships of a record link what they lead to, and how: from the first one's far end to the
 * second's. The record is told by its kind (of an identity claim, its role) and its stance, where it has them.
 */
const WAYS: readonly Way[] = [
  ["MADE_BY", "ABOUT", "ATTRIBUTION ASSERTS", "ACCUSES"],
  ["MADE_BY", "ABOUT", "ATTRIBUTION WITHHOLDS", "WITHHOLDS"],
  ["MADE_BY", "ABOUT", "ATTRIBUTION REJECTS", "REJECTS"],
  ["ABOUT", "ACCUSES", "ATTRIBUTION ASSERTS", "ACCUSED"],
  ["ABOUT", "ACCUSES", "AFFILIATION ASSERTS", "AFFILIATED"],
  ["ABOUT", "ACCUSES", "SAME_AS ASSERTS", "SAME_AS"],
  ["ABOUT", "ACCUSES", "DISTINCT_FROM ASSERTS", "DISTINCT_FROM"],
  ["MADE_BY", "ANSWERS", "DENIAL ", "DENIES"],
  ["MADE_BY", "ANSWERS", "VICTIM_DENIES_INCIDENT ", "DENIES"],
  ["LEAKS_FROM", "ON_CHANNEL", " ", "LEAKED_ON"],
  ["POSTED_BY", "ON_CHANNEL", " ", "POSTED_ON"],
];

/** By the relationship that leads to a node, the one that leads on, and the record: the kind, and whether it leads away. */
export const LINKS: Readonly<Record<string, readonly [LinkKind, boolean]>> = Object.fromEntries(
  WAYS.flatMap(([one, other, record, kind]): [string, [LinkKind, boolean]][] => [
    [`${one} ${other} ${record}`, [kind, true]],
    [`${other} ${one} ${record}`, [kind, false]],
  ]),
);
