import { createHash, randomBytes } from "node:crypto";
import type { RecordType } from "../records/fields";
import { restOfId } from "../records/record";
import type { GivenFields } from "./change";

const STEM = 60; // characters
const SUFFIX = 8;

/**
 * An id for a record that was given none, readable and surely its own. With the same seed it is the same again, so
 * that a command that is sent twice asks for the same.
 */
export function idFor(type: RecordType, fields: GivenFields, seed: string | undefined): string {
  const stem = slugged(wordsOf(type, fields)) || "untitled";
  const random = seed === undefined ? randomBytes(SUFFIX) : createHash("sha256").update(seed).digest();
  return `${type}:${stem}-${random.toString("hex").slice(0, SUFFIX)}`;
}

function wordsOf(type: RecordType, fields: GivenFields): string {
  const [by] = listed(fields["accusers"] ?? fields["by"]);
  const speaker = by === undefined ? "unnamed" : restOfId(by);
  switch (type) {
    case "actor": {
      const [name] = Array.isArray(fields["names"]) ? fields["names"] : [];
      return String(name?.value ?? "");
    }
    case "incident":
    case "source":
      return String(fields["title"] ?? "");
    case "leakChannel":
      return String(fields["name"] ?? "");
    case "leak":
      return `${rest(fields["incident"])} ${rest(fields["channel"])}`;
    case "claim":
      return `${speaker} ${rest(fields["about"])}`;
    case "retraction":
      return `${speaker} ${rest(fields["claim"])}`;
    case "response":
    case "assessment":
      return `${speaker} ${String(fields["kind"] ?? "")}`;
  }
}

function rest(id: unknown): string {
  return typeof id === "string" ? restOfId(id) : "";
}

function listed(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** What of a text an id may have. */
function slugged(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, STEM)
    .replace(/^-+|-+$/g, "");
}
