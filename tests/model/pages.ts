import { percentOf } from "../../src/domain/confidence/scales";
import type { RecordOf } from "../../src/domain/records/record";
import type { LiftedRow } from "./blame";
import { type Day, lastDayOf } from "./days";
import { fulfils } from "./filters";
import { ModelGap, Refusal } from "./gap";
import { summaryOf } from "./standing";
import type { Entry } from "./timeline";
import {
  type Actor,
  byCodePoint,
  type Claim,
  type Dated,
  type Incident,
  type Placement,
  type RollUp,
  slugOf,
  type View,
} from "./view";

/** Where an item stands in its list: what it is ordered by (empty = undated), then what breaks ties. */
export interface Position {
  readonly key: string;
  readonly ties: readonly string[];
}

interface List {
  readonly where: string;
  readonly orders: Readonly<Record<string, (item: never, view: View) => string>>;
  readonly defaultOrder: readonly [field: string, direction: "ASC" | "DESC"];
  readonly ties: (item: never) => readonly string[];
  /** The day of a dated item; under `asOf` later ones do not exist, undated ones are left out and counted. */
  readonly day?: (item: never, view: View) => Day | null;
  /** For an order, the argument that it goes by as well: under another value it is another order. */
  readonly rollUps?: Readonly<Record<string, string>>;
  /** What is counted of the undated ones; each item unless said otherwise. */
  readonly record?: (item: never) => string;
}

const byDay = list<Dated>(
  "",
  { PLACED_ON: (record, view) => view.day(record) ?? "" },
  ["PLACED_ON", "DESC"],
  {
    ties: ({ id }) => [id],
    day: (record, view) => view.day(record),
  },
);

/** The lists that are pages, by the type of their items. */
const LISTS: Readonly<Record<string, List>> = {
  Actor: list<Actor>(
    "ActorWhere",
    // A page must not show, not even in its order, a name that was coined later.
    { NAME: (actor, view) => (view.asOf === null ? view.nameOf(actor) : slugOf(actor)) },
    ["NAME", "ASC"],
    { ties: ({ id }) => [id] },
  ),
  Incident: list<Incident>(
    "IncidentWhere",
    {
      STARTED_ON: ({ startedOn }) => (startedOn === undefined ? "" : lastDayOf(startedOn.date)),
      TITLE: ({ title }) => title,
      CLAIMS: (incident, view) => number(summaryOf(view, incident).claimCount),
      ORIGINS: (incident, view) => number(summaryOf(view, incident).originCount),
      STANDING_CHANGED_ON: (incident, view) => summaryOf(view, incident).changedOn ?? "",
    },
    ["STARTED_ON", "DESC"],
    { ties: ({ id }) => [id] },
  ),
  LeakChannel: list<RecordOf<"leakChannel">>(
    "LeakChannelWhere",
    { NAME: ({ name }) => name },
    ["NAME", "ASC"],
    {
      ties: ({ id }) => [id],
    },
  ),
  Source: list<RecordOf<"source">>(
    "SourceWhere",
    { PUBLISHED_ON: ({ publishedOn }) => (publishedOn === undefined ? "" : lastDayOf(publishedOn.date)) },
    ["PUBLISHED_ON", "DESC"],
    { ties: ({ id }) => [id] },
  ),
  Claim: list<Claim>(
    "ClaimWhere",
    {
      PLACED_ON: (claim, view) => view.day(claim) ?? "",
      LIKELIHOOD: likelihoodOf,
      RECORDED_AT: ({ id }, view) => view.records.recorded(id).at,
    },
    ["PLACED_ON", "DESC"],
    { ties: ({ id }) => [id], day: (claim, view) => view.day(claim) },
  ),
  Response: { ...byDay, where: "ResponseWhere" },
  Assessment: { ...byDay, where: "AssessmentWhere" },
  Leak: { ...byDay, where: "LeakWhere" },
  BlameRow: list<LiftedRow>(
    "BlameWhere",
    {
      PLACED_ON: ({ claim }, view) => view.day(claim) ?? "",
      LIKELIHOOD: ({ claim }) => likelihoodOf(claim),
      INCIDENT: ({ incident }, view) => view.get("incident", incident).title,
      ACCUSED: ({ accused, accusedRollUp, claim }, view) => labelOf(accused, accusedRollUp, claim, view),
      ACCUSER: ({ accuser, accuserRollUp, claim }, view) => labelOf(accuser, accuserRollUp, claim, view),
    },
    ["PLACED_ON", "DESC"],
    {
      ties: ({ claim, incident, accuser, accused, role }) => [
        claim.id,
        [incident, accuser, accused, role].map((part) => part ?? "").join("/"),
      ],
      day: ({ claim }, view) => view.day(claim),
      rollUps: { ACCUSED: "accusedRollUp", ACCUSER: "accuserRollUp" },
      record: ({ claim }) => claim.id,
    },
  ),
  TimelineEntry: list<Entry>(
    "TimelineWhere",
    { PLACED_ON: ({ placed }) => placed?.date ?? "" },
    ["PLACED_ON", "ASC"],
    {
      ties: ({ record, kind, placed }) => [`${record.id} ${kind} ${placed?.inferred ?? false}`, kind],
      day: ({ placed }: { readonly placed: Placement | null }) => placed?.date ?? null,
    },
  ),
};

export interface Arguments {
  readonly [name: string]: unknown;
}

export interface Paged {
  readonly nodes: readonly unknown[];
  readonly edges: readonly { readonly node: unknown; readonly cursor: ModelCursor }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: ModelCursor | null;
    readonly endCursor: ModelCursor | null;
  };
}

/** What stands in an answer of the model for a cursor of the service. */
export class ModelCursor {
  constructor(
    /** The list and its order: cursors are good for no other. */
    readonly list: string,
    readonly position: Position,
  ) {}

  /** Text of this form, which no record has: an answer holds texts only. */
  valueOf(): string {
    return `${CURSOR}${JSON.stringify([this.list, this.position])}`;
  }

  static in(answer: string): ModelCursor | undefined {
    if (!answer.startsWith(CURSOR)) return undefined;
    const [list, position] = JSON.parse(answer.slice(CURSOR.length)) as [string, Position];
    return new ModelCursor(list, position);
  }
}

const CURSOR = "\u0000cursor ";

/** What the cursors that the service gave out stand for. */
export type KnownCursors = ReadonlyMap<string, ModelCursor>;

/** One page of the items that fulfil the `where`, in the order asked for. */
export function pageOf(
  type: string,
  field: string,
  items: readonly unknown[],
  args: Arguments,
  view: View,
  cursors: KnownCursors,
): Paged {
  const list = LISTS[type];
  if (list === undefined) throw new ModelGap(`the model has no list of ${type}`);
  const { orderField, direction } = orderOf(list, args);
  const key = list.orders[orderField];
  if (key === undefined) throw new ModelGap(`the model has no order of ${type} by ${orderField}`);

  const matching = items.filter((item) => fulfils(item, args["where"], list.where, view));
  const { day, record } = list;
  const visible =
    day === undefined ? matching : matching.filter((item) => view.isBy(day(item as never, view)));
  if (day !== undefined && view.asOf !== null) {
    const undated = matching.filter((item) => day(item as never, view) === null);
    view.undatedLeftOut += new Set(
      undated.map((item) => (record === undefined ? item : record(item as never))),
    ).size;
  }

  const name = nameOfList(type, field, args, view.asOf !== null);
  const positionOf = (item: unknown): Position => ({
    key: key(item as never, view),
    ties: list.ties(item as never),
  });
  const compare = comparing(direction);
  const ordered = visible
    .map((item) => ({ item, position: positionOf(item) }))
    .sort((a, b) => compare(a.position, b.position));

  const backward = args["last"] != null;
  const size = Number(args["last"] ?? args["first"] ?? 20);
  const from = cursorIn(backward ? args["before"] : args["after"], name, cursors);
  const beyond = ordered.filter(({ position }) => {
    if (from === undefined) return true;
    return backward ? compare(position, from) < 0 : compare(position, from) > 0;
  });
  const page = backward ? beyond.slice(-size) : beyond.slice(0, size);
  const more = beyond.length > page.length;
  const passed = ordered.length > beyond.length;

  const edges = page.map(({ item, position }) => ({ node: item, cursor: new ModelCursor(name, position) }));
  return {
    nodes: page.map(({ item }) => item),
    edges,
    totalCount: visible.length,
    pageInfo: {
      hasNextPage: backward ? passed : more,
      hasPreviousPage: backward ? more : passed,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A list in its order, as cursors carry it: the field, not its parent, so that a cursor serves every parent. */
export function nameOfList(type: string, field: string, args: Arguments, isTimed: boolean): string {
  const list = LISTS[type];
  if (list === undefined) throw new ModelGap(`the model has no list of ${type}`);
  const { orderField, direction } = orderOf(list, args);
  const rollUp = list.rollUps?.[orderField];
  const lifted = rollUp === undefined ? "" : ` lifted to ${args[rollUp] ?? "NONE"}`;
  return `${field} by ${orderField} ${direction}${lifted}${isTimed ? " as of a day" : ""}`;
}

function orderOf({ defaultOrder }: List, args: Arguments) {
  const orderBy = args["orderBy"] as { field: string; direction?: "ASC" | "DESC" } | null | undefined;
  const [orderField, direction] =
    orderBy == null ? defaultOrder : ([orderBy.field, orderBy.direction ?? "ASC"] as const);
  return { orderField, direction };
}

/** What is undated comes last in either direction; ties run the way the order does. */
function comparing(direction: "ASC" | "DESC") {
  return (one: Position, other: Position): number => {
    if ((one.key === "") !== (other.key === "")) return one.key === "" ? 1 : -1;
    const sign = direction === "ASC" ? 1 : -1;
    const pairs = [one.key, ...one.ties].map(
      (part, at) => [part, [other.key, ...other.ties][at] ?? ""] as const,
    );
    for (const [left, right] of pairs) {
      const order = byCodePoint(left, right);
      if (order !== 0) return sign * order;
    }
    return 0;
  };
}

function cursorIn(given: unknown, list: string, cursors: KnownCursors): Position | undefined {
  if (given == null) return undefined;
  const cursor = cursors.get(String(given));
  if (cursor?.list !== list) throw new Refusal("INVALID_CURSOR");
  return cursor.position;
}

function list<Item>(
  where: string,
  orders: Readonly<Record<string, (item: Item, view: View) => string>>,
  defaultOrder: List["defaultOrder"],
  more: {
    readonly ties: (item: Item) => readonly string[];
    readonly day?: (item: Item, view: View) => Day | null;
    readonly rollUps?: NonNullable<List["rollUps"]>;
    readonly record?: (item: Item) => string;
  },
): List {
  return { where, orders, defaultOrder, ...more };
}

/** As text that sorts as the number does. */
function number(value: number): string {
  return String(value).padStart(6, "0");
}

/** The range in percent, lower end first; empty where there is none. */
function likelihoodOf({ likelihood }: Claim): string {
  if (likelihood?.scale === undefined) return "";
  const range = percentOf({ ...likelihood, scale: likelihood.scale });
  return range === undefined ? "" : `${number(range.low)} ${number(range.high)}`;
}

/** The main name of the actor it is lifted to; under `asOf` its slug, since names change. */
function labelOf(actor: string | null, rollUp: RollUp, claim: Claim, view: View): string {
  if (actor === null) return "";
  const lifted = view.get("actor", view.lift(actor, rollUp, view.day(claim)));
  return view.asOf === null ? view.nameOf(lifted) : slugOf(lifted);
}
