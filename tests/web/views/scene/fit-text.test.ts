import fc from "fast-check";
import { fitText } from "../../../../src/web/views/scene/fit-text";

it.each([
  ["short", 10, 2, ["short"]],
  [
    "Office of the Director of National Intelligence",
    27,
    3,
    ["Office of the Director of", "National Intelligence"],
  ],
  ["one two three four", 8, 2, ["one two", "three…"]],
  ["Donaudampfschifffahrt", 10, 2, ["Donaudampf", "schifffah…"]],
  ["  spaced   out  ", 20, 1, ["spaced out"]],
  ["", 10, 2, []],
])("breaks %j at %i into %i lines at most", (text, perLine, most, lines) => {
  expect(fitText(text, perLine, most)).toEqual(lines);
});

it("never halves a character, nor passes its width by more than the sign that there is more", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.integer({ min: 4, max: 30 }),
      (text, perLine) => {
        const lines = fitText(text, perLine, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(line.isWellFormed()).toBe(true);
      },
    ),
  );
});
