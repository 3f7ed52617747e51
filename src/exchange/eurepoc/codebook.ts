import type { CsvRow } from "../csv/read-csv";
import { saidBy } from "./reading";

/** What EuRepoC's codes are here (codebook of version 1.1). A code that is not in a table says nothing here. */

export const INCIDENT_KINDS: Readonly<Record<string, string>> = {
  "Data theft": "DATA_THEFT",
  "Data theft & Doxing": "DATA_THEFT_AND_LEAK",
  Disruption: "DISRUPTION",
  "Hijacking with Misuse": "INTRUSION",
  "Hijacking without Misuse": "INTRUSION",
  Ransomware: "RANSOMWARE",
};

/** By how the type of an attribution begins: the rest is examples. */
export const ATTRIBUTION_TYPES: Readonly<
  Record<string, { readonly attributionClass?: string; readonly form?: string }>
> = {
  "Self-attribution in the course of the attack": { attributionClass: "SELF", form: "IN_ATTACK" },
  "Direct statement in media report": { form: "PRESS_NAMED" },
  "Anonymous statement in media report": { form: "PRESS_ANONYMOUS" },
  "Technical report": { attributionClass: "TECHNICAL", form: "TECHNICAL_REPORT" },
  "Attribution given, type unclear": { form: "UNCLEAR" },
  "Political statement / report": { attributionClass: "POLITICAL_OFFICIAL", form: "OFFICIAL_STATEMENT" },
  "Domestic legal action": { attributionClass: "LEGAL" },
  "Media report": { attributionClass: "MEDIA" },
};

export const ATTACKER_CONFIRMS = "Attacker confirms";

export const GOVERNMENT = "Attribution by receiver government / state entity";
const INDUSTRY = "IT-security community attributes attacker";
const MEDIA = "Media-based attribution";

/** On a basis such as these no government speaks. */
export const NO_GOVERNMENT: readonly string[] = [INDUSTRY, MEDIA, ATTACKER_CONFIRMS];

/** A marker beside the basis, not a basis. */
export const CONTESTED = "Contested attribution";

export const BASES: Readonly<Record<string, string>> = {
  [ATTACKER_CONFIRMS]: "ATTACKER_CONFIRMS",
  [GOVERNMENT]: "VICTIM_GOVERNMENT",
  [INDUSTRY]: "SECURITY_INDUSTRY",
  [MEDIA]: "MEDIA",
  "Receiver attributes attacker": "VICTIM",
  "Attribution by EU institution/agency": "INTERNATIONAL_BODY",
  "Attribution by international organization": "INTERNATIONAL_BODY",
};

export const STATE = "State";

/** What an initiator of a category is. */
export const INITIATOR_KINDS: Readonly<Record<string, string>> = {
  [STATE]: "STATE_BODY",
  "Non-state actor, state-affiliation suggested": "THREAT_GROUP",
  "Non-state-group": "THREAT_GROUP",
  "Individual hacker(s)": "PERSONA",
};

/** By how the category of a receiver begins. */
export const RECEIVER_KINDS: Readonly<Record<string, string>> = {
  "State institutions / political system": "STATE_BODY",
  "International / supranational organization": "INTERNATIONAL_ORGANIZATION",
};

/** What an attribution rests on, by all of its rows. */
export function basesOf(rows: readonly CsvRow[]): readonly string[] {
  return saidBy(rows, "attribution_basis").filter((basis) => basis !== CONTESTED);
}

/** The code, or the beginning of it that a table has; undefined where it has none. */
export function coded<T>(table: Readonly<Record<string, T>>, code: string): T | undefined {
  return table[code] ?? table[code.replace(/ \((?:e\.g\.|corporate).*$/, "").trim()];
}
