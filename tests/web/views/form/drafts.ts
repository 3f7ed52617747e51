import {
  type ActorDraft,
  aClaim,
  aDraft,
  type ClaimDraft,
  type Draft,
  NO_INCIDENT,
  NO_SOURCE,
  NOBODY,
} from "../../../../src/web/views/form/draft";

export function known(id: string, name = id): ActorDraft {
  return { ...NOBODY, id: `actor:${id}`, text: name, kind: "STATE_BODY" };
}

export function unknown(name: string, kind: ActorDraft["kind"] = "STATE"): ActorDraft {
  return { ...NOBODY, text: name, isNew: true, kind };
}

export function draftClaim(more: Partial<ClaimDraft> = {}): ClaimDraft {
  return {
    ...aClaim("c1"),
    stance: "ASSERTS",
    accusers: [known("cia", "CIA")],
    named: [{ actor: known("velmar", "Velmar"), role: "SPONSORED" }],
    ...more,
  };
}

/** One that could be sent, of which a test changes what it is about. */
export function draftWith(more: Partial<Draft> = {}): Draft {
  return {
    ...aDraft("seed1"),
    source: { ...NO_SOURCE, title: "Report", kind: "NEWS_ARTICLE" },
    incident: { ...NO_INCIDENT, title: "Attack on the rail network", kinds: ["DISRUPTION"] },
    claims: [draftClaim()],
    ...more,
  };
}
