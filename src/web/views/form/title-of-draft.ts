import type { Draft } from "./draft";

const LONGEST = 300;

/** What a proposal of the draft is called in lists. */
export function titleOfDraft({ correction, incident, source, claims, answers }: Draft): string {
  if (correction !== null) return `Correction of ${correction.id}`.slice(0, LONGEST);
  const about = incident.title.trim() || (answers.length > 0 ? "Answers" : "Untitled");
  const parts = [counted(claims.length, "claim"), counted(answers.length, "answer")].filter(
    (part) => part !== "",
  );
  const from = source.title.trim() === "" ? "" : `, from “${source.title.trim()}”`;
  return `${about}: ${parts.join(", ") || "begun"}${from}`.slice(0, LONGEST);
}

function counted(count: number, what: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? what : `${what}s`}`;
}
