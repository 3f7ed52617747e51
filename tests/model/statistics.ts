import { denialsOf } from "./blame";
import { type Day, lastDayOf } from "./days";
import { fulfils } from "./filters";
import type { Arguments } from "./pages";
import { byCodePoint, type Claim, type Dated, type Incident, type RollUp, type View } from "./view";

/** What is counted: incidents that fulfil the `where`, and the accusations of them, live or not. */
export interface Counted {
  readonly incidents: readonly Incident[];
  readonly accusations: readonly Claim[];
  readonly rollUp: RollUp;
}

export function countedIn(view: View, args: Arguments): Counted {
  const accuses = (claim: Claim) => claim.kind === "ATTRIBUTION" && claim.stance === "ASSERTS";
  const incidents = view
    .of("incident")
    .filter((incident) => fulfils(incident, args["where"], "IncidentWhere", view));
  const isCounted = (claim: Claim) => incidents.some(({ id }) => id === claim.about);
  const accusations = view.claims((claim) => accuses(claim) && isCounted(claim));
  if (view.asOf !== null) {
    view.undatedLeftOut += accusations.filter((claim) => view.day(claim) === null).length;
  }
  return {
    incidents,
    accusations: accusations.filter((claim) => view.exists(claim)),
    rollUp: args["rollUp"] as RollUp,
  };
}

export function incidentStatistics(view: View, { incidents, accusations }: Counted) {
  const starts = incidents.flatMap(({ startedOn }) =>
    startedOn === undefined ? [] : lastDayOf(startedOn.date),
  );
  const live = accusations.filter((claim) => view.isLive(claim));
  const accused = live.flatMap(({ about, named }) =>
    named.map(({ actor }) => `${about} ${view.get("actor", actor).kind}`),
  );
  return {
    total: incidents.length,
    undated: incidents.length - starts.length,
    byYear: tally(starts.map((start) => Number(start.slice(0, 4))))
      .map(([year, count]) => ({ year, incidents: count }))
      .sort((one, other) => one.year - other.year),
    byKind: mostFirst(tally(incidents.flatMap(({ kinds }) => kinds))).map(([kind, count]) => ({
      kind,
      incidents: count,
    })),
    bySector: mostFirst(
      tally(incidents.flatMap(({ victims }) => [...new Set(victims.map(({ sector }) => sector ?? null))])),
    ).map(([sector, count]) => ({ sector, incidents: count })),
    byAccusedKind: mostFirst(tally([...new Set(accused)].map((pair) => pair.split(" ")[1] ?? ""))).map(
      ([kind, count]) => ({ kind, incidents: count }),
    ),
  };
}

export function accusationStatistics(view: View, { accusations }: Counted) {
  const having = (condition: (claim: Claim) => boolean) => accusations.filter(condition).length;
  const isTakenBack = (claim: Claim) => view.retractionsOf(claim).length > 0;
  return {
    total: accusations.length,
    live: having((claim) => view.isLive(claim)),
    answered: having(({ id }) =>
      view.of("response").some((response) => response.answers.includes(id) && view.exists(response)),
    ),
    denied: having((claim) =>
      claim.named.some(
        ({ actor }) => denialsOf(view, { claim, incident: claim.about, accused: actor }).length > 0,
      ),
    ),
    withdrawn: having(
      (claim) => isTakenBack(claim) && claim.accusers.every((by) => !view.isSigned(claim, by)),
    ),
    partlyWithdrawn: having((claim) => isTakenBack(claim) && view.isLive(claim)),
    superseded: having((claim) => newerThan(view, claim).length > 0),
    byClass: mostFirst(tally(accusations.map(({ attributionClass }) => attributionClass ?? null))).map(
      ([attributionClass, claims]) => ({ attributionClass, claims }),
    ),
  };
}

/** In days from the start to the first accusation of a class that is not before it, where both are known to the day. */
export function delays(view: View, { incidents, accusations }: Counted) {
  const found = new Map<string | null, number[]>();
  for (const { id, startedOn } of incidents) {
    if (startedOn?.date.length !== 10 || startedOn.qualifier !== "ON") continue;
    const own = accusations.filter((claim) => claim.about === id);
    for (const attributionClass of new Set(own.map((claim) => claim.attributionClass ?? null))) {
      const [first] = own
        .filter((claim) => (claim.attributionClass ?? null) === attributionClass)
        .filter((claim) => isKnownToTheDay(view, claim))
        .flatMap((claim) => view.day(claim) ?? [])
        .filter((day) => day >= startedOn.date)
        .sort();
      if (first === undefined) continue;
      found.set(attributionClass, [
        ...(found.get(attributionClass) ?? []),
        daysBetween(startedOn.date, first),
      ]);
    }
  }
  return mostFirst([...found].map(([of, days]) => [of, days.length] as const)).map(
    ([attributionClass, count]) => {
      const days = found.get(attributionClass) ?? [];
      return {
        attributionClass,
        incidents: count,
        lowerQuartile: quantile(days, 0.25),
        median: quantile(days, 0.5),
        upperQuartile: quantile(days, 0.75),
      };
    },
  );
}

/** Whether its own date is a day, or without one that of the first publication. */
function isKnownToTheDay(view: View, claim: Claim): boolean {
  const dates =
    claim.statedOn === undefined
      ? claim.citations.flatMap(({ source }) => view.get("source", source).publishedOn ?? [])
      : [claim.statedOn];
  return dates.some(({ date }) => date === view.day(claim));
}

export function accusers(view: View, { accusations, rollUp }: Counted, first: number) {
  const said = accusations.flatMap((claim) =>
    claim.accusers.map((accuser) => ({ accuser: view.lift(accuser, rollUp, view.day(claim)), claim })),
  );
  return mostFirst(
    [...new Set(said.map(({ accuser }) => accuser))].map((accuser) => {
      const claims = new Set(said.filter((one) => one.accuser === accuser).map(({ claim }) => claim));
      return [accuser, claims.size] as const;
    }),
  )
    .slice(0, first)
    .map(([accuser, count]) => {
      const claims = said.filter((one) => one.accuser === accuser).map(({ claim }) => claim);
      const days = claims.flatMap((claim) => view.day(claim) ?? []).sort();
      return {
        accuser: view.get("actor", accuser),
        claims: count,
        incidents: new Set(claims.map(({ about }) => about)).size,
        firstOn: days[0] ?? null,
        lastOn: days.at(-1) ?? null,
      };
    });
}

/** Denials of the incidents counted as such, or of a claim about one that exists. */
export function deniers(view: View, { incidents, rollUp }: Counted, first: number) {
  const isCounted = (id: string) => {
    const claim = view.find("claim", id);
    if (claim !== undefined && !view.exists(claim)) return false;
    return incidents.some((incident) => incident.id === (claim?.about ?? id));
  };
  const said = view
    .of("response")
    .filter((denial) => denial.kind === "DENIAL" && view.exists(denial) && denial.answers.some(isCounted))
    .flatMap((denial) =>
      denial.by.map((by) => ({ denier: view.lift(by, rollUp, view.day(denial)), denial })),
    );
  return mostFirst(
    [...new Set(said.map(({ denier }) => denier))].map((denier) => {
      const denials = new Set(said.filter((one) => one.denier === denier).map(({ denial }) => denial));
      return [denier, denials.size] as const;
    }),
  )
    .slice(0, first)
    .map(([denier, denials]) => {
      const answers = said.filter((one) => one.denier === denier).flatMap(({ denial }) => denial.answers);
      const answered = [...new Set(answers.filter(isCounted))];
      return {
        denier: view.get("actor", denier),
        denials,
        claims: answered.filter((id) => view.find("claim", id) !== undefined).length,
        incidents: answered.filter((id) => view.find("incident", id) !== undefined).length,
      };
    });
}

/** Accusations taken back, and those replaced by one of others or by one that accuses nobody. */
export function changesOfMind(view: View, { accusations }: Counted, first: number) {
  const whom = ({ stance, named, unnamedAccused }: Claim) =>
    stance === "ASSERTS"
      ? JSON.stringify([[...named.map(({ actor }) => actor)].sort(), unnamedAccused])
      : "nobody";
  const changes = accusations.flatMap((claim) => [
    ...newerThan(view, claim)
      .filter((newer) => whom(newer) !== whom(claim))
      .map((newer) => ({ act: newer as Dated, claim, newer: newer as Claim | null, by: newer.accusers })),
    ...view.retractionsOf(claim).map((act) => ({ act: act as Dated, claim, newer: null, by: act.by })),
  ]);
  const key = (act: Dated) => `${view.day(act) ?? "9999"} ${act.id}`;
  return changes
    .sort(
      (one, other) =>
        byCodePoint(key(other.act), key(one.act)) || byCodePoint(key(other.claim), key(one.claim)),
    )
    .slice(0, first)
    .map(({ act, claim, newer, by }) => ({
      on: view.day(act),
      by: by.map((actor) => view.get("actor", actor)),
      claim,
      newer,
    }));
}

function newerThan(view: View, { id }: Claim): readonly Claim[] {
  return view.claims((newer) => newer.supersedes.includes(id) && view.exists(newer));
}

function tally<Key>(keys: readonly Key[]): readonly (readonly [Key, number])[] {
  return [...new Set(keys)].map((key) => [key, keys.filter((one) => one === key).length] as const);
}

/** Ties in order of the keys, what is not stated last. */
function mostFirst<Key extends string | null>(counts: readonly (readonly [Key, number])[]) {
  return [...counts].sort(([one, count], [other, otherCount]) => {
    if (count !== otherCount) return otherCount - count;
    if (one === null || other === null) return one === null ? 1 : -1;
    return byCodePoint(one, other);
  });
}

function daysBetween(start: Day, end: Day): number {
  return (Date.parse(end) - Date.parse(start)) / (24 * 60 * 60 * 1000);
}

/** Interpolated between the two nearest. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
