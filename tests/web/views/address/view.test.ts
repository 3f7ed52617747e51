import fc from "fast-check";
import { readView, searchOf, WHOLE, writeView } from "../../../../src/web/views/address/view";

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
    const some = fc.record(
      {
        accuser: fc.uniqueArray(id, { maxLength: 5 }).map((ids) => ids.sort()),
        about: fc.option(id),
        answered: fc.option(fc.boolean()),
        from: fc.option(day),
        asOf: fc.option(day),
        rollup: fc.constantFrom("none" as const, "body" as const, "state" as const),
        view: fc.constantFrom("picture" as const, "table" as const),
        q: fc.option(fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "")),
        sel: fc.option(fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "")),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, (given) => {
        const view = { ...WHOLE, ...given };
        expect(readView(writeView(view)).view).toEqual(view);
        expect(read(searchOf(view)).view).toEqual(view);
      }),
    );
  });
});
