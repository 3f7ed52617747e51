/** An element of SVG, before it is text in a file or React's. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Drawn | string)[];
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number | null | undefined>> = {},
  ...children: readonly (Drawn | string)[]
): Drawn {
  const given: Record<string, string | number> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== null && value !== undefined) given[name] = value;
  }
  return { tag, attributes: given, children };
}

/** As text of XML. */
export function textOf({ tag, attributes, children }: Drawn): string {
  let given = "";
  for (const name in attributes) given += ` ${name}="${escaped(String(attributes[name]))}"`;
  if (children.length === 0) return `<${tag}${given}/>`;
  let inner = "";
  for (const child of children) inner += typeof child === "string" ? escaped(child) : textOf(child);
  return `<${tag}${given}>${inner}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const PLAIN = /^[ !#-%(-;=?-~]*$/; // most of what a picture says, and all its numbers

/** XML has no place for most control characters, not even escaped. */
function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    text
      .toWellFormed()
      .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
  );
}
