import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Raw } from "../../support/service";

export const FOLDER = join(__dirname, "../../../docs/questions");

export const DATA = ["the article", "the contested cases"] as const;

/** One worked question of the guide: `docs/questions/NN-name.graphql`, answered in `NN-name.json`. */
export interface GuideQuestion {
  readonly file: string;
  readonly heading: string;
  /** What it asks, and how to read the answer. */
  readonly text: string;
  readonly askedOf: (typeof DATA)[number];
  readonly variables: Raw;
  /** Whether the answer shows `extensions.time` beside its data. */
  readonly showsTime: boolean;
  readonly query: string;
}

export function guideQuestions(): GuideQuestion[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => questionIn(name.replace(/\.graphql$/, ""), readFileSync(join(FOLDER, name), "utf8")));
}

export function answerTo({ file }: GuideQuestion): string {
  return readFileSync(answerFile(file), "utf8");
}

export function answerFile(file: string): string {
  return join(FOLDER, `${file}.json`);
}

/** Its comment has the heading, the text and, in lines of their own, what it is asked of and with. */
function questionIn(file: string, content: string): GuideQuestion {
  const lines = content.split("\n");
  const start = lines.findIndex((line) => !line.startsWith("#"));
  const comment = lines.slice(0, start).map((line) => line.replace(/^# ?/, ""));
  const [heading = "", ...rest] = comment;
  const told = (key: string) => rest.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  const askedOf = DATA.find((data) => data === told("Asked of"));
  const shown = told("Shown");
  if (askedOf === undefined) {
    throw new Error(`${file}.graphql: expected a comment "# Asked of: ${DATA.join('" or "')}"`);
  }
  if (shown !== undefined && shown !== "extensions.time") {
    throw new Error(`${file}.graphql: shown is ${shown}; expected extensions.time`);
  }
  return {
    file,
    heading,
    text: rest
      .filter((line) => !/^(Asked of|Variables|Shown): /.test(line))
      .join("\n")
      .trim(),
    askedOf,
    variables: JSON.parse(told("Variables") ?? "{}"),
    showsTime: shown !== undefined,
    query: lines.slice(start).join("\n").trim(),
  };
}
