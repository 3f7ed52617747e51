import { dateInWords } from "../wording/dates";
import type { CitedClaim } from "./cited-claim";

/** One line, as a footnote has it. */
export function citeAsText({ sentence, sources, knownAt, link }: CitedClaim): string {
  const documents = sources.map(({ title, url }) => `“${title}”${url === null ? "" : `, ${url}`}`);
  const documented = documents.length === 0 ? "" : ` Documented in ${documents.join("; ")}.`;
  const day = dateInWords(knownAt.slice(0, 10));
  return `${sentence}${documented} Blamegraph, as recorded by ${day}, ${knownAt.slice(11).replace("Z", " UTC")}. ${link}`;
}
