import { denialsOf } from "./blame";
import type { Day } from "./days";
import { isDenial } from "./filters";
import { Refusal } from "./gap";
import type { Arguments } from "./pages";
import { byCodePoint, type Claim, type Dated, heldOn, type View } from "./view";

/** One record that links two others, or none where structure or the incident itself says so. */
interface Tie {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly record: Dated | null;
}

interface Link {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly records: readonly Dated[];
  readonly since: Day | null;
}

/** What a picture holds at most, by docs/limits.md. */
const MOST = { depth: 3, perKind: 25, found: 200, expanded: 50 } as const;

export function neighbourhoodOf(view: View, { of, depth, limitPerKind, kinds }: Arguments) {
  sized(depth, MOST.depth);
  sized(limitPerKind, MOST.perKind);
  const id = String(of);
  if (!["actor:", "incident:", "leakChannel:"].some((type) => id.startsWith(type)))
    throw new Refusal("BAD_USER_INPUT");
  if (recordOf(view, id) === undefined) return null;

  const asked = tiesOf(view).filter(
    ({ kind }) => kinds == null || (kinds as readonly string[]).includes(kind),
  );
  const links = linksBy(
    asked.filter(({ record }) => record === null || view.exists(record)),
    view,
  );
  const found = [[id]];
  const expanded: string[] = [];
  const drawn = new Set<Link>();
  for (let distance = 0; distance < Number(depth); distance++) {
    const near = (found[distance] ?? []).slice(0, distance === 0 ? 1 : MOST.expanded);
    const kept = near.flatMap((node) =>
      groupsAt(links, node).flatMap((group) => group.slice(0, Number(limitPerKind))),
    );
    for (const link of kept) drawn.add(link);
    const next = new Set(
      kept.flatMap(({ from, to }) => [from, to]).filter((end) => !found.flat().includes(end)),
    );
    found.push([...next].sort(byCodePoint).slice(0, MOST.found));
    expanded.push(...near);
  }
  if (view.asOf !== null) {
    const undated = asked.filter(
      ({ from, to, record }) =>
        record !== null && view.day(record) === null && (expanded.includes(from) || expanded.includes(to)),
    );
    view.undatedLeftOut += new Set(undated.map(({ record }) => record)).size;
  }
  const inPicture = [...drawn]
    .filter(({ from, to }) => [from, to].every((end) => found.flat().includes(end)))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return {
    nodes: found.flatMap((ids, distance) =>
      ids.map((node) => ({
        record: recordOf(view, node),
        distance,
        expanded: expanded.includes(node),
        leftOut: expanded.includes(node)
          ? groupsAt(links, node).flatMap((group) => leftOutOf(group, node, inPicture))
          : [],
      })),
    ),
    links: inPicture.map((link) => ({
      ...link,
      records: link.records.slice(0, 5),
      recordCount: link.records.length,
      denied: link.kind === "ACCUSED" && isDenied(view, link),
    })),
  };
}

function sized(given: unknown, most: number): void {
  if (typeof given !== "number" || given < 1 || given > most) throw new Refusal("PAGE_SIZE");
}

function recordOf(view: View, id: string) {
  return view.find("actor", id) ?? view.find("incident", id) ?? view.find("leakChannel", id);
}

/** Whatever links two records, dated or not, whenever; of claims those that stand. */
function tiesOf(view: View): readonly Tie[] {
  const tie = (kind: string, from: string, to: string, record: Dated | null = null): Tie => ({
    kind,
    from,
    to,
    record,
  });
  const ofIncidents = view
    .of("incident")
    .flatMap(({ id, partOf, victims }) => [
      ...partOf.map((whole) => tie("PART_OF", id, whole)),
      ...victims.map(({ actor }) => tie("HIT", id, actor)),
    ]);
  const ofActors = view
    .of("actor")
    .flatMap(({ id, partOf }) =>
      partOf
        .filter((membership) => heldOn(membership, view.present))
        .map(({ actor }) => tie("PART_OF", id, actor)),
    );
  const ofChannels = view
    .of("leakChannel")
    .flatMap(({ id, operatedBy }) => (operatedBy === undefined ? [] : [tie("OPERATED_BY", id, operatedBy)]));
  const ofLeaks = view
    .of("leak")
    .flatMap((leak) => [
      tie("LEAKED_ON", leak.incident, leak.channel, leak),
      ...(leak.postedBy === undefined ? [] : [tie("POSTED_ON", leak.postedBy, leak.channel, leak)]),
    ]);
  const ofClaims = view
    .claims((claim) => view.isLive(claim))
    .flatMap((claim) => linksOfClaim(view, claim).map(([kind, from, to]) => tie(kind, from, to, claim)));
  const ofDenials = view
    .of("response")
    .filter(isDenial)
    .flatMap((denial) => {
      const incidents = denial.answers
        .flatMap((answered) => {
          const claim = view.find("claim", answered);
          if (claim === undefined) return [answered];
          return view.exists(claim) ? [claim.about] : [];
        })
        .filter((about) => view.find("incident", about) !== undefined);
      return denial.by.flatMap((by) =>
        [...new Set(incidents)].map((incident) => tie("DENIES", by, incident, denial)),
      );
    });
  return [...ofIncidents, ...ofActors, ...ofChannels, ...ofLeaks, ...ofClaims, ...ofDenials];
}

type Ends = readonly [kind: string, from: string, to: string];

function linksOfClaim(view: View, claim: Claim): readonly Ends[] {
  const { kind, stance, about, named, accusers } = claim;
  if (kind !== "ATTRIBUTION") {
    if (stance !== "ASSERTS") return [];
    return named.map(({ actor, role }) => [kind === "AFFILIATION" ? "AFFILIATED" : role, about, actor]);
  }
  const says = { ASSERTS: "ACCUSES", WITHHOLDS: "WITHHOLDS", REJECTS: "REJECTS" }[stance];
  const signing = accusers.filter((accuser) => view.isSigned(claim, accuser));
  return [
    ...signing.map((accuser): Ends => [says, accuser, about]),
    ...(stance === "ASSERTS" ? named.map(({ actor }): Ends => ["ACCUSED", about, actor]) : []),
  ];
}

function linksBy(ties: readonly Tie[], view: View): readonly Link[] {
  const keys = new Map(ties.map((tie) => [keyOf(tie), tie]));
  return [...keys].map(([key, { kind, from, to }]) => {
    const own = ties.filter((tie) => keyOf(tie) === key).flatMap(({ record }) => record ?? []);
    const records = view.inTime([...new Set(own)]);
    return { kind, from, to, records, since: records.flatMap((one) => view.day(one) ?? [])[0] ?? null };
  });
}

/** The links of a node of each kind and direction, those with the most records first, then the earliest, then by id. */
function groupsAt(links: readonly Link[], node: string): readonly (readonly Link[])[] {
  const own = links.filter(({ from, to }) => from === node || to === node);
  const rank = (link: Link) =>
    `${String(9999 - link.records.length)} ${link.since ?? "9999"} ${link.from === node ? link.to : link.from}`;
  return [...new Set(own.map(({ kind }) => kind))]
    .sort()
    .flatMap((kind) => [
      own.filter((link) => link.kind === kind && link.to === node),
      own.filter((link) => link.kind === kind && link.from === node),
    ])
    .filter((group) => group.length > 0)
    .map((group) => [...group].sort((one, other) => (rank(one) < rank(other) ? -1 : 1)));
}

function leftOutOf(group: readonly Link[], node: string, inPicture: readonly Link[]) {
  const count = group.filter((link) => !inPicture.includes(link)).length;
  return group[0] === undefined || count === 0
    ? []
    : [{ kind: group[0].kind, outward: group[0].from === node, count }];
}

function isDenied(view: View, { from, to, records }: Link): boolean {
  return records.some(
    (record) =>
      record.type === "claim" && denialsOf(view, { claim: record, incident: from, accused: to }).length > 0,
  );
}

function keyOf({ kind, from, to }: Pick<Tie, "kind" | "from" | "to">): string {
  return `${kind} ${from} ${to}`;
}
