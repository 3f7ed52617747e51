import type { CitedClaim } from "./cited-claim";

const MARKS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text from records, in which no character commands TeX, and braces cannot end the field. */
function tex(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\~^]|[#$%&_{}]/g, (character) => MARKS[character] ?? `\\${character}`);
}

/** An address as `\url` reads it: percent signs and braces would end it. */
function address(link: string): string {
  return link.replace(/[\\{}\s]/g, encodeURIComponent);
}

export function citeAsBibtex(claim: CitedClaim): string {
  const { accusers, sentence, statedOn, knownAt, link, sources } = claim;
  const fields = {
    author: accusers.map((name) => `{${tex(name)}}`).join(" and "),
    title: `{${tex(sentence)}}`,
    ...(statedOn !== null && { date: statedOn, year: statedOn.slice(0, 4) }),
    ...(sources.length > 0 && {
      note: tex(`Documented in ${sources.map(({ title }) => `“${title}”`).join("; ")}`),
    }),
    howpublished: tex(`Blamegraph, as recorded by ${knownAt}`),
    url: address(link),
    urldate: knownAt.slice(0, 10),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${keyOf(claim)},`, ...lines, "}"].join("\n");
}

/** Of letters, digits and hyphens alone: everything else means something to one BibTeX or another. */
function keyOf({ id }: CitedClaim): string {
  return `blamegraph-${id.replace(/^claim:/, "").replace(/[^A-Za-z0-9]+/g, "-")}`;
}
