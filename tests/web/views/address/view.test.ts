import fc from "fast-check";
import {
  PARAM_NAMES,
  type Param,
  readView,
  searchOf,
  UNNAMED,
  type View,
  WHOLE,
  writeView,
} from "../../../../src/web/views/address/view";

const read = (search: string) => readView(Object.fromEntries(new URLSearchParams(search)));

describe("the address of a view", () => {
  it("says nothing of what is as it would be anyway", () => {
    expect(searchOf(WHOLE)).toBe("");
    expect(searchOf(read("rollup=none&view=picture&q=").view)).toBe("");
  });

  it("is legible, and the same for the same view however it came about", () => {
    const { view, problems } = read(
      "asOf=2016-10-07&accuser=odni,dhs,dhs&answered=no&class=political-official,legal",
    );
    expect(problems).toEqual([]);
    expect(view).toMatchObject({
      accuser: ["dhs", "odni"],
      answered: false,
      class: ["LEGAL", "POLITICAL_OFFICIAL"],
      asOf: "2016-10-07",
    });
    expect(searchOf(view)).toBe(
      "?accuser=dhs,odni&class=legal,political-official&answered=no&asOf=2016-10-07",
    );
  });

  it.each([
    ["asOf=2016-02-30", "asOf=2016-02-30 is not a day: 2016-10-07"],
    ["asOf=yesterday", "asOf=yesterday is not a day: 2016-10-07"],
    [
      "class=guess",
      "class=guess is not of technical, political-official, political-unofficial, legal, self, media",
    ],
    ["answered=maybe", "answered=maybe is not yes or no"],
    ["accuser=a%20b", "accuser=a b is not ids, with commas between them"],
    ["knownAt=2026-11-01", "knownAt=2026-11-01 is not a moment in UTC: 2026-11-01T12:00:00Z"],
    ["rollup=all", "rollup=all is not one of none, body, state"],
  ])("tells that it cannot mean %s, and leaves it out", (search, message) => {
    const { view, problems } = read(search);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(view).toEqual(WHOLE);
  });

  it("is not led astray by names that objects have of themselves", () => {
    expect(read("answered=constructor&class=__proto__&view=toString").view).toEqual(WHOLE);
  });

  it("gives the same view again, whatever it holds", () => {
    const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
    const day = fc
      .date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const ids = fc.uniqueArray(fc.oneof(id, fc.constant(UNNAMED)), { maxLength: 5 }).map((all) => all.sort());
    const someOf = <T>(...all: readonly T[]) => fc.subarray([...all]).map((some) => some.sort());
    const words = fc.option(
      fc.string({ minLength: 1, maxLength: 40, unit: "binary" }).filter((text) => text.trim() !== ""),
    );
    const count = fc.option(fc.integer({ min: 1, max: 999_999_999_999 }));
    const place = fc.integer({ min: -99_999, max: 99_999 });
    const one: { readonly [P in Param]: fc.Arbitrary<View[P]> } = {
      accuser: ids,
      accused: ids,
      about: fc.option(id),
      class: someOf("LEGAL", "MEDIA", "POLITICAL_OFFICIAL", "SELF"),
      form: someOf("INDICTMENT", "IN_ATTACK", "PRESS_NAMED"),
      answered: fc.option(fc.boolean()),
      denied: fc.option(fc.boolean()),
      from: fc.option(day),
      to: fc.option(day),
      asOf: fc.option(day),
      knownAt: fc.option(day.map((text) => `${text}T12:30:05.25Z`)),
      rollup: fc.constantFrom("none", "body", "state"),
      most: fc.constantFrom("20", "100"),
      lines: fc.constantFrom("200", "2000"),
      view: fc.constantFrom("picture", "table"),
      q: words,
      standing: someOf("ATTRIBUTED", "CONTESTED", "UNATTRIBUTED", "WITHHELD"),
      kind: someOf("PERSON", "STATE", "STATE_BODY"),
      after: words,
      upTo: count,
      story: count,
      sel: words,
      alone: fc.option(fc.boolean()),
      only: fc.constantFrom("all", "blamed", "about", "answers", "accuses", "declined", "others"),
      focus: fc.option(id),
      depth: fc.constantFrom("1", "2", "3"),
      open: fc.uniqueArray(id, { maxLength: 5 }),
      pin: fc.array(fc.record({ id, x: place, y: place }), { maxLength: 5 }),
      path: fc.option(id),
    };
    expect(Object.keys(one).sort()).toEqual([...PARAM_NAMES].sort());
    const some: fc.Arbitrary<Partial<View>> = fc.record(one, { requiredKeys: [] });
    fc.assert(
      fc.property(some, (given) => {
        const view = { ...WHOLE, ...given };
        expect(readView(writeView(view)).view).toEqual(view);
        expect(read(searchOf(view)).view).toEqual(view);
      }),
    );
  });
});
