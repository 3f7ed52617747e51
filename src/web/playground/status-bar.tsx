import { useSyncExternalStore } from "react";
import { lastAnswer } from "./last-answer";

/** What the last answer took: time as this browser saw it, size, and what it cost of what one request may. */
export function StatusBar() {
  const answer = useSyncExternalStore(lastAnswer.subscribe, lastAnswer.get);
  return (
    <p className="status" role="status">
      {answer === undefined ? "Nothing was asked yet." : inWords(answer)}
    </p>
  );
}

function inWords({
  milliseconds,
  bytes,
  requested,
  maximum,
}: NonNullable<ReturnType<typeof lastAnswer.get>>): string {
  const parts = [`${Math.round(milliseconds)} ms`, `${bytes.toLocaleString("en")} bytes`];
  if (requested !== undefined && maximum !== undefined)
    parts.push(`cost ${requested.toLocaleString("en")} of at most ${maximum.toLocaleString("en")} nodes`);
  return parts.join(" · ");
}
