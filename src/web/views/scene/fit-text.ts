/** Breaks a label into lines of so many characters, at spaces where it can; the last line says that there is more. */
export function fitText(text: string, perLine: number, mostLines: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim().replace(/\s+/g, " ");
  while (rest !== "" && lines.length < mostLines) {
    if (rest.length <= perLine) {
      lines.push(rest);
      return lines;
    }
    const isLast = lines.length === mostLines - 1;
    const space = rest.lastIndexOf(" ", perLine - (isLast ? 1 : 0));
    const end = space > perLine / 2 ? space : perLine - 1;
    const line = wholeCharacters(rest, end);
    lines.push(isLast ? `${line}…` : line);
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** Never half of a surrogate pair, and never a letter without its accents. */
function wholeCharacters(text: string, length: number): string {
  let end = length;
  while (end > 1 && /^[\uDC00-\uDFFF\p{M}\u200D]/u.test(text.slice(end))) end -= 1;
  while (end > 1 && /[\uD800-\uDBFF]$/.test(text.slice(0, end))) end -= 1;
  return text.slice(0, end);
}
