import { PAPER } from "../../../../src/web/views/scene/theme";
import { type Figures, NO_FIGURES, questionsOf } from "../../../../src/web/views/start/questions";
import { smallPicture } from "../../../../src/web/views/start/small-pictures";

const figures = (changes: Partial<Figures> = {}): Figures => ({ ...NO_FIGURES, ...changes });

const state = (id: string) => ({ id: `actor:${id}`, slug: id, name: id, kind: "STATE" }) as const;
const some = { totalCount: 1, nodes: [{ id: "incident:i", slug: "i", title: "An incident" }] };
const blameMatrix = {
  accusers: [
    { claims: 3, actor: state("A") },
    { claims: 1, actor: null },
  ],
  accused: [{ claims: 4, actor: state("B") }],
  accusersLeftOut: 7,
  accusedLeftOut: 0,
  cells: [
    { claims: 1, rows: 1, deniedRows: 0, accuser: null, accused: { id: "actor:B" } },
    { claims: 3, rows: 4, deniedRows: 2, accuser: { id: "actor:A" }, accused: { id: "actor:B" } },
  ],
};

describe("the questions of the start", () => {
  it("are only those that the database has an answer to", () => {
    expect(questionsOf(figures(), [])).toEqual([]);
    expect(questionsOf(figures({ withheld: some }), []).map(({ address }) => address)).toEqual([
      "/incidents?standing=withheld",
    ]);
  });

  it("ask of whoever is blamed most, and name who is not named as that", () => {
    const [most, matrix] = questionsOf(figures({ blameMatrix }), []);
    expect(most).toMatchObject({
      question: "Who blames B, and who answers?",
      address: "/blame?accused=B&rollup=state",
      answer: "Claims that name B or a part of it, by accuser: A 3, partly denied; not named 1.",
    });
    expect(matrix?.answer).toContain("9 accusers and 1 accused");
  });

  it("are six at most, and each has its picture", () => {
    const all = figures({ blameMatrix, contested: some, withheld: some, unattributed: some });
    const delays = [{ attributionClass: null, incidents: 2, median: 1 }];
    const questions = questionsOf(all, delays);
    expect(questions.map(({ question }) => question)).toHaveLength(6);
    for (const { figure } of questions) expect(smallPicture(figure, PAPER).length).toBeGreaterThan(0);
  });
});
