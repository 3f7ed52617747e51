import type { AttributionFact, Day } from "./facts";
import { distinct, groupBy } from "./order";
import { type OriginClaim, sidesOf, soleSourceOf, voicesAlone } from "./origins";
import type { Phase, Phases } from "./phases";
import { liftActor, type Structure } from "./roll-up";

/** From this day, to the day before the next change, the best attested accused had so many origins. */
export interface OriginChange {
  readonly from: Day;
  readonly origins: number;
}

/** From a day on, how a claim lies among those that name an accused. */
interface Turn {
  readonly day: Day;
  readonly accused: string;
  readonly state: ClaimState;
}

interface ClaimState {
  readonly entry: OriginClaim;
  /** One that does not count may still join those that do. */
  readonly counts: boolean;
  readonly sides: string;
}

/**
 * Every change of the most origins that any one accused has, rolled up to states, along the axis of dated
 * records. Claims are added to the groups they share an origin with; only where a claim comes to stand for
 * other accusers than before are the groups of its accused made anew.
 */
export function originChanges(phases: Phases, structure: Structure): readonly OriginChange[] {
  const turns = [...phases].flatMap(([claim, of]) => turnsOf(claim, of, structure));
  const turnsOn = groupBy(turns, ({ day }) => day);
  const groupsOf = new Map<string, OriginGroups>();
  const changes: OriginChange[] = [];
  let origins = 0;
  for (const day of distinct(turnsOn.keys())) {
    for (const [accused, of] of groupBy(turnsOn.get(day) ?? [], (turn) => turn.accused)) {
      const groups = groupsOf.get(accused) ?? new OriginGroups();
      groupsOf.set(accused, groups);
      groups.turn(of.map(({ state }) => state));
    }
    let most = 0;
    for (const { origins: of } of groupsOf.values()) if (of > most) most = of;
    if (most !== origins) changes.push({ from: day, origins: most });
    origins = most;
  }
  return changes;
}

function turnsOf(claim: AttributionFact, phases: readonly Phase[], structure: Structure): readonly Turn[] {
  const { placedOn } = claim;
  if (claim.stance !== "ASSERTS" || placedOn === null) return [];
  const lifted = distinct(
    claim.named.map(({ actor }) => liftActor(actor, "STATE", structure, placedOn).actor),
  );
  const states = new Map<Day, readonly string[] | undefined>([[placedOn, undefined]]);
  for (const { from, applied } of phases) states.set(from, applied?.accusers);
  return [...states].flatMap(([day, accusers]) => {
    const entry = { claim, accusers: accusers ?? claim.accusers };
    const state = { entry, counts: accusers !== undefined, sides: JSON.stringify(sidesOf(entry, structure)) };
    return lifted.map((accused) => ({ day, accused, state }));
  });
}

const NO_SIDES = "[]";

/** The claims that name one accused, in groups of one origin each. */
class OriginGroups {
  /** How many origins the claims that count have. */
  origins = 0;
  readonly #states: ClaimState[] = [];
  readonly #placeOf = new Map<string, number>();
  #parents: number[] = [];
  /** By root: whether there are several, how many claims count, and the sum of their places: that of one alone. */
  #joined: boolean[] = [];
  #counting: number[] = [];
  #places: number[] = [];
  #first = new Map<string, number>();
  #repeating = new Map<string, number[]>();

  turn(states: readonly ClaimState[]): void {
    let regroup = false;
    const added: number[] = [];
    for (const state of states) {
      const { id } = state.entry.claim;
      const place = this.#placeOf.get(id);
      if (place === undefined) {
        this.#placeOf.set(id, this.#states.length);
        added.push(this.#states.push(state) - 1);
        continue;
      }
      const before = this.#states[place];
      this.#states[place] = state;
      if (before?.sides !== state.sides) regroup = true;
      else if (before.counts !== state.counts) this.#count(place, state.counts ? 1 : -1);
    }
    if (regroup) this.#regroup();
    else for (const place of added) this.#add(place);
  }

  #regroup(): void {
    this.origins = 0;
    this.#parents = [];
    this.#joined = [];
    this.#counting = [];
    this.#places = [];
    this.#first = new Map();
    this.#repeating = new Map();
    for (const place of this.#states.keys()) this.#add(place);
  }

  #add(place: number): void {
    const state = this.#states[place];
    if (state === undefined) return;
    this.#parents[place] = place;
    this.#counting[place] = 0;
    this.#places[place] = 0;
    if (state.counts) this.#count(place, 1);
    const { entry, sides } = state;
    const source = soleSourceOf(entry);
    if (sides !== NO_SIDES) this.#joinFirst(`sides ${sides}`, place);
    if (source !== undefined) this.#joinFirst(`source ${source}`, place);
    for (const id of entry.claim.repeats) {
      const repeated = this.#placeOf.get(id);
      // Of the same day, it may not have been added yet: it will look for those that repeat it.
      if (repeated !== undefined && this.#parents[repeated] !== undefined) this.#join(repeated, place);
      const repeating = this.#repeating.get(id);
      if (repeating === undefined) this.#repeating.set(id, [place]);
      else repeating.push(place);
    }
    for (const repeating of this.#repeating.get(entry.claim.id) ?? []) this.#join(repeating, place);
  }

  #joinFirst(key: string, place: number): void {
    const first = this.#first.get(key);
    if (first === undefined) this.#first.set(key, place);
    else this.#join(first, place);
  }

  #join(left: number, right: number): void {
    const [to, from] = [this.#rootOf(left), this.#rootOf(right)];
    if (to === from) return;
    this.origins -= this.#originsAt(to) + this.#originsAt(from);
    this.#parents[from] = to;
    this.#joined[to] = true;
    this.#counting[to] = (this.#counting[to] ?? 0) + (this.#counting[from] ?? 0);
    this.#places[to] = (this.#places[to] ?? 0) + (this.#places[from] ?? 0);
    this.origins += this.#originsAt(to);
  }

  #count(place: number, by: 1 | -1): void {
    const root = this.#rootOf(place);
    this.origins -= this.#originsAt(root);
    this.#counting[root] = (this.#counting[root] ?? 0) + by;
    this.#places[root] = (this.#places[root] ?? 0) + by * place;
    this.origins += this.#originsAt(root);
  }

  #originsAt(root: number): number {
    const counting = this.#counting[root] ?? 0;
    if (counting !== 1) return Math.min(counting, 1);
    return voicesAlone(this.#states[this.#places[root] ?? 0]?.entry, this.#joined[root] === true).length;
  }

  #rootOf(place: number): number {
    let root = place;
    for (let next = this.#parents[root]; next !== undefined && next !== root; next = this.#parents[root])
      root = next;
    this.#parents[place] = root;
    return root;
  }
}
