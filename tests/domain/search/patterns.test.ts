import { comparable } from "../../../src/domain/search/folding";
import { spelled, spelledOn } from "../../../src/domain/search/patterns";

const matches = (pattern: string | null, text: string) =>
  pattern !== null && new RegExp(`^(?:${pattern})$`, "u").test(comparable(text));

it.each([
  ["wiki leaks", "WikiLeaks", true, true],
  ["Wiki-Leaks", "“WikiLeaks”", true, true],
  ["wikileaks", "Wiki Leaks.org", false, true],
  [".*wiki(leaks)", "WikiLeaks", true, true],
  ["wiki", "A Wiki", false, false],
  ["Ørsted[]", "orsted", true, true],
])("%s spells %s: %s, its beginning: %s", (typed, name, whole, beginning) => {
  expect([matches(spelled(typed), name), matches(spelledOn(typed), name)]).toEqual([whole, beginning]);
});

it("spells nothing of more letters than the database matches one within the other", () => {
  expect(spelled("\ufdfa".repeat(200))).toBeNull();
  expect(spelledOn("\ufdfa".repeat(200))).toBeNull();
});
