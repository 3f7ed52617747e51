import type { Language } from "./language";
import { Random, Zipf } from "./random";
import { numbered, type Raw, stated } from "./raw";

/** An actor as the rest of the world needs to know it. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  /** States that it belongs to, or once belonged to. */
  readonly states: readonly string[];
}

export interface Cast {
  /** Everybody, each after those that its record refers to, and the reports that coin names before whom they name. */
  readonly records: readonly Raw[];
  readonly accusers: Zipf<CastMember>;
  readonly accused: Zipf<CastMember>;
  /** Who signs what many states sign. */
  readonly governments: readonly CastMember[];
  /** Groups and clusters: whom affiliations and identities are about. */
  readonly groups: Zipf<CastMember>;
  /** Those who claim deeds for themselves. */
  readonly personas: readonly CastMember[];
  readonly media: Zipf<CastMember>;
  readonly vendors: Zipf<CastMember>;
  readonly victims: Zipf<CastMember>;
  /** Who speaks for a state, by the state's id. */
  readonly spokesmen: ReadonlyMap<string, CastMember>;
}

const STATES = 60;
const STATES_WITH_FORCES = 24;
const REORGANISATION = { until: "2013-12-31", from: "2014-01-01" };

interface State extends CastMember {
  readonly government: CastMember;
  readonly services: readonly CastMember[];
  readonly units: readonly CastMember[];
}

/** All who appear in a world of so many claims; structure does not grow with it, the rest does, ever more slowly. */
export function castOf(claims: number, seed: number, language: Language): Cast {
  const random = new Random(seed);
  const growth = Math.sqrt(claims / 10_000);
  const records: Raw[] = [];
  let count = 0;

  const add = (
    kind: string,
    name: string,
    more: Partial<CastMember> & { readonly record?: object } = {},
  ): CastMember => {
    const id = numbered("actor", "", ++count);
    records.push({ type: "actor", id, kind, names: [{ value: name }], ...more.record });
    return { id, name, states: more.states ?? [] };
  };
  const several = (number: number, make: (index: number) => CastMember): CastMember[] =>
    Array.from({ length: Math.max(4, Math.round(number * growth)) }, (_, index) => make(index));

  const states = Array.from({ length: STATES }, (_, index) => stateOf(index, random, language, add));
  const unions = Array.from({ length: 5 }, () =>
    add("INTERNATIONAL_ORGANIZATION", `Union of ${language.name(random)}`),
  );
  const vendors = several(60, () => add("ORGANIZATION", `${language.name(random)} Security`));
  const media = several(80, () => add("ORGANIZATION", `The ${language.name(random)} Herald`));
  const victims = several(400, (index) => {
    const home = states[index % states.length] as State;
    const isPublic = index % 5 === 0;
    return isPublic
      ? add("STATE_BODY", `Office of ${language.name(random)}`, {
          states: [home.id],
          record: { partOf: [{ actor: home.government.id }] },
        })
      : add("ORGANIZATION", `${language.name(random)} Works`);
  });
  const reports = Array.from({ length: 20 }, (_, index) => {
    const id = numbered("source", "names-", index + 1);
    const publisher = random.pick(vendors).id;
    records.push({
      type: "source",
      id,
      title: language.text(random, 5),
      kind: "TECHNICAL_REPORT",
      publisher,
      publishedOn: `${2004 + index}`,
    });
    return { id, publisher };
  });
  const named = (kind: string) => {
    const coined = random.pick(reports);
    const others = Array.from({ length: random.below(4) }, (_, index) => ({
      value: `${language.name(random)}-${index + 1}`,
      coinedBy: random.pick(vendors).id,
      ...(random.chance(0.5) ? { since: `${random.between(2006, 2024)}` } : {}),
    }));
    const value = language.name(random);
    const names = [{ value, main: true, coinedBy: coined.publisher, usedIn: [coined.id] }, ...others];
    return add(kind, value, { record: { names } });
  };
  const groups = several(120, () => named("THREAT_GROUP"));
  const clusters = several(60, () => named("ACTIVITY_CLUSTER"));
  const personas = several(40, () => add("PERSONA", language.name(random)));
  const persons = several(60, () => add("PERSON", `${language.name(random)} ${language.name(random)}`));

  const byRank = states.slice(0, STATES_WITH_FORCES);
  const front = byRank.slice(0, 6).flatMap((state) => [state, ...state.services.slice(0, 1)]);
  return {
    records,
    governments: states.map(({ government }) => government),
    accusers: new Zipf([
      ...random.shuffled([
        ...vendors.slice(0, 6),
        ...byRank.slice(0, 4).flatMap(({ government, services }) => [government, ...services.slice(0, 1)]),
      ]),
      ...random.shuffled([
        ...vendors.slice(6),
        ...media,
        ...unions,
        ...states.flatMap(({ government, services }) => [government, ...services]),
        ...persons,
      ]),
    ]),
    accused: new Zipf([
      ...random.shuffled([...front, ...groups.slice(0, 12)]),
      ...random.shuffled([
        ...groups.slice(12),
        ...clusters,
        ...personas,
        ...persons,
        ...states.flatMap((state) => [state, state.government, ...state.services, ...state.units]),
      ]),
    ]),
    groups: new Zipf([...groups, ...clusters]),
    personas,
    media: new Zipf(media),
    vendors: new Zipf(vendors),
    victims: new Zipf(random.shuffled([...victims, ...states.map(({ government }) => government)])),
    spokesmen: new Map(states.map(({ id, government }) => [id, government])),
  };
}

/** Unit → service → armed forces or ministry → government → state; some units changed the service they belong to. */
function stateOf(
  index: number,
  random: Random,
  language: Language,
  add: (kind: string, name: string, more?: Partial<CastMember> & { readonly record?: object }) => CastMember,
): State {
  const land = language.name(random);
  const state = add("STATE", land);
  const states = [state.id];
  const below = (name: string, wholes: readonly object[], rollUpBody = false) =>
    add("STATE_BODY", name, {
      states,
      record: stated({ partOf: wholes, rollUpBody: rollUpBody || undefined }),
    });

  const government = below(`Government of ${land}`, [{ actor: state.id }], true);
  if (index >= STATES_WITH_FORCES) return { ...state, states, government, services: [], units: [] };

  const forces = below(`Armed Forces of ${land}`, [{ actor: state.id }]);
  const ministry = below(`Ministry of the Interior of ${land}`, [{ actor: government.id }]);
  const services = Array.from({ length: random.between(2, 3) }, (_, number) =>
    below(
      `${["Foreign", "Military", "Domestic"][number]} Intelligence of ${land}`,
      [
        stated({
          actor: [government, forces, ministry][number]?.id ?? state.id,
          from: random.chance(0.5) ? `${random.between(1950, 1995)}` : undefined,
        }),
      ],
      true,
    ),
  );
  const units = Array.from({ length: random.between(2, 6) }, (_, number) => {
    const service = random.pick(services);
    const later = services.find(({ id }) => id !== service.id);
    const wholes =
      later !== undefined && random.chance(0.3)
        ? [
            { actor: service.id, to: REORGANISATION.until },
            { actor: later.id, from: REORGANISATION.from },
          ]
        : [{ actor: service.id }];
    return below(`Unit ${index * 100 + number + 1} of ${land}`, wholes);
  });
  return { ...state, states, government, services, units };
}
