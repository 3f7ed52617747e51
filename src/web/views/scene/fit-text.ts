const SEGMENTER = new Intl.Segmenter("und", { granularity: "grapheme" });
const PLAIN = /^[ -~]*$/; // told apart because cutting text into characters as people see them takes its time

/** Breaks a label into lines of so many characters, at spaces where it can; the last line says that there is more. */
export function fitText(text: string, perLine: number, mostLines: number): readonly string[] {
  const lines: string[] = [];
  let rest = charactersOf(text.trim().replace(/\s+/g, " "));
  while (rest.length > 0) {
    if (rest.length <= perLine) return [...lines, joined(rest)];
    if (lines.length === mostLines - 1) return [...lines, `${joined(lineOf(rest, perLine - 1))}…`];
    const line = lineOf(rest, perLine);
    lines.push(joined(line));
    rest = rest.slice(rest[line.length] === " " ? line.length + 1 : line.length);
  }
  return lines;
}

/** Of plain text each character is one of its own. */
type Characters = string | readonly string[];

function lineOf(characters: Characters, most: number): Characters {
  const space = characters.lastIndexOf(" ", most);
  return characters.slice(0, space > most / 2 ? space : most);
}

function joined(characters: Characters): string {
  return typeof characters === "string" ? characters : characters.join("");
}

function charactersOf(text: string): Characters {
  return PLAIN.test(text) ? text : Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
