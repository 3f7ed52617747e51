import { type Service, startService } from "../support/service";

jest.setTimeout(120_000);

const CAMPAIGN = "Compromises of e-mails of US persons and institutions";
const DNC = "Theft of e-mails from the Democratic National Committee";
const ELECTION = "Attacks on US election systems";
const WEBSITES = "Attacks on websites of the Russian government";
const DIRECTED =
  "confident that the Russian government directed the recent compromises of emails from US persons and institutions, including from U.S. political organizations";
const AUTHORIZED = "only Russia’s senior-most officials could have authorized these activities";

let service: Service;

beforeAll(async () => {
  service = await startService();
  await service.seed();
});
afterAll(() => service.close());

describe("a newcomer's first sentence", () => {
  it("says who is blamed for what by whom, and who denies it", async () => {
    const { data, statements } = await service.ask(
      "{ blame(first: 20) { nodes { accused { name } incident { title } accuser { name } role statedOn { date } denied claim { quote { text } } } } }",
    );

    const official = (accused: string, role: string, text: string) =>
      ["Office of the Director of National Intelligence", "Department of Homeland Security"].map((name) => ({
        accused: { name: accused },
        incident: { title: CAMPAIGN },
        accuser: { name },
        role,
        statedOn: { date: "2016-10-07" },
        denied: true,
        claim: { quote: { text } },
      }));
    const before = {
      incident: { title: DNC },
      statedOn: { date: "2016-10-06" },
      denied: false,
      claim: { quote: null },
    };
    expect(data).toEqual({
      blame: {
        nodes: [
          ...official("Russian government", "DIRECTED", DIRECTED),
          ...official("Russia’s senior-most officials", "AUTHORIZED", AUTHORIZED),
          {
            ...before,
            accused: { name: "Guccifer 2.0" },
            accuser: { name: "Guccifer 2.0" },
            role: "CONDUCTED",
          },
          { ...before, accused: { name: "Russian state actors" }, accuser: null, role: "UNSPECIFIED" },
        ],
      },
    });
    expect(statements).toHaveLength(1);
  });
});

describe("where the incidents stand from day to day", () => {
  const STANDINGS = `query ($asOf: Date) {
    incidents(asOf: $asOf, orderBy: { field: TITLE }) { nodes { title standing { status denied changedOn } } }
  }`;
  const standings = async (asOf: string | null) =>
    Object.fromEntries(
      (await service.read(STANDINGS, { asOf })).incidents.nodes.map(
        ({ title, standing }: { title: string; standing: object }) => [title, Object.values(standing)],
      ),
    );
  const today = {
    [CAMPAIGN]: ["ATTRIBUTED", true, "2016-10-07"],
    [DNC]: ["CONTESTED", true, "2016-10-06"],
    [ELECTION]: ["WITHHELD", false, "2016-10-07"],
    [WEBSITES]: ["WITHHELD", false, "2016-10-08"],
  };

  it.each([
    [
      "2016-10-05",
      {
        [CAMPAIGN]: ["UNATTRIBUTED", false, null],
        [DNC]: ["UNATTRIBUTED", false, null],
        [ELECTION]: ["UNATTRIBUTED", false, null],
        [WEBSITES]: ["UNATTRIBUTED", false, null],
      },
    ],
    [
      "2016-10-06",
      {
        [CAMPAIGN]: ["UNATTRIBUTED", false, null],
        [DNC]: ["CONTESTED", false, "2016-10-06"],
        [ELECTION]: ["UNATTRIBUTED", false, null],
        [WEBSITES]: ["UNATTRIBUTED", false, null],
      },
    ],
    [
      "2016-10-07",
      {
        [CAMPAIGN]: ["ATTRIBUTED", false, "2016-10-07"],
        [DNC]: ["CONTESTED", false, "2016-10-06"],
        [ELECTION]: ["WITHHELD", false, "2016-10-07"],
        [WEBSITES]: ["UNATTRIBUTED", false, null],
      },
    ],
    ["2016-10-08", today],
    [null, today],
  ])("as of %s", async (asOf, expected) => {
    expect(await standings(asOf)).toEqual(expected);
  });

  it.each([
    ["2016-10-05", 0, 0],
    ["2016-10-06", 2, 0],
    ["2016-10-07", 6, 0],
    ["2016-10-08", 6, 4],
    [null, 6, 4],
  ])("as of %s, %d rows of blame are on record, %d of them denied", async (asOf, rows, denied) => {
    const counts = await service.read(
      `query ($asOf: Date) {
        rows: blame(asOf: $asOf) { totalCount nodes { denied } }
        denied: blame(asOf: $asOf, where: { denied: true }) { totalCount nodes { denied } }
        standing: blame(asOf: $asOf, where: { denied: false }) { totalCount nodes { denied } }
      }`,
      { asOf },
    );

    expect([counts.rows.totalCount, counts.denied.totalCount, counts.standing.totalCount]).toEqual([
      rows,
      denied,
      rows - denied,
    ]);
    expect(counts.rows.nodes.filter((row: { denied: boolean }) => row.denied)).toHaveLength(denied);
    expect(counts.denied.nodes).toEqual(Array.from({ length: denied }, () => ({ denied: true })));
    expect(counts.standing.nodes).toEqual(Array.from({ length: rows - denied }, () => ({ denied: false })));
  });

  it("2 of the 4 pairs of a claim and an accused are denied, however many accusers sign", async () => {
    const { blame } = await service.read("{ blame { nodes { claim { id } accused { id } denied } } }");
    const pairs = new Map<string, boolean>(
      blame.nodes.map((row: { claim: { id: string }; accused: { id: string }; denied: boolean }) => [
        `${row.claim.id} ${row.accused.id}`,
        row.denied,
      ]),
    );

    expect([pairs.size, [...pairs.values()].filter(Boolean).length]).toEqual([4, 2]);
  });
});

describe("who blames Russia", () => {
  const UP = `query ($slug: String!, $asOf: Date) {
    incident(slug: $slug, asOf: $asOf) {
      standing(rollUp: STATE) { accused { actor { slug } lifts { chain { slug } } claims { id } origins { claims { id } because } since } }
    }
  }`;

  const LIFTS = [
    ["russian-government", "russia"],
    ["russian-senior-most-officials", "russian-government", "russia"],
    ["russian-state-actors", "russia"],
  ].map((slugs) => ({ chain: slugs.map((slug) => ({ slug })) }));

  it("with 2 claims that are 1 origin for the campaign", async () => {
    const { incident } = await service.read(UP, { slug: "us-email-compromises", asOf: "2016-10-08" });

    const claims = [{ id: "claim:us-authorized-2016-10-07" }, { id: "claim:us-directed-2016-10-07" }];
    expect(incident.standing.accused).toEqual([
      {
        actor: { slug: "russia" },
        lifts: LIFTS.slice(0, 2),
        claims,
        origins: [{ claims, because: ["SAME_ACCUSER"] }],
        since: "2016-10-07",
      },
    ]);
  });

  it("with 3 claims that are 2 origins for the DNC incident", async () => {
    const { incident } = await service.read(UP, { slug: "dnc-email-theft", asOf: "2016-10-08" });

    const official = [{ id: "claim:us-authorized-2016-10-07" }, { id: "claim:us-directed-2016-10-07" }];
    const belief = { id: "claim:dnc-widespread-belief" };
    expect(incident.standing.accused[1]).toEqual({
      actor: { slug: "russia" },
      lifts: LIFTS,
      claims: [belief, ...official],
      origins: [
        { claims: [belief], because: [] },
        { claims: official, because: ["SAME_ACCUSER"] },
      ],
      since: "2016-10-06",
    });
  });

  it("where bodies are asked for, its government is blamed and the state actors stay themselves", async () => {
    const { blame } = await service.read(
      '{ blame(accusedRollUp: BODY, inherited: INCLUDE, where: { incident: "incident:dnc-email-theft" }) { nodes { accused { slug } accusedChain { slug } inherited } } }',
    );

    const rows = blame.nodes.map(
      (row: { accused: { slug: string }; accusedChain: { slug: string }[]; inherited: boolean }) => [
        row.accusedChain.map(({ slug }) => slug).join(" > "),
        row.accused.slug,
        row.inherited,
      ],
    );
    expect(rows).toEqual([
      ["russian-government", "russian-government", true],
      ["russian-government", "russian-government", true],
      ["russian-senior-most-officials > russian-government", "russian-government", true],
      ["russian-senior-most-officials > russian-government", "russian-government", true],
      ["guccifer-2.0", "guccifer-2.0", false],
      ["russian-state-actors", "russian-state-actors", false],
    ]);
  });
});

describe("what issue a reader takes with the DNC incident", () => {
  it("is the lone operator's claim, which is disputed", async () => {
    const { incident } = await service.read(
      `{ incident(slug: "dnc-email-theft") { standing { status reasons { kind records { __typename id } } } } }`,
    );
    const lone = { __typename: "Claim", id: "claim:guccifer-2.0-lone-operator" };
    const belief = { __typename: "Claim", id: "claim:dnc-widespread-belief" };
    const official = [
      { __typename: "Claim", id: "claim:us-authorized-2016-10-07" },
      { __typename: "Claim", id: "claim:us-directed-2016-10-07" },
    ];

    expect(incident.standing.status).toBe("CONTESTED");
    expect(incident.standing.reasons).toContainEqual({ kind: "ONLY", records: [belief, lone, ...official] });
    expect(incident.standing.reasons).toContainEqual({
      kind: "DISPUTED",
      records: [lone, { __typename: "Response", id: "response:us-disputes-guccifer-2.0-2016-10-07" }],
    });
  });

  it("was nothing official on 6 October, and a day later what officials say of the whole", async () => {
    const rows = async (asOf: string) =>
      (
        await service.read(
          'query ($asOf: Date) { blame(asOf: $asOf, inherited: INCLUDE, where: { incident: "incident:dnc-email-theft" }) { nodes { accuser { slug } inherited } } }',
          { asOf },
        )
      ).blame.nodes;

    const unofficial = [
      { accuser: { slug: "guccifer-2.0" }, inherited: false },
      { accuser: null, inherited: false },
    ];
    expect(await rows("2016-10-06")).toEqual(unofficial);
    const slugs = ["odni", "dhs", "odni", "dhs"];
    expect(await rows("2016-10-07")).toEqual([
      ...slugs.map((slug) => ({ accuser: { slug }, inherited: true })),
      ...unofficial,
    ]);
  });
});

describe("what a request costs", () => {
  it("three root fields are three statements", async () => {
    const { data, statements } = await service.ask(
      '{ actor(slug: "russia") { name } incident(slug: "dnc-email-theft") { title } claims(first: 2) { nodes { id } } }',
    );

    expect(data).toEqual({
      actor: { name: "Russia" },
      incident: { title: DNC },
      claims: {
        nodes: [
          { id: "claim:spokesman-withholds-websites" },
          { id: "claim:us-withholds-election-systems-2016-10-07" },
        ],
      },
    });
    expect(statements).toHaveLength(3);
  });

  it("an incident's page is one statement: 20 claims, accusers, accused, sources, and their names", async () => {
    const { data, statements } = await service.ask(
      `{ incident(slug: "us-email-compromises") { title
        claims(first: 20) { nodes {
          accusers { name } accused { role actor { name } }
          citations { locator source { title publisher { name } } relays { title } }
        } }
      } }`,
    );

    const officials = [
      { name: "Department of Homeland Security" },
      { name: "Office of the Director of National Intelligence" },
    ];
    const citations = [
      {
        locator: "paragraph 1",
        source: {
          title: "U.S. Intelligence Formally Blames Russian Government for Campaign Hacking",
          publisher: { name: "Fortune" },
        },
        relays: [
          {
            title:
              "Joint statement of the Department of Homeland Security and the Office of the Director of National Intelligence on election security",
          },
        ],
      },
    ];
    expect(data.incident).toEqual({
      title: CAMPAIGN,
      claims: {
        nodes: [
          {
            accusers: officials,
            accused: [{ role: "DIRECTED", actor: { name: "Russian government" } }],
            citations,
          },
          {
            accusers: officials,
            accused: [{ role: "AUTHORIZED", actor: { name: "Russia’s senior-most officials" } }],
            citations,
          },
        ],
      },
    });
    expect(statements).toHaveLength(1);
  });

  it("a question that needs no record is no statement", async () => {
    const { data, statements } = await service.ask("{ viewer { anonymous canRead } __typename }");

    expect(data).toEqual({ viewer: { anonymous: true, canRead: true }, __typename: "Query" });
    expect(statements).toEqual([]);
  });
});

describe("where the words come from", () => {
  it("every word of the spokesman came to Fortune by way of the Guardian", async () => {
    const { responses, claims } = await service.read(
      `query ($by: ActorMatch!) {
        responses(where: { by: $by }) { nodes { quote { text } citations { source { publisher { name } } relays { publisher { name } } } } }
        claims(where: { accuser: $by }) { nodes { quote { text } citations { source { publisher { name } } relays { publisher { name } } } } }
      }`,
      { by: { slug: "spokesman-for-vladimir-putin" } },
    );
    const citations = [
      { source: { publisher: { name: "Fortune" } }, relays: [{ publisher: { name: "The Guardian" } }] },
    ];

    expect(responses.nodes).toEqual([{ quote: { text: "rubbish" }, citations }]);
    expect(claims.nodes).toEqual([
      { quote: { text: "but we do not blame the White House or Langley each time" }, citations },
    ]);
  });
});
