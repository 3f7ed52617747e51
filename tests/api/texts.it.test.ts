import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
} from "graphql";
import { buildDomainSchema } from "../../src/domain/schema";
import {
  aClaim,
  aLeak,
  aLeakChannel,
  anActor,
  anAssessment,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
  SURROUNDINGS,
} from "../domain/records/builders";
import { NAUGHTY } from "../support/naughty-strings";
import { type Anything, type Service, startService } from "../support/service";
import { textPlaces } from "../support/text-places";

jest.setTimeout(1_200_000);

const isAll = process.env["NAUGHTY"] === "all";
const AT_ONCE = 100; // records of a command
/** In CI each place gets so few of the texts, the next one others. */
const shareOf = (index: number, of: number) =>
  isAll ? NAUGHTY : NAUGHTY.filter((_, text) => text % of === index % of);
const HARMLESS = ["some", "other words", "incident:theft", "actor:agency", "claim:c", "2016-10-07", "de"];

const schema = buildDomainSchema();
const SOUND = {
  actor: anActor,
  incident: anIncident,
  leakChannel: aLeakChannel,
  leak: aLeak,
  claim: aClaim,
  retraction: aRetraction,
  response: aResponse,
  assessment: anAssessment,
  source: aSource,
} as const;
type Type = keyof typeof SOUND;
const TYPES = Object.keys(SOUND) as Type[];

let service: Service;
let editor: string;
let admin: string;
beforeAll(async () => {
  service = await startService();
  await service.load([...SURROUNDINGS, aClaim("c")]);
  [editor, admin] = [await service.logIn("edith", "EDITOR"), await service.logIn("root", "ADMIN")];
});
afterAll(() => service.close());

const nodes = async () => (await service.graph.rows("MATCH (n) RETURN count(n)"))[0]?.[0];

interface Leaf {
  readonly path: readonly string[];
  readonly scalar: string;
}

/** Where a record's input takes text. */
function leavesOf(type: GraphQLInputType, path: readonly string[] = []): readonly Leaf[] {
  const named = getNamedType(type);
  if (isScalarType(named)) return /String|ID/.test(named.name) ? [{ path, scalar: named.name }] : [];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => leavesOf(field.type, [...path, field.name]));
}

const inputOf = (type: Type) => {
  const input = schema.getType(`${type.charAt(0).toUpperCase()}${type.slice(1)}Input`);
  if (!isInputObjectType(input)) throw new Error(`no input of ${type}`);
  return input;
};

/** The same with a text at a path; lists on the way have one item, which is what it is in `like` otherwise. */
function put(like: unknown, type: GraphQLInputType, path: readonly string[], text: string): unknown {
  if (isNonNullType(type)) return put(like, type.ofType, path, text);
  if (isListType(type)) return [put(Array.isArray(like) ? like[0] : undefined, type.ofType, path, text)];
  const [name = "", ...rest] = path;
  if (!isInputObjectType(type) || name === "") return text;
  const inner = type.getFields()[name]?.type;
  if (inner === undefined) throw new Error(`no ${name} in ${type.name}`);
  const beside = like === undefined ? requiredOf(type.name, Object.values(type.getFields())) : Object(like);
  return { ...beside, [name]: put(Object(like)[name], inner, rest, text) };
}

/** What an object of an input cannot do without. */
function requiredOf(of: string, fields: readonly GraphQLInputField[]): Readonly<Record<string, unknown>> {
  const REQUIRED: Readonly<Record<string, unknown>> = {
    actor: "actor:accused",
    source: "source:report",
    text: "some words",
    value: "some words",
    words: "some words",
    scheme: "some-scheme",
    date: "2016-10-07",
  };
  return Object.fromEntries(
    fields.filter(isRequiredInputField).map(({ name, type }) => {
      const named = getNamedType(type);
      const value = isEnumType(named) ? named.getValues()[0]?.name : REQUIRED[name];
      if (value === undefined) throw new Error(`${of}.${name} is required; say here what it can be`);
      return [name, isListType(getNullableType(type)) ? [value] : value];
    }),
  );
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((found, name) => {
    const one = Array.isArray(found) ? found[0] : found;
    return Object(one)[name];
  }, value);

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const changeOf = (type: Type) => `mutation ($input: ChangeRecordsInput!) {
  changeRecords(input: $input) { records { id ... on ${inputOf(type).name.replace(/Input$/, "")} { history(first: 1) { nodes { after } } } } userErrors { code field message } }
}`;

describe(`${NAUGHTY.length} texts in each field of a record`, () => {
  it.each(TYPES)("of %s: as it was given, or refused by name", async (type) => {
    const input = inputOf(type);
    const leaves = leavesOf(input).filter(({ path }) => path.join() !== "id");
    let number = 0;
    const candidates = leaves.flatMap((leaf, index) =>
      shareOf(index, 25).map((text) => {
        const { type: _, ...raw } = SOUND[type](`${type.toLowerCase()}-${++number}`);
        return { leaf, text, raw: put(raw, input, leaf.path, text) as Readonly<Record<string, unknown>> };
      }),
    );
    const ask = async (some: typeof candidates) => {
      const { data, errors } = await service.askAs(editor, changeOf(type), {
        input: { changes: some.map(({ raw }) => ({ record: { [type]: raw } })) },
      });
      expect(errors).toBeUndefined();
      return data.changeRecords;
    };
    let kept = 0;
    for (let start = 0; start < candidates.length; start += AT_ONCE) {
      const some = candidates.slice(start, start + AT_ONCE);
      const first = await ask(some);
      const refused = new Set(first.userErrors.map(({ field }: Anything) => Number(field[2])));
      for (const { code, field } of first.userErrors) {
        expect(["INVALID", "REQUIRED", "NOT_FOUND", "DUPLICATE"]).toContain(code);
        expect(field.slice(0, 2)).toEqual(["input", "changes"]);
      }
      const good = some.filter((_, index) => !refused.has(index));
      const made =
        refused.size === 0 ? first : good.length === 0 ? { records: [], userErrors: [] } : await ask(good);
      expect(made.userErrors).toEqual([]);
      for (const { raw, leaf, text } of good) {
        const record = made.records.find(({ id }: Anything) => id === raw["id"]);
        const stored = record?.history.nodes[0].after;
        expect([leaf.path, text, one(at(stored, leaf.path))]).toEqual([leaf.path, text, text]);
        kept += 1;
      }
    }
    expect(kept).toBeGreaterThan(0);
  });
});

describe("texts beside records", () => {
  const records = new Set(TYPES.map((type) => inputOf(type).name));
  const places = textPlaces(schema, "mutation", (input) => records.has(input) || input === "ChangeInput");

  it("in every place of a mutation: done, or refused with a code, by statements that harmless texts are sent by, too", async () => {
    const statements = new Set<string>();
    const codes = new Set<string>();
    const ask = async ({ document, variables, name }: (typeof places)[number], text: string) => {
      const answer = await service.askAs(admin, document, variables(text));
      for (const { extensions } of answer.errors ?? []) codes.add(`${name}: ${extensions.code}`);
      return answer.statements;
    };
    for (const [index, place] of places.entries())
      for (const text of HARMLESS.filter((_, of) => of % 3 === index % 3))
        for (const sent of await ask(place, text)) statements.add(sent);
    const more = new Set<string>();
    for (const [index, place] of places.entries())
      for (const text of shareOf(index, 100))
        for (const sent of await ask(place, text)) if (!statements.has(sent)) more.add(sent);
    expect([...codes].filter((code) => !code.endsWith("BAD_USER_INPUT"))).toEqual([]);
    expect([...more]).toEqual([]);
  });

  it("reasons, titles, names and owners come back as they were given; keys that differ in a byte are others", async () => {
    const MADE = `mutation ($text: String!, $key: String) {
      recordSource(input: { source: { title: "x", kind: PAPER }, reason: $text, idempotencyKey: $key }) { source { id history { nodes { reason } } } userErrors { code } }
      saveDraft(input: { title: $text, changes: [] }) { proposal { title } userErrors { code } }
      createToken(input: { name: $text, owner: $text, role: READER }) { token { name owner } userErrors { code } }
    }`;
    // Keys are those of a login: this one has sent none yet.
    const ruth = await service.logIn("ruth", "ADMIN");
    const texts = [...new Set(shareOf(0, 2))];
    const ids = [];
    for (const text of texts) {
      const { data, errors } = await service.askAs(ruth, MADE, { text, key: text });
      expect([text, errors]).toEqual([text, undefined]);
      const { recordSource: recorded, saveDraft: draft, createToken: made } = data;
      const refusals = [recorded, draft, made].flatMap(({ userErrors }) => userErrors);
      const others = refusals.filter(({ code }: Anything) => code !== "INVALID" && code !== "REQUIRED");
      expect([text, others]).toEqual([text, []]);
      if (recorded.source !== null) {
        expect(recorded.source.history.nodes[0].reason).toBe(text === "" ? null : text);
        ids.push(recorded.source.id);
      }
      if (draft.proposal !== null) expect(draft.proposal.title).toBe(text);
      if (made.token !== null) expect(made.token).toEqual({ name: text, owner: text });
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(texts.length / 2);
  });
});

it("read nothing and change nothing in a query: each kind of place that takes text, in the real database", async () => {
  const kinds = new Map(
    textPlaces(schema, "query")
      .filter(({ scalar }) => scalar === "String" || scalar === "ID")
      .map((place) => [isAll ? place.name : `${place.of}.${place.scalar}`, place]),
  );
  const before = await nodes();
  const codes = new Set<string>();
  for (const [index, { name, document, variables }] of [...kinds.values()].entries())
    for (const text of shareOf(index, 10)) {
      const { errors } = await service.askAs(editor, document, variables(text));
      for (const { extensions } of errors ?? []) codes.add(`${name}: ${extensions.code}`);
    }
  expect([...codes].filter((code) => !/BAD_USER_INPUT|INVALID_CURSOR/.test(code))).toEqual([]);
  expect(await nodes()).toBe(before);
});
