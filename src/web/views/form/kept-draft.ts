import { aClaim, aDraft, anAnswer, type Draft, NO_INCIDENT, NO_SOURCE } from "./draft";

/** Raised when drafts change their shape; an older one is read as far as it has the fields that there are now. */
const VERSION = 1;

export function writeKept(draft: Draft): string {
  return JSON.stringify({ version: VERSION, draft });
}

/** A draft as a browser kept it; undefined where the text is none. */
export function readKept(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  const kept = parsed(text);
  if (!isObject(kept) || kept["version"] !== VERSION) return undefined;
  const draft = kept["draft"];
  if (!isObject(draft) || typeof draft["seed"] !== "string") return undefined;
  const { claims, answers } = draft;
  if (!isList(claims) || !isList(answers)) return undefined;
  return fitted(aDraft(draft["seed"]), {
    ...draft,
    source: fitted(NO_SOURCE, draft["source"]),
    incident: fitted(NO_INCIDENT, draft["incident"]),
    claims: claims.map((claim, index) => fitted(aClaim(`c${index + 1}`), claim)),
    answers: answers.map((answer, index) => fitted(anAnswer(`r${claims.length + index + 1}`, []), answer)),
  });
}

/** The fields that a draft has, each with what was kept where that is of the same kind. */
function fitted<T extends object>(blank: T, kept: unknown): T {
  if (!isObject(kept)) return blank;
  const fields = Object.entries(blank).map(([name, value]) => {
    const given = kept[name];
    const fits =
      value === null || given === null
        ? given !== undefined
        : Array.isArray(value) === Array.isArray(given) && typeof value === typeof given;
    return [name, fits ? given : value];
  });
  return Object.fromEntries(fields) as T;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
