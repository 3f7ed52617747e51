import { parseRecord } from "../../src/domain/records/parse-record";
import type { NativeRecord } from "../../src/domain/records/record";
import { TEXTS } from "../platform/read/hostile-texts";
import type { Raw } from "../support/service";
import { firstDayOf, lastDayOf } from "./days";
import { Random } from "./random";

/**
 * A world of records at random: of every type, sound, and with every hard case of the domain: undated records, years
 * and months, `BY`, dates that many records share, structure with periods and forks, incidents with parts of parts,
 * claims superseded or taken back whole and in part, denials of claims, incidents and wholes, third parties that
 * dispute, reject and endorse, accusers and accused known by words alone, one name on two actors, names coined late.
 */
export interface World {
  readonly raws: readonly Raw[];
  readonly records: readonly NativeRecord[];
}

export const WORLD_DAYS = [
  "2014-12-31",
  "2015-06-30",
  "2015-07-01",
  "2016-02-29",
  "2016-10-06",
  "2016-10-07",
  "2016-10-08",
  "2016-12-31",
  "2017-01-01",
  "2018-03-31",
  "2019-11-15",
] as const;
const DATES = [...WORLD_DAYS, ...WORLD_DAYS, "2015", "2016", "2016-10", "2016-02", "2017"];

const KINDS = [
  ...Array(5).fill("STATE"),
  ...Array(2).fill("INTERNATIONAL_ORGANIZATION"),
  ...Array(5).fill("ORGANIZATION"),
  ...Array(10).fill("STATE_BODY"),
  ...Array(4).fill("PERSON"),
  ...Array(3).fill("PERSONA"),
  ...Array(4).fill("THREAT_GROUP"),
  ...Array(2).fill("ACTIVITY_CLUSTER"),
] as readonly string[];

const ATTRIBUTION_ROLES = [
  "CONDUCTED",
  "DIRECTED",
  "AUTHORIZED",
  "SPONSORED",
  "TOLERATED",
  "SUPPORTED",
  "UNSPECIFIED",
];
const LIKELIHOODS: readonly Raw[] = [
  { words: "likely", scale: "ICD_203", term: "LIKELY" },
  { words: "three in four", scale: "PERCENT", number: 75 },
  { words: "quite sure" },
  { words: "probably", scale: "SHERMAN_KENT", term: "PROBABLE" },
  { words: "high", scale: "STIX_NONE_LOW_MED_HIGH", term: "HIGH", isDefault: true },
  { words: "seven", scale: "STIX_0_10", number: 7 },
  { words: "cannot say", scale: "ADMIRALTY_CREDIBILITY", term: "CANNOT_BE_JUDGED" },
];
const CONFIDENCES: readonly Raw[] = [
  { words: "with high confidence", scale: "ICD_203_CONFIDENCE", term: "HIGH" },
  { words: "we believe" },
  { words: "fifty", scale: "PERCENT", number: 50 },
];

export const SIZES = { incidents: 14, channels: 5, sources: 22, claims: 90, joins: 40 } as const;

export function worldOf(seed: number): World {
  const raws = new Builder(new Random(seed)).build();
  return { raws, records: raws.map(parsed) };
}

function parsed(raw: Raw): NativeRecord {
  const { record, faults } = parseRecord(raw);
  if (record === undefined) throw new Error(`${JSON.stringify(raw)}: ${JSON.stringify(faults)}`);
  return record;
}

interface Said {
  readonly statedOn?: unknown;
}

class Builder {
  readonly #actors: Raw[] = [];
  readonly #above = new Map<string, ReadonlySet<string>>();
  readonly #sources = ids("source", SIZES.sources);
  readonly #incidents = ids("incident", SIZES.incidents);
  readonly #channels = ids("leakChannel", SIZES.channels);

  constructor(private readonly random: Random) {}

  build(): readonly Raw[] {
    const { random } = this;
    for (const [index, kind] of KINDS.entries()) this.#actors.push(this.#actor(index, kind));
    const claims: Raw[] = [];
    for (let index = 0; index < SIZES.claims; index++) claims.push(this.#attribution(index, claims));
    for (let index = 0; index < SIZES.joins; index++) claims.push(this.#join(index, claims));
    const retractions = times(22, (index) => this.#retraction(index, claims)).flat();
    const responses = times(50, (index) => this.#response(index, claims));
    return [
      ...this.#sources.map((id, index) => this.#source(id, index)),
      ...this.#actors,
      ...this.#incidents.map((id, index) => this.#incident(id, index)),
      ...this.#channels.map((id) => ({
        type: "leakChannel",
        id,
        name: this.#text("name", ["The board", "The board", "A mirror"]),
        kind: random.pick(["SITE", "FORUM", "MIRROR", "ONION_LEAK_SITE"]),
        addresses: random.some(["https://board.example", "hxxp://a[.]example/x?y=1", "board.onion"], 0, 2),
        ...given(
          "operatedBy",
          random.maybe(0.5, () => this.#anyActor()),
        ),
      })),
      ...times(14, (index) => ({
        type: "leak",
        id: `leak:l${index}`,
        incident: random.pick(this.#incidents),
        channel: random.pick(this.#channels),
        what: this.#text("text", ["E-mails", "Files"]),
        ...given(
          "postedBy",
          random.maybe(0.6, () => this.#anyActor()),
        ),
        ...this.#said("publishedOn"),
      })),
      ...claims,
      ...retractions,
      ...responses,
      ...times(12, (index) => ({
        type: "assessment",
        id: `assessment:a${index}`,
        kind: random.pick(["FEASIBILITY", "IMPACT", "SCOPE", "METHOD"]),
        incident: random.pick(this.#incidents),
        ...(random.chance(0.7) ? { by: this.#someActors(1, 3) } : { unnamedBy: "officials" }),
        text: this.#text("text", ["It was hard to do."]),
        ...given(
          "quote",
          random.maybe(0.4, () => this.#quote()),
        ),
        ...this.#said("statedOn"),
      })),
    ];
  }

  #actor(index: number, kind: string): Raw {
    const { random } = this;
    const id = actorId(index);
    // Wholes come before parts, so that no structure is a ring.
    const wholes = kind === "STATE" ? [] : random.some(range(0, Math.min(index, 22)), 0, 2);
    const partOf = wholes.flatMap((whole) => {
      const period = this.#period();
      const again = random.maybe(0.1, () => ({ actor: actorId(whole), from: "2019-12" }));
      return [{ actor: actorId(whole), ...period }, ...(again === undefined ? [] : [again])];
    });
    this.#above.set(id, new Set([id, ...wholes.flatMap((w) => [...(this.#above.get(actorId(w)) ?? [])])]));
    const names = random.some(["Bear", "bear", "The B.E.A.R.", "Owl-7", "owl 7", "Wolf", "Überläufer"], 0, 2);
    const values = [this.#text("name", [`Actor ${index % 9}`]), ...names];
    const main = random.whole(0, values.length - 1);
    return {
      type: "actor",
      id,
      kind,
      ...given(
        "slug",
        random.maybe(0.3, () => `the-${index}`),
      ),
      names: [...new Set(values)].map((value, position) => ({
        value,
        ...(position === main && random.chance(0.7) ? { main: true } : {}),
        ...given(
          "since",
          random.maybe(0.35, () => this.#date()),
        ),
        ...given(
          "language",
          random.maybe(0.2, () => "en"),
        ),
        // Whoever coined it: also an actor that comes later in the file.
        ...given(
          "coinedBy",
          random.maybe(0.3, () => this.#anyActor()),
        ),
        usedIn: random.some(this.#sources, 0, random.chance(0.3) ? 2 : 0),
      })),
      partOf,
      rollUpBody: random.chance(0.25),
      ...given(
        "description",
        random.maybe(0.3, () => this.#text("text", ["Who it is."])),
      ),
      externalIds: this.#externalIds(id, random.chance(0.3) ? 2 : 0),
    };
  }

  #source(id: string, index: number): Raw {
    const { random } = this;
    return {
      type: "source",
      id,
      title: this.#text("title", ["A report", "A notice"]),
      kind: random.pick(["NEWS_ARTICLE", "OFFICIAL_STATEMENT", "TECHNICAL_REPORT", "COURT_RECORD"]),
      ...given(
        "publisher",
        random.maybe(0.6, () => this.#anyActor()),
      ),
      ...given(
        "url",
        random.maybe(0.5, () => `https://news.example/${index}?q=a&b=%20`),
      ),
      ...given(
        "archivedUrl",
        random.maybe(0.2, () => `http://archive.example/${index}`),
      ),
      ...given(
        "publishedOn",
        random.maybe(0.7, () => this.#date()),
      ),
      ...given(
        "language",
        random.maybe(0.4, () => random.pick(["en", "ru", "pt-BR"])),
      ),
      ...given(
        "reliability",
        random.maybe(0.4, () => random.pick(["A", "C", "F"])),
      ),
      quotes: random.some(this.#sources.slice(0, index), 0, random.chance(0.4) ? 2 : 0),
    };
  }

  #incident(id: string, index: number): Raw {
    const { random } = this;
    const [one, other] = [this.#date(), this.#date()];
    const inOrder = lastDayOf(dateOf(one)) <= firstDayOf(dateOf(other));
    return {
      type: "incident",
      id,
      ...given(
        "slug",
        random.maybe(0.3, () => `the-${index}`),
      ),
      title: this.#text("title", ["The theft", "The theft", "A wave"]),
      ...given(
        "summary",
        random.maybe(0.5, () => this.#text("text", ["What happened."])),
      ),
      kinds: random.some(["DATA_THEFT", "ESPIONAGE", "OTHER", "DEFACEMENT"], 1, 3),
      ...given(
        "startedOn",
        random.maybe(0.7, () => one),
      ),
      ...given("endedOn", inOrder ? random.maybe(0.5, () => other) : undefined),
      ...given(
        "disclosedOn",
        random.maybe(0.5, () => this.#date()),
      ),
      ...given(
        "disclosedBy",
        random.maybe(0.4, () => this.#anyActor()),
      ),
      victims: this.#someActors(0, 3).map((actor) => ({
        actor,
        ...given(
          "sector",
          random.maybe(0.5, () => "energy"),
        ),
      })),
      partOf: random.some(this.#incidents.slice(0, index), 0, random.chance(0.7) ? 2 : 0),
      externalIds: this.#externalIds(id, random.chance(0.3) ? 1 : 0),
    };
  }

  #attribution(index: number, before: readonly Raw[]): Raw {
    const { random } = this;
    const stance = random.pick(["ASSERTS", "ASSERTS", "ASSERTS", "WITHHOLDS", "REJECTS"]);
    const named = this.#someActors(random.chance(0.1) ? 0 : 1, 3);
    return this.#claim(index, before, {
      kind: "ATTRIBUTION",
      stance,
      about: random.pick(this.#incidents),
      named: named.map((actor) => ({ actor, role: random.pick(ATTRIBUTION_ROLES) })),
      ...(named.length === 0 && (stance !== "WITHHOLDS" || random.chance(0.5))
        ? { unnamedAccused: "a non-state group" }
        : {}),
      accusedMode: random.pick(["ALL_OF", "ALL_OF", "ALL_OF", "ANY_OF", "ONLY"]),
      ...given(
        "attributionClass",
        random.maybe(0.5, () => random.pick(["TECHNICAL", "LEGAL", "SELF"])),
      ),
      ...given(
        "form",
        random.maybe(0.5, () => random.pick(["INDICTMENT", "SOCIAL_POST", "UNCLEAR"])),
      ),
      basis: random.some(["VICTIM", "MEDIA", "SECURITY_INDUSTRY"], 0, 2),
    });
  }

  #join(index: number, before: readonly Raw[]): Raw {
    const { random } = this;
    const [about = "", ...named] = this.#someActors(2, 3);
    const [kind, roles] = random.pick([
      ["AFFILIATION", ["PART_OF", "ACTS_FOR", "SPONSORED_BY", "BASED_IN"]],
      ["IDENTITY", ["SAME_AS", "DISTINCT_FROM"]],
    ] as const);
    return this.#claim(SIZES.claims + index, before, {
      kind,
      stance: random.pick(["ASSERTS", "ASSERTS", "ASSERTS", "WITHHOLDS", "REJECTS"]),
      about,
      named: named.map((actor) => ({ actor, role: random.pick<string>(roles) })),
    });
  }

  #claim(index: number, before: readonly Raw[], own: Raw): Raw {
    const { random } = this;
    const id = claimId(index);
    const said = this.#said("statedOn");
    const older = random.maybe(0.2, () => before.at(-1) && random.pick(before));
    const replaces =
      older !== undefined &&
      older["kind"] === own["kind"] &&
      accusersOf(older).length > 0 &&
      !isSurelyBefore(said, older);
    // Several replaced by one: of the same accusers, so that it stands for all who made them.
    const replaced = replaces
      ? before.filter(
          (other) =>
            other === older ||
            (other["kind"] === own["kind"] &&
              String(other["accusers"]) === String(older["accusers"]) &&
              !isSurelyBefore(said, other)),
        )
      : [];
    const joining = this.#someActors(0, random.chance(0.2) ? 1 : 0);
    const accusers = replaces
      ? [...new Set([...accusersOf(older), ...joining])]
      : this.#someActors(random.chance(0.15) ? 0 : 1, random.chance(0.3) ? 3 : 1);
    const named = own["named"] as readonly { readonly actor: string }[];
    const ownSide = accusers.some((one) => named.some(({ actor }) => this.#isOneSide(one, actor)));
    return {
      type: "claim",
      id,
      ...own,
      // One side's word on its own part is a response.
      ...(own["stance"] === "REJECTS" && ownSide ? { stance: "WITHHOLDS" } : {}),
      ...(accusers.length > 0
        ? { accusers }
        : { unnamedAccuser: { words: this.#text("title", ["officials"]), coded: random.chance(0.3) } }),
      ...given(
        "quote",
        random.maybe(0.5, () => this.#quote()),
      ),
      ...given(
        "likelihood",
        random.maybe(0.4, () => random.pick(LIKELIHOODS)),
      ),
      ...given(
        "analyticConfidence",
        random.maybe(0.3, () => random.pick(CONFIDENCES)),
      ),
      evidence: times(random.chance(0.3) ? random.whole(1, 3) : 0, (at) => ({
        kind: random.pick(["INFRASTRUCTURE", "TIMING", "OTHER"]),
        text: `${at} ${this.#text("text", ["A server."])}`,
        ...given(
          "source",
          random.maybe(0.5, () => random.pick(this.#sources)),
        ),
      })),
      ...said,
      ...(replaces ? { supersedes: replaced.map((one) => one["id"]) } : {}),
      repeats: this.#claimsOf(before, 0.2),
      answers: this.#claimsOf(before, 0.2),
    };
  }

  #retraction(index: number, claims: readonly Raw[]): readonly Raw[] {
    const claim = this.random.pick(claims);
    const said = this.#said("statedOn");
    const by = this.random.some(accusersOf(claim), 1, 3);
    if (by.length === 0 || isSurelyBefore(said, claim)) return [];
    const quote = this.random.maybe(0.3, () => this.#quote());
    return [
      {
        type: "retraction",
        id: `retraction:t${index}`,
        claim: claim["id"],
        by,
        ...given("quote", quote),
        ...said,
      },
    ];
  }

  #response(index: number, claims: readonly Raw[]): Raw {
    const { random } = this;
    const kind = random.pick([
      ...Array<string>(6).fill("DENIAL"),
      ...Array<string>(2).fill("VICTIM_DENIES_INCIDENT"),
      "NON_DENIAL_DENIAL",
      "NO_COMMENT",
      "ADMISSION",
      "PARTIAL_ADMISSION",
      "COUNTER_ACCUSATION",
      "ENDORSEMENT",
      "DISPUTE",
    ]);
    const answered = [
      ...this.#claimsOf(claims, 0.7),
      ...random.some(this.#incidents, 0, random.chance(0.5) ? 2 : 0),
    ];
    return {
      type: "response",
      id: `response:r${index}`,
      kind,
      answers: answered.length > 0 ? answered : [random.pick(this.#incidents)],
      ...(random.chance(0.85) ? { by: this.#someActors(1, 2) } : { unnamedBy: "officials" }),
      ...(kind === "COUNTER_ACCUSATION" ? { counterClaim: random.pick(claims)["id"] } : {}),
      ...given(
        "quote",
        random.maybe(0.4, () => this.#quote()),
      ),
      ...this.#said("statedOn"),
    };
  }

  /** Citations, with a date of its own three times in four. */
  #said(property: string): Raw & Said {
    const { random } = this;
    const citations = times(random.chance(0.3) ? random.whole(2, 3) : 1, () => {
      const [source, ...relays] = random.some(this.#sources, 1, random.chance(0.3) ? 3 : 1);
      return {
        source,
        relays,
        ...given(
          "locator",
          random.maybe(0.3, () => "p. 3"),
        ),
      };
    });
    return {
      ...given(
        property,
        random.maybe(0.72, () => this.#date()),
      ),
      citations,
    };
  }

  #date(): unknown {
    const date = this.random.pick(DATES);
    return this.random.chance(0.2) ? { date, qualifier: "BY" } : date;
  }

  #period(): Raw {
    const { random } = this;
    const [from, to] = [this.#date(), random.chance(0.2) ? "2099" : this.#date()];
    if (firstDayOf(dateOf(from)) > lastDayOf(dateOf(to))) return { from };
    return {
      ...given(
        "from",
        random.maybe(0.4, () => from),
      ),
      ...given(
        "to",
        random.maybe(0.4, () => to),
      ),
    };
  }

  #quote(): Raw {
    const text = this.#text("text", ["They did it.", "Nonsense."]);
    return {
      text,
      ...given(
        "language",
        this.random.maybe(0.5, () => "en"),
      ),
    };
  }

  #externalIds(id: string, high: number): readonly Raw[] {
    return this.random.some(["eurepoc", "cve", "mitre-attack"], 0, high).map((scheme) => ({
      scheme,
      value: `${id.slice(-3)} ${this.#text("title", ["1"])}`,
      ...given(
        "url",
        this.random.maybe(0.5, () => "https://ids.example/1"),
      ),
    }));
  }

  /** A usual text, or one that somebody could send to do harm, where a record may hold it. */
  #text(field: keyof typeof ALLOWED, usual: readonly string[]): string {
    const texts = ALLOWED[field];
    return this.random.chance(0.25) ? this.random.pick(texts) : this.random.pick(usual);
  }

  #anyActor(): string {
    return actorId(this.random.whole(0, KINDS.length - 1));
  }

  #someActors(low: number, high: number): string[] {
    return this.random.some(range(0, KINDS.length), low, high).map(actorId);
  }

  #claimsOf(claims: readonly Raw[], share: number): string[] {
    return this.random.some(claims, 0, this.random.chance(share) ? 2 : 0).map((claim) => String(claim["id"]));
  }

  #isOneSide(one: string, other: string): boolean {
    const mine = this.#above.get(one) ?? new Set();
    return [...(this.#above.get(other) ?? [])].some((id) => mine.has(id));
  }
}

/** Astral and full-width letters tell code points from code units in an order. */
const MORE_TEXTS = [...TEXTS, "\u{1D400}bc", "ｆｕｌｌ", "A", "a", "Ä"];
const isKept = (raw: Raw) => parseRecord(raw).record !== undefined;
const ALLOWED = {
  title: MORE_TEXTS.filter((title) =>
    isKept({ type: "incident", id: "incident:x", title, kinds: ["OTHER"] }),
  ),
  name: MORE_TEXTS.filter((name) => isKept({ type: "leakChannel", id: "leakChannel:x", name, kind: "SITE" })),
  text: MORE_TEXTS.filter((summary) =>
    isKept({ type: "incident", id: "incident:x", title: "x", kinds: ["OTHER"], summary }),
  ),
} as const;

const given = (name: string, value: unknown): Raw => (value === undefined ? {} : { [name]: value });
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const times = <T>(count: number, make: (index: number) => T) => range(0, count).map(make);
const actorId = (index: number) => `actor:a${index}`;
/** Ids of which one begins with another, and ids with signs that sort before and after a slash. */
const claimId = (index: number) =>
  `claim:c${index % 3 === 0 ? index : `${index - 1}-x`}${index % 3 === 2 ? ".y" : ""}`;
const ids = (type: string, count: number) => times(count, (index) => `${type}:${type[0]}${index}`);
const accusersOf = (claim: Raw) => (claim["accusers"] ?? []) as readonly string[];

function dateOf(date: unknown): string {
  return typeof date === "string" ? date : String(Reflect.get(Object(date), "date"));
}

function isSurelyBefore(one: Said, other: Said): boolean {
  if (one.statedOn === undefined || other.statedOn === undefined) return false;
  return lastDayOf(dateOf(one.statedOn)) < firstDayOf(dateOf(other.statedOn));
}
