import type { Raw } from "../gathering";
import type { ClusterValue, RelatedValue } from "./cluster";
import type { Reading } from "./reading";

const CFR: Raw = {
  type: "actor",
  id: "actor:council-on-foreign-relations",
  kind: "ORGANIZATION",
  names: [{ value: "Council on Foreign Relations", language: "en" }, { value: "CFR" }],
};

/** What MISP's format gives where nobody judged. */
const DEFAULT_CONFIDENCE = 50;

const LIKELIHOOD_TAG = /^estimative-language:likelihood-probability="(.+)"$/;

/** The terms of MISP's taxonomy `estimative-language`, which are those of ICD 203. */
const ICD_203_TERMS: Readonly<Record<string, string>> = {
  "almost-no-chance": "ALMOST_NO_CHANCE",
  "very-unlikely": "VERY_UNLIKELY",
  unlikely: "UNLIKELY",
  "roughly-even-chance": "ROUGHLY_EVEN_CHANCE",
  likely: "LIKELY",
  "very-likely": "VERY_LIKELY",
  "almost-certain": "ALMOST_CERTAIN",
};

/** What the types of `related` say of two actors; others are about tools, targets, or nothing in particular. */
const SAID_OF_RELATED: ReadonlyMap<string, { readonly kind: string; readonly role: string }> = new Map([
  ["similar", { kind: "IDENTITY", role: "SAME_AS" }],
  ["part-of", { kind: "AFFILIATION", role: "PART_OF" }],
]);

export function actorIdOf(uuid: string): string {
  return `actor:uuid-${uuid}`;
}

/** `country`: where the cluster's authors say that it is based. */
export function sayBasedIn(value: ClusterValue, reading: Reading): void {
  const { country = "", "attribution-confidence": confidence } = value.meta;
  const state = country === "" ? undefined : reading.stateOf(country, "meta.country");
  if (state === undefined) {
    if (confidence !== undefined) reading.passOver("meta.attribution-confidence in no state");
    return;
  }
  reading.make({
    ...claimOf(value, "country", reading),
    kind: "AFFILIATION",
    accusers: reading.accusers(),
    named: [{ actor: state, role: "BASED_IN" }],
    ...(confidence === undefined ? {} : { analyticConfidence: percent(confidence) }),
  });
}

/** `cfr-suspected-state-sponsor`: what the Council on Foreign Relations suspects. */
export function saySponsored(value: ClusterValue, reading: Reading): void {
  const { "cfr-suspected-state-sponsor": sponsor = "" } = value.meta;
  const state = sponsor === "" ? undefined : reading.stateOf(sponsor, "meta.cfr-suspected-state-sponsor");
  if (state === undefined) return;
  reading.assume(CFR);
  reading.make({
    ...claimOf(value, "cfr-state-sponsor", reading),
    kind: "AFFILIATION",
    accusers: [CFR["id"]],
    named: [{ actor: state, role: "SPONSORED_BY" }],
  });
}

/** `related`: that the cluster's authors take another value, of this cluster or another, for the same. */
export function sayRelated(value: ClusterValue, related: RelatedValue, reading: Reading): void {
  const type = related.type.trim();
  const said = SAID_OF_RELATED.get(type);
  const dest = related["dest-uuid"];
  if (said === undefined || dest === value.uuid) {
    reading.passOver(`related, ${type}`);
    return;
  }
  const [words] = related.tags.flatMap((tag) => LIKELIHOOD_TAG.exec(tag)?.[1] ?? []);
  const term = ICD_203_TERMS[words ?? ""];
  reading.make(
    {
      ...claimOf(value, `${type}-${dest}`, reading),
      kind: said.kind,
      accusers: reading.accusers(),
      named: [{ actor: actorIdOf(dest), role: said.role }],
      ...(term === undefined ? {} : { likelihood: { words, scale: "ICD_203", term } }),
    },
    [actorIdOf(dest)],
  );
}

function claimOf(value: ClusterValue, what: string, reading: Reading): Raw {
  return {
    type: "claim",
    id: `claim:misp-${value.uuid}-${what}`,
    stance: "ASSERTS",
    about: actorIdOf(value.uuid),
    citations: [{ source: reading.source, locator: value.value }],
  };
}

function percent(words: string): Raw {
  const number = Number(words);
  if (!/^\d+$/.test(words) || number > 100) return { words };
  return { words, scale: "PERCENT", number, ...(number === DEFAULT_CONFIDENCE ? { isDefault: true } : {}) };
}
