import { choicesOf, chosenOf, withChosen } from "../../../../src/web/views/address/choices";
import { UNNAMED, WHOLE } from "../../../../src/web/views/address/view";
import { aClaimTold, anAnswerTold, answered } from "../told";

const claims = [
  aClaimTold("1", { accusers: ["A", "B"], accused: ["X"], attributionClass: "LEGAL", form: "INDICTMENT" }),
  aClaimTold("2", { accusers: ["B"], accused: ["X", "X"], attributionClass: "LEGAL" }),
  aClaimTold("3", {
    ...{ accusers: [], accused: ["Y"], attributionClass: null },
    unnamedAccuser: { words: "officials", coded: false },
    responses: answered(anAnswerTold("no")),
  }),
  aClaimTold("4", { accusers: ["B"], accused: ["Y"], stance: "WITHHOLDS", attributionClass: "TECHNICAL" }),
  aClaimTold("5", { accusers: ["A"], accused: [], unnamedAccused: "amateurs" }),
];
const left = choicesOf({ totalCount: 5, nodes: claims });

describe("what a view leaves to choose", () => {
  it("counts the claims of each class, form and of what is answered; what none has is not there", () => {
    expect(Object.fromEntries(left.class)).toEqual({ LEGAL: 2, TECHNICAL: 1, POLITICAL_OFFICIAL: 1 });
    expect(Object.fromEntries(left.form)).toEqual({ INDICTMENT: 1 });
    expect(Object.fromEntries(left.answered)).toEqual({ yes: 1, no: 4 });
  });

  it("has who blames and who is blamed: each claim once, most first, and whom only words are known of", () => {
    expect(left.accuser).toEqual([
      { id: "b", name: "B", claims: 3 },
      { id: "a", name: "A", claims: 2 },
      { id: UNNAMED, name: "nobody named", claims: 1 },
    ]);
  });

  it("has nobody as accused whom somebody declined to blame", () => {
    expect(left.accused).toEqual([
      { id: "x", name: "X", claims: 2 },
      { id: "y", name: "Y", claims: 1 },
      { id: UNNAMED, name: "nobody named", claims: 1 },
    ]);
  });

  it("says when only a part of the claims is there", () => {
    expect([left.isWhole, choicesOf({ totalCount: 6, nodes: claims }).isWhole]).toEqual([true, false]);
  });

  it("keeps whoever is chosen among the choices, under whatever name there is", () => {
    const rolledUp = withChosen(left.accused, chosenOf({ ...WHOLE, accused: ["state"] }, "accused"));
    expect(rolledUp.map(({ id }) => id)).toEqual(["state", "x", "y", UNNAMED]);
    expect(withChosen(left.accused, "x")).toBe(left.accused);
    expect(chosenOf({ ...WHOLE, accused: ["x", "y"] }, "accused")).toBe("");
  });
});
