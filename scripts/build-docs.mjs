/**
 * Makes the pages of /docs of the files of docs/: `dist/web/docs/pages/NAME.json` as elements and texts, `NAME.md` as it is, and
 * `index.json`, the table of contents, and their pictures. What docs/contents.json does not name stands at its end.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import markdownIt from "markdown-it";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FROM = join(ROOT, "docs");
const TO = join(ROOT, "dist/web/docs/pages");

const require = createRequire(import.meta.url);
const { pageOfMarkdown, textIn } = require("../dist/web/docs/page-of-markdown.js");
const { placeOfLinks } = require("../dist/web/docs/place-of-link.js");

const names = readdirSync(FROM)
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3))
  .sort();
const placeOf = placeOfLinks(new Set(names));
const markdown = markdownIt({ html: false });
const pages = new Map(
  names.map((name) => {
    const text = readFileSync(join(FROM, `${name}.md`), "utf8");
    return [name, pageOfMarkdown(markdown.parse(text, {}), placeOf)];
  }),
);

const contents = JSON.parse(readFileSync(join(FROM, "contents.json"), "utf8"));
const named = new Set(contents.flatMap((part) => part.pages));
const others = names.filter((name) => !named.has(name));
const parts = others.length === 0 ? contents : [...contents, { heading: "More", pages: others }];

mkdirSync(TO, { recursive: true });
for (const old of readdirSync(TO)) rmSync(join(TO, old), { recursive: true });
for (const [name, page] of pages) {
  writeFileSync(join(TO, `${name}.json`), `${JSON.stringify(page)}\n`);
  cpSync(join(FROM, `${name}.md`), join(TO, `${name}.md`));
}
cpSync(join(FROM, "screenshots"), join(TO, "screenshots"), {
  recursive: true,
  filter: (file) => !file.endsWith(".json"),
});
writeFileSync(join(TO, "index.json"), `${JSON.stringify(parts.map(partOf))}\n`);

function partOf({ heading, pages: inPart }) {
  return { heading, pages: inPart.filter((name) => pages.has(name)).map(entryOf) };
}

/** With its first sentence. */
function entryOf(name) {
  const { title, body } = pages.get(name);
  const first = body.find((node) => node.tag === "p");
  const text = first === undefined ? "" : textIn(first.children).replace(/\s+/g, " ");
  return { name, title, about: /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, ".") ?? text };
}
