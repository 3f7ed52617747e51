/** What XML 1.0 has no way to write, not even as a reference: most controls, and two that are no characters. */
const NO_XML = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\uFFFE\uFFFF]/gu;
const REPLACEMENT = "\uFFFD";
const MARKUP: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/**
 * A text for an attribute or between tags: whoever parses it has it back, apart from characters that XML cannot have. Line
 * breaks and tabs are references, since a parser would take another for them.
 */
export function xmlText(text: string): string {
  return text
    .replace(NO_XML, REPLACEMENT)
    .replace(/[&<>"']/g, (character) => MARKUP[character] ?? "")
    .replace(/[\t\n\r\u0085\u2028]/g, (character) => `&#${character.charCodeAt(0)};`);
}
