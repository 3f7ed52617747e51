import { Candidates } from "../../../src/platform/read/candidates";
import { type Answer, newAnswer } from "../../../src/platform/read/compiler";

/** A node whose lists leave out as many undated records as its value says. */
const projection = {
  cypher: "",
  decode: (value: unknown, answer: Answer) => {
    answer.undatedLeftOut += Number(value);
    return { value };
  },
};

describe("nodes that an answer may point at", () => {
  it("count in what it left out as often as it points at them, and not at all where it does not", () => {
    const answer = newAnswer({});
    const candidates = new Candidates(
      [
        ["claim:a", 2],
        ["claim:b", 5],
      ],
      projection,
    );

    expect(candidates.find("claim:a", answer)).toEqual({ value: 2 });
    expect(candidates.find("claim:a", answer)).toEqual({ value: 2 });
    expect(candidates.find("claim:unknown", answer)).toBeNull();
    expect(answer.undatedLeftOut).toBe(4);
  });
});
