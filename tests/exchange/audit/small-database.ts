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
} from "../../domain/records/builders";
import type { Raw, Service } from "../../support/service";

const REPORT = { source: "source:report", locator: "p. 3", relays: ["source:wire"] };
const WORDS = { words: "very likely", scale: "ICD_203", term: "VERY_LIKELY" };

/** Little of everything that a graph of records can have. */
const RECORDS: readonly Raw[] = [
  ...SURROUNDINGS,
  aSource("wire", { publishedOn: "2020-03-09" }),
  aSource("blog", { publisher: "actor:agency", quotes: ["source:wire"], publishedOn: "2020-04-01" }),
  anActor("group", {
    kind: "THREAT_GROUP",
    names: [
      { value: "The group" },
      { value: "Bear", coinedBy: "actor:agency", usedIn: ["source:report", "source:blog"] },
    ],
    partOf: [{ actor: "actor:there", from: "2019" }],
    externalIds: [
      { scheme: "mitre", value: "G1" },
      { scheme: "misp", value: "M1" },
    ],
  }),
  anIncident("leak", {
    startedOn: "2020-03",
    victims: [{ actor: "actor:here", sector: "GOVERNMENT" }],
    partOf: ["incident:theft"],
    disclosedBy: "actor:agency",
    externalIds: [{ scheme: "eurepoc", value: "7" }],
  }),
  aLeakChannel("forum", { kind: "FORUM" }),
  aLeak("mails", { postedBy: "actor:group" }),
  aClaim("c", {
    quote: { text: "It was them." },
    likelihood: WORDS,
    evidence: [
      { kind: "OTHER", text: "a log", source: "source:blog" },
      { kind: "OTHER", text: "a sample" },
    ],
    citations: [REPORT, { source: "source:blog" }],
  }),
  aClaim("later", { supersedes: ["claim:c"], statedOn: "2020-05-01", citations: [REPORT] }),
  aClaim("who", {
    stance: "REJECTS",
    accusers: ["actor:here"],
    named: [{ actor: "actor:accused", role: "CONDUCTED" }],
  }),
  aClaim("group", { about: "incident:leak", named: [{ actor: "actor:group", role: "CONDUCTED" }] }),
  aRetraction("r", { claim: "claim:group" }),
  aResponse("no", { answers: ["claim:c"], citations: [REPORT] }),
  anAssessment("felt"),
];

/** The same records as they were corrected, so that each kind of record has a past. */
const CORRECTED: readonly Raw[] = RECORDS.flatMap((raw) => {
  const changed = correction(String(raw["type"]), raw);
  return changed === undefined ? [] : [{ ...raw, ...changed }];
});

function correction(type: string, { id, names = [] }: Raw): Raw | undefined {
  switch (type) {
    case "actor":
      return { names: [...(names as Raw[]), { value: `${id}, also` }] };
    case "claim":
      return { form: "TECHNICAL_REPORT" };
    case "incident":
      return { summary: "What is known of it." };
    case "source":
      return { language: "en" };
    case "leak":
      return { what: "E-mails and more" };
    case "leakChannel":
      return { addresses: ["hxxps://example[.]org"] };
    default:
      return { quote: { text: "In other words." } };
  }
}

/** Fills a database with records, corrections, redactions and all else that the log tells of. */
export async function fillSmall(service: Service): Promise<void> {
  await service.empty();
  await service.load(RECORDS, "2026-11-01T00:00:00.000Z");
  await service.load(CORRECTED, "2026-11-02T00:00:00.000Z");
  // A record whose past version differs in what is derived of others alone.
  await service.load(
    [aSource("report", { publishedOn: "2020-02-10", language: "en" })],
    "2026-11-03T00:00:00.000Z",
  );
  const [editor, researcher, admin] = [
    await service.logIn("edith", "EDITOR"),
    await service.logIn("rosa", "RESEARCHER"),
    await service.logIn("ada", "ADMIN"),
  ];
  const ask = async (token: string, mutation: string) => {
    const { data, errors } = await service.askAs(token, `mutation { ${mutation} }`);
    const [[key, payload] = ["", {}]] = Object.entries<{ userErrors?: unknown[] }>(data ?? {});
    expect([key, errors, payload.userErrors]).toEqual([key, undefined, []]);
    return payload as Record<string, { id: string }>;
  };
  await ask(
    editor,
    'correctClaim(input: { id: "claim:c", set: { quote: { text: "a name" } }, reason: "as it was said" }) { userErrors { message } }',
  );
  await ask(
    editor,
    'recordActor(input: { actor: { id: "actor:x", kind: PERSON, names: [{ value: "John Roe" }, { value: "J. R." }] } }) { userErrors { message } }',
  );
  await ask(editor, 'voidActor(input: { id: "actor:x", reason: "nobody" }) { userErrors { message } }');
  const { proposal } = await ask(
    researcher,
    'recordActor(input: { actor: { id: "actor:y", kind: PERSON, names: [{ value: "Jane Roe" }] } }) { proposal { id } userErrors { message } }',
  );
  await ask(editor, `acceptProposal(input: { proposal: "${proposal?.id}" }) { userErrors { message } }`);
  await ask(
    editor,
    'mergeActors(input: { from: "actor:y", into: "actor:group", reason: "the same" }) { userErrors { message } }',
  );
  for (const [id, field, value] of [
    ["claim:c", "quote.text", "a name"],
    ["claim:c", "citations.locator", "p. 3"],
    ["actor:group", "externalIds", "mitre:G1"],
    ["actor:x", "names.value", "John Roe"],
  ])
    await ask(
      admin,
      `redact(input: { id: "${id}", field: "${field}", value: "${value}", reason: "an order" }) { userErrors { message } }`,
    );
  const [[token] = []] = await service.graph.rows("MATCH (t:ApiToken {name: 'rosa'}) RETURN t.id");
  await ask(admin, `revokeToken(input: { token: "${token}" }) { userErrors { message } }`);
}
