import type { CitedClaim } from "./cited-claim";

/** An item of CSL-JSON 1.0.2, as reference managers read it; an array, as files of it are. */
export function citeAsCsl(claim: CitedClaim): string {
  const { id, accusers, sentence, statedOn, sources, knownAt, link } = claim;
  return JSON.stringify(
    [
      {
        id,
        type: "webpage",
        title: sentence,
        author: accusers.map((literal) => ({ literal })),
        "container-title": "Blamegraph",
        ...(statedOn !== null && { issued: dateParts(statedOn) }),
        accessed: dateParts(knownAt.slice(0, 10)),
        version: knownAt,
        URL: link,
        ...(sources.length > 0 && {
          references: sources
            .map(({ title, url }) => (url === null ? `“${title}”` : `“${title}”, ${url}`))
            .join("; "),
        }),
      },
    ],
    null,
    2,
  );
}

function dateParts(iso: string) {
  return { "date-parts": [iso.split("-").map(Number)] };
}
