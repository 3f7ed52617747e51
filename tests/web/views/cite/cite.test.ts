import { citeAsBibtex } from "../../../../src/web/views/cite/as-bibtex";
import { citeAsCsl } from "../../../../src/web/views/cite/as-csl";
import { citeAsText } from "../../../../src/web/views/cite/as-text";
import { citedClaim } from "../../../../src/web/views/cite/cited-claim";
import { aClaimTold } from "../told";

const KNOWN_AT = "2026-11-20T12:00:00.000Z";
const ORIGIN = "https://blame.example";
const documented = [{ source: { title: "A paper", url: "https://paper.example/1?a=1&b=%20" } }];

const cited = citedClaim(
  {
    ...aClaimTold("tarsel-2020", {
      accusers: ["Norvane", "Ombrey & Sons"],
      accused: ["Tarsel"],
      on: "2020-01",
    }),
    documented,
  },
  KNOWN_AT,
  ORIGIN,
);

describe("a reference to a claim", () => {
  it("leads to the records as they were, whatever is corrected later", () => {
    expect(cited.link).toBe(`${ORIGIN}/c/tarsel-2020?knownAt=${KNOWN_AT}`);
    for (const reference of [citeAsText(cited), citeAsBibtex(cited), citeAsCsl(cited)])
      expect(reference).toContain(cited.link);
  });

  it("as text says who says it, when, where, and as of which records", () => {
    expect(citeAsText(cited)).toBe(
      "Norvane and Ombrey & Sons blame Tarsel for conducting The Lamp Leak, in January 2020. Documented in “A paper”, https://paper.example/1?a=1&b=%20. Blamegraph, as recorded by 20 November 2026, 12:00:00.000 UTC. https://blame.example/c/tarsel-2020?knownAt=2026-11-20T12:00:00.000Z",
    );
  });

  it("as BibTeX names each accuser as one author, and commands nothing of TeX", () => {
    expect(citeAsBibtex(cited)).toBe(
      [
        "@misc{blamegraph-tarsel-2020,",
        "  author = {{Norvane} and {Ombrey \\& Sons}},",
        "  title = {{Norvane and Ombrey \\& Sons blame Tarsel for conducting The Lamp Leak, in January 2020.}},",
        "  date = {2020-01},",
        "  year = {2020},",
        "  note = {Documented in “A paper”},",
        `  howpublished = {Blamegraph, as recorded by ${KNOWN_AT}},`,
        `  url = {https://blame.example/c/tarsel-2020?knownAt=${KNOWN_AT}},`,
        "  urldate = {2026-11-20},",
        "}",
      ].join("\n"),
    );
    const hostile = { ...cited, id: "claim:a},b~{", accusers: ["}\\input{/etc/passwd}\n%"] };
    expect(citeAsBibtex(hostile)).toContain("author = {{\\}\\textbackslash{}input\\{/etc/passwd\\} \\%}}");
    expect(citeAsBibtex(hostile)).toMatch(/^@misc\{blamegraph-a-b-,\n/);
  });

  it("as CSL-JSON gives no more of a date than was stated", () => {
    expect(JSON.parse(citeAsCsl(cited))).toEqual([
      {
        id: "claim:tarsel-2020",
        type: "webpage",
        title: cited.sentence,
        author: [{ literal: "Norvane" }, { literal: "Ombrey & Sons" }],
        "container-title": "Blamegraph",
        issued: { "date-parts": [[2020, 1]] },
        accessed: { "date-parts": [[2026, 11, 20]] },
        version: KNOWN_AT,
        URL: cited.link,
        references: "“A paper”, https://paper.example/1?a=1&b=%20",
      },
    ]);
  });

  it("of an undated claim without a named accuser has no date and its words", () => {
    const claim = aClaimTold("belief", {
      accusers: [],
      unnamedAccuser: { words: "belief", coded: false },
      on: null,
    });
    const undated = citedClaim({ ...claim, documented: [] }, KNOWN_AT, ORIGIN);
    expect(undated).toMatchObject({ accusers: ["Unnamed (“belief”)"], statedOn: null });
    expect(JSON.parse(citeAsCsl(undated))[0]).not.toHaveProperty("issued");
    expect(citeAsBibtex(undated)).not.toMatch(/year|date = \{20(19|20)/);
  });
});
