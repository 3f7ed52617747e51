import { Compiler } from "../../../src/platform/read/compiler";

describe("a variable made for a statement", () => {
  it("is used once, and is never the stem, which a text around it may bind itself", () => {
    const compiler = new Compiler({} as never, {}, {} as never);

    expect([compiler.fresh("step"), compiler.fresh("step"), compiler.fresh("claim")]).toEqual([
      "step1",
      "step2",
      "claim1",
    ]);
  });
});
