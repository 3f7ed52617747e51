import { comparable } from "../../../src/domain/search/folding";
import { toLucene } from "../../../src/domain/search/lucene";

it.each([
  ["Guccifer 2.0", ["guccifer", "2.0"]],
  ["DCLeaks.com", ["dcleaks.com"]],
  ["U.S. intelligence", ["u.s", "intelligence"]],
  ["don't know", ["don't", "know"]],
  ["apt_28", ["apt_28"]],
  ["APT-28", ["apt", "28"]],
  ["C++", ["c"]],
  ["tb-", ["tb"]],
  ["b/c (d^2)", ["b", "c", "d", "2"]],
  ["狼毒草", ["狼毒草"]],
  ["\\ ~2 ^3 [x TO y] *?", ["2", "3", "x", "y"]],
  ["Équipe ÑANDÚ łódź", ["equipe", "nandu", "lodz"]],
  ["Όμηρος ёлка कि", ["όμηρος", "ёлка", "कि"]],
  ["the war of the worlds", ["war", "worlds"]],
  ["Ｔａｒｓｅｌ ２８ ﬁn", ["tarsel", "28", "fin"]],
  ["the AND", ["the", "and"]],
])("takes the words of %s as the index has them", (text, words) => {
  expect(toLucene(text)).toMatchObject({ words, phrases: [] });
});

it("writes every word as itself or as a beginning, and nothing of it as syntax", () => {
  expect(toLucene("U.S. tb- Ñandú")).toEqual({
    words: ["u.s", "tb", "nandu"],
    phrases: [],
    typed: "U.S. tb- Ñandú",
    query: '+("u.s"^2 OR u\\.s*) +("tb"^2 OR tb*) +("ñandú"^2 OR nandu*)',
    fuzzy: '+("u.s"^2 OR u\\.s*) +("tb"^2 OR tb*) +("ñandú"^2 OR nandu* OR nandu~1)',
    patterns: [],
    count: 3,
  });
});

it("allows for typing errors in longer words only", () => {
  expect(toLucene("cia apt")).toMatchObject({ fuzzy: null });
  expect(toLucene("bear guccifer")).toMatchObject({
    fuzzy: '+("bear"^2 OR bear* OR bear~1) +("guccifer"^2 OR guccifer* OR guccifer~2)',
  });
});

it("takes words in quotation marks as they are, one after the other", () => {
  expect(toLucene('hunt "Fancy  *Bear" tb "the"')).toMatchObject({
    words: ["hunt", "tb"],
    phrases: [["fancy", "bear"], ["the"]],
    query: '+("hunt"^2 OR hunt*) +("tb"^2 OR tb*) +"fancy bear"',
    fuzzy: '+("hunt"^2 OR hunt* OR hunt~1) +("tb"^2 OR tb*) +"fancy bear"',
  });
  expect(toLucene('"bear')).toMatchObject({ words: ["bear"], phrases: [], typed: "bear" });
});

describe("stop words beside other words", () => {
  const matches = (query: string, text: string) => {
    const lucene = toLucene(query);
    if ("problem" in lucene) throw new Error(lucene.problem);
    return lucene.patterns.every((pattern) => new RegExp(`^(?:${pattern})$`, "u").test(comparable(text)));
  };

  it.each<readonly [query: string, yes: string, no: string]>([
    ["not pellund", "It is NOT Pellund", "Pellund cannot"],
    ["no bear", "A bear of Novgorod", "A bear, unknown"],
    ["the war of the worlds", "Of a war: the worlds", "The war or worlds"],
    ['"not Ombrey"', "Perhaps not – Ombrey", "not from Ombrey"],
    ['"not Ombrey"', "line\nnot\nOmbrey", "knot Ombrey"],
    ['"not Ombrey"', "not Ómbrey", "not Ombreys"],
    ['"not U.S. (or a+b*)"', "not U.S. or A+B", "not U.S. or AB"],
    ['bear "to be"', "a bear to be", "to bear"],
    ['the "fancy bear"', "fancy bear then", "fancy bear"],
  ])("must occur as well: %s is in %j, not in %j", (query, yes, no) => {
    expect([matches(query, yes), matches(query, no)]).toEqual([true, false]);
  });

  it("are no patterns where the index knows all words, or none", () => {
    for (const query of ["fancy bear", '"fancy bear"', "the of"]) {
      expect(toLucene(query)).toMatchObject({ patterns: [] });
    }
  });

  it("cannot be all there is in quotation marks", () => {
    expect(toLucene('"To be" or "not"')).toEqual({
      problem:
        'The query "\\"To be\\" or \\"not\\"" has only words that are in almost every English text and therefore not in the index (or, to, be, not). Add another word, or leave out the quotation marks to find names that begin so.',
    });
  });
});

it.each([
  ["++", 'The query "++" has no letter or digit to look for.'],
  ["", 'The query "" has no letter or digit to look for.'],
  ["a".repeat(257), "The query has 257 characters, at most 256."],
  ["a ".repeat(17), "The query has 17 words, at most 16."],
  ["\ud800", "The query is not well-formed Unicode."],
])("says what is wrong with %j", (text, problem) => {
  expect(toLucene(text)).toEqual({ problem });
});
