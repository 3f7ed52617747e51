import { exactly, groupsOf, type Hit } from "../../../../src/web/views/search/hits";
import { markedPieces } from "../../../../src/web/views/search/marked";
import { readSearch } from "../../../../src/web/views/search/search-text";

function aHit(changes: Partial<Hit> = {}): Hit {
  return {
    text: "the Kremlin",
    snippet: "the Kremlin",
    field: "NAME",
    match: "WORDS",
    exact: false,
    ranges: [{ start: 4, end: 11 }],
    name: { value: "the Kremlin", main: false, coinedBy: null, since: null },
    record: {
      __typename: "Actor",
      id: "actor:russian-government",
      slug: "russian-government",
      name: "Russian government",
      actorKind: "STATE_BODY",
    },
    ...changes,
  };
}

describe("what is searched for", () => {
  it.each([
    ["bear", null, "bear"],
    ["actor: bear", "ACTOR", "bear"],
    ["Incident:", "INCIDENT", ""],
    ["channel:wiki", "LEAK_CHANNEL", "wiki"],
    ["http://example.org", null, "http://example.org"],
    ["who: me", null, "who: me"],
  ])("%s", (text, kind, words) => {
    expect(readSearch(text)).toEqual({ kind, words });
  });
});

describe("what is found", () => {
  it("says which name matched, and who coined it as far as that is known", () => {
    const coinedBy = { id: "actor:v", slug: "v", name: "A vendor", kind: "ORGANIZATION" } as const;
    const since = { date: "2014", precision: "YEAR", qualifier: "ON", lastDay: "2014-12-31" } as const;
    const [group] = groupsOf([
      aHit(),
      aHit({ name: { value: "the Kremlin", main: false, coinedBy, since } }),
      aHit({ text: "Russian government", snippet: "Russian government", ranges: [] }),
    ]);
    expect(group?.heading).toBe("Actors");
    expect(group?.found.map(({ because }) => because)).toEqual([
      "also known so; who coined it is not recorded",
      "name coined by A vendor, since 2014",
      "",
    ]);
    expect(group?.found[0]).toMatchObject({ path: "/a/russian-government", note: "state body" });
  });

  it("is gone to only where one thing is called exactly so", () => {
    expect(exactly([aHit()])).toBeUndefined();
    expect(exactly([aHit({ exact: true }), aHit()])?.path).toBe("/a/russian-government");
    expect(exactly([aHit({ exact: true }), aHit({ exact: true })])).toBeUndefined();
  });
});

describe("marked words", () => {
  const marked = (text: string, snippet: string, ranges: Hit["ranges"]) =>
    markedPieces({ text, snippet, ranges })
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join("");

  it("are those of the ranges, which count from the start of the whole text", () => {
    expect(marked("the Kremlin", "the Kremlin", [{ start: 4, end: 11 }])).toBe("the [Kremlin]");
    expect(marked("a long text about bears", "… about bears", [{ start: 18, end: 23 }])).toBe(
      "… about [bears]",
    );
    expect(marked("bears here, and more", "bears here, …", [{ start: 0, end: 5 }])).toBe("[bears] here, …");
  });

  it("are left out where they are beyond what is shown, and nothing of the text is ever lost", () => {
    expect(
      marked("a bear and a bear", "a bear …", [
        { start: 2, end: 6 },
        { start: 13, end: 17 },
      ]),
    ).toBe("a [bear] …");
    expect(marked("x", "another text", [{ start: 0, end: 1 }])).toBe("another text");
  });
});
