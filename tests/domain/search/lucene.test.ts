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
    phrases: [["fancy", "bear"]],
    query: '+("hunt"^2 OR hunt*) +("tb"^2 OR tb*) +"fancy bear"',
    fuzzy: '+("hunt"^2 OR hunt* OR hunt~1) +("tb"^2 OR tb*) +"fancy bear"',
  });
  expect(toLucene('"bear')).toMatchObject({ words: ["bear"], phrases: [], typed: "bear" });
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
