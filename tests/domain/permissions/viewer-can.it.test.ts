import { RECORD_TYPES, type RecordType } from "../../../src/domain/records/fields";
import { LABELS } from "../../../src/domain/records/graph-shape";
import { type Anything, type Raw, type Service, startService } from "../../support/service";
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
} from "../records/builders";
import { accepted } from "./asking";

jest.setTimeout(300_000);

const CALLERS = ["nobody", "READER", "RESEARCHER", "EDITOR", "ADMIN"] as const;
type Caller = (typeof CALLERS)[number];
type Permissions = Readonly<Record<string, boolean>>;

/** A record of each type that nothing refers to, with text in it. */
const MADE: Readonly<Record<RecordType, (id: string) => Raw>> = {
  actor: anActor,
  incident: anIncident,
  leakChannel: aLeakChannel,
  leak: aLeak,
  claim: (id) => aClaim(id, { quote: { text: "They did it." } }),
  retraction: (id) => aRetraction(id, { quote: { text: "They did not." } }),
  response: (id) => aResponse(id, { quote: { text: "We did not." } }),
  assessment: anAssessment,
  source: aSource,
};
const TEXT: Readonly<Record<RecordType, string>> = {
  actor: "names.value",
  incident: "title",
  leakChannel: "name",
  leak: "what",
  claim: "quote.text",
  retraction: "quote.text",
  response: "quote.text",
  assessment: "text",
  source: "title",
};
const CITATIONS = [{ source: "source:report" }];

/** What each act is asked for with, upon a record; voiding comes last. */
function asked(
  type: RecordType,
  act: string,
  id: string,
): { readonly mutation: string; readonly input: Raw } {
  const reason = "a test";
  const correction = { id, set: {}, reason };
  switch (act) {
    case "correct":
    case "changeAtOnce":
      return { mutation: `correct${LABELS[type]}`, input: correction };
    case "propose":
      return { mutation: `correct${LABELS[type]}`, input: { ...correction, propose: true } };
    case "void":
      return { mutation: `void${LABELS[type]}`, input: { id, reason } };
    case "redact":
      return { mutation: "redact", input: { id, field: TEXT[type], reason } };
    case "answer":
      return {
        mutation: "answerClaim",
        input: { claim: id, response: { kind: "DENIAL", by: ["actor:accused"], citations: CITATIONS } },
      };
    case "repeat":
      return {
        mutation: "repeatClaim",
        input: { repeats: id, claim: { accusers: ["actor:here"], citations: CITATIONS } },
      };
    case "retract":
      return {
        mutation: "retractClaim",
        input: { retraction: { claim: id, by: ["actor:agency"], citations: CITATIONS } },
      };
    case "supersede":
      return {
        mutation: "supersedeClaim",
        input: { supersedes: id, claim: { ...SAYS, accusers: ["actor:agency"], citations: CITATIONS } },
      };
    case "addName":
      return { mutation: "addName", input: { actor: id, name: { value: "Another" } } };
    case "addMembership":
      return { mutation: "addMembership", input: { actor: id, partOf: { actor: "actor:here" } } };
    case "split":
      return {
        mutation: "splitActor",
        input: { actor: id, into: { kind: "STATE_BODY", names: [{ value: "Half" }] } },
      };
    case "merge":
      return {
        mutation: type === "actor" ? "mergeActors" : "mergeIncidents",
        input: { from: `${id}-too`, into: id },
      };
    default:
      throw new Error(`nobody knows how ${act} is asked for`);
  }
}
const SAYS = { stance: "ASSERTS", named: [{ actor: "actor:accused", role: "CONDUCTED" }] };

const nameOf = (caller: Caller, type: RecordType) => `${caller}-${type}`.toLowerCase();
/** One of them to be merged into another, and one that nothing is said about before it is taken out. */
const toBeActedUpon = (caller: Caller, type: RecordType) =>
  ["", "-too", "-void"].map((which) => MADE[type](nameOf(caller, type) + which));

let service: Service;
let tokens: ReadonlyMap<Caller, string>;
beforeAll(async () => {
  service = await startService();
  const upon = CALLERS.flatMap((caller) => RECORD_TYPES.flatMap((type) => toBeActedUpon(caller, type)));
  await service.load([...SURROUNDINGS, aClaim("c"), ...upon]);
  const made = new Map<Caller, string>();
  for (const role of CALLERS) {
    if (role !== "nobody") made.set(role, await service.logIn(role.toLowerCase(), role));
  }
  tokens = made;
});
afterAll(() => service.close());

const askAs = async (caller: Caller, query: string, variables: Raw = {}) => {
  const token = tokens.get(caller);
  return token === undefined
    ? await service.ask(query, variables)
    : await service.askAs(token, query, variables);
};
/** Undefined where it is refused; else what the payload has. */
async function done(caller: Caller, mutation: string, input: Raw): Promise<Anything> {
  const codes: string[] = [];
  const payload = await accepted(
    (query, variables) => askAs(caller, query, variables),
    mutation,
    input,
    codes,
  );
  // Which of them it is tells that nothing else was wrong with what was asked.
  if (caller === "nobody") expect(codes).toEqual(["UNAUTHENTICATED"]);
  else if (caller === "READER") expect(codes).toEqual(["FORBIDDEN"]);
  return payload;
}

async function actsOn(type: string): Promise<readonly string[]> {
  const { __type } = await service.read(`{ __type(name: "${type}") { fields { name } } }`);
  return __type.fields.map(({ name }: { name: string }) => name);
}

async function permissionsOn(caller: Caller, type: RecordType, id: string, more = ""): Promise<Permissions> {
  const acts = (await actsOn(`${LABELS[type]}Permissions`)).join(" ");
  const { data } = await askAs(
    caller,
    `{ node(id: "${id}"${more}) { ... on ${LABELS[type]} { viewerCan { ${acts} } } } }`,
  );
  return data.node.viewerCan;
}

describe("what viewerCan says of a record is what the API answers", () => {
  it.each(CALLERS.flatMap((caller) => RECORD_TYPES.map((type) => ({ caller, type }))))(
    "to $caller, of the type $type",
    async ({ caller, type }) => {
      const id = `${type}:${nameOf(caller, type)}`;
      const said = await permissionsOn(caller, type, id);

      const found: Record<string, boolean> = {};
      const acts = Object.keys(said).sort((one, other) => last(one) - last(other));
      for (const act of acts) {
        const { mutation, input } = asked(type, act, act === "void" ? `${id}-void` : id);
        const made = await done(caller, mutation, input);
        found[act] = made !== undefined && (act !== "changeAtOnce" || made.proposal === null);
        if (act === "propose" && made !== undefined) expect(made.proposal).not.toBeNull();
      }

      expect(said).toEqual(found);
    },
  );

  const last = (act: string) => (act === "redact" ? 2 : act === "merge" ? 1 : 0);

  it("to an EDITOR, of a claim by somebody who is not named", async () => {
    await service.load([
      aClaim("unnamed", { accusers: [], unnamedAccuser: { words: "officials" } }),
      aClaim("unnamed-too", { accusers: [], unnamedAccuser: { words: "officials" } }),
    ]);
    const said = await permissionsOn("EDITOR", "claim", "claim:unnamed");

    for (const act of ["retract", "supersede", "answer", "repeat"]) {
      const { mutation, input } = asked("claim", act, "claim:unnamed");
      expect([act, (await done("EDITOR", mutation, input)) !== undefined]).toEqual([act, said[act]]);
    }
    expect(said).toMatchObject({ retract: false, supersede: false, answer: true, repeat: true });
  });
});

describe("what viewer.can says is what the API answers", () => {
  const isLetIn = async (caller: Caller, mutation: string, input: Raw) => {
    const codes: string[] = [];
    await accepted((query, variables) => askAs(caller, query, variables), mutation, input, codes);
    return !codes.some((code) => ["UNAUTHENTICATED", "FORBIDDEN"].includes(code));
  };
  const isLetInToImport = async (caller: Caller) => {
    const token = tokens.get(caller);
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { statusCode } = await service.inject({ method: "POST", url: "/import", headers });
    return ![401, 403].includes(statusCode);
  };

  /** The latest token of this owner, which is one more than they are logged in by. */
  const anotherTokenOf = async (owner: string): Promise<string> => {
    await service.logIn(owner, "READER");
    const { data } = await askAs("ADMIN", "{ tokens { id owner } }");
    return data.tokens.find((token: { readonly owner: string }) => token.owner === owner).id;
  };
  const changesToken = async (caller: Caller, mutation: string, input: string) => {
    const { data, errors } = await askAs(
      caller,
      `mutation { ${mutation}(input: { ${input} }) { userErrors { code } } }`,
    );
    return errors === undefined && data[mutation].userErrors.length === 0;
  };

  it.each(CALLERS)("to %s", async (caller) => {
    const acts = await actsOn("ViewerPermissions");
    const { data } = await askAs(caller, `{ viewer { can { ${acts.join(" ")} } } }`);

    const source = (which: string) => ({
      source: { title: `${which} report of ${caller}`, kind: "TECHNICAL_REPORT" },
    });
    const recorded = await done(caller, "recordSource", source("One"));
    const [own, ofOther] = [await anotherTokenOf(caller.toLowerCase()), await anotherTokenOf("somebody")];
    expect(data.viewer.can).toEqual({
      record: recorded !== undefined,
      propose: (await done(caller, "saveDraft", { changes: [{ record: source("Another") }] })) !== undefined,
      changeAtOnce: recorded?.proposal === null,
      unmerge: await isLetIn(caller, "unmergeActors", { actor: "actor:none", reason: "two" }),
      review: await isLetIn(caller, "rejectProposal", { proposal: "proposal:none", reason: "wrong" }),
      import: await isLetInToImport(caller),
      makeTokens: await changesToken(caller, "createToken", 'name: "one more", role: READER'),
      manageOwnTokens: await changesToken(caller, "revokeToken", `token: "${own}"`),
      manageTokensOfOthers: await changesToken(caller, "revokeToken", `token: "${ofOther}"`),
    });
  });
});

describe("where viewerCan is asked for", () => {
  const EVERYWHERE = `{
    claim(id: "claim:c") { viewerCan { ...may retract } accusers { viewerCan { ...may merge } } incident { claims(first: 1) { nodes { viewerCan { ...may } } } } history { nodes { record { viewerCan { ...may } } } } }
    node(id: "source:report") { viewerCan { ...may } }
    search(query: "accused", first: 1) { record { viewerCan { ...may } } }
    blame(first: 1) { nodes { accused { viewerCan { ...may } } incident { standing { accused { actor { viewerCan { ...may } } } } } } }
    blameMatrix { accused { actor { viewerCan { ...may } } } }
    neighbourhood(of: "actor:agency") { nodes { record { viewerCan { ...may } } } }
  } fragment may on RecordPermissions { correct changeAtOnce }`;

  const answers = (data: unknown) =>
    [...JSON.stringify(data).matchAll(/"correct":(\w+),"changeAtOnce":(\w+)/g)].map(([, correct, atOnce]) =>
      [correct, atOnce].join(" "),
    );

  it("it is the same of all records, of each viewer by turns, however often they ask, and no other statement", async () => {
    const statements = new Set<string>();
    for (let time = 0; time < 4; time++) {
      for (const [caller, may] of [
        ["EDITOR", "true true"],
        ["nobody", "false false"],
        ["RESEARCHER", "true false"],
        ["READER", "false false"],
      ] as const) {
        const { data, errors, statements: sent } = await askAs(caller, EVERYWHERE);
        expect(errors).toBeUndefined();
        const found = answers(data);
        expect(found.length).toBeGreaterThan(8);
        expect([caller, ...new Set(found)]).toEqual([caller, may]);
        const reading = sent.filter((text) => !/ApiToken/.test(text));
        for (const text of reading) statements.add(text);
      }
    }
    expect(statements.size).toBe(6);
  });

  it("a record as it was known is not changed, one that is seen as of a day is", async () => {
    const known = await permissionsOn("ADMIN", "claim", "claim:c", ', knownAt: "2026-11-21T00:00:00Z"');
    expect(new Set(Object.values(known))).toEqual(new Set([false]));
    const asOf = await permissionsOn("ADMIN", "claim", "claim:c", ', asOf: "2026-11-21"');
    expect(new Set(Object.values(asOf))).toEqual(new Set([true]));
  });

  it("it is told of records that a mutation answers with", async () => {
    const { data } = await askAs(
      "EDITOR",
      `mutation { correctClaim(input: { id: "claim:c", set: {}, reason: "none" }) { claim { viewerCan { correct redact } } } }`,
    );
    expect(data.correctClaim.claim.viewerCan).toEqual({ correct: true, redact: false });
  });
});
