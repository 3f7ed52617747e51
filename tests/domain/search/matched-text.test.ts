import { toLucene } from "../../../src/domain/search/lucene";
import { bestMatch, type SearchedText, snippetOf } from "../../../src/domain/search/matched-text";

function matched(query: string, ...texts: readonly string[]) {
  const asked = toLucene(query);
  if ("problem" in asked) throw new Error(asked.problem);
  const searched = texts.map((text): SearchedText => ({ field: "NAME", text }));
  const best = bestMatch(searched, asked);
  return best && { ...best, marked: best.ranges.map(({ start, end }) => best.text.slice(start, end)) };
}

describe("what of a text matches", () => {
  it.each([
    ["bear", "Fancy Bear", ["Bear"]],
    ["bea FAN", "Fancy Bear", ["Fancy", "Bear"]],
    ["nandu", "Équipe Ñandú", ["Ñandú"]],
    ["ÉQUIPE", "Equipe Nandu", ["Equipe"]],
    ['"fancy bear"', "A Fancy Bear", ["Fancy", "Bear"]],
    ['"fancy bear" hunt', "Fancy men and a bear hunt a Fancy-Bear", ["hunt", "Fancy", "Bear"]],
    ['"not the bear"', "The bear, not the fox: not the bear", ["not", "the", "bear"]],
    ['"bears" bear', "Bear", ["Bear"]],
    ["not bear", "Not a bear", ["bear"]],
    ["c bear", "C, a cozy bear of c", ["C", "bear", "c"]],
    ["c bear", "Cozy cold bear", ["Cozy", "bear"]],
    ["tarsel", "Ｔａｒｓｅｌ group", ["Ｔａｒｓｅｌ"]],
    ["orsted", "The Ørsted", ["Ørsted"]],
    ["Guccifr", "Guccifer 2.0", ["Guccifer"]],
    ["fansy baer", "Fancy Bear", ["Fancy", "Bear"]],
    ["gucifar", "Guccifer 2.0", []],
    ["cia", "Cla", []],
    ["apt28", "APT-28", ["APT-28"]],
    ["莲花", "海莲花", ["莲花"]],
    ["песчаный", "Песчаный червь", ["Песчаный"]],
  ])("for %s in %s is marked", (query, text, words) => {
    expect(matched(query, text)?.marked).toEqual(words);
  });

  it("is told of the text that matches best, the first of equals", () => {
    expect(matched("bear hunt", "A bear", "The bear hunt", "Bear hunt")?.text).toBe("Bear hunt");
    expect(matched("bear", "A bear", "The bear")?.text).toBe("A bear");
    expect(matched("bear", "A baer", "The bear")?.text).toBe("The bear");
  });
});

describe("a snippet", () => {
  const long = `${"word ".repeat(60)}target ${"more ".repeat(60)}`.trim();

  it("is a short text whole", () => {
    expect(snippetOf({ text: "Fancy Bear", ranges: [] })).toBe("Fancy Bear");
  });

  it("is what stands around the first match of a long text", () => {
    const start = long.indexOf("target");
    const snippet = snippetOf({ text: long, ranges: [{ start, end: start + 6 }] });

    expect(snippet).toMatch(/^… word .*\btarget\b.* more …$/);
    expect(snippet.length).toBeLessThan(240);
  });

  it("is the beginning of a long text in which nothing is marked", () => {
    expect(snippetOf({ text: long, ranges: [] })).toMatch(/^word word .* …$/);
  });
});
