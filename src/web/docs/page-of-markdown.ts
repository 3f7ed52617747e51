import { type Drawn, element } from "../views/scene/drawn";
import type { DocHeading, DocPage } from "./doc-page";
import { type PlaceOfLink, pictureAt } from "./place-of-link";

/** As markdown-it gives them, with HTML switched off: what of a token is looked at. */
export interface Token {
  readonly type: string;
  readonly tag: string;
  readonly nesting: number;
  readonly content: string;
  readonly info: string;
  /** A paragraph of a list whose items stand close together. */
  readonly hidden: boolean;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | number | null;
}

type Node = Drawn | string;

interface Open {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** What a page may be made of; everything else of a document is its text alone. */
const TAGS = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr th td code pre em strong s blockquote hr br a".split(
    " ",
  ),
);

/** Elements and texts, from which a page makes only these: no mark-up of a document goes through as it stands. */
export function pageOfMarkdown(tokens: readonly Token[], placeOf: PlaceOfLink): DocPage {
  const headings: DocHeading[] = [];
  const anchors = new Map<string, number>();
  const root: Open = { tag: "", attributes: {}, children: [] };
  const stack: Open[] = [root];
  const top = () => stack.at(-1) ?? root;

  const walk = (token: Token): void => {
    if (token.type === "inline") {
      for (const child of token.children ?? []) walk(child);
      return;
    }
    const src = token.type === "image" ? pictureAt(String(token.attrGet("src") ?? "")) : undefined;
    if (token.type === "text") top().children.push(token.content);
    else if (token.hidden) return;
    else if (token.type === "softbreak") top().children.push("\n");
    else if (src !== undefined)
      top().children.push(element("img", { src, alt: token.content, loading: "lazy" }));
    else if (token.type === "code_inline") top().children.push(element("code", {}, token.content));
    else if (token.type === "fence" || token.type === "code_block") top().children.push(block(token));
    else if (token.nesting === 1) {
      stack.push({ tag: token.tag, attributes: attributesOf(token, placeOf), children: [] });
    } else if (token.nesting === -1) close();
    else if (TAGS.has(token.tag)) top().children.push(element(token.tag));
    else top().children.push(token.content);
  };
  const close = () => {
    const { tag, attributes, children } = stack.pop() ?? root;
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level === undefined) {
      if (TAGS.has(tag) && !(tag === "a" && attributes["href"] === undefined)) {
        top().children.push(element(tag, attributes, ...children));
      } else top().children.push(...children);
      return;
    }
    const text = textIn(children);
    const id = anchorOf(text, anchors);
    headings.push({ level: Number(level), text, id });
    top().children.push(element(tag, { id }, ...children));
  };

  for (const token of tokens) walk(token);
  return { title: headings[0]?.text ?? "", headings, body: root.children };
}

function attributesOf(token: Token, placeOf: PlaceOfLink): Readonly<Record<string, string>> {
  if (token.tag === "th") return { scope: "col" };
  const start = token.tag === "ol" ? token.attrGet("start") : null;
  if (start !== null) return { start: String(start) };
  const href = token.tag === "a" ? placeOf(String(token.attrGet("href") ?? "")) : undefined;
  if (href === undefined) return {};
  return href.startsWith("http") ? { href, rel: "noreferrer noopener" } : { href };
}

function block({ content, info }: Token): Drawn {
  const [language = ""] = info.trim().split(/\s+/);
  return element("pre", language === "" ? {} : { "data-language": language }, element("code", {}, content));
}

export function textIn(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : textIn(node.children))).join("");
}

/** As GitHub makes them, for the links between pages are written for both. */
function anchorOf(text: string, taken: Map<string, number>): string {
  const anchor = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
  const times = taken.get(anchor) ?? 0;
  taken.set(anchor, times + 1);
  return times === 0 ? anchor : `${anchor}-${times}`;
}
