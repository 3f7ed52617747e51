import { formatProblem } from "../../src/domain/records/faults";
import { Gathering } from "../../src/exchange/gathering";
import { legible } from "../../src/exchange/legible";
import { anActor } from "../domain/records/builders";
import { resultOf } from "../support/read-files";

const WHERE = { file: "x.csv", line: 3 };

describe("what a reader gathers", () => {
  it("has each record once, with where it was made first", () => {
    const gathering = new Gathering();
    expect(gathering.add(WHERE, anActor("a"))).toBe(true);
    expect(gathering.add({ file: "x.csv", line: 4 }, anActor("a"))).toBe(true);
    expect(resultOf(gathering)).toMatchObject({
      records: [{ record: { id: "actor:a", kind: "STATE_BODY" }, where: WHERE }],
      problems: [],
    });
  });

  it("refuses a second record of an id that says something else", () => {
    const gathering = new Gathering();
    gathering.add(WHERE, anActor("a"));
    expect(gathering.add({ file: "y.csv", line: 4 }, anActor("a", { kind: "PERSON" }))).toBe(false);
    expect(gathering.problems.first.map(formatProblem)).toEqual([
      'y.csv line 4, /id: is "actor:a", which x.csv line 3 has; expected each id once.',
    ]);
    expect(resultOf(gathering).records).toHaveLength(1);
  });

  it("prefers what a file says to what another takes for granted, whichever comes first", () => {
    const gathering = new Gathering();
    gathering.add(WHERE, anActor("a", { kind: "STATE" }), { assumed: true });
    gathering.add({ file: "y.csv" }, anActor("a"));
    gathering.add({ file: "z.csv" }, anActor("a", { kind: "STATE" }), { assumed: true });
    expect(resultOf(gathering)).toMatchObject({
      records: [{ record: { id: "actor:a", kind: "STATE_BODY" }, where: { file: "y.csv" } }],
      problems: [],
    });
    expect(gathering.stock.count).toBe(1);
  });

  it("tells where the file is to be mended, not where in the record it would be", () => {
    const gathering = new Gathering();
    expect(gathering.add(WHERE, anActor("a", { kind: "KING" }))).toBe(false);
    expect(gathering.problems.first.map(formatProblem)).toEqual([
      expect.stringMatching(/^x\.csv line 3: makes actor:a, whose \/kind is "KING"; expected one of STATE, /),
    ]);
    expect(gathering.stock.count).toBe(0);
  });

  it("takes states for granted, and only states", () => {
    const gathering = new Gathering();
    expect(gathering.state(WHERE, "Russian Federation")).toBe("actor:russia");
    expect(gathering.state(WHERE, "RU")).toBe("actor:russia");
    expect(gathering.state(WHERE, "Mordor")).toBeUndefined();
    expect(resultOf(gathering).records).toMatchObject([{ record: { id: "actor:russia" }, assumed: true }]);
  });

  it("counts what is passed over", () => {
    const gathering = new Gathering();
    gathering.passOver("a");
    gathering.passOver("a", 2);
    expect([...gathering.passedOver]).toEqual([["a", 3]]);
  });
});

it.each([
  ["Fancy Bear / APT-28", 100, "fancy-bear-apt-28"],
  ["Équation Группа", 100, "equation"],
  ["狼毒草", 100, ""],
  ["One two", 4, "one"],
])("%j is legible as %j", (name, most, expected) => {
  expect(legible(name, most)).toBe(expected);
});
