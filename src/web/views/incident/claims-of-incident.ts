import type { ClaimToldFragment, IncidentPageQuery } from "../generated/types";
import type { LaneLeak } from "../scene/lane-boxes";
import type { LaneClaim } from "../scene/lane-bundles";
import type { OnTwoClocks } from "../scene/two-clocks";
import { claimSentence } from "../wording/sentences";

type IncidentTold = NonNullable<IncidentPageQuery["incident"]>;
type Claimed = Extract<IncidentTold["claimed"]["nodes"][number]["record"], { readonly stance: unknown }>;

/** The claims about an incident and its wholes, in order of the world; one about a whole is drawn at the incident, and says so. */
export function claimsOfIncident(
  incident: IncidentTold,
): readonly (LaneClaim & { readonly claim: Claimed })[] {
  const { id, slug, title } = incident;
  return incident.claimed.nodes
    .map(({ record }) => record)
    .filter(isClaim)
    .map((claim) => ({ claim, inherited: claim.incident?.id !== id, at: { id, slug, title } }));
}

function isClaim(record: IncidentTold["claimed"]["nodes"][number]["record"]): record is Claimed {
  return "stance" in record;
}

export function leaksOfIncident({ id, leaks }: IncidentTold): readonly LaneLeak[] {
  const one = new Map(
    leaks.nodes.map(({ channel, ...leak }) => [channel.id, { id: leak.id, incident: id, channel }]),
  );
  return [...one.values()];
}

export function onTwoClocks(claim: ClaimToldFragment & { readonly recordedAt: string }): OnTwoClocks {
  return {
    id: claim.id,
    sentence: claimSentence(claim),
    attributionClass: claim.attributionClass,
    stated: claim.placedOn?.date ?? null,
    recordedAt: claim.recordedAt,
  };
}
