import type { Cast } from "./actors";
import { dayAfter, dayIn, type Period, plusDays, reduced } from "./days";
import type { Language } from "./language";
import { Random, Zipf } from "./random";
import { numbered, type Raw, stated } from "./raw";

const CLAIMS_PER_INCIDENT = 10;
const SECTORS = ["Energy", "Finance", "Government", "Health", "Media", "Telecommunications", "Transport"];
const KINDS = {
  DATA_THEFT: 20,
  DATA_THEFT_AND_LEAK: 10,
  DISRUPTION: 25,
  DESTRUCTION: 5,
  DEFACEMENT: 5,
  ESPIONAGE: 15,
  INTRUSION: 20,
  RANSOMWARE: 15,
  INFLUENCE_OPERATION: 5,
} as const;

export interface Scene {
  /** Campaigns come before their parts. */
  readonly records: readonly Raw[];
  /** By their ids; the first is the hottest. */
  readonly incidents: Zipf<string>;
  readonly victims: ReadonlyMap<string, readonly string[]>;
  readonly channels: readonly string[];
}

/** What happened in a world of so many claims: one incident in thirty is a campaign, which one in five is a part of. */
export function sceneOf(claims: number, seed: number, period: Period, cast: Cast, language: Language): Scene {
  const random = new Random(seed);
  const records: Raw[] = [];
  const victimsOf = new Map<string, readonly string[]>();
  const campaigns: string[] = [];
  const number = Math.max(20, Math.round(claims / CLAIMS_PER_INCIDENT));
  const ids = Array.from({ length: number }, (_, index) => {
    const id = numbered("incident", "", index + 1);
    const isCampaign = index % 30 === 0;
    const [whole] =
      campaigns.length > 0 && random.chance(isCampaign ? 0.1 : 0.2) ? [random.pick(campaigns)] : [];
    if (isCampaign) campaigns.push(id);
    const victims = cast.victims.several(
      random,
      random.weighted({ "1": 70, "2": 20, "4": 10 }) === "1" ? 1 : random.between(2, 4),
    );
    victimsOf.set(
      id,
      victims.map((victim) => victim.id),
    );
    const day = dayIn(random, period);
    const startedOn = random.chance(0.08) ? undefined : reduced(random, day, period);
    records.push(
      stated({
        type: "incident",
        id,
        title: language.text(random, random.between(3, 7)),
        summary: random.chance(0.5) ? language.text(random, random.between(10, 40)) : undefined,
        kinds: [random.weighted(KINDS)],
        startedOn,
        endedOn:
          startedOn?.length === 10 && random.chance(0.3) ? plusDays(day, random.below(200)) : undefined,
        disclosedOn: random.chance(0.4) ? dayAfter(random, day, 400, period) : undefined,
        disclosedBy: random.chance(0.3) ? cast.vendors.pick(random).id : undefined,
        victims: victims.map((victim) =>
          stated({ actor: victim.id, sector: random.chance(0.7) ? random.pick(SECTORS) : undefined }),
        ),
        partOf: whole === undefined ? undefined : [whole],
        externalIds: random.chance(0.2) ? [{ scheme: "synthetic", value: `S-${index + 1}` }] : undefined,
      }),
    );
    return id;
  });
  const channels = Array.from({ length: 25 }, (_, index) => {
    const id = numbered("leakChannel", "", index + 1);
    const kind = random.weighted({
      SITE: 3,
      ONION_LEAK_SITE: 4,
      FORUM: 2,
      MESSENGER_CHANNEL: 4,
      SOCIAL_ACCOUNT: 2,
    });
    const operatedBy = random.chance(0.5) ? random.pick(cast.personas).id : undefined;
    records.push(stated({ type: "leakChannel", id, name: language.name(random), kind, operatedBy }));
    return id;
  });
  return { records, incidents: new Zipf(random.shuffled(ids)), victims: victimsOf, channels };
}
