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
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value] as const],
  );
  return { tag, attributes: Object.fromEntries(given), children };
}

/** As text of XML. */
export function textOf({ tag, attributes, children }: Drawn): string {
  const given = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
  if (children.length === 0) return `<${tag}${given}/>`;
  const inner = children
    .map((child) => (typeof child === "string" ? escaped(child) : textOf(child)))
    .join("");
  return `<${tag}${given}>${inner}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** XML has no place for most control characters, not even escaped. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
  );
}
