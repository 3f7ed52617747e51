const SEGMENTER = new Intl.Segmenter("und", { granularity: "grapheme" });
const PLAIN = /^[ -~]*$/; // told apart because cutting text into characters as people see them takes its time

/** Breaks a label into lines of so many characters, at spaces where it can; the last line says that there is more. */
export function fitText(text: string, perLine: number, mostLines: number): readonly string[] {
  const lines: string[] = [];
  let rest = charactersOf(text.trim().replace(/\s+/g, " "));
  while (rest.length > 0) {
    if (rest.length <= perLine) return [...lines, rest.join("")];
    if (lines.length === mostLines - 1) return [...lines, `${lineOf(rest, perLine - 1).join("")}…`];
    const line = lineOf(rest, perLine);
    lines.push(line.join(""));
    rest = rest.slice(rest[line.length] === " " ? line.length + 1 : line.length);
  }
  return lines;
}

function lineOf(characters: readonly string[], most: number): readonly string[] {
  const space = characters.lastIndexOf(" ", most);
  return characters.slice(0, space > most / 2 ? space : most);
}

function charactersOf(text: string): readonly string[] {
  return PLAIN.test(text) ? [...text] : Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
