import { findState, stateActor } from "../../../src/exchange/states/states";
import states from "../../../src/exchange/states/states.json";

describe("states", () => {
  it.each([
    ["RU", "russia"],
    ["PRK", "north-korea"],
    ["kaz", "kazakhstan"],
    ["UK", "united-kingdom"],
    ["Russian Federation", "russia"],
    ["Korea, Republic of", "south-korea"],
    ["Korea (Democratic People's Republic of)", "north-korea"],
    ["southKorea", "south-korea"],
    ["Iran (Islamic Republic of)", "iran"],
    ["Iran, Islamic Republic of", "iran"],
    ["People's Republic of China", "china"],
    ["TÜRKIYE", "turkiye"],
    ["america", "united-states"],
    [" The Netherlands ", "netherlands"],
  ])("are found by %s", (spelling, slug) => {
    expect(findState(spelling)?.slug).toBe(slug);
  });

  it.each(["", "Korea", "XX", "ru", "Hong Kong", "GI", "Unknown", "Global", "mideast"])(
    "are not guessed from %j",
    (spelling) => {
      expect(findState(spelling)).toBeUndefined();
    },
  );

  it("have codes, slugs and spellings of their own, and are sound actors", () => {
    for (const key of ["alpha2", "alpha3", "slug", "name"] as const)
      expect(new Set(states.map((state) => state[key])).size).toBe(states.length);
    for (const state of states) {
      for (const spelling of [state.name, ...state.spellings]) expect(findState(spelling)).toBe(state);
      expect(stateActor(state)).toMatchObject({ id: `actor:${state.slug}`, kind: "STATE" });
    }
  });
});
