import { pointerTo, shown } from "../../domain/records/faults";
import { defang } from "../../domain/records/urls";
import { faultOfIssue } from "../fault-of-issue";
import type { Gathering } from "../gathering";
import { FileRefused, type InputFile } from "../input-file";
import { readItems } from "../json/json-items";
import { findState } from "../states/states";
import { type ClusterValue, clusterHead, relatedValue } from "./cluster";
import { Reading, SlugCounts } from "./reading";
import { actorIdOf, sayBasedIn, sayRelated, saySponsored } from "./said-of-actors";

/** What is read of a cluster's values, by the cluster's type. */
const READERS: Readonly<Record<string, (value: ClusterValue, reading: Reading) => void>> = {
  "threat-actor": readGroup,
  "microsoft-activity-group": readGroup,
  "360net-threat-actor": readGroup,
  ransomware: readLeakSite,
  producer: readProducer,
  "intelligence-agency": readAgency,
  country: readCountry,
};

const A_CLUSTER = "expected a galaxy cluster of MISP: an object with type, name, uuid and values";

/** Keys of `meta` that are read of a group. */
const READ_OF_GROUPS = new Set([
  "synonyms",
  "country",
  "name-attribution",
  "attribution-confidence",
  "cfr-suspected-state-sponsor",
]);

/**
 * Reads a cluster of MISP's galaxy. Whatever it says of somebody is a claim by whom it says it: the cluster's authors, or
 * the Council on Foreign Relations. A value that is wrong is left out alone.
 *
 * @throws FileRefused where the file is no cluster, or of a type that is not read
 */
export async function readMispGalaxy(file: InputFile, gathering: Gathering): Promise<void> {
  const slugs = new SlugCounts();
  const { value, guarded } = await readItems(file, "values", A_CLUSTER, (item) => slugs.count(item.value));
  for (const { path, problem, remedy } of guarded) {
    // Outside of the values it is not known what else of the file is meant otherwise.
    throw new FileRefused({ file: file.name, pointer: pointerTo(path) }, { problem, remedy });
  }
  const head = clusterHead.safeParse(value, { reportInput: true });
  if (!head.success) throw new FileRefused({ file: file.name }, ...head.error.issues.map(faultOfIssue));
  const { type } = head.data;
  const reader = READERS[type];
  if (reader === undefined) {
    const remedy = `expected one of ${Object.keys(READERS).join(", ")}`;
    throw new FileRefused({ file: file.name, pointer: "/type" }, { problem: `is ${shown(type)}`, remedy });
  }
  const reading = new Reading(file.name, head.data, slugs, gathering);
  await readItems(file, "values", A_CLUSTER, (item) => reading.take(item, reader));
}

/** A group, with the names it goes by, who coined them, and what is said of it. */
function readGroup(value: ClusterValue, reading: Reading): void {
  const coiners = coinersOf(value, reading);
  const names = namesOf(value, reading).map((name) => {
    const coinedBy = coiners.get(name.value);
    return coinedBy === undefined ? name : { ...name, coinedBy };
  });
  for (const name of coiners.keys()) {
    if (!names.some((known) => known.value === name))
      reading.passOver("meta.name-attribution of none of its names");
  }
  const isIn = reading.make({ ...actorOf(value, reading), kind: "THREAT_GROUP", names }, [
    ...new Set(coiners.values()),
  ]);
  for (const [key, said] of Object.entries(value.meta)) {
    if (!READ_OF_GROUPS.has(key) && saysSomething(said)) reading.passOver(`meta.${key.replace(/:.*/s, "")}`);
  }
  if (!isIn) return;
  sayBasedIn(value, reading);
  saySponsored(value, reading);
  for (const [index, raw] of value.related.entries()) {
    const related = relatedValue.safeParse(raw, { reportInput: true });
    if (related.success) sayRelated(value, related.data, reading);
    else reading.refuse(related.error.issues, `/related/${index}`);
  }
}

/** Of ransomware only where it publishes: whoever runs it is no actor that the file names. */
function readLeakSite(value: ClusterValue, reading: Reading): void {
  const addresses = new Set<string>();
  for (const link of value.meta.links) {
    const address = defang(link.trim());
    if (address === undefined) reading.passOver("meta.links that is no address");
    else addresses.add(address);
  }
  if (addresses.size === 0) {
    reading.passOver("ransomware without a leak site");
    return;
  }
  const isOnion = [...addresses].some((address) => /\[\.\]onion(?![^/:?#])/i.test(address));
  reading.make({
    type: "leakChannel",
    id: `leakChannel:uuid-${value.uuid}`,
    ...reading.slug(value),
    name: value.value,
    kind: isOnion ? "ONION_LEAK_SITE" : "SITE",
    addresses: [...addresses],
  });
}

function readProducer(value: ClusterValue, reading: Reading): void {
  const names = namesOf(value, reading);
  if (reading.make({ ...actorOf(value, reading), kind: "ORGANIZATION", names })) sayBasedIn(value, reading);
}

/** Whose agency one is, nobody contests: it is structure. */
function readAgency(value: ClusterValue, reading: Reading): void {
  const { country = "" } = value.meta;
  const state = country === "" ? undefined : reading.stateOf(country, "meta.country");
  reading.make({
    ...actorOf(value, reading),
    kind: "STATE_BODY",
    names: namesOf(value, reading),
    ...(state === undefined ? {} : { partOf: [{ actor: state }] }),
    rollUpBody: true,
  });
}

/** Of countries those that are states; dependent territories are among them, too. */
function readCountry({ meta }: ClusterValue, reading: Reading): void {
  const code = meta.ISO ?? "";
  if (findState(code) === undefined) reading.passOver("country that is no state");
  else reading.stateOf(code, "meta.ISO");
}

function actorOf(value: ClusterValue, reading: Reading) {
  const { uuid, description = "" } = value;
  const described = description.trim() === "" ? {} : { description: reading.inTheirWords(description) };
  return { type: "actor", id: actorIdOf(uuid), ...reading.slug(value), ...described };
}

/** Its value and its synonyms, each once; the cluster is a source that uses them. */
function namesOf({ value, meta }: ClusterValue, reading: Reading) {
  const names = new Set([value, ...meta.synonyms].filter((name) => name.trim() !== ""));
  return [...names].map((name) => ({ value: name, usedIn: [reading.source] }));
}

/** `name-attribution`: by name, the producer who coined it; `APT28:da5cdcd1-…`. */
function coinersOf({ meta }: ClusterValue, reading: Reading): ReadonlyMap<string, string> {
  const coiners = new Map<string, string>();
  for (const attribution of meta["name-attribution"]) {
    const colon = attribution.lastIndexOf(":");
    const name = attribution.slice(0, colon);
    if (coiners.has(name)) reading.passOver("meta.name-attribution, a second one of the same name");
    else coiners.set(name, actorIdOf(attribution.slice(colon + 1).toLowerCase()));
  }
  return coiners;
}

function saysSomething(said: unknown): boolean {
  return said !== undefined && said !== "" && !(Array.isArray(said) && said.length === 0);
}
