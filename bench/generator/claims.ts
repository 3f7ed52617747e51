import type { Cast, CastMember } from "./actors";
import { dayAfter, dayIn, type Period, reduced } from "./days";
import type { Scene } from "./incidents";
import type { Language } from "./language";
import { Random, type Zipf } from "./random";
import { numbered, type Raw, stated } from "./raw";
import { type Document, Documents } from "./sources";

/** A stretch of what is said: so many claims, with all that answers, cites and withdraws them. */
export interface Stretch {
  readonly claims: number;
  readonly seed: number;
  /** Set before the numbers of the ids, so that several stretches can lie in one graph. */
  readonly prefix: string;
  readonly period: Period;
  /** The share of claims without any date. */
  readonly undated: number;
}

/** What later claims may still point back to. */
interface Remembered {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly accusers: readonly CastMember[];
  readonly accused: readonly CastMember[];
  /** The earliest day that what follows it may have. */
  readonly day: string;
  superseded: boolean;
}

const MEMORY = 400;
const SCALED = [
  { scale: "ICD_203", terms: ["UNLIKELY", "ROUGHLY_EVEN_CHANCE", "LIKELY", "VERY_LIKELY", "ALMOST_CERTAIN"] },
  { scale: "STIX_WEP", terms: ["EVEN", "LIKELY", "HIGHLY_LIKELY", "CERTAIN"] },
  { scale: "SHERMAN_KENT", terms: ["EVEN", "PROBABLE", "ALMOST_CERTAIN"] },
  { scale: "STIX_DNI", terms: ["ROUGHLY_EVEN", "LIKELY", "VERY_LIKELY"] },
] as const;
const CONFIDENCE = [
  { scale: "ICD_203_CONFIDENCE", terms: ["LOW", "MODERATE", "HIGH"] },
  { scale: "ADMIRALTY_CREDIBILITY", terms: ["DOUBTFUL", "POSSIBLY_TRUE", "PROBABLY_TRUE", "CONFIRMED"] },
  { scale: "STIX_NONE_LOW_MED_HIGH", terms: ["LOW", "MED", "HIGH"] },
] as const;
const EVIDENCE = [
  "INFRASTRUCTURE",
  "CAPABILITY",
  "VICTIMOLOGY",
  "LANGUAGE_ARTEFACT",
  "TIMING",
  "UNDISCLOSED",
];
const ROLES = { CONDUCTED: 60, DIRECTED: 10, SPONSORED: 12, SUPPORTED: 5, TOLERATED: 3, UNSPECIFIED: 10 };
const CLASSES = { TECHNICAL: 45, POLITICAL_OFFICIAL: 25, POLITICAL_UNOFFICIAL: 10, MEDIA: 12, LEGAL: 8 };
const FORMS = {
  TECHNICAL_REPORT: 40,
  OFFICIAL_STATEMENT: 20,
  PRESS_NAMED: 15,
  INDICTMENT: 5,
  SANCTION: 5,
  SOCIAL_POST: 10,
  UNCLEAR: 5,
};
const BASES = {
  SECURITY_INDUSTRY: 50,
  VICTIM: 10,
  VICTIM_GOVERNMENT: 15,
  THIRD_GOVERNMENT: 10,
  MEDIA: 10,
  UNCLEAR: 5,
};
const UNNAMED = [
  "Officials who asked not to be named",
  "Widespread belief",
  "People familiar with the matter",
];

/** The records of a stretch, each after all that it refers to. */
export function* statementsOf(
  { claims, seed, prefix, period, undated }: Stretch,
  cast: Cast,
  scene: Scene,
  language: Language,
): Generator<Raw> {
  const random = new Random(seed);
  const documents = new Documents(prefix, period, undated, cast, language);
  const memory: Remembered[] = [];
  const counts = new Map<string, number>();
  const idOf = (type: string): string => {
    const number = (counts.get(type) ?? 0) + 1;
    counts.set(type, number);
    return numbered(type, prefix, number);
  };
  const quote = (share: number) =>
    random.chance(share)
      ? { text: language.text(random, random.between(6, 22)), language: random.chance(0.85) ? "en" : "fr" }
      : undefined;
  /** What is said of a document's day: in part, or nothing where the document dates it. */
  const statedOn = (document: Document, day: string) => {
    if (document.day === undefined || random.chance(0.06)) return undefined;
    const date = reduced(random, day, period);
    return random.chance(0.03) ? { date, qualifier: "BY" } : date;
  };

  for (let made = 0; made < claims; made++) {
    const [cited, fresh] = documents.draw(random);
    yield* fresh;
    const earlier = memory.length === 0 ? undefined : random.pick(memory);
    const link =
      earlier === undefined
        ? "none"
        : random.weighted({ none: 905, supersedes: 40, repeats: 50, answers: 5 });
    const kind =
      link === "none"
        ? random.weighted({ ATTRIBUTION: 92, AFFILIATION: 6, IDENTITY: 2 })
        : (earlier?.kind ?? "ATTRIBUTION");
    const supersedes =
      link === "supersedes" && earlier !== undefined && !earlier.superseded && earlier.accusers.length > 0
        ? earlier
        : undefined;

    const about =
      link === "none" || earlier === undefined ? subjectOf(kind, random, cast, scene) : earlier.about;
    const self =
      kind === "ATTRIBUTION" && link === "none" && random.chance(0.02)
        ? random.pick(cast.personas)
        : undefined;
    const accusers = supersedes?.accusers ?? (self === undefined ? signers(kind, random, cast) : [self]);
    const named = (self === undefined ? whom(kind, random, cast) : [self]).filter(({ id }) => id !== about);
    const stance = stanceOf(kind, self !== undefined, accusers, named, random);
    const day = cited.day ?? dayIn(random, period);
    const said = supersedes === undefined ? day : dayAfter(random, supersedes.day, 900, period);
    const date = supersedes === undefined ? statedOn(cited, said) : said;
    const roles = {
      ATTRIBUTION: ROLES,
      AFFILIATION: { PART_OF: 30, ACTS_FOR: 30, SPONSORED_BY: 30, BASED_IN: 10 },
      IDENTITY: { SAME_AS: 80, DISTINCT_FROM: 20 },
    }[kind] as Readonly<Record<string, number>>;
    const words = named.length === 0 || (kind === "ATTRIBUTION" && random.chance(0.01));
    const [second, more] = random.chance(0.25) ? documents.draw(random) : [undefined, []];
    yield* more;

    const claim = {
      type: "claim",
      id: idOf("claim"),
      kind,
      stance,
      about,
      accusers: accusers.length > 0 ? accusers.map(({ id }) => id) : undefined,
      unnamedAccuser:
        accusers.length > 0
          ? undefined
          : random.chance(0.3)
            ? { words: "Not attributed", coded: true }
            : { words: random.pick(UNNAMED) },
      named: named.map(({ id }) => ({ actor: id, role: random.weighted(roles) })),
      unnamedAccused: words ? `a group from ${language.text(random, 1)}` : undefined,
      accusedMode:
        self !== undefined && random.chance(0.3)
          ? "ONLY"
          : named.length > 1 && random.chance(0.2)
            ? "ANY_OF"
            : undefined,
      quote: quote(0.6),
      statedOn: date,
      likelihood: graded(SCALED, 0.35, random),
      analyticConfidence: graded(CONFIDENCE, 0.2, random),
      attributionClass:
        self === undefined ? (random.chance(0.9) ? random.weighted(CLASSES) : undefined) : "SELF",
      form: random.chance(0.8) ? random.weighted(FORMS) : undefined,
      basis: random.chance(0.7) ? [random.weighted(BASES)] : undefined,
      evidence: random.chance(0.2) ? evidence(random, language, cited) : undefined,
      citations: [cited, ...(second === undefined || !addsTo(cited, second) ? [] : [second])].map(
        (document) => documents.cite(random, document),
      ),
      supersedes: supersedes === undefined ? undefined : [supersedes.id],
      repeats: link === "repeats" && earlier !== undefined ? [earlier.id] : undefined,
      answers: link === "answers" && earlier !== undefined ? [earlier.id] : undefined,
    } as const;
    yield stated(claim);
    if (supersedes !== undefined) supersedes.superseded = true;

    const then = {
      id: claim.id,
      kind,
      about,
      accusers,
      accused: stance === "ASSERTS" ? named : [],
      day: said,
      superseded: false,
    };
    memory[made < MEMORY ? made : random.below(MEMORY)] = then;

    if (link === "answers" && earlier !== undefined) {
      yield stated({
        type: "response",
        id: idOf("response"),
        kind: "COUNTER_ACCUSATION",
        answers: [earlier.id],
        ...(accusers.length > 0 ? { by: accusers.map(({ id }) => id) } : { unnamedBy: random.pick(UNNAMED) }),
        statedOn: date,
        counterClaim: claim.id,
        citations: [{ source: cited.id }],
      });
    }
    if (accusers.length > 0 && random.chance(0.03)) {
      const whole = accusers.length === 1 || random.chance(0.3);
      yield stated({
        type: "retraction",
        id: idOf("retraction"),
        claim: claim.id,
        by: (whole ? accusers : accusers.slice(0, 1)).map(({ id }) => id),
        quote: quote(0.4),
        statedOn: dayAfter(random, said, 700, period),
        citations: [{ source: cited.id }],
      });
    }
    const [accused] = then.accused;
    if (kind === "ATTRIBUTION" && accused !== undefined && random.chance(0.12)) {
      const [denying, records] = documents.draw(random);
      yield* records;
      const state = accused.states[0];
      const spokesman = state === undefined ? undefined : cast.spokesmen.get(state);
      const asSuch = random.chance(0.1);
      yield stated({
        type: "response",
        id: idOf("response"),
        kind: random.chance(0.04) ? "VICTIM_DENIES_INCIDENT" : "DENIAL",
        answers: asSuch ? [about] : [claim.id],
        by: [(spokesman !== undefined && random.chance(0.6) ? spokesman : accused).id],
        quote: quote(0.7),
        statedOn: statedOn(denying, dayAfter(random, said, 60, period)),
        citations: [documents.cite(random, denying)],
      });
    }
    if (random.chance(0.05)) {
      const somebody = cast.accusers.pick(random);
      yield stated({
        type: "response",
        id: idOf("response"),
        kind: random.weighted({
          NO_COMMENT: 35,
          NON_DENIAL_DENIAL: 15,
          ENDORSEMENT: 30,
          DISPUTE: 15,
          ADMISSION: 3,
          PARTIAL_ADMISSION: 2,
        }),
        answers: [claim.id],
        ...(random.chance(0.15) ? { unnamedBy: random.pick(UNNAMED) } : { by: [somebody.id] }),
        quote: quote(0.5),
        statedOn: statedOn(cited, dayAfter(random, said, 60, period)),
        citations: [{ source: cited.id }],
      });
    }
    if (kind !== "ATTRIBUTION") continue;
    if (random.chance(0.03)) {
      yield stated({
        type: "assessment",
        id: idOf("assessment"),
        kind: random.weighted({ IMPACT: 4, SCOPE: 3, METHOD: 2, FEASIBILITY: 1 }),
        incident: about,
        by: [cast.accusers.pick(random).id],
        text: language.text(random, random.between(8, 30)),
        statedOn: statedOn(cited, said),
        citations: [{ source: cited.id }],
      });
    }
    if (random.chance(0.02)) {
      yield stated({
        type: "leak",
        id: idOf("leak"),
        incident: about,
        channel: random.pick(scene.channels),
        what: language.text(random, random.between(2, 6)),
        publishedOn: statedOn(cited, said),
        postedBy: random.chance(0.6) ? random.pick(cast.personas).id : undefined,
        citations: [{ source: cited.id }],
      });
    }
  }
}

/** A dated document beside an undated one would date what is said. */
function addsTo(cited: Document, second: Document): boolean {
  return second.id !== cited.id && (cited.day !== undefined || second.day === undefined);
}

function subjectOf(kind: string, random: Random, cast: Cast, scene: Scene): string {
  return kind === "ATTRIBUTION" ? scene.incidents.pick(random) : cast.groups.pick(random).id;
}

/** One alone, several together, many states in a joint statement, or nobody who is named. */
function signers(kind: string, random: Random, cast: Cast): readonly CastMember[] {
  const form = random.weighted({
    alone: kind === "ATTRIBUTION" ? 84 : 95,
    together: 10,
    joint: 2,
    unnamed: 4,
  });
  if (form === "unnamed") return [];
  if (form === "joint") return several(random, cast.governments, random.between(4, 9));
  return cast.accusers.several(random, form === "alone" ? 1 : random.between(2, 3));
}

function several(random: Random, from: readonly CastMember[], count: number): CastMember[] {
  const found = new Set<CastMember>();
  while (found.size < count) found.add(random.pick(from));
  return [...found];
}

function whom(kind: string, random: Random, cast: Cast): readonly CastMember[] {
  const from: Zipf<CastMember> = kind === "IDENTITY" ? cast.groups : cast.accused;
  const count = kind === "ATTRIBUTION" ? random.weighted({ "1": 80, "2": 14, "3": 4, "0": 2 }) : "1";
  return from.several(random, Number(count));
}

/** Only a third party rejects: what one side says of its own part is a response. */
function stanceOf(
  kind: string,
  self: boolean,
  accusers: readonly CastMember[],
  named: readonly CastMember[],
  random: Random,
): "ASSERTS" | "WITHHOLDS" | "REJECTS" {
  if (self) return "ASSERTS";
  const stance = random.weighted({ ASSERTS: 89, WITHHOLDS: 6, REJECTS: kind === "ATTRIBUTION" ? 5 : 1 });
  const sides = new Set(accusers.flatMap(({ id, states }) => [id, ...states]));
  const own = named.some(({ id, states }) => [id, ...states].some((side) => sides.has(side)));
  return stance === "REJECTS" && (own || named.length === 0) ? "ASSERTS" : stance;
}

type Scales = readonly { readonly scale: string; readonly terms: readonly string[] }[];

/** On one of the scales, as a percentage, or in words that stand on no scale. */
function graded(scales: Scales, share: number, random: Random): object | undefined {
  if (!random.chance(share)) return undefined;
  const on = random.weighted({ scale: 70, percent: 15, words: 15 });
  if (on === "words") return { words: random.pick(["confident", "we believe", "in all probability"]) };
  if (on === "percent") {
    const number = random.between(5, 99);
    return { words: `${number} %`, scale: "PERCENT", number };
  }
  const { scale, terms } = random.pick(scales);
  const term = random.pick(terms);
  return { words: term.toLowerCase().replaceAll("_", " "), scale, term };
}

function evidence(random: Random, language: Language, document: Document): object[] {
  return Array.from({ length: random.between(1, 3) }, () =>
    stated({
      kind: random.pick(EVIDENCE),
      text: language.text(random, random.between(3, 10)),
      source: random.chance(0.5) ? document.id : undefined,
    }),
  );
}
