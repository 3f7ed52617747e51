import { isLive, liveAccusers, merge, type Withdrawable } from "../../../src/domain/standing/liveness";
import { claim, retraction } from "./builders";

const JOINT = claim("c1", { by: ["sentra", "avaria"], on: "2020-02-02" });

describe("a claim", () => {
  it("is live from the day it was stated", () => {
    expect(isLive(JOINT, "2020-02-01")).toBe(false);
    expect(isLive(JOINT, "2020-02-02")).toBe(true);
    expect(isLive(JOINT, null)).toBe(true);
    expect(liveAccusers(JOINT, "2020-02-02")).toEqual(["avaria", "sentra"]);
  });

  it("without a date is live only where no day is asked about", () => {
    const undated: Withdrawable = { ...JOINT, placedOn: null };
    expect([isLive(undated, "2030-01-01"), isLive(undated, null)]).toEqual([false, true]);
  });

  it("ends for whoever takes it back, on that day, and as a whole with the last of them", () => {
    const taken = {
      ...JOINT,
      retractions: [
        retraction("r1", ["sentra", "stranger"], "2020-03-03"),
        retraction("r2", ["avaria"], "2020-04-04"),
      ],
    };
    expect(liveAccusers(taken, "2020-03-02")).toEqual(["avaria", "sentra"]);
    expect(liveAccusers(taken, "2020-03-03")).toEqual(["avaria"]);
    expect(isLive(taken, "2020-04-03")).toBe(true);
    expect(isLive(taken, "2020-04-04")).toBe(false);
    expect(isLive(taken, null)).toBe(false);
  });

  it("is not ended by strangers, nor by an undated act where a day is asked about", () => {
    const taken = {
      ...JOINT,
      retractions: [retraction("r1", ["stranger"], "2020-03-03"), retraction("r2", ["sentra"])],
    };
    expect(liveAccusers(taken, "2030-01-01")).toEqual(["avaria", "sentra"]);
    expect(liveAccusers(taken, null)).toEqual(["avaria"]);
  });

  it("ends for all with a claim that supersedes it, also one dated before it", () => {
    const replaced = (on: string | null) => ({ ...JOINT, supersededBy: [{ id: "c2", placedOn: on }] });
    expect([
      isLive(replaced("2020-05-05"), "2020-05-04"),
      isLive(replaced("2020-05-05"), "2020-05-05"),
    ]).toEqual([true, false]);
    expect(isLive(replaced("2019-01-01"), "2020-02-02")).toBe(false);
    expect([isLive(replaced(null), "2030-01-01"), isLive(replaced(null), null)]).toEqual([true, false]);
  });

  it("without a named accuser has no accusers, live or not", () => {
    const unnamed = claim("c1", { unnamed: "officials", on: "2020-02-02" });
    expect([isLive(unnamed, null), liveAccusers(unnamed, null)]).toEqual([true, []]);
  });
});

it("spans are merged where they overlap or touch, and kept apart where they do not", () => {
  expect(
    merge([
      { from: "2020-05-01", until: null },
      { from: "2020-01-01", until: "2020-02-01" },
      { from: "2020-02-01", until: "2020-03-01" },
      { from: "2020-01-10", until: "2020-01-20" },
      { from: "2020-06-01", until: "2020-07-01" },
    ]),
  ).toEqual([
    { from: "2020-01-01", until: "2020-03-01" },
    { from: "2020-05-01", until: null },
  ]);
});
