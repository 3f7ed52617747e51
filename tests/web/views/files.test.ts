import markdownIt from "markdown-it";
import { WHOLE } from "../../../src/web/views/address/view";
import { captionOf } from "../../../src/web/views/files/caption";
import { splitSuffix, suffixesOf } from "../../../src/web/views/files/formats";
import { inert } from "../../../src/web/views/files/text-file";
import { pageAt, VIEW_PAGES } from "../../../src/web/views/pages/view-pages";
import { csvOf } from "../../../src/web/views/table/csv";
import { tableOf } from "../../../src/web/views/table/table";
import { NAUGHTY } from "../../support/naughty-strings";

describe("the suffix of a file", () => {
  it.each([
    ["guccifer-2.0.json", { rest: "guccifer-2.0", suffix: "json" }],
    ["guccifer-2.0", undefined],
    ["a.csv.svg", { rest: "a.csv", suffix: "svg" }],
    ["theft.answers.csv", { rest: "theft", suffix: "answers.csv" }],
    ["theft.csvx", undefined],
  ])("is only what %s ends with", (text, expected) => {
    expect(splitSuffix(text)).toEqual(expected);
  });
});

describe("the views that can be had as files", () => {
  it("are found by the path of their screen", () => {
    for (const page of VIEW_PAGES) {
      const slug = page.path.endsWith("/") ? "guccifer-2.0" : "";
      expect(pageAt(`${page.path}${slug}`)).toEqual({ page, slug });
    }
    expect(pageAt("/docs/limits")).toBeUndefined();
  });

  it("each have data, and a table wherever they have claims", () => {
    for (const page of VIEW_PAGES) {
      expect(suffixesOf(page)).toContain("json");
      expect(suffixesOf(page).includes("answers.csv")).toBe(page.claims !== undefined);
    }
  });
});

describe("what stands below a picture", () => {
  it("says what narrows the view, both clocks, and how much of how much is shown", () => {
    const caption = captionOf({
      title: "Who blames whom",
      view: { ...WHOLE, accuser: ["dhs", "odni"], denied: false, asOf: "2016-10-07", sel: "claim:x" },
      link: "https://blame.example.org/blame",
      madeOn: "2026-11-20",
      count: { shown: 200, total: 4212 },
    });
    expect(caption.lines).toEqual([
      "Showing 200 of 4212 claims, earliest first.",
      "Narrowed: by dhs, odni; denied no.",
      "As said by: 7 October 2016. As recorded by: 20 November 2026.",
      "Made on 20 November 2026 with Blamegraph, which records who says what of whom, and takes no side.",
    ]);
  });
});

describe("a table as CSV", () => {
  const oneCell = (text: string) =>
    csvOf(tableOf([{ key: "text", heading: "Text", of: (of: string) => of }], [text]));

  it.each([
    ["a formula", "=1+1", `"text"\r\n"'=1+1"\r\n`],
    ["one behind white space", " \t@SUM(A1)", `"text"\r\n"' \t@SUM(A1)"\r\n`],
    ["quotation marks", 'she said "no"', `"text"\r\n"she said ""no"""\r\n`],
    ["lines", "one\ntwo", `"text"\r\n"one\ntwo"\r\n`],
    ["right to left", "\u202Emoc.elpmaxe", `"text"\r\n"\u202Emoc.elpmaxe"\r\n`],
  ])("keeps %s as text", (_what, text, expected) => {
    expect(oneCell(text)).toBe(expected);
  });
});

describe("text of a record in Markdown", () => {
  const markdown = markdownIt({ html: true, linkify: true });

  it("is text, whatever it is", () => {
    for (const text of NAUGHTY) {
      const html = markdown.render(`Somebody says: ${inert(text)}`);
      expect(html.replace(/^<p>|<\/p>\n$/g, "")).not.toContain("<");
    }
  });
});
