import type {
  ActorNameFragment,
  AnswerToldFragment,
  ClaimToldFragment,
  DateStatedFragment,
  IncidentDatedFragment,
} from "../../../src/web/views/generated/types";

/** Records as the API tells them, with what a test is about; everything else is absent. */
export function anActorNamed(name: string, more: Partial<ActorNameFragment> = {}): ActorNameFragment {
  const slug = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  return { id: `actor:${slug}`, slug, name, kind: "STATE", ...more };
}

export function stated(date: string, qualifier: DateStatedFragment["qualifier"] = "ON"): DateStatedFragment {
  const precision = date.length === 10 ? "DAY" : date.length === 7 ? "MONTH" : "YEAR";
  const lastDay = { DAY: date, MONTH: `${date}-28`, YEAR: `${date}-12-31` }[precision];
  return { date, precision, qualifier, lastDay };
}

interface ClaimGiven extends Partial<Omit<ClaimToldFragment, "accusers" | "incident" | "statedOn">> {
  readonly accusers?: readonly string[];
  readonly accused?: readonly string[];
  readonly incident?: string;
  readonly on?: string | null;
}

export function aClaimTold(id: string, given: ClaimGiven = {}): ClaimToldFragment {
  const {
    accusers = ["Accuser"],
    accused = ["Accused"],
    incident = "The Lamp Leak",
    on = "2020-01-01",
    ...more
  } = given;
  return {
    id: `claim:${id}`,
    kind: "ATTRIBUTION",
    stance: "ASSERTS",
    live: true,
    accusers: accusers.map((name) => anActorNamed(name)),
    unnamedAccuser: null,
    named: accused.map((name) => ({ role: "CONDUCTED", actor: anActorNamed(name) })),
    unnamedAccused: null,
    accusedMode: "ALL_OF",
    incident: {
      id: `incident:${incident}`,
      slug: incident.toLowerCase().replaceAll(" ", "-"),
      title: incident,
    },
    subject: null,
    attributionClass: "POLITICAL_OFFICIAL",
    form: null,
    likelihood: null,
    analyticConfidence: null,
    quote: null,
    statedOn: on === null ? null : stated(on),
    placedOn: on === null ? null : { date: stated(on).lastDay, inferred: false },
    supersededBy: [],
    repeats: [],
    answers: [],
    retractions: [],
    responses: { totalCount: 0, nodes: [] },
    citations: [{ source: { id: "source:paper", title: "A paper" } }],
    ...more,
  };
}

export function anAnswerTold(
  id: string,
  given: Partial<Omit<AnswerToldFragment, "by" | "statedOn">> & {
    readonly by?: readonly string[];
    readonly on?: string;
  } = {},
): AnswerToldFragment {
  const { by = ["Accused"], on = "2020-01-02", ...more } = given;
  return {
    id: `response:${id}`,
    kind: "DENIAL",
    by: by.map((name) => anActorNamed(name)),
    unnamedBy: null,
    quote: null,
    statedOn: stated(on),
    placedOn: { date: on, inferred: false },
    ...more,
  };
}

export function answered(...nodes: readonly AnswerToldFragment[]): ClaimToldFragment["responses"] {
  return { totalCount: nodes.length, nodes };
}

/** As a timeline has a claim: with the days of its incident, of which none is stated. */
export function dated(claim: ClaimToldFragment, days: Partial<IncidentDatedFragment> = {}) {
  const { incident } = claim;
  const unstated = { startedOn: null, endedOn: null, disclosedOn: null, disclosedBy: null };
  return { ...claim, incident: incident === null ? null : { ...incident, ...unstated, ...days } };
}
