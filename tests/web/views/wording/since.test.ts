import { daysBetween, daysInWords, sinceIncident } from "../../../../src/web/views/wording/since";
import { stated } from "../told";

describe("how long after the incident", () => {
  it.each([
    ["2020-01-01", "2020-01-13", "12 days after"],
    ["2020-01-01", "2020-01-02", "1 day after"],
    ["2020-01-01", "2020-01-01", "on the day that"],
    ["2020-01-04", "2020-01-01", "3 days before"],
    ["2020-01", "2020-02-01", "4 to 31 days after"],
    ["2020-01-10", "2020-01", "between 9 days before and 18 days after"],
    ["2020", "2019-12-01", "31 to 396 days before"],
  ])("from %s to %s is %s", (from, to, words) => {
    expect(daysInWords(daysBetween(stated(from), stated(to)))).toBe(words);
  });

  it("has only the bound that a date which may be earlier leaves", () => {
    const by = (date: string) => stated(date, "BY");
    expect(daysInWords(daysBetween(stated("2020-01-01"), by("2020-01-13")))).toBe("at most 12 days after");
    expect(daysInWords(daysBetween(by("2020-01-01"), stated("2020-01-13")))).toBe("at least 12 days after");
    expect(daysInWords(daysBetween(stated("2020-01-13"), by("2020-01-01")))).toBe("at least 12 days before");
    expect(daysInWords(daysBetween(by("2020-01-01"), by("2020-01-13")))).toBeUndefined();
  });

  it("goes by the disclosure where no start is stated, and guesses nothing", () => {
    const [day, later] = [stated("2020-01-01"), stated("2020-01-03")];
    expect(sinceIncident({ startedOn: day, disclosedOn: null }, later)).toBe("2 days after it began");
    expect(sinceIncident({ startedOn: null, disclosedOn: day }, later)).toBe("2 days after it was disclosed");
    expect(sinceIncident({ startedOn: null, disclosedOn: null }, later)).toBeUndefined();
    expect(sinceIncident({ startedOn: day, disclosedOn: null }, null)).toBeUndefined();
  });
});
