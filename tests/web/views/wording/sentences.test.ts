import { answerSentence, claimSentence, inList } from "../../../../src/web/views/wording/sentences";
import { aClaimTold, anActorNamed, anAnswerTold } from "../told";

describe("what a claim says", () => {
  it("has its accusers, its deed as said, its incident and its day", () => {
    const claim = aClaimTold("a", {
      accusers: ["Arland", "Berland"],
      named: [{ role: "DIRECTED", actor: anActorNamed("Celand") }],
      on: "2016-10-07",
    });
    expect(claimSentence(claim)).toBe(
      "Arland and Berland blame Celand for directing The Lamp Leak, on 7 October 2016.",
    );
  });

  it("names no deed where the accuser names none", () => {
    const claim = aClaimTold("a", {
      named: [{ role: "UNSPECIFIED", actor: anActorNamed("Celand") }],
      on: "2016",
    });
    expect(claimSentence(claim)).toBe("Accuser blames Celand for The Lamp Leak, in 2016.");
  });

  it.each([
    ["ALL_OF", "Accuser blames Celand and Deland for conducting The Lamp Leak, on 1 January 2020."],
    ["ANY_OF", "Accuser blames Celand or Deland for conducting The Lamp Leak, on 1 January 2020."],
    [
      "ONLY",
      "Accuser blames Celand and Deland and nobody else for conducting The Lamp Leak, on 1 January 2020.",
    ],
  ] as const)("says how the accused belong together: %s", (accusedMode, sentence) => {
    expect(claimSentence(aClaimTold("a", { accused: ["Celand", "Deland"], accusedMode }))).toBe(sentence);
  });

  it("never blames whom somebody declines to blame, or says is not responsible", () => {
    const accused = ["Celand"];
    expect(claimSentence(aClaimTold("a", { accused, stance: "WITHHOLDS" }))).toBe(
      "Accuser declines to attribute The Lamp Leak to Celand, on 1 January 2020.",
    );
    expect(claimSentence(aClaimTold("a", { accused: [], stance: "WITHHOLDS" }))).toBe(
      "Accuser declines to attribute The Lamp Leak, on 1 January 2020.",
    );
    expect(claimSentence(aClaimTold("a", { accused, stance: "REJECTS" }))).toBe(
      "Accuser says that Celand is not responsible for The Lamp Leak, on 1 January 2020.",
    );
  });

  it("keeps the words for whoever has no name, and says where there is no day", () => {
    const unnamed = { accusers: [], unnamedAccuser: { words: "widespread belief", coded: false } };
    expect(
      claimSentence(aClaimTold("a", { ...unnamed, accused: [], unnamedAccused: "a gang", on: null })),
    ).toBe("Unnamed (“widespread belief”) blames “a gang” for The Lamp Leak, on a day that is not stated.");
    const inferred = { placedOn: { date: "2016-10-08", inferred: true } };
    expect(claimSentence(aClaimTold("a", { on: null, ...inferred }))).toBe(
      "Accuser blames Accused for conducting The Lamp Leak, in a document of 8 October 2016.",
    );
  });

  it.each([
    ["AFFILIATION", "ACTS_FOR", "ASSERTS", "Accuser says that Gang acts for Celand, on 1 January 2020."],
    ["AFFILIATION", "PART_OF", "REJECTS", "Accuser says that Gang is not part of Celand, on 1 January 2020."],
    [
      "AFFILIATION",
      "ACTS_FOR",
      "REJECTS",
      "Accuser says that Gang does not act for Celand, on 1 January 2020.",
    ],
    ["IDENTITY", "SAME_AS", "ASSERTS", "Accuser says that Gang is the same as Celand, on 1 January 2020."],
    [
      "IDENTITY",
      "SAME_AS",
      "WITHHOLDS",
      "Accuser declines to say whether Gang is the same as Celand, on 1 January 2020.",
    ],
  ] as const)("says what is said of an actor: %s, %s, %s", (kind, role, stance, sentence) => {
    const named = [{ role, actor: anActorNamed("Celand") }];
    const subject = anActorNamed("Gang");
    expect(claimSentence(aClaimTold("a", { kind, stance, named, subject }))).toBe(sentence);
  });
});

describe("what an answer says", () => {
  it("has who, when and their words", () => {
    const answer = anAnswerTold("a", { by: ["Spokesman"], quote: { text: "rubbish", language: "en" } });
    expect(answerSentence(answer)).toBe("Spokesman denies it, on 2 January 2020: “rubbish”.");
    expect(answerSentence(anAnswerTold("a", { by: ["A", "B"], kind: "NO_COMMENT" }))).toBe(
      "A and B decline to comment, on 2 January 2020.",
    );
    expect(answerSentence(anAnswerTold("a", { by: [], unnamedBy: "officials", kind: "ADMISSION" }))).toBe(
      "Unnamed (“officials”) admits it, on 2 January 2020.",
    );
  });
});

it.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("lists %j as %j", (words, text) => {
  expect(inList(words)).toBe(text);
});
