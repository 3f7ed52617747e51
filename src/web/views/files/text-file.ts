import { pathOfId } from "../address/record-path";
import type { ClaimToldFragment } from "../generated/types";
import type { Table } from "../table/table";
import { answerSentence, claimSentence } from "../wording/sentences";
import { captionOf } from "./caption";
import type { Told } from "./told";

/** A view as Markdown: its claims as sentences, each with its words, its answers and its sources; or its table. */
export function textFile(told: Told, said: readonly ClaimToldFragment[] | Table): string {
  const { title, lines, link } = captionOf(told);
  const { origin } = new URL(told.link);
  const parts = [`# ${inert(title)}`, lines.map(inert).join("  \n"), `<${link}>`];
  const body = "columns" in said ? [tableInText(said)] : said.map((claim) => claimInText(claim, origin));
  return `${[...parts, ...body].join("\n\n")}\n`;
}

function claimInText(claim: ClaimToldFragment, origin: string): string {
  const { id, quote, responses, citations } = claim;
  const more = responses.totalCount - responses.nodes.length;
  const path = pathOfId(id);
  return [
    `- ${inert(claimSentence(claim))} [${inert(id)}](${origin}${path})`,
    ...(quote === null ? [] : [`  > ${inert(quote.text)}`, ""]),
    ...responses.nodes.map((answer) => `  - ${inert(answerSentence(answer))}`),
    ...(more > 0 ? [`  - and ${more} more ${more === 1 ? "answer" : "answers"}`] : []),
    ...citations.map(({ source }) => `  - Source: ${inert(source.title)}`),
  ].join("\n");
}

function tableInText({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const words = rows.map((row) => row.map((cell) => inert(String(cell ?? ""))));
  return [columns.map(({ heading }) => inert(heading)), columns.map(() => "---"), ...words]
    .map(line)
    .join("\n");
}

/** Text of a record in a line of Markdown: it makes no mark-up, no link, no HTML and no line of its own. */
export function inert(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&@]/g, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&")
    .replace(/\b(https?|ftp|mailto|javascript|data|vbscript):/gi, "$1\\:")
    .replace(/\bwww\./gi, "www\\.");
}
