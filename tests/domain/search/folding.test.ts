import { comparable, indexed } from "../../../src/domain/search/folding";

it.each([
  ["Ørsted", "orsted"],
  ["ŁÓDŹ", "lodz"],
  ["Đorđe Ðóra", "dorde dora"],
  ["Straße Æon Œuvre Þing Ħal ılık Ǿ", "strasse aeon oeuvre thing hal ilik o"],
  ["Ｔａｒｓｅｌ２８", "tarsel28"],
])("%s is compared, and is in the index, as %s", (text, plain) => {
  expect([comparable(text), indexed(text)]).toEqual([plain, plain]);
});
