import { PROPOSAL_ACTS, type ProposalActName } from "../../../src/domain/changes/proposal-acts";
import type { ProposalState } from "../../../src/domain/changes/proposals.terms";
import { editingOf } from "../../../src/exchange/changes/editing";
import { FINDER } from "../../../src/exchange/changes/proposals";
import type { Role } from "../../../src/platform/auth/principal";
import { type Raw, type Service, startService } from "../../support/service";
import { anActor } from "../records/builders";
import { accepted } from "./asking";

jest.setTimeout(300_000);

const ROLES = { rosa: "RESEARCHER", edda: "EDITOR", edith: "EDITOR", ada: "ADMIN" } as const;
type Person = keyof typeof ROLES;

let service: Service;
let tokens: ReadonlyMap<Person, string>;
beforeAll(async () => {
  service = await startService();
  const made = new Map<Person, string>();
  for (const [name, role] of Object.entries(ROLES) as [Person, Role][])
    made.set(name, await service.logIn(name, role));
  tokens = made;
});
afterAll(() => service.close());

const askAs = (who: Person) => (query: string, variables: Raw) =>
  service.askAs(tokens.get(who) ?? "", query, variables);
const must = async (who: Person, mutation: string, input: Raw) => {
  const codes: string[] = [];
  const payload = await accepted(askAs(who), mutation, input, codes);
  expect([mutation, codes]).toEqual([mutation, []]);
  return payload;
};

let count = 0;
/** A new actor, to be corrected. */
async function anybody(): Promise<string> {
  const name = `somebody-${++count}`;
  await service.load([anActor(name)]);
  return `actor:${name}`;
}
const mending = (id: string) => [{ correct: { id, set: { actor: { description: "Mended." } } } }];
const TITLE = { title: "A title" };
const WHY = { reason: "it was wrong" };

async function drafted(author: Person, more: Raw): Promise<string> {
  return (await must(author, "saveDraft", { ...TITLE, ...more })).proposal.id;
}
async function submitted(author: Person, id: string): Promise<string> {
  const input = { ...TITLE, ...WHY, propose: true, changes: mending(id) };
  return (await must(author, "changeRecords", input)).proposal.id;
}
const reviewed = (verb: string) => async (author: Person) => {
  const proposal = await submitted(author, await anybody());
  await must("ada", verb, { proposal, reason: "looked at" });
  return proposal;
};
const after = (act: (id: string) => Promise<unknown>) => async (author: Person) => {
  const id = await anybody();
  const proposal = await submitted(author, id);
  await act(id);
  return proposal;
};

/** How a proposal comes to be in each state that matters to what may be done with it. */
const CASES: Readonly<
  Record<string, { readonly state: ProposalState; readonly made: (author: Person) => Promise<string> }>
> = {
  "a draft": {
    state: "DRAFT",
    made: async (author) => drafted(author, { ...WHY, changes: mending(await anybody()) }),
  },
  "a draft that says no reason": {
    state: "DRAFT",
    made: async (author) => drafted(author, { changes: mending(await anybody()) }),
  },
  "a draft without changes": { state: "DRAFT", made: (author) => drafted(author, { ...WHY, changes: [] }) },
  "a draft with mistakes": {
    state: "DRAFT",
    made: (author) => drafted(author, { ...WHY, changes: mending("actor:none") }),
  },
  "one that is submitted": {
    state: "SUBMITTED",
    made: async (author) => submitted(author, await anybody()),
  },
  "one whose ground has moved": {
    state: "SUBMITTED",
    made: after((id) => must("ada", "addName", { actor: id, name: { value: "Another" } })),
  },
  "one that cannot be made any more": {
    state: "SUBMITTED",
    made: after((id) => must("ada", "voidActor", { id, ...WHY })),
  },
  "one that was sent back": { state: "CHANGES_REQUESTED", made: reviewed("requestChanges") },
  "one that was accepted": { state: "ACCEPTED", made: reviewed("acceptProposal") },
  "one that was rejected": { state: "REJECTED", made: reviewed("rejectProposal") },
  "one that was taken back": {
    state: "WITHDRAWN",
    made: async (author) => {
      const proposal = await submitted(author, await anybody());
      await must(author, "withdrawProposal", { proposal });
      return proposal;
    },
  },
};

/** As the playground would ask for it, with all that it needs beside the proposal. */
async function isDone(who: Person, act: string, proposal: string): Promise<boolean> {
  if (act === "redact") {
    const input = { id: proposal, field: "title", reason: "a test" };
    return (await accepted(askAs(who), "redact", input)) !== undefined;
  }
  const more: Readonly<Partial<Record<ProposalActName, Raw>>> = {
    edit: { ...TITLE, ...WHY, changes: mending("actor:none") },
    accept: { reason: "right", evenIfMoved: true },
    requestChanges: { reason: "on which page?" },
    reject: { reason: "no source" },
  };
  const name = act as ProposalActName;
  const input = { proposal, ...more[name] };
  return (await accepted(askAs(who), PROPOSAL_ACTS[name].mutation, input)) !== undefined;
}

async function seen(who: Person, proposal: string) {
  const acts = [...Object.keys(PROPOSAL_ACTS), "redact"].join(" ");
  const { data } = await askAs(who)(
    `query ($id: ID!) { proposal(id: $id) { state mine viewerCan { ${acts} } } }`,
    { id: proposal },
  );
  return data.proposal as {
    readonly state: ProposalState;
    readonly mine: boolean;
    readonly viewerCan: Readonly<Record<string, boolean>>;
  } | null;
}

/** What is said of a proposal, once each act was tried: what is denied upon that one, what is not upon another like it. */
async function saidAndTrue(who: Person, made: () => Promise<string>) {
  const proposal = await made();
  const said = await seen(who, proposal);
  const found: Record<string, boolean> = {};
  for (const [act, may] of Object.entries(said?.viewerCan ?? {}))
    found[act] = await isDone(who, act, may ? await made() : proposal);
  expect(said?.viewerCan).toEqual(said === null ? undefined : found);
  return said;
}

describe("what viewerCan says of a proposal is what the API answers", () => {
  it.each(
    Object.keys(CASES).flatMap((what) =>
      (["rosa", "edda"] as const).flatMap((author) =>
        [author, "edith" as const, ...(author === "rosa" ? (["ada"] as const) : [])].map((who) => ({
          what,
          author,
          who,
        })),
      ),
    ),
  )("to $who, of $what by $author", async ({ what, author, who }) => {
    const { state, made } = CASES[what] ?? { state: "DRAFT", made: async () => "" };

    const said = await saidAndTrue(who, () => made(author));

    if (state !== "DRAFT" || who === author) expect(said).toMatchObject({ state, mine: who === author });
    else expect(said).toBeNull();
  });

  it.each(["edith", "ada"] as const)(
    "to %s, of a candidate, which nobody could submit again",
    async (who) => {
      const editing = editingOf(service.graph, () => new Date());
      const found = async () => {
        const [from, into] = [await anybody(), await anybody()];
        const { proposal } = await editing.change(
          { ...FINDER, role: "RESEARCHER" },
          { ...TITLE, changes: [{ act: "MERGE", type: "actor", from, into, path: ["input"] }] },
        );
        return proposal?.id ?? "";
      };

      const said = await saidAndTrue(who, found);

      expect(said?.viewerCan).toMatchObject({
        accept: true,
        reject: true,
        requestChanges: false,
        edit: false,
      });
    },
  );
});

describe("a proposal that a mutation answers with", () => {
  it("says what the viewer can do with it from then on", async () => {
    const { data } = await askAs("rosa")(
      `mutation ($input: ChangeRecordsInput!) { changeRecords(input: $input) { proposal { viewerCan { edit submit withdraw accept } } } }`,
      { input: { ...WHY, changes: mending(await anybody()) } },
    );

    expect(data.changeRecords.proposal.viewerCan).toEqual({
      edit: false,
      submit: false,
      withdraw: true,
      accept: false,
    });
  });
});
