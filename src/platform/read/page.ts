import { getNamedType, isObjectType } from "graphql";
import { AnswerObject } from "./answer-object";
import { BESIDE, type Beside, beside, isNothing, readBeside } from "./beside";
import { within } from "./bounds";
import {
  type Answer,
  type Args,
  type Compiler,
  type FieldMapping,
  isTuple,
  type ObjectProjection,
  tuplesIn,
} from "./compiler";
import { cursorOf, numericKey, type Position, parseCursor } from "./cursor";
import { BadUserInput } from "./errors";
import type { Selection } from "./selection";
import { compileWhere, type WhereMapping } from "./where";

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 200; // 200 claims are some 4 ms to decode; docs/limits.md
const AFTER_ALL = "\uffff"; // sorts behind every date and every title's first letter

/** Something a list can be ordered by. Ties are broken by id, in the same direction. */
export interface Order {
  /** A property of the item (of its `keyed` variable); every item has it. */
  readonly key: string | ((compiler: Compiler) => string);
  /** The property is the empty string where there is no date: such items come last in either direction. */
  readonly emptyLast?: true;
  /** The property is a whole number; otherwise it is text. */
  readonly number?: true;
  /**
   * A text over any of an item's variables, where no property of the keyed one will do; `key` is then only what
   * its cursors are told apart by. Items of which it is null come last in either direction. No index serves it:
   * all matches are sorted.
   */
  readonly ofItem?: (item: string, compiler: Compiler) => string;
}

export interface Match {
  /** What binds the item's keyed variable: `MATCH (claim:Claim)`, or several clauses that end in a WITH. */
  readonly source: string;
  /** What holds of it always. */
  readonly conditions?: readonly string[];
  /** Further clauses, for items that are rows over several variables. */
  readonly expand?: readonly Expansion[];
  /** What holds of the expanded row. */
  readonly rowConditions?: readonly string[];
  /** Properties fixed for one parent that stand before the order's key, so that one index serves match and order. */
  readonly indexPrefix?: readonly string[];
  /**
   * A variable beside the item's that has the order's key, under this property, and the item's id: something that
   * is kept of the item in an index of its own.
   */
  readonly keyed?: { readonly variable: string; readonly property: string };
  /** The filters, where they go by that variable. */
  readonly where?: WhereMapping;
  /** Counts items whose derived values are behind their records, where the list goes by derived values. */
  readonly behind?: string;
}

/** Clauses that bind a row's variables. */
export interface Expansion {
  readonly clauses: string;
  /** They only look up this variable, and make neither more rows nor fewer: left out where nothing reads it. */
  readonly lookUp?: string;
}

/** A list that can grow long, as a Relay connection. */
export interface ListMapping {
  /** The stem of an item's variable. */
  readonly as: string;
  readonly match: (item: string, on: string | undefined, compiler: Compiler, selection: Selection) => Match;
  /**
   * Items have a `placedKey`: under `asOf` later ones do not exist, and undated ones are left out and counted.
   */
  readonly dated?: true;
  /** For rows: the variables of an item, the one that has key and id, and what tells its rows apart. */
  readonly row?: {
    readonly variables: (item: string) => readonly string[];
    readonly keyed: (item: string) => string;
    readonly tie: (item: string) => string;
  };
  readonly orders: Readonly<Record<string, Order>>;
  readonly defaultOrder: { readonly field: string; readonly direction: "ASC" | "DESC" };
  readonly where: WhereMapping;
}

interface Page {
  /** Clauses that bind an item's variables, in order; one more than the page where somebody asks whether there is a next. */
  readonly clauses: string;
  readonly item: string;
  readonly variables: readonly string[];
  /** Expressions of the position: key and ties. */
  readonly position: readonly string[];
  readonly order: string;
  readonly backward: boolean;
  /** The parameter that holds how many items are read, and how many of them lie ahead of the page: 1 or 0. */
  readonly limit: string;
  readonly ahead: number;
  readonly beside: Beside;
}

/** A stretch of the list that one pass reads in order, and the parameters that the page's cursor bounds it by. */
interface Stretch {
  /** What holds of its keyed nodes. */
  readonly keys: readonly string[];
  /** Without a key where all of the stretch have the same. */
  readonly cursor: { readonly key: string | undefined; readonly ties: readonly string[] } | undefined;
}

/** A nested connection: its items, and what is told beside them, from one subquery each. */
export function connection(list: ListMapping): FieldMapping {
  return ({ compiler, on, selection }) => {
    const page = compilePage(list, compiler, selection, on);
    const [items, bound] = compiler.binding(() => compileItems(compiler, selection, page));
    const rows = items.wanted
      ? `COLLECT { ${page.clauses}${bound} RETURN [${items.columns.join(", ")}] }`
      : "[]";
    return {
      cypher: `[${rows}, ${Object.values(page.beside).join(", ")}]`,
      decode(found, answer) {
        const [rows, ...beside] = isTuple(found) ? found : [];
        return items.decode(tuplesIn(rows), readBeside(beside, answer), answer);
      },
    };
  };
}

/** A root connection as a whole statement: a row an item, flat columns. */
export function rootConnection(list: ListMapping, compiler: Compiler) {
  const selection = compiler.root;
  const page = compilePage(list, compiler, selection, undefined);
  const [items, bound] = compiler.binding(() => compileItems(compiler, selection, page));
  const columns = items.columns.map((column, index) => `${column} AS c${index}`).join(", ");
  const told = Object.entries(page.beside).map(([name, expression]) => `${expression} AS ${name}`);
  if (!items.wanted) {
    return {
      statement: `RETURN ${told.join(", ")}`,
      decode: ([row = []]: readonly (readonly unknown[])[], answer: Answer) =>
        items.decode([], readBeside(row, answer), answer),
    };
  }
  if (isNothing(page.beside)) {
    return {
      statement: `${page.clauses}${bound} RETURN ${columns}`,
      decode: (rows: readonly (readonly unknown[])[], answer: Answer) =>
        items.decode(rows, readBeside([], answer), answer),
    };
  }
  return {
    statement: `WITH ${[...compiler.atStart, ...told].join(", ")} OPTIONAL CALL (${compiler.atStart.join(", ")}) { ${page.clauses} RETURN ${page.variables.join(", ")} }${bound} RETURN ${BESIDE.join(", ")}, ${columns}`,
    decode(rows: readonly (readonly unknown[])[], answer: Answer) {
      // The one row of an empty page has no item: its position is null.
      const width = BESIDE.length;
      const found = rows.filter((row) => row[width] !== null).map((row) => row.slice(width));
      return items.decode(found, readBeside(rows[0] ?? [], answer), answer);
    },
  };
}

/** All items of a list that fulfil its `where`, before order and page. */
export interface Matches {
  readonly match: Match;
  readonly item: string;
  readonly keyed: string;
  readonly variables: readonly string[];
  /** What holds of items that exist under `asOf`. */
  readonly visible: readonly string[];
  /**
   * The clauses of one pass over the matches: `keys` must hold of the keyed node, `rows` of the whole item and of
   * what `made` adds to it (`, expression AS name`). `read` are the variables that are read of what it binds.
   */
  pass(keys: readonly string[], rows: readonly string[], made?: string, read?: readonly string[]): string;
  /**
   * The same of a list of rows, but what a keyed node's rows come down to (`reduced`, which ends in a RETURN) is made
   * apart for each: the database holds the rows of one of them at a time.
   */
  passOfEach(keys: readonly string[], reduced: string): string;
}

export function compileMatches(
  list: ListMapping,
  compiler: Compiler,
  selection: Selection,
  on: string | undefined,
): Matches {
  const item = compiler.fresh(list.as);
  const match = list.match(item, on, compiler, selection);
  const keyed = match.keyed?.variable ?? list.row?.keyed(item) ?? item;
  const { source, conditions = [], expand, rowConditions = [] } = match;
  const [where, bound] = compiler.binding(() =>
    compileWhere(match.where ?? list.where, compiler, selection, item),
  );
  if (bound !== "" && expand === undefined)
    throw new Error(`${list.as} has no clauses to share among filters`);
  const early = [...conditions, ...where.ofKeyed];
  const late = [...rowConditions, ...where.ofItem];
  const variables =
    list.row?.variables(item) ?? (match.keyed === undefined ? [item] : [item, match.keyed.variable]);
  return {
    match,
    item,
    keyed,
    variables,
    visible: list.dated && compiler.asOf ? [`${keyed}.placedKey > ''`, `${keyed}.placedKey <= $asOf`] : [],
    pass(keys, rows, made = "", read = variables) {
      if (expand === undefined && made === "")
        return `${source} WHERE ${[...keys, ...early, ...late, ...rows].join(" AND ")}`;
      const [first, then] = expand === undefined ? [[...early, ...late], rows] : [early, [...rows, ...late]];
      return `${source} WHERE ${[...keys, ...first].join(" AND ")} ${expanded(then, made, read)}`;
    },
    passOfEach(keys, reduced) {
      // Not `(*)`: inside a COLLECT that leaves out what is bound around it.
      const imports = [keyed, ...compiler.atStart].join(", ");
      return `${source} WHERE ${[...keys, ...early].join(" AND ")} CALL (${imports}) { ${expanded(late, "", [reduced])} ${reduced} }`;
    },
  };

  function expanded(conditions: readonly string[], made: string, read: readonly string[]): string {
    const narrowed = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
    const whole = made === "" && narrowed === "" ? "" : ` WITH *${made}${narrowed}`;
    const readings = [...read, bound, whole].join(" ");
    const clauses = (expand ?? [])
      .filter(({ lookUp }) => lookUp === undefined || new RegExp(`\\b${lookUp}\\b`).test(readings))
      .map(({ clauses }) => clauses);
    return `${clauses.join(" ")}${bound}${whole}`;
  }
}

function compilePage(
  list: ListMapping,
  compiler: Compiler,
  selection: Selection,
  on: string | undefined,
): Page {
  const args = compiler.args(selection);
  const { order, direction, backward, cursor } = pageShape(list, args);
  const by = list.orders[order];
  if (by === undefined) throw new Error(`No order ${order}`);

  const matches = compileMatches(list, compiler, selection, on);
  const { item, keyed, pass, visible } = matches;
  const { match } = matches;
  const { expand, indexPrefix = [] } = match;
  const made = by.ofItem && { name: compiler.fresh(`${list.as}Key`), text: by.ofItem(item, compiler) };
  const variables = [...matches.variables, ...(made === undefined ? [] : [made.name])];
  const ties = [`${keyed}.id`, ...(list.row === undefined ? [] : [list.row.tie(item)])];
  const property = match.keyed?.property ?? (typeof by.key === "function" ? by.key(compiler) : by.key);
  const k = made?.name ?? `${keyed}.${property}`;
  // What a cursor is of: under `asOf` the same order may go by another property.
  const listOrder = `${list.as} by ${order} ${direction} (${property})`;
  const asksFor = asksOf(compiler, selection);
  const ahead = asksFor(backward ? "hasPreviousPage" : "hasNextPage") ? 1 : 0;
  const limit = compiler.bind(selection, (given) => pageSizeOf(given) + ahead);

  // Both index keys must be constrained, or the planner reads the whole label.
  const known = `${keyed}.id IS NOT NULL`;
  const all = made !== undefined ? [] : [by.emptyLast ? `${k} >= ''` : `${k} IS NOT NULL`];
  const scan = backward === (direction === "ASC") ? "DESC" : "ASC";
  const ordered = [...indexPrefix.map((name) => `${keyed}.${name}`), k, ...ties]
    .map((part) => `${part} ${scan}`)
    .join(", ");
  const inOrder = (matched: string, size: string): string =>
    `${matched} WITH ${variables.join(", ")} ORDER BY ${ordered} LIMIT ${size}`;
  // What has no key comes after whatever has one in the order asked for, which may be read from its end.
  const none = direction === "ASC" ? "'2'" : "'0'";
  const key = made === undefined ? "" : `, coalesce('1' + ${made.text}, ${none}) AS ${made.name}`;

  const bindCursor = (pick: (position: Position) => string | number): string =>
    compiler.bind(selection, (given) =>
      pick(parseCursor(given[backward ? "before" : "after"], listOrder, ties.length)),
    );
  const bounds = (
    pickKey: ((position: Position) => string | number) | undefined,
    pickTie: (tie: string, position: Position) => string = (tie) => tie,
  ): Stretch["cursor"] =>
    cursor
      ? {
          key: pickKey && bindCursor(pickKey),
          ties: ties.map((_, at) => bindCursor((position) => pickTie(position.ties[at] ?? "", position))),
        }
      : undefined;
  const undatedSeparately = by.emptyLast === true && direction === "ASC" && visible.length === 0;
  const stretches: readonly Stretch[] = undatedSeparately
    ? [
        { keys: [`${k} > ''`, known], cursor: bounds(({ key }) => (key === "" ? AFTER_ALL : key)) },
        // From a dated item all undated ones lie ahead going forward, none going backward: '' bounds both.
        {
          keys: [`${k} = ''`, known],
          cursor: bounds(undefined, (tie, { key }) => (key === "" ? tie : "")),
        },
      ]
    : [
        {
          keys: [...all, known, ...visible],
          cursor: bounds((position) => (by.number ? numericKey(position) : position.key)),
        },
      ];

  /** What a stretch has beyond the cursor, or up to it and with it. */
  const matched = ({ keys, cursor }: Stretch, side: "beyond" | "passed"): string => {
    if (cursor === undefined) return pass(keys, [], key);
    const towards = side === "beyond" ? scan : opposite(scan);
    const than = towards === "ASC" ? ">" : "<";
    const orAt = side === "beyond" ? than : `${than}=`;
    const [first, second] = ties;
    const [bound, secondBound] = cursor.ties;
    const byTies =
      second === undefined
        ? `${first} ${orAt} ${bound}`
        : `(${first} ${than} ${bound} OR (${first} = ${bound} AND ${second} ${orAt} ${secondBound}))`;
    if (cursor.key === undefined) return pass(keys, [byTies], key);
    const within = `${k} ${than}= ${cursor.key}`;
    const rows = [`(${k} ${than} ${cursor.key} OR ${byTies})`];
    return made === undefined ? pass([...keys, within], rows, key) : pass(keys, [within, ...rows], key);
  };

  const [whole, undatedOnes] = stretches.map((stretch) => inOrder(matched(stretch, "beyond"), limit));
  // Ascending with undated last: two index-backed passes, each at most a page, then one small sort.
  const imports = `(${on ?? compiler.atStart.join(", ")})`;
  const returned = ` RETURN ${variables.join(", ")}`;
  const clauses =
    undatedOnes === undefined
      ? (whole ?? "")
      : `CALL ${imports} { ${whole}${returned} UNION ALL ${undatedOnes}${returned} } ` +
        `WITH ${variables.join(", ")} ORDER BY ${k} = '' ${scan}, ${ordered} LIMIT ${limit}`;

  // Looked for from the list's own end, where an index has it first: as dear as a first page of one item.
  const passed = (stretch: Stretch): string => {
    const found = matched(stretch, "passed");
    return `EXISTS { ${made === undefined ? inOrder(found, "1") : found} RETURN ${ties[0]} }`;
  };
  const returning = expand === undefined ? "" : ` RETURN ${ties[0]}`;
  return {
    clauses,
    item,
    variables,
    position: [k, ...ties],
    order: listOrder,
    backward,
    limit: limit.slice(1),
    ahead,
    beside: beside({
      total: asksFor("totalCount") ? pass([...all, known, ...visible], [], "", []) + returning : undefined,
      undated:
        visible.length === 0
          ? undefined
          : `${pass([`${keyed}.placedKey = ''`, known], [], "", [])}${expand === undefined ? "" : ` RETURN DISTINCT ${ties[0]}`}`,
      behind: match.behind,
      passed:
        cursor && asksFor(backward ? "hasNextPage" : "hasPreviousPage")
          ? stretches.map(passed).join(" OR ")
          : undefined,
    }),
  };
}

function opposite(direction: "ASC" | "DESC"): "ASC" | "DESC" {
  return direction === "ASC" ? "DESC" : "ASC";
}

function pageShape(list: ListMapping, args: Args) {
  const orderBy = args["orderBy"] as { field?: string; direction?: "ASC" | "DESC" } | null | undefined;
  const given = (name: string) => args[name] !== undefined && args[name] !== null;
  const backward = given("last");
  if (backward && given("first"))
    throw new BadUserInput("first and last exclude each other; give one of them.");
  if (backward ? given("after") : given("before")) {
    throw new BadUserInput("after goes with first, before goes with last.");
  }
  return {
    order: orderBy?.field ?? list.defaultOrder.field,
    direction: orderBy?.direction ?? (orderBy?.field === undefined ? list.defaultOrder.direction : "ASC"),
    backward,
    cursor: given(backward ? "before" : "after"),
  };
}

/** @throws BadUserInput for a page size that is not 1 to 200. */
export function pageSizeOf(args: Args): number {
  const size = args["last"] ?? args["first"] ?? DEFAULT_PAGE;
  return within(
    size,
    MAX_PAGE,
    `A page has 1 to ${MAX_PAGE} items`,
    "take further pages with after: endCursor",
  );
}

/** Whether a field of a connection, or of its `pageInfo`, is selected. */
function asksOf(compiler: Compiler, selection: Selection): (name: string) => boolean {
  const children = compiler.children(selection, compiler.objectType(selection));
  const below = children
    .filter(({ field }) => field.name === "pageInfo")
    .flatMap((pageInfo) => compiler.children(pageInfo, compiler.objectType(pageInfo)));
  const names = new Set([...children, ...below].map(({ field }) => field.name));
  return (name) => names.has(name);
}

interface Part {
  readonly selection: Selection;
  readonly object: ObjectProjection;
  readonly offset: number;
}

/** `nodes` and `edges { node }`, under whatever aliases, as columns behind the item's position. */
function compileItems(compiler: Compiler, selection: Selection, page: Page) {
  const columns = [...page.position];
  const parts = new Map<Selection, Part>();
  const project = (child: Selection): void => {
    const type = getNamedType(child.field.type);
    if (!isObjectType(type)) throw new Error(`${child.field.name} must be of one object type`);
    const object = compiler.object(type, child, page.item);
    parts.set(child, { selection: child, object, offset: columns.length });
    columns.push(...object.parts);
  };
  const children = compiler.children(selection, compiler.objectType(selection));
  const edges = new Map<Selection, readonly Selection[]>();
  for (const child of children) {
    if (child.field.name === "nodes") project(child);
    if (child.field.name === "edges") {
      const below = compiler.children(child, compiler.objectType(child));
      edges.set(child, below);
      for (const edge of below) if (edge.field.name === "node") project(edge);
    }
  }
  const pageInfo = new Map(
    children
      .filter((child) => child.field.name === "pageInfo")
      .map((child) => [child, compiler.children(child, compiler.objectType(child))]),
  );
  const type = compiler.objectType(selection).name;
  const ties = page.position.length - 1;

  const read = (part: Part | undefined, row: readonly unknown[], answer: Answer) =>
    part?.object.decodeAt(row, part.offset, answer) ?? null;
  const cursor = (row: readonly unknown[] | undefined): string | null =>
    row === undefined
      ? null
      : cursorOf({
          order: page.order,
          key: String(row[0] ?? ""),
          ties: row.slice(1, ties + 1).map((tie) => String(tie ?? "")),
        });

  return {
    columns,
    /** Whether anything is asked of the items: of a count alone nothing is. */
    wanted: children.some(({ field }) => ["nodes", "edges", "pageInfo"].includes(field.name)),
    decode(
      found: readonly (readonly unknown[])[],
      { total, passed }: ReturnType<typeof readBeside>,
      answer: Answer,
    ): unknown {
      const size = Number(answer.parameters[page.limit]) - page.ahead;
      const more = found.length > size;
      const rows = found.slice(0, size);
      if (page.backward) rows.reverse();
      const object = new AnswerObject(type);
      for (const child of children) {
        const name = child.field.name;
        if (name === "nodes") object[child.key] = rows.map((row) => read(parts.get(child), row, answer));
        else if (name === "totalCount") object[child.key] = total;
        else if (name === "edges") {
          object[child.key] = rows.map((row) => {
            const edge = new AnswerObject(`${type} edge`);
            for (const field of edges.get(child) ?? []) {
              edge[field.key] =
                field.field.name === "cursor" ? cursor(row) : read(parts.get(field), row, answer);
            }
            return edge;
          });
        } else if (name === "pageInfo") {
          const info: Readonly<Record<string, unknown>> = {
            hasNextPage: page.backward ? passed : more,
            hasPreviousPage: page.backward ? more : passed,
            startCursor: cursor(rows[0]),
            endCursor: cursor(rows.at(-1)),
          };
          object[child.key] = Object.fromEntries(
            (pageInfo.get(child) ?? []).map((field) => [field.key, info[field.field.name] ?? null]),
          );
        }
      }
      return object;
    },
  };
}
