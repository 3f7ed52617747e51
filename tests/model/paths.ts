import { rowsOf } from "./blame";
import type { Day } from "./days";
import { idOf } from "./filters";
import { Refusal } from "./gap";
import type { Arguments } from "./pages";
import { type Claim, heldOn, type Membership, type View } from "./view";

/** One signature under one claim, for one of those it names. */
interface Said {
  readonly claim: Claim;
  readonly role: string;
  readonly accuser: string | null;
  readonly inherited: boolean;
}

/** A step of a way: by all that is said of the two, or by one membership. */
interface Step {
  readonly kind: string;
  readonly from: string | null;
  readonly to: string;
  readonly said: readonly Said[];
  readonly membership: Membership | null;
}

interface Way {
  readonly at: string | null;
  readonly steps: readonly Step[];
}

export interface Hop extends Step {
  readonly backward: boolean;
  readonly since: Day | null;
}

const LEADING = ["PART_OF", "ACTS_FOR", "SPONSORED_BY", "SAME_AS"];
/** What one answer looks through, by docs/limits.md. */
const MOST = { claims: 3, ways: 5_000, meetings: 1_000 } as const;

/** Every way from an incident, or from an actor, to the actors asked for. */
export function pathsIn(view: View, args: Arguments) {
  const { incident, actor, to, endKinds, maxHops, first, inherited } = args;
  if ((incident == null) === (actor == null)) throw new Refusal("BAD_USER_INPUT");
  sized(maxHops, 10);
  sized(first, 50);
  const start = view.find("actor", actor == null ? undefined : idOf("actor", actor));
  const about = view.find("incident", incident == null ? undefined : idOf("incident", incident));
  const wanted = view.find("actor", to == null ? undefined : idOf("actor", to));
  if (start === undefined && about === undefined) return null;

  const ends = { to: wanted?.id, kinds: endKinds as readonly string[] | null, maxHops: Number(maxHops) };
  const world = new Onward(view, about?.id ?? null, inherited === "INCLUDE");
  if (view.asOf !== null) view.undatedLeftOut += world.undatedAmong(start?.id, wanted?.id);
  const { paths, complete } =
    to != null && wanted === undefined
      ? { paths: [], complete: true }
      : start !== undefined && wanted !== undefined
        ? connecting(world, start.id, wanted.id, ends.maxHops)
        : leading(world, start?.id ?? null, ends);
  const distinct = new Map(paths.map((path) => [JSON.stringify(path.hops.map(told)), path]));
  const ranked = [...distinct.values()].sort((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
  return {
    incident: about ?? null,
    actor: start ?? null,
    to: wanted ?? null,
    paths: ranked.slice(0, Number(first)),
    totalCount: ranked.length,
    complete,
  };
}

function sized(given: unknown, most: number): void {
  if (typeof given !== "number" || given < 1 || given > most) throw new Refusal("PAGE_SIZE");
}

/** Paths to an actor or to the first of a kind; else to wherever ways end. */
function leading(
  world: Onward,
  start: string | null,
  { to, kinds, maxHops }: { to: string | undefined; kinds: readonly string[] | null; maxHops: number },
) {
  const endOf = (way: Way): string | undefined => {
    const { at, steps } = way;
    if (at === null || steps.length === 0) return undefined;
    if (to !== undefined) return at === to ? "WANTED" : undefined;
    if (kinds != null) return kinds.includes(world.kindOf(at)) ? "WANTED" : undefined;
    if (world.kindOf(at) === "STATE") return "STATE";
    if (world.from(way).length > 0) return steps.length === maxHops ? "MAX_HOPS" : undefined;
    return world.hasAllClaims(way) ? "MAX_CLAIMS" : "NOTHING_FURTHER";
  };
  const { ways, all } = world.ways(start, maxHops, (way) => endOf(way) !== undefined);
  const paths = ways.flatMap((way) => {
    const ending = endOf(way);
    return ending === undefined ? [] : [pathOf(world, hopsOf(world, way), ending)];
  });
  const isCut = ways.some((way) => {
    const ending = endOf(way);
    if (ending !== undefined) return ending === "MAX_CLAIMS";
    return world.hasAllClaims(way) || (way.steps.length === maxHops && world.from(way).length > 0);
  });
  return { paths, complete: all && !isCut };
}

/** Ways up from either, to somebody both lead to; the second one is gone back. */
function connecting(world: Onward, start: string, other: string, maxHops: number) {
  const up = world.ways(start, maxHops, () => false);
  const down = world.ways(other, maxHops, () => false);
  const isCut = [...up.ways, ...down.ways].some(
    (way) => world.hasAllClaims(way) || (way.steps.length === maxHops && world.from(way).length > 0),
  );
  const meetings = up.ways
    .flatMap((one) => down.ways.filter(({ at }) => at === one.at).map((two) => ({ one, two })))
    .map((pair) => ({ ...pair, length: pair.one.steps.length + pair.two.steps.length }))
    .filter(({ length }) => length > 0)
    .sort((left, right) => left.length - right.length);
  const found = meetings.slice(0, MOST.meetings).filter(({ one, two }) => {
    const met = [start, ...one.steps.map(({ to }) => to), other, ...two.steps.map(({ to }) => to)];
    // Whom both lead to is in either way.
    return new Set(met).size === met.length - 1;
  });
  const paths = found
    .filter(({ length }) => length <= maxHops)
    .map(({ one, two }) => {
      const back = [...hopsOf(world, two)]
        .reverse()
        .map((hop) =>
          hop.kind === "IDENTITY" ? { ...hop, from: hop.to, to: hop.from ?? "" } : { ...hop, backward: true },
        );
      return pathOf(world, [...hopsOf(world, one), ...back], "WANTED");
    });
  const isWhole = up.all && down.all && meetings.length <= MOST.meetings;
  return { paths, complete: isWhole && !isCut && found.length === paths.length };
}

/** What leads on from whom, as the answer sees it. */
class Onward {
  readonly #steps = new Map<string | null, readonly Step[]>();

  constructor(
    readonly view: View,
    readonly incident: string | null,
    readonly inherited: boolean,
  ) {}

  kindOf(actor: string): string {
    return this.view.get("actor", actor).kind;
  }

  /** Every way from a start on which nobody is twice, the shortest first, then by ids; none past a state. */
  ways(start: string | null, maxHops: number, isOver: (way: Way) => boolean) {
    const ways: Way[] = [];
    let last: readonly Way[] = [{ at: start, steps: [] }];
    for (let length = 0; length <= maxHops && ways.length <= MOST.ways; length++) {
      ways.push(...last);
      last = last.filter((way) => !isOver(way)).flatMap((way) => this.from(way));
    }
    return { ways: ways.slice(0, MOST.ways), all: ways.length <= MOST.ways };
  }

  /** Where a way can go on to. */
  from(way: Way): readonly Way[] {
    const { at, steps } = way;
    if (at !== null && steps.length > 0 && this.kindOf(at) === "STATE") return [];
    const met = steps.flatMap(({ from, to }) => [from, to]);
    return this.#from(at)
      .filter(({ to }) => to !== at && !met.includes(to))
      .filter(({ membership }) => membership !== null || !this.hasAllClaims(way))
      .map((step) => ({ at: step.to, steps: [...steps, step] }))
      .filter(({ steps: longer }) => longer.every((_, index) => this.holds(longer, index)));
  }

  /** Whether no further claim from actor to actor is gone through. */
  hasAllClaims({ at, steps }: Way): boolean {
    const claims = steps.filter(({ kind }) => kind === "AFFILIATION" || kind === "IDENTITY");
    return claims.length >= MOST.claims && at !== null && this.kindOf(at) !== "STATE";
  }

  /** Whether a step is there in its way: said on a day when the structure after it held, or held on such a day. */
  holds(steps: readonly Step[], index: number): boolean {
    const { membership } = steps[index] as Step;
    if (membership === null) return this.saidIn(steps, index).length > 0;
    const isLed = steps.slice(0, index).some((step) => step.membership === null);
    return isLed || heldOn(membership, this.view.present);
  }

  /** What was said on days when all of the structure that leads on from it held. */
  saidIn(steps: readonly Step[], index: number): readonly Said[] {
    const after = steps.slice(index + 1);
    const next = after.findIndex(({ membership }) => membership === null);
    const structure = (next < 0 ? after : after.slice(0, next)).flatMap(({ membership }) => membership ?? []);
    return (steps[index]?.said ?? []).filter(({ claim }) =>
      structure.every((membership) => heldOn(membership, this.view.day(claim))),
    );
  }

  #from(at: string | null): readonly Step[] {
    const known = this.#steps.get(at) ?? (at === null ? this.#accusations() : this.#beyond(at));
    this.#steps.set(at, known);
    return known;
  }

  #accusations(): readonly Step[] {
    const rows = rowsOf(this.view, this.inherited).filter(
      ({ claim, incident }) => incident === this.incident && this.view.exists(claim),
    );
    const said = rows.flatMap(({ accused, claim, role, accuser, inherited }) =>
      accused === null ? [] : [{ to: accused, said: { claim, role: role ?? "", accuser, inherited } }],
    );
    return gathered("ATTRIBUTION", null, said);
  }

  #beyond(at: string): readonly Step[] {
    const { view } = this;
    const joins = joinsOf(view, at).filter(({ claim }) => view.exists(claim) && view.isLive(claim));
    const said = joins.flatMap(({ claim, role, to }) => {
      const signing = claim.accusers.filter((accuser) => view.isSigned(claim, accuser));
      const accusers = claim.accusers.length === 0 ? [null] : signing;
      return accusers.map((accuser) => ({ to, said: { claim, role, accuser, inherited: false } }));
    });
    const ofKind = (kind: string) =>
      gathered(
        kind,
        at,
        said.filter(({ said: { claim } }) => claim.kind === kind),
      );
    const structure = view.get("actor", at).partOf.map((membership) => ({
      kind: "STRUCTURE",
      from: at,
      to: membership.actor,
      said: [],
      membership,
    }));
    return [...ofKind("AFFILIATION"), ...ofKind("IDENTITY"), ...structure].sort((one, other) =>
      [one.to, one.kind, told(one)].join(" ") < [other.to, other.kind, told(other)].join(" ") ? -1 : 1,
    );
  }

  /** Undated claims that could be on a way if one did not ask when anything was said or held, or whether it stands. */
  undatedAmong(start: string | undefined, wanted: string | undefined): number {
    const { view, incident } = this;
    const accusing = view.claims(
      ({ kind, stance, about }) =>
        kind === "ATTRIBUTION" &&
        stance === "ASSERTS" &&
        incident !== null &&
        (about === incident || (this.inherited && view.isPartOf(incident, about))),
    );
    const starts = start === undefined ? [] : [start, ...(wanted === undefined ? [] : [wanted])];
    const claims = new Set(accusing);
    let reached = new Set([...starts, ...accusing.flatMap(({ named }) => named.map(({ actor }) => actor))]);
    for (let step = 0; step < MOST.claims; step++) {
      const joins = [...reached]
        .flatMap((actor) => [actor, ...everAbove(view, actor)])
        .filter((actor) => this.kindOf(actor) !== "STATE" || starts.includes(actor))
        .flatMap((actor) => joinsOf(view, actor));
      for (const { claim } of joins) claims.add(claim);
      reached = new Set(joins.map(({ to }) => to));
    }
    return [...claims].filter((claim) => view.day(claim) === null).length;
  }
}

/** What claims say an actor belongs to, acts for, is sponsored by or is; that two are the same holds both ways. */
function joinsOf(view: View, actor: string) {
  return view
    .claims(({ kind, stance }) => kind !== "ATTRIBUTION" && stance === "ASSERTS")
    .flatMap((claim) =>
      claim.named
        .filter(({ role }) => LEADING.includes(role))
        .flatMap(({ actor: named, role }) => {
          if (claim.about === actor) return [{ claim, role, to: named }];
          return named === actor && role === "SAME_AS" ? [{ claim, role, to: claim.about }] : [];
        }),
    );
}

function everAbove(view: View, actor: string): readonly string[] {
  return view.get("actor", actor).partOf.flatMap((whole) => [whole.actor, ...everAbove(view, whole.actor)]);
}

/** One step for each actor, by everything said of it; by ids. */
function gathered(
  kind: string,
  from: string | null,
  said: readonly { readonly to: string; readonly said: Said }[],
): readonly Step[] {
  return [...new Set(said.map(({ to }) => to))].sort().map((to) => ({
    kind,
    from,
    to,
    said: said.filter((one) => one.to === to).map((one) => one.said),
    membership: null,
  }));
}

function hopsOf(world: Onward, { steps }: Way): readonly Hop[] {
  return steps.map((step, index) => {
    const said = world.saidIn(steps, index);
    const days = said.flatMap(({ claim }) => world.view.day(claim) ?? []).sort();
    return { ...step, said, backward: false, since: days[0] ?? null };
  });
}

function pathOf(world: Onward, hops: readonly Hop[], ends: string) {
  const [last] = hops.slice(-1);
  const said = hops.filter(({ membership }) => membership === null).map(({ since }) => since);
  return {
    hops,
    ends,
    length: hops.length,
    end: world.view.get("actor", (last?.backward ? last.from : last?.to) ?? ""),
    onRecordSince: said.includes(null)
      ? null
      : (said
          .flatMap((day) => day ?? [])
          .sort()
          .at(-1) ?? null),
  };
}

/** What tells a hop from another: whom it joins, how, and of structure since when. */
function told(hop: Step & { readonly backward?: boolean }): string {
  return [
    hop.from,
    hop.to,
    hop.kind,
    hop.backward,
    hop.membership?.from?.date,
    hop.membership?.to?.date,
  ].join(" ");
}

/** The shortest first, then the one on record first, then by the ids it leads through, then by how it does. */
function rankOf({ hops, onRecordSince }: ReturnType<typeof pathOf>): string {
  const ids = hops.map(({ from, to, backward }) => (backward ? from : to));
  return [
    String(hops.length).padStart(2, "0"),
    onRecordSince ?? "9999",
    ...ids,
    ...hops.map(({ kind }) => kind),
    ...hops.map(told),
  ].join(" ");
}

/** The claims of a hop in order of the world, and who makes them in order of the day of their first. */
export function sayingOf({ said }: Hop, view: View) {
  const claims = view.inTime([...new Set(said.map(({ claim }) => claim))]);
  const firstOf = (accuser: string) =>
    `${claims.map((claim) => (said.some((one) => one.claim === claim && one.accuser === accuser) ? (view.day(claim) ?? "9999") : "9999")).sort()[0]} ${accuser}`;
  const accusers = [...new Set(said.flatMap(({ accuser }) => accuser ?? []))].sort((one, other) =>
    firstOf(one) < firstOf(other) ? -1 : 1,
  );
  return { claims, accusers };
}
