import { progressOn, type ShowProgress } from "../platform/embedded-neo4j/fetch-progress";
import { hush, sayInPassing } from "./messages";

/** Shows how the fetch of Neo4j's jars goes, and in passing what comes after it. */
export function fetchThen(next: string): ShowProgress {
  const show = progressOn(process.stderr);
  return (state) => {
    hush();
    show(state);
    if (state.ended && state.doneJars === state.totalJars) sayInPassing(next);
  };
}
