import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastify from "fastify";
import markdownIt from "markdown-it";
import type { DocPage } from "../../src/web/docs/doc-page";
import { pageOfMarkdown } from "../../src/web/docs/page-of-markdown";
import { placeOfLinks } from "../../src/web/docs/place-of-link";
import { registerDocs } from "../../src/web/docs.routes";
import { type Drawn, element } from "../../src/web/views/scene/drawn";

const FOLDER = join(__dirname, "../../docs");
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3));
const PLACE_OF = placeOfLinks(new Set(NAMES));

const read = (text: string): DocPage => pageOfMarkdown(markdownIt({ html: false }).parse(text, {}), PLACE_OF);

function linksIn(nodes: readonly (Drawn | string)[]): readonly string[] {
  return nodes.flatMap((node) =>
    typeof node === "string"
      ? []
      : [...(node.tag === "a" ? [String(node.attributes["href"])] : []), ...linksIn(node.children)],
  );
}

describe("a page of the documentation", () => {
  it("is made of elements and texts", () => {
    expect(read("# One *and* two\n\n- a `b`\n- c\n\n```sh\nrun <it>\n```\n")).toEqual({
      title: "One and two",
      headings: [{ level: 1, text: "One and two", id: "one-and-two" }],
      body: [
        element("h1", { id: "one-and-two" }, "One ", element("em", {}, "and"), " two"),
        element("ul", {}, element("li", {}, "a ", element("code", {}, "b")), element("li", {}, "c")),
        element("pre", { "data-language": "sh" }, element("code", {}, "run <it>\n")),
      ],
    });
  });

  it("has no HTML of its document, and no script behind a link", () => {
    const { body } = read(
      "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](http://evil.example/z.png)",
    );
    expect(JSON.stringify(body)).not.toMatch(/"tag":"(script|img|a)"/);
  });

  it("has the pictures of the documentation, and of others their words alone", () => {
    expect(read("![The start](screenshots/start.png)\n\n![y](http://evil.example/z.png)").body).toEqual([
      element(
        "p",
        {},
        element("img", { src: "/docs/screenshots/start.png", alt: "The start", loading: "lazy" }),
      ),
      element("p", {}, "y"),
    ]);
  });

  it.each([
    ["limits.md#the-transport", "/docs/limits#the-transport"],
    ["#here", "#here"],
    ["../examples.graphql", "/examples.graphql"],
    ["https://eurepoc.eu", "https://eurepoc.eu"],
    ["decisions/072-stix.md", undefined],
    ["../src/app.ts", undefined],
    ["//evil.example", undefined],
  ])("leads by %s to %s", (href, place) => {
    expect(PLACE_OF(href)).toBe(place);
  });

  const pages = new Map(NAMES.map((name) => [name, read(readFileSync(join(FOLDER, `${name}.md`), "utf8"))]));

  it.each(NAMES)("has links that lead somewhere: %s", (name) => {
    const dead = linksIn(pages.get(name)?.body ?? []).filter((href) => {
      const [, page = name, anchor] = /^(?:\/docs\/([a-z0-9-]+))?(?:#(.+))?$/.exec(href) ?? [
        undefined,
        "elsewhere",
      ];
      if (page === "elsewhere" || anchor === undefined) return false;
      return !pages.get(page)?.headings.some(({ id }) => id === decodeURIComponent(anchor));
    });
    expect(dead).toEqual([]);
  });

  it("begins with its title, and is in the table of contents", () => {
    const contents = JSON.parse(readFileSync(join(FOLDER, "contents.json"), "utf8")) as { pages: string[] }[];
    expect(contents.flatMap((part) => part.pages).filter((name) => !pages.has(name))).toEqual([]);
    for (const [, { title }] of pages) expect(title).not.toBe("");
  });
});

describe("the documentation over HTTP", () => {
  const app = fastify();
  beforeAll(() => registerDocs(app, { filesDir: FOLDER }));
  afterAll(() => app.close());

  it("has pages and their pictures, and nothing beside them", async () => {
    const page = await app.inject("/docs/limits.md");
    expect(page.headers["content-type"]).toBe("text/markdown; charset=utf-8");
    expect(page.body).toContain("# Limits");
    const picture = await app.inject("/docs/screenshots/start.png");
    expect([picture.statusCode, picture.headers["content-type"]]).toEqual([200, "image/png"]);
    expect(picture.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(picture.rawPayload.equals(readFileSync(join(FOLDER, "screenshots/start.png")))).toBe(true);
    for (const path of ["/docs/none.md", "/docs/screenshots/none.png", "/docs/screenshots/..%2flimits.md"])
      expect((await app.inject(path)).statusCode).toBe(404);
  });
});
