import { parseRecord } from "../../../src/domain/records/parse-record";
import type { NativeRecord, RecordOf } from "../../../src/domain/records/record";

/** Raw native records that are sound; a test names what matters to it. */
type Raw = Readonly<Record<string, unknown>>;

const CITED = [{ source: "source:report" }];

export const anActor = (id: string, over: Raw = {}): Raw => ({
  type: "actor",
  id: `actor:${id}`,
  kind: "STATE_BODY",
  names: [{ value: `The ${id}` }],
  ...over,
});

export const anIncident = (id: string, over: Raw = {}): Raw => ({
  type: "incident",
  id: `incident:${id}`,
  title: `The ${id}`,
  kinds: ["DATA_THEFT"],
  ...over,
});

export const aLeakChannel = (id: string, over: Raw = {}): Raw => ({
  type: "leakChannel",
  id: `leakChannel:${id}`,
  name: `The ${id}`,
  kind: "SITE",
  ...over,
});

export const aLeak = (id: string, over: Raw = {}): Raw => ({
  type: "leak",
  id: `leak:${id}`,
  incident: "incident:theft",
  channel: "leakChannel:site",
  what: "E-mails",
  citations: CITED,
  ...over,
});

export const aClaim = (id: string, over: Raw = {}): Raw => ({
  type: "claim",
  id: `claim:${id}`,
  kind: "ATTRIBUTION",
  stance: "ASSERTS",
  about: "incident:theft",
  accusers: ["actor:agency"],
  named: [{ actor: "actor:accused", role: "CONDUCTED" }],
  citations: CITED,
  ...over,
});

export const aRetraction = (id: string, over: Raw = {}): Raw => ({
  type: "retraction",
  id: `retraction:${id}`,
  claim: "claim:c",
  by: ["actor:agency"],
  citations: CITED,
  ...over,
});

export const aResponse = (id: string, over: Raw = {}): Raw => ({
  type: "response",
  id: `response:${id}`,
  kind: "DENIAL",
  answers: ["claim:c"],
  by: ["actor:accused"],
  citations: CITED,
  ...over,
});

export const anAssessment = (id: string, over: Raw = {}): Raw => ({
  type: "assessment",
  id: `assessment:${id}`,
  kind: "IMPACT",
  incident: "incident:theft",
  by: ["actor:agency"],
  text: "It was felt.",
  citations: CITED,
  ...over,
});

export const aSource = (id: string, over: Raw = {}): Raw => ({
  type: "source",
  id: `source:${id}`,
  title: `The ${id}`,
  kind: "NEWS_ARTICLE",
  ...over,
});

/** What the builders above refer to. */
export const SURROUNDINGS: readonly Raw[] = [
  aSource("report", { publishedOn: "2020-03-10" }),
  anActor("agency", { partOf: [{ actor: "actor:here" }] }),
  anActor("accused", { partOf: [{ actor: "actor:there" }] }),
  anActor("here", { kind: "STATE" }),
  anActor("there", { kind: "STATE" }),
  anIncident("theft"),
  aLeakChannel("site"),
];

/** A sound raw record in its normal form; throws where it is not sound. */
export function sound<T extends NativeRecord["type"]>(
  raw: Raw & { readonly type?: unknown },
  _type?: T,
): RecordOf<T> {
  const { record, faults } = parseRecord(raw);
  if (record === undefined) throw new Error(JSON.stringify(faults));
  return record as RecordOf<T>;
}
