import fc from "fast-check";
import { firstDay, isReducedDate, lastDay, placedOn, precisionOf } from "../../../src/domain/dates/dates";

const aDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const aDate = fc.tuple(aDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

describe("a reduced date", () => {
  it.each(["1900", "2100", "2016-10", "2016-10-07", "2016-02-29", "2000-02-29"])("can be %s", (date) => {
    expect(isReducedDate(date)).toBe(true);
  });

  it.each([
    "",
    "1899",
    "2101",
    "275761",
    "2016-00",
    "2016-13",
    "2016-1",
    "2016-10-7",
    "2016-10-00",
    "2016-10-32",
    "2015-02-29",
    "1900-02-29",
    "2016-04-31",
    "2016-10-07T00:00:00Z",
    " 2016",
    "2016\n",
    "٢٠١٦",
    "-2016",
  ])("cannot be %j", (date) => {
    expect(isReducedDate(date)).toBe(false);
  });

  it("is as precise as it is long", () => {
    expect(["2016", "2016-10", "2016-10-07"].map(precisionOf)).toEqual(["YEAR", "MONTH", "DAY"]);
    expect(() => precisionOf("2016-1")).toThrow(RangeError);
  });

  it("spans its first to its last day", () => {
    expect(
      ["2016", "2016-02", "2015-02", "2016-10-07"].map((date) => [firstDay(date), lastDay(date)]),
    ).toEqual([
      ["2016-01-01", "2016-12-31"],
      ["2016-02-01", "2016-02-29"],
      ["2015-02-01", "2015-02-28"],
      ["2016-10-07", "2016-10-07"],
    ]);
  });

  it("starts and ends on real days within itself", () => {
    fc.assert(
      fc.property(aDate, (date) => {
        for (const day of [firstDay(date), lastDay(date)]) {
          expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
          expect(day.startsWith(date)).toBe(true);
        }
        const next = new Date(Date.parse(lastDay(date)) + 86_400_000).toISOString();
        expect(next.startsWith(date)).toBe(false);
        expect(firstDay(date) <= lastDay(date)).toBe(true);
      }),
    );
  });

  it("is real exactly when the calendar has it", () => {
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
        const parsed = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
        expect(isReducedDate(text)).toBe(real);
      }),
    );
  });
});

describe("the place of a record in time", () => {
  const on = (date: string) => ({ date, qualifier: "ON" as const });

  it("is the last day of its own date, whatever it cites", () => {
    expect(placedOn(on("2016-10"), [on("2015")])).toEqual({ on: "2016-10-31", inferred: false });
    expect(placedOn({ date: "2016-10-06", qualifier: "BY" }, [])).toEqual({
      on: "2016-10-06",
      inferred: false,
    });
  });

  it("is else inferred from the earliest publication it cites, by last days", () => {
    expect(placedOn(undefined, [undefined, on("2016"), on("2016-11-30"), on("2016-12")])).toEqual({
      on: "2016-11-30",
      inferred: true,
    });
  });

  it("is else nowhere", () => {
    expect(placedOn(undefined, [undefined])).toBeUndefined();
    expect(placedOn(undefined, [])).toBeUndefined();
  });

  it("does not depend on the order of citations", () => {
    fc.assert(
      fc.property(fc.array(fc.option(aDate, { nil: undefined })), (dates) => {
        const published = dates.map((date) => (date === undefined ? undefined : on(date)));
        expect(placedOn(undefined, [...published].reverse())).toEqual(placedOn(undefined, published));
      }),
    );
  });
});
