import { canonicalJson, fingerprintOf } from "../../../src/domain/records/canonical";
import { parseRecord } from "../../../src/domain/records/parse-record";
import { aClaim, anActor, sound } from "./builders";

describe("the canonical form of a record", () => {
  it("does not depend on the order of keys or on defaults that are spelt out", () => {
    const brief = sound(anActor("a", { names: [{ value: "A" }] }));
    const long = sound({
      ...anActor("a", { rollUpBody: false, externalIds: [], partOf: [], slug: "a" }),
      names: [{ usedIn: [], main: true, value: "A" }],
    });
    expect(canonicalJson(long)).toBe(canonicalJson(brief));
    expect(fingerprintOf(long)).toBe(fingerprintOf(brief));
  });

  it("differs where the record says something else", () => {
    expect(fingerprintOf(sound(aClaim("c", { statedOn: "2016" })))).not.toBe(
      fingerprintOf(sound(aClaim("c"))),
    );
  });

  it("reads back as the same record", () => {
    const record = sound(aClaim("c", { statedOn: "2016", likelihood: { words: "likely" } }));
    expect(parseRecord(JSON.parse(canonicalJson(record)))).toEqual({ record });
  });
});
