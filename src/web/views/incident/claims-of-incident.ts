import type { ClaimToldFragment, IncidentNameFragment, IncidentPageQuery } from "../generated/types";
import type { LaneLeak } from "../scene/lane-boxes";
import type { OnTwoClocks } from "../scene/two-clocks";
import { claimSentence } from "../wording/sentences";

type Part<P extends keyof IncidentPageQuery> = NonNullable<IncidentPageQuery[P]>;
export type IncidentTold = Part<"incident"> & Part<"claims"> & Part<"answers">;

/** An incident with all that was said of it; null where there is none, undefined where a part of the answer failed. */
export function incidentOf({
  incident,
  claims,
  answers,
}: IncidentPageQuery): IncidentTold | null | undefined {
  if (incident === null && claims === null && answers === null) return null;
  return incident === null || claims === null || answers === null
    ? undefined
    : { ...incident, claimed: claims.claimed, responded: answers.responded };
}
type Claimed = Extract<IncidentTold["claimed"]["nodes"][number]["record"], { readonly stance: unknown }>;
export type Responded = Extract<
  IncidentTold["responded"]["nodes"][number]["record"],
  { readonly incidents: unknown }
>;

export interface ClaimOfIncident {
  readonly claim: ClaimToldFragment & { readonly recordedAt: string };
  readonly inherited: boolean;
  readonly at: IncidentNameFragment;
}

/** The claims about an incident and its wholes, in order of the world; one about a whole is drawn at the incident, and says so. */
export function claimsOfIncident(incident: IncidentTold): readonly ClaimOfIncident[] {
  const { id, slug, title } = incident;
  const answers = answersByClaim(incident);
  return incident.claimed.nodes
    .map(({ record }) => record)
    .filter((record): record is Claimed => "stance" in record)
    .map((claim) => {
      const nodes = answers.get(claim.id) ?? [];
      const told = { ...claim, responses: { totalCount: nodes.length, nodes } };
      return { claim: told, inherited: claim.incident?.id !== id, at: { id, slug, title } };
    });
}

export function answersOfIncident({ responded }: IncidentTold): readonly Responded[] {
  return responded.nodes
    .map(({ record }) => record)
    .filter((record): record is Responded => "incidents" in record);
}

/** They come by themselves, each with the claims that it answers. */
function answersByClaim(incident: IncidentTold): ReadonlyMap<string, readonly Responded[]> {
  const byClaim = new Map<string, Responded[]>();
  for (const answer of answersOfIncident(incident))
    for (const { id } of answer.claims) {
      const own = byClaim.get(id);
      if (own === undefined) byClaim.set(id, [answer]);
      else own.push(answer);
    }
  return byClaim;
}

/** Each channel once, however much surfaced on it. */
export function leaksOfIncident({ id, leaks }: IncidentTold): readonly LaneLeak[] {
  const byChannel = new Map(
    leaks.nodes.map(({ channel, ...leak }) => [channel.id, { id: leak.id, incident: id, channel }]),
  );
  return [...byChannel.values()];
}

export function onTwoClocks(claim: ClaimOfIncident["claim"]): OnTwoClocks {
  return {
    id: claim.id,
    sentence: claimSentence(claim),
    attributionClass: claim.attributionClass,
    stated: claim.placedOn?.date ?? null,
    recordedAt: claim.recordedAt,
  };
}
