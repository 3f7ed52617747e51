import type { Place } from "../../domain/records/faults";
import type { CsvRow } from "../csv/read-csv";
import type { Gathering, Raw } from "../gathering";
import { type Actors, accuserNames, parseInitiator } from "./actors";
import { ATTACKER_CONFIRMS, ATTRIBUTION_TYPES, BASES, basesOf, CONTESTED, coded, STATE } from "./codebook";
import { incidentIdOf } from "./incidents";
import { EUREPOC, saidBy, statedDate } from "./reading";

/** The rows of one attribution: every combination of the lists that it has. What is paired in a row belongs together in none. */
export interface Attribution {
  readonly incident: string;
  readonly id: string;
  readonly where: Place;
  readonly rows: readonly CsvRow[];
}

/** What is said of whoever is accused, and what else is said of them. */
interface Accused {
  readonly named: readonly { readonly actor: string; readonly role: string }[];
  readonly unnamed: string | undefined;
  readonly basedIn: readonly { readonly about: string; readonly state: string }[];
}

/** Reads one attribution as a claim; counts it where it names nobody. */
export function readAttribution(
  attribution: Attribution,
  documents: readonly string[],
  actors: Actors,
  gathering: Gathering,
): void {
  const { incident, id, where, rows } = attribution;
  const bases = basesOf(rows);
  if (saidBy(rows, "attribution_basis").includes(CONTESTED)) gathering.passOver("Contested attribution");
  const isSelf = bases.length > 0 && bases.every((basis) => basis === ATTACKER_CONFIRMS);
  const accused = accusedOf(attribution, isSelf, actors, gathering);
  if (accused.named.length === 0 && accused.unnamed === undefined) {
    gathering.passOver("NO_ACCUSED: attribution that names nobody");
    return;
  }
  const citations = [
    { source: EUREPOC.source, locator: `incident ${incident}, attribution ${id}` },
    ...documents.map((source) => ({ source })),
  ];
  const accusers = accusersOf(attribution, accused, isSelf, bases, actors);
  const statedOn = statedDate(rows[0]?.cells["attribution_date"] ?? "");
  const dated = statedOn === undefined ? {} : { statedOn };
  const { named, unnamed, basedIn } = accused;
  const isIn = gathering.add(where, {
    type: "claim",
    id: `claim:eurepoc-${incident}-${id}`,
    kind: "ATTRIBUTION",
    stance: "ASSERTS",
    about: incidentIdOf(incident),
    ...accusers,
    named,
    ...(unnamed === undefined ? {} : { unnamedAccused: unnamed }),
    ...dated,
    ...typeOf(saidBy(rows, "attribution_type"), isSelf, gathering),
    basis: [...new Set(bases.flatMap((basis) => coded(BASES, basis) ?? []))],
    citations,
  });
  if (!isIn) return;
  for (const { about, state } of basedIn) {
    gathering.add(where, {
      type: "claim",
      id: `claim:eurepoc-${incident}-${id}-based-in-${about.slice(-8)}`,
      kind: "AFFILIATION",
      stance: "ASSERTS",
      about,
      ...accusers,
      named: [{ actor: state, role: "BASED_IN" }],
      ...dated,
      citations,
    });
  }
}

/**
 * Whom it accuses: the initiators it names; a country only where all that it accuses is a state. Where nobody is named, in
 * words, what it says of them.
 */
function accusedOf(
  { where, rows }: Attribution,
  isSelf: boolean,
  actors: Actors,
  gathering: Gathering,
): Accused {
  const categories = saidBy(rows, "attributed_initiator_category");
  const countries = saidBy(rows, "attributed_initiator_country");
  const initiators = saidBy(rows, "attributed_initiator").flatMap((cell) => parseInitiator(cell) ?? []);
  const recorded = initiators.flatMap((initiator) => actors.recordInitiator(where, initiator) ?? []);
  const groups = [...new Set(recorded)].sort();
  const states = countries.flatMap((country) => gathering.state(where, country) ?? []);
  const isByStates = categories.length > 0 && categories.every((category) => category === STATE);
  // Whoever speaks of itself is who is named; a country does not confess.
  const accusedStates = isByStates && !isSelf ? states : [];
  const named = [...groups, ...accusedStates].map((actor) => ({ actor, role: "UNSPECIFIED" }));
  const [state, ...others] = states;
  const isBased = groups.length > 0 && !isByStates;
  if (isBased && others.length > 0)
    gathering.passOver("several countries of initiators: which is whose is not said");
  return {
    named,
    unnamed: named.length === 0 && countries.length > 0 ? inWords(categories, countries) : undefined,
    basedIn:
      isBased && state !== undefined && others.length === 0 ? groups.map((about) => ({ about, state })) : [],
  };
}

function inWords(categories: readonly string[], countries: readonly string[]): string {
  return `${categories.join(" / ") || "Somebody"} from ${countries.join(" / ")}`;
}

/** Who says it: whoever is named as attributing, or, of a self-claim, who is accused; else the coded words for its basis. */
function accusersOf(
  { where, rows }: Attribution,
  { named }: Accused,
  isSelf: boolean,
  bases: readonly string[],
  actors: Actors,
): Raw {
  const unnamed = { unnamedAccuser: { words: bases.join("; ") || "Not available", coded: true } };
  if (isSelf) return named.length === 0 ? unnamed : { accusers: named.map(({ actor }) => actor) };
  const accusers = new Set(rows.flatMap(accuserNames).flatMap((name) => actors.record(where, name) ?? []));
  return accusers.size === 0 ? unnamed : { accusers: [...accusers].sort() };
}

/** Where an attribution has several types, those things in which they agree. */
function typeOf(types: readonly string[], isSelf: boolean, gathering: Gathering): Raw {
  const known = types.flatMap((type) => coded(ATTRIBUTION_TYPES, type) ?? []);
  if (known.length < types.length)
    gathering.passOver("attribution_type of several kinds in one", types.length - known.length);
  const agreed = (name: "attributionClass" | "form") => {
    const values = new Set(known.map((type) => type[name]));
    const [value] = values;
    return values.size === 1 && value !== undefined && known.length === types.length ? { [name]: value } : {};
  };
  return { ...agreed("form"), ...(isSelf ? { attributionClass: "SELF" } : agreed("attributionClass")) };
}
