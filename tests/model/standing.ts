import type { StandingFacts } from "../../src/domain/standing/facts";
import { standingOf } from "../../src/domain/standing/standing";
import { factsOfRecords } from "../domain/blame/facts-of-records";
import { naiveStatus } from "../domain/standing/naive-status";
import { applies, denialsOf, type Row, rowsOf } from "./blame";
import type { Day } from "./days";
import { originsOf } from "./origins";
import type { Claim, Incident, RollUp, View } from "./view";

/**
 * The standing of an incident by its definition. Sentences are the product's, which has tests of its own: those of
 * reasons, and of what joins the claims of an origin.
 */
export function standingIn(view: View, incident: Incident, rollUp: RollUp) {
  const facts = factsIn(view, incident);
  if (view.asOf !== null) view.undatedLeftOut += undatedIn(facts);
  const { reasons, accused: told } = standingOf(facts, { asOf: view.asOf, rollUp });
  const linksOf = (actor: string, claims: readonly string[]) =>
    told
      .find((accused) => accused.actor === actor)
      ?.origins.find((origin) => origin.claims.join() === claims.join())?.links ?? [];
  const accused = accusedIn(view, incident, rollUp).map((one) => ({
    ...one,
    origins: one.origins.map((origin) => ({ ...origin, links: linksOf(one.actor, origin.claims) })),
  }));
  return { ...summaryOf(view, incident), accused, reasons };
}

type Summary = ReturnType<typeof summarised>;
const summaries = new WeakMap<View, Map<string, Summary>>();

/** What lists of incidents are filtered and ordered by; computed once for a root field. */
export function summaryOf(view: View, incident: Incident): Summary {
  const known = summaries.get(view) ?? new Map<string, Summary>();
  summaries.set(view, known);
  const summary = known.get(incident.id) ?? summarised(view, incident);
  known.set(incident.id, summary);
  return summary;
}

function summarised(view: View, incident: Incident) {
  const facts = factsIn(view, incident);
  const status = naiveStatus(facts, view.asOf);
  const accused = accusedIn(view, incident, "STATE");
  return {
    status,
    denied: accused.some(({ denied }) => denied),
    victimDenies: isDeniedByVictim(view, incident),
    changedOn: changedOn(view, facts, status),
    claimCount: view.claims((claim) => applies(view, claim, incident.id)).length,
    originCount: Math.max(0, ...accused.map(({ origins }) => origins.length)),
  };
}

function factsIn(view: View, { id }: Incident): StandingFacts {
  const facts = factsOfRecords(view.records.all, id);
  const named = facts.actors.map((actor) => ({ ...actor, name: view.nameOf(view.get("actor", actor.id)) }));
  return { ...facts, actors: named };
}

function undatedIn({ claims, responses }: StandingFacts): number {
  const retractions = claims.flatMap((claim) => claim.retractions);
  return [...claims, ...responses, ...retractions].filter(({ placedOn }) => placedOn === null).length;
}

/** The latest day up to asOf on which the status became what it is; none where undated records made it so. */
function changedOn(view: View, facts: StandingFacts, status: string): Day | null {
  const dated = (["claim", "retraction", "response"] as const).flatMap((type) => view.of(type));
  const days = [...new Set(dated.flatMap((record) => view.day(record) ?? []))]
    .filter((day) => view.isBy(day))
    .sort();
  let [now, changed]: [string, Day | null] = ["UNATTRIBUTED", null];
  for (const day of days) {
    const next = naiveStatus(facts, day);
    if (next !== now) [now, changed] = [next, day];
  }
  return now === status ? changed : null;
}

function accusedIn(view: View, incident: Incident, rollUp: RollUp) {
  const rows = rowsOf(view, true).filter(
    (row) => row.incident === incident.id && row.accused !== null && view.exists(row.claim),
  );
  const chainOf = (row: Row) => view.chainOf(row.accused ?? "", rollUp, view.day(row.claim));
  const actors = [...new Set(rows.map((row) => chainOf(row).at(-1) ?? ""))];
  return actors
    .map((actor) => {
      const own = rows.filter((row) => chainOf(row).at(-1) === actor);
      const claims = view.inTime([...new Set(own.map(({ claim }) => claim))]);
      const accusersOf = (claim: Claim) =>
        claims.includes(claim)
          ? [
              ...new Set(own.filter((row) => row.claim === claim).flatMap(({ accuser }) => accuser ?? [])),
            ].sort()
          : claim.accusers;
      const denials = own.flatMap((row) => denialsOf(view, row));
      const ways = new Map(own.map((row) => [chainOf(row).join(" "), chainOf(row)]));
      return {
        actor,
        claims: claims.map(({ id }) => id),
        accusers: [...new Set(claims.flatMap(accusersOf))],
        origins: originsOf(view, claims, accusersOf, (claim) => {
          const isAbout = claim.about === incident.id || view.isPartOf(incident.id, claim.about);
          const lifted = claim.named.map((named) => view.lift(named.actor, rollUp, view.day(claim)));
          return isAbout && lifted.includes(actor);
        }),
        lifts: [...ways]
          .filter(([, chain]) => chain.length > 1)
          .sort()
          .map(([, chain]) => ({ chain })),
        since: first(claims.map((claim) => view.day(claim))),
        denied: denials.length > 0,
        deniedOn: first(denials.map((denial) => view.day(denial))),
      };
    })
    .sort((a, b) => (`${a.since ?? "9999"} ${a.actor}` < `${b.since ?? "9999"} ${b.actor}` ? -1 : 1));
}

/** Of the incident itself by its kind; of a whole, only where the speaker is, or is part of, a victim of this part. */
function isDeniedByVictim(view: View, incident: Incident): boolean {
  const wholes = view.wholesOf(incident.id);
  const aboutOf = (id: string) => {
    const claim = view.find("claim", id);
    return claim === undefined ? id : view.exists(claim) ? claim.about : "";
  };
  return view.of("response").some((denial) => {
    if (denial.kind !== "VICTIM_DENIES_INCIDENT" || !view.exists(denial)) return false;
    const answered = denial.answers.map(aboutOf);
    if (answered.includes(incident.id)) return true;
    const speaksForVictim = denial.by.some((by) =>
      incident.victims.some(({ actor }) => view.isWithin(by, actor, view.day(denial))),
    );
    return answered.some((id) => wholes.has(id)) && speaksForVictim;
  });
}

function first(days: readonly (Day | null)[]): Day | null {
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}
