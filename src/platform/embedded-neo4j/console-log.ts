import { readFile } from "node:fs/promises";

const NOISE = /^(\s+at |\s*\.\.\. \d+ more|\s*$|#|\[[^\]]*\]\[(info|warning)\]|.*\bINFO\b)/;
const STAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+[+-]\d{4} /;

/** The line of the console log that best tells why Neo4j ended, without its time stamp. */
export async function lastMeaningfulLine(path: string): Promise<string | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  return meaningfulLine(text);
}

/**
 * The innermost cause of the last stack trace, else the last line that is more than information, else
 * the last line of all.
 */
export function meaningfulLine(text: string): string | undefined {
  const lines = text.split("\n").map((line) => line.replace(STAMP, "").trimEnd());
  const telling = lines.filter((line) => !NOISE.test(line));
  const cause = telling.findLast((line) => line.startsWith("Caused by: "));
  return cause ?? telling.at(-1) ?? lines.findLast((line) => /\w/.test(line));
}
