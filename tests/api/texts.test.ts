import { buildDomainSchema } from "../../src/domain/schema";
import { NAUGHTY } from "../support/naughty-strings";
import { textPlaces } from "../support/text-places";
import { codesOf, type StubService, stubService } from "./stub";

jest.setTimeout(600_000);

/** What is well-formed wherever there is text: words, ids, days, moments. */
const HARMLESS = [
  "some",
  "incident:some",
  "actor:some",
  "claim:some",
  "leakChannel:some",
  "source:some",
  "token:some",
  "2016-10-07",
  "2016-10-07T12:00:00Z",
];
const REFUSALS = new Set(["BAD_USER_INPUT", "INVALID_CURSOR", "UNAUTHENTICATED"]);

const places = textPlaces(buildDomainSchema(), "query");

/** In CI each place gets every third text, the next one another third. */
const shareOf = (index: number) =>
  process.env["NAUGHTY"] === "all" ? NAUGHTY : NAUGHTY.filter((_, text) => text % 9 === index % 9);

let service: StubService;
beforeAll(async () => {
  service = await stubService();
});
afterAll(() => service.close());

/** What is sent to the database, and the codes of refusals. */
async function ask({ document, variables }: (typeof places)[number], texts: readonly string[]) {
  const codes = new Set<string>();
  service.statements.length = 0;
  for (const text of texts)
    for (const code of codesOf(await service.ask(document, variables(text)))) codes.add(code);
  return { codes: [...codes], statements: [...new Set(service.statements)].sort() };
}

describe(`${NAUGHTY.length} texts in each place of a query that takes text`, () => {
  const fieldOf = ({ name }: { readonly name: string }) => name.split("(")[0] ?? "";
  const fields = [...new Set(places.map(fieldOf))];
  const reached = new Set<string>();

  it.each(fields)("%s: the statements are those of harmless ones", async (field) => {
    for (const [index, place] of places.entries()) {
      if (fieldOf(place) !== field) continue;
      const harmless = await ask(place, HARMLESS);
      const naughty = await ask(place, shareOf(index));
      // (Of counts over everything the database always brings a row; this one has none, whatever is asked.)
      const codes = naughty.codes.filter((code) => !REFUSALS.has(code) && !harmless.codes.includes(code));
      expect([place.name, codes]).toEqual([place.name, []]);
      const more = naughty.statements.filter((text) => !harmless.statements.includes(text));
      expect([place.name, more]).toEqual([place.name, []]);
      if (harmless.statements.length > 0) reached.add(place.name);
    }
  });

  it("reach the database, harmless ones at least, but for cursors, which are none, and what needs a login", () => {
    const others = places.filter(({ name }) => !reached.has(name) && !/\((after|before)\)$/.test(name));
    expect(others.map(({ name }) => name)).toEqual(["Query.proposal(id)"]);
  });
});
