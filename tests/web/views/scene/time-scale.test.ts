import { placeOf, ticksOf, timeScale } from "../../../../src/web/views/scene/time-scale";

const labels = (first: string, last: string) =>
  ticksOf(timeScale([first, last], 0, 800)).map(({ label }) => label);

describe("a scale of time", () => {
  it("has a margin, and never less than two weeks", () => {
    const { first, last } = timeScale(["2016-10-06", "2016-10-08"], 0, 800);
    expect([first, last]).toEqual(["2016-09-30", "2016-10-14"]);
  });

  it("places days evenly, and what lies beyond at its ends", () => {
    const scale = { first: "2020-01-01", last: "2020-01-11", from: 100, to: 200 };
    expect(
      ["2020-01-01", "2020-01-06", "2020-01-11", "1999-01-01", "2030-01-01"].map((day) =>
        placeOf(scale, day),
      ),
    ).toEqual([100, 150, 200, 100, 200]);
  });

  it("ticks days, months or years, and says the year where it changes", () => {
    expect(labels("2016-12-28", "2017-01-04")).toEqual([
      ...["25 Dec 2016", "27 Dec", "29 Dec", "31 Dec", "2 Jan 2017", "4 Jan", "6 Jan", "8 Jan"],
    ]);
    expect(labels("2016-05-03", "2017-06-04")).toEqual(["Jul 2016", "Oct", "Jan 2017", "Apr"]);
    expect(labels("2008-01-01", "2020-12-31")).toEqual([
      "2008",
      "2010",
      "2012",
      "2014",
      "2016",
      "2018",
      "2020",
    ]);
  });

  it("stands where there are no days at all", () => {
    expect(ticksOf(timeScale([], 0, 800)).length).toBeGreaterThan(0);
  });
});
