import { dateLabel } from "../wording/dates";

/** One field of a record as two versions of it have it, in lines that can be read; empty where it is not stated. */
export interface FieldCompared {
  readonly field: string;
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly differs: boolean;
}

export type NameOf = (id: string) => string | undefined;

/** Fields that nobody states. */
const OWN = new Set(["type", "id"]);

/** Field by field, in the order in which the newer version has them; those that are the same in both as well. */
export function compareRecords(
  before: unknown,
  after: unknown,
  nameOf: NameOf = () => undefined,
): readonly FieldCompared[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const fields = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter((field) => !OWN.has(field));
  return fields
    .map((field) => {
      const [old, now] = [linesOf(was[field], nameOf), linesOf(is[field], nameOf)];
      const differs = JSON.stringify(was[field] ?? null) !== JSON.stringify(is[field] ?? null);
      return { field, label: labelOf(field), before: old, after: now, differs };
    })
    .filter(({ before: old, after: now }) => old.length + now.length > 0);
}

/** `attributionClass` is "attribution class". */
export function labelOf(field: string): string {
  return field.replace(/([A-Z])/g, (_, letter: string) => ` ${letter.toLowerCase()}`);
}

function linesOf(value: unknown, nameOf: NameOf): readonly string[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.flatMap((entry) => inWords(entry, nameOf));
  return [inWords(value, nameOf)];
}

function inWords(value: unknown, nameOf: NameOf): string {
  if (typeof value === "string") {
    const name = nameOf(value);
    return name === undefined ? value : `${name} (${value})`;
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return value.map((entry) => inWords(entry, nameOf)).join(", ");
  const fields = value as Readonly<Record<string, unknown>>;
  const { date, text, language } = fields;
  if (typeof date === "string")
    return dateLabel({ date, qualifier: fields["qualifier"] === "BY" ? "BY" : "ON" });
  if (typeof text === "string" && Object.keys(fields).every((key) => ["text", "language"].includes(key)))
    return `“${text}”${typeof language === "string" ? ` (${language})` : ""}`;
  return Object.entries(fields)
    .filter(([, one]) => one !== null && one !== undefined && !(Array.isArray(one) && one.length === 0))
    .map(([key, one]) => `${labelOf(key)}: ${inWords(one, nameOf)}`)
    .join("; ");
}

function fieldsOf(record: unknown): Readonly<Record<string, unknown>> {
  return typeof record === "object" && record !== null && !Array.isArray(record)
    ? (record as Readonly<Record<string, unknown>>)
    : {};
}
