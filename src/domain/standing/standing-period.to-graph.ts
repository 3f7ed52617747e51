import type { DerivedStanding, StandingPeriod, StandingValues } from "./periods";

/** Later than every day: a period that lasts. */
export const OPEN = "~";

/** The present values as properties of the incident. */
export function presentToGraph({ status, denied, victimDenies, claims, origins, changedOn }: StandingValues) {
  return {
    standingStatus: status,
    standingDenied: denied,
    standingVictimDenies: victimDenies,
    standingClaims: claims,
    standingOrigins: origins,
    standingChangedKey: changedOn ?? "",
  };
}

/** A period as the properties of its node; `incident` is whose it is and where that stands in lists. */
export function periodToGraph(
  incident: { readonly id: string; readonly startedKey: string },
  { from, until, status, denied, victimDenies, claims, origins, changedOn }: StandingPeriod,
) {
  return {
    id: incident.id,
    startedKey: incident.startedKey,
    from,
    until: until ?? OPEN,
    status,
    denied,
    victimDenies,
    claims,
    origins,
    changedKey: changedOn ?? "",
  };
}

/** The names of the present values. */
export const STANDING_PROPERTIES = [
  "standingStatus",
  "standingDenied",
  "standingVictimDenies",
  "standingClaims",
  "standingOrigins",
  "standingChangedKey",
] as const satisfies readonly (keyof ReturnType<typeof presentToGraph>)[];

/** What is told of a standing that changed, by what it is called after `was` and `is` in a change's properties. */
export const TOLD_OF_CHANGE = {
  Status: "standingStatus",
  Denied: "standingDenied",
  VictimDenies: "standingVictimDenies",
  Claims: "standingClaims",
  Origins: "standingOrigins",
} as const satisfies Readonly<Record<string, keyof ReturnType<typeof presentToGraph>>>;

/** What an incident's node has of its standing, apart from what the record says: present values, and how far they are. */
export const STANDING_OF_INCIDENT: readonly string[] = [
  ...STANDING_PROPERTIES,
  "standingFrom",
  "standingStale",
  "standingStaleSince",
];

export type PresentProperties = ReturnType<typeof presentToGraph>;
export type PeriodProperties = ReturnType<typeof periodToGraph>;

/** All that is stored of what a standing comes to. */
export function derivedToGraph(
  incident: { readonly id: string; readonly startedKey: string },
  { present, periods }: DerivedStanding,
): { readonly present: PresentProperties; readonly periods: readonly PeriodProperties[] } {
  return {
    present: presentToGraph(present),
    periods: periods.map((period) => periodToGraph(incident, period)),
  };
}
