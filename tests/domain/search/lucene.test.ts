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
  ["a/b AND (c OR NOT d)", ["a", "b", "and", "c", "or", "not", "d"]],
  ["狼毒草", ["狼毒草"]],
  ['"quoted" \\ ~2 ^3 [x TO y] *?', ["quoted", "2", "3", "x", "to", "y"]],
])("takes the words of %s as the index has them", (text, terms) => {
  expect(toLucene(text)).toMatchObject({ terms });
});

it("writes every word as itself or as a beginning, and nothing of it as syntax", () => {
  expect(toLucene("U.S. tb-")).toEqual({
    terms: ["u.s", "tb"],
    query: '+("u.s"^2 OR u\\.s*) +("tb"^2 OR tb*)',
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
