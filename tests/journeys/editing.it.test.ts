import { type Service, startService } from "../support/service";

jest.setTimeout(120_000);

const PROPOSE = `mutation ($input: ChangeRecordsInput!) {
  changeRecords(input: $input) { records { id } proposal { id state problems { message } } userErrors { message field } }
}`;
const INCIDENT = "incident:attack-on-the-rail-network";

/** As docs/editing.md tells it. */
describe("a researcher adds an incident, and an editor lets it in", () => {
  let service: Service;
  let [rosa, edith] = ["", ""];
  let before = "";
  let proposal = "";

  beforeAll(async () => {
    service = await startService();
    await service.seed();
    rosa = await service.logIn("rosa", "RESEARCHER");
    edith = await service.logIn("edith", "EDITOR");
    before = new Date().toISOString();
  });
  afterAll(() => service.close());

  const changes = (locator: string | null) => [
    {
      record: {
        source: { id: "source:rail-report", title: "The attack on the rail network", kind: "NEWS_ARTICLE" },
      },
    },
    {
      record: {
        incident: { id: INCIDENT, title: "Attack on the rail network", kinds: ["DISRUPTION"] },
      },
    },
    ...["a", "b"].map((one) => ({
      record: { actor: { id: `actor:state-${one}`, kind: "STATE", names: [{ value: `State ${one}` }] } },
    })),
    ...[
      ["odni", "a"],
      ["dhs", "b"],
    ].map(([accuser, accused]) => ({
      record: {
        claim: {
          id: `claim:${accuser}-blames-${accused}`,
          kind: "ATTRIBUTION",
          stance: "ASSERTS",
          about: INCIDENT,
          accusers: [`actor:${accuser}`],
          named: [{ actor: `actor:state-${accused}`, role: "CONDUCTED" }],
          citations: [{ source: "source:rail-report", locator }],
        },
      },
    })),
    {
      record: {
        response: {
          id: "response:state-a-denies",
          kind: "DENIAL",
          by: ["actor:state-a"],
          answers: ["claim:odni-blames-a"],
          citations: [{ source: "source:rail-report", locator }],
        },
      },
    },
  ];
  const listed = async (more = "") => {
    const { incidents } = await service.read(`{ incidents(first: 50${more}) { nodes { id } } }`);
    return incidents.nodes.some(({ id }: { id: string }) => id === INCIDENT);
  };

  it("proposes source, incident, rival claims and denial together; nobody sees them yet", async () => {
    const input = { title: "The attack on the rail network", reason: "in the news", changes: changes(null) };
    const { data } = await service.askAs(rosa, PROPOSE, { input });
    expect(data.changeRecords).toMatchObject({
      records: [],
      userErrors: [],
      proposal: { state: "SUBMITTED" },
    });
    proposal = data.changeRecords.proposal.id;
    expect(await listed()).toBe(false);
    expect((await service.ask(`{ node(id: "${INCIDENT}") { id } }`)).data.node).toBeNull();
    expect((await service.ask(`{ proposal(id: "${proposal}") { id } }`)).errors?.[0]?.extensions.code).toBe(
      "UNAUTHENTICATED",
    );
  });

  it("is asked for a change, makes it, and is accepted", async () => {
    const review = (verb: string, reason: string | null) =>
      service.askAs(
        edith,
        `mutation ($id: ID!, $reason: String) { ${verb}(input: { proposal: $id, reason: $reason }) { records { id } proposal { state } userErrors { message } } }`,
        { id: proposal, reason },
      );
    const asked = await review("requestChanges", "On which page?");
    expect(asked.data.requestChanges.proposal).toEqual({ state: "CHANGES_REQUESTED" });
    const seen = await service.askAs(
      rosa,
      "{ proposals(mine: true) { nodes { state reviews { by reason } } } }",
    );
    expect(seen.data.proposals.nodes).toEqual([
      { state: "CHANGES_REQUESTED", reviews: [{ by: "edith", reason: "On which page?" }] },
    ]);

    const saved = await service.askAs(
      rosa,
      "mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { proposal { problems { message } } userErrors { message } } }",
      { input: { proposal, title: "The attack on the rail network", changes: changes("p. 1") } },
    );
    expect(saved.data.saveDraft).toEqual({ proposal: { problems: [] }, userErrors: [] });
    const submit = `mutation { submitProposal(input: { proposal: "${proposal}" }) { proposal { state } userErrors { message } } }`;
    expect((await service.askAs(rosa, submit)).data.submitProposal.proposal).toEqual({ state: "SUBMITTED" });
    const accepted = await review("acceptProposal", null);
    expect(accepted.data.acceptProposal.userErrors).toEqual([]);
    expect(accepted.data.acceptProposal.records).toHaveLength(7);
  });

  it("is in the feed and in the public list, where the claims stand against each other", async () => {
    const { incident, changes: feed } = await service.read(
      `query ($id: ID!) { incident(id: $id) { version recordedBy standing { status denied } history { nodes { act by acceptedBy } } } changes(first: 200) { hasMore changes { recordId act by acceptedBy } } }`,
      { id: INCIDENT },
    );
    expect(incident).toEqual({
      version: 1,
      recordedBy: "rosa",
      standing: { status: "CONTESTED", denied: true },
      history: { nodes: [{ act: "RECORDED", by: "rosa", acceptedBy: "edith" }] },
    });
    expect(feed.hasMore).toBe(false);
    const made = feed.changes.filter(({ by }: { by: string }) => by === "rosa");
    expect(made).toHaveLength(7);
    expect(made).toContainEqual({ recordId: INCIDENT, act: "RECORDED", by: "rosa", acceptedBy: "edith" });
    expect(await listed()).toBe(true);
  });

  it("was not known before", async () => {
    expect(await listed(`, knownAt: "${before}"`)).toBe(false);
    expect(await listed(`, knownAt: "${new Date(Date.now() + 1_000).toISOString()}"`)).toBe(true);
  });
});
