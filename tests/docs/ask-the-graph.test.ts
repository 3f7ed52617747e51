import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { guidePage } from "./guide/page";
import { DATA, FOLDER, guideQuestions } from "./guide/questions";

const PAGE = join(__dirname, "../../docs/ask-the-graph.md");

describe("the guide", () => {
  const questions = guideQuestions();

  it("is made from the questions and their answers (node scripts/ask-the-graph.mjs makes it anew)", () => {
    const page = guidePage(questions);
    if (process.env["WRITE_ANSWERS"] === "1") writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, "utf8")).toBe(page);
  });

  it("has an answer to every question, and no other file", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      questions.flatMap(({ file }) => [`${file}.graphql`, `${file}.json`]).sort(),
    );
  });

  it("numbers its questions without a gap, heads each by a question, and asks both sets of data", () => {
    expect(questions.map(({ file }) => Number(file.slice(0, 2)))).toEqual(
      questions.map((_, index) => index + 1),
    );
    expect(questions.filter(({ heading }) => !heading.endsWith("?"))).toEqual([]);
    expect(new Set(questions.map(({ askedOf }) => askedOf))).toEqual(new Set(DATA));
  });
});
