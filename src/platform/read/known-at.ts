import { HAS_VERSION, KNOWN_FROM, KNOWN_UNTIL, pastLabel, pastType, REVISES } from "../graph/past";
import { type Token, tokensOf } from "./cypher-tokens";

/** What a node at an end of a relationship is, for its history. */
export type End =
  /** A record: its present node is what relationships lead to, whichever version they meant. */
  | "record"
  /** A node that comes and goes with a version of its record. */
  | "part"
  /** A node with a history of its own that hangs on a record, whichever version of it. */
  | "apart"
  /** The record's present node, whichever version is meant. */
  | "identity";

/** What the graph keeps past versions of. Labels and types that are not in it have no past. */
export interface Versioned {
  readonly records: readonly string[];
  readonly parts: readonly string[];
  readonly apart: readonly string[];
  /** Labels that are read as they are. */
  readonly timeless: readonly string[];
  readonly relationships: Readonly<Record<string, { readonly from: End; readonly to: End }>>;
  /**
   * Properties of a record that change more often than it: their past values lie on nodes of their own, to which
   * `type` leads from the record.
   */
  readonly properties: readonly {
    readonly names: readonly string[];
    readonly type: string;
    readonly from: string;
    readonly until: string;
  }[];
  /** Full-text indexes by name; whoever asks one asks that of past versions beside it. */
  readonly fullText: readonly string[];
}

/** The parameter that holds the moment. */
export const KNOWN_AT = "$knownAt";

/** Holds of a version that the database had at the moment, and of no other version of its record. */
export function wasKnown(version: string, from = KNOWN_FROM, until = KNOWN_UNTIL): string {
  return `${version}.${from} <= ${KNOWN_AT} AND coalesce(${version}.${until}, '~') > ${KNOWN_AT}`;
}

/**
 * A statement about the present, as one about what the database had at `$knownAt`: every pattern of records finds
 * the versions of that moment instead. It is the one place that knows how to; mappings are written for the present.
 * @throws Error for what it does not understand, rather than let the present through.
 */
export function asKnownAt(statement: string, versioned: Versioned): string {
  return new Rewriter(statement, versioned).statement();
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface NodePattern {
  readonly variable: string | undefined;
  readonly labels: readonly string[];
  readonly properties: Range | undefined;
  readonly where: Range | undefined;
  readonly end: number;
}

interface HopPattern {
  readonly variable: string | undefined;
  readonly types: readonly string[];
  readonly chain: { readonly least: number; readonly most: number } | undefined;
  readonly properties: Range | undefined;
  readonly direction: "right" | "left" | "either";
  readonly end: number;
}

class Rewriter {
  readonly #tokens: readonly Token[];
  /** Variables of chains: their lists hold steps between versions as well. */
  readonly #chains = new Set<string>();
  /** What is bound, from the outermost block in: nodes that were found by a pattern, or come of such. */
  readonly #bound: Set<string>[] = [new Set()];
  #made = 0;

  constructor(
    private readonly text: string,
    private readonly versioned: Versioned,
  ) {
    this.#tokens = tokensOf(text);
  }

  statement(): string {
    return this.#rewritten({ start: 0, end: this.#tokens.length }).trimStart();
  }

  #rewritten({ start, end }: Range): string {
    let written = "";
    for (let at = start; at < end; ) {
      const space = this.#tokens[at]?.space ?? "";
      this.#follow(at);
      const found = this.#path(at) ?? this.#call(at) ?? this.#predicate(at) ?? this.#read(at);
      written += space + (found?.text ?? this.#tokens[at]?.text ?? "");
      at = found?.end ?? at + 1;
    }
    return written;
  }

  /** Keeps in mind what the piece binds, or that a block begins or ends. */
  #follow(at: number): void {
    if (this.#is(at, "{") || this.#is(at, "[")) this.#bound.push(new Set());
    if (this.#is(at, "}") || this.#is(at, "]")) this.#bound.pop();
    if (this.#isWord(at, "UNION")) this.#bound.at(-1)?.clear();
    if (this.#isWord(at, "AS")) this.#bind(this.#nameAt(at + 1));
    if (this.#isWord(at, "IN")) this.#bind(this.#nameAt(at - 1));
  }

  #bind(variable: string | undefined): void {
    if (variable !== undefined) this.#bound.at(-1)?.add(variable);
  }

  // --- patterns ----------------------------------------------------------------------------------------------

  #path(at: number): Rewritten | undefined {
    const first = this.#node(at);
    if (first === undefined) return undefined;
    const nodes = [first];
    const hops: HopPattern[] = [];
    let end = first.end;
    for (let hop = this.#hop(end); hop !== undefined; hop = this.#hop(end)) {
      const node = this.#node(hop.end);
      if (node === undefined) return this.#refuse(hop.end, "a relationship leads to no node");
      hops.push(hop);
      nodes.push(node);
      end = node.end;
    }
    const clause = this.#clauseAt(at);
    if (hops.length === 0 && clause === undefined) return undefined;
    if (this.#is(end, ",") && this.#is(end + 1, "(") && clause !== undefined)
      return this.#refuse(end, "a MATCH has several paths");
    const [hop = "", ...more] = this.#hopsOf(at, nodes, hops);
    if (more.length === 0) return { text: hop, end };
    // A version is entered and left by the same relationships, which one MATCH could not use twice.
    if (clause === undefined || clause === "OPTIONAL" || clause === "=")
      return this.#refuse(at, "a path of several relationships is no MATCH or subquery of its own");
    const start = clause === "MATCH" ? "" : "MATCH ";
    return { text: `${start}${[hop, ...more].join(" MATCH ")}`, end };
  }

  /** What a pattern belongs to: where it is undefined a node by itself is none, but an expression in brackets. */
  #clauseAt(at: number): "MATCH" | "OPTIONAL" | "=" | "{" | undefined {
    if (this.#isWord(at - 1, "MATCH")) return this.#isWord(at - 2, "OPTIONAL") ? "OPTIONAL" : "MATCH";
    if (this.#is(at - 1, "=") && this.#isWord(at - 3, "MATCH")) return "=";
    const isSubquery = ["EXISTS", "COUNT"].some((word) => this.#isWord(at - 2, word));
    return this.#is(at - 1, "{") && isSubquery ? "{" : undefined;
  }

  #node(at: number): NodePattern | undefined {
    if (!this.#is(at, "(")) return undefined;
    let next = at + 1;
    const variable = this.#nameAt(next);
    if (variable !== undefined) next += 1;
    const labels = this.#names(next, ":");
    next = labels.end;
    const properties = this.#is(next, "{") ? { start: next, end: this.#closing(next) + 1 } : undefined;
    next = properties?.end ?? next;
    const where = this.#isWord(next, "WHERE") ? { start: next + 1, end: this.#closing(at) } : undefined;
    next = where?.end ?? next;
    if (!this.#is(next, ")")) return undefined;
    return { variable, labels: labels.names, properties, where, end: next + 1 };
  }

  #hop(at: number): HopPattern | undefined {
    const left = this.#is(at, "<") && this.#is(at + 1, "-");
    const open = at + (left ? 2 : 1);
    if (!left && !this.#is(at, "-")) return undefined;
    if (!this.#is(open, "[")) {
      if (this.#is(open, "-") || this.#is(open, ">")) this.#refuse(at, "a relationship has no type");
      return undefined;
    }
    let next = open + 1;
    const variable = this.#nameAt(next);
    if (variable !== undefined) next += 1;
    const types = this.#names(next, ":");
    next = types.end;
    const chain = this.#is(next, "*") ? this.#steps(next) : undefined;
    next = chain?.end ?? next;
    const properties = this.#is(next, "{") ? { start: next, end: this.#closing(next) + 1 } : undefined;
    next = properties?.end ?? next;
    if (!this.#is(next, "]") || !this.#is(next + 1, "-") || types.names.length === 0)
      return this.#refuse(at, "a relationship is written in a way that is not known here");
    const right = this.#is(next + 2, ">");
    return {
      variable,
      types: types.names,
      chain: chain?.bounds,
      properties,
      direction: right ? "right" : left ? "left" : "either",
      end: next + (right ? 3 : 2),
    };
  }

  #steps(at: number) {
    const [least, most] = [this.#tokens[at + 1], this.#tokens[at + 4]];
    if (
      least?.kind !== "number" ||
      !this.#is(at + 2, ".") ||
      !this.#is(at + 3, ".") ||
      most?.kind !== "number"
    )
      return this.#refuse(at, "a chain has no bounds");
    return { bounds: { least: Number(least.text), most: Number(most.text) }, end: at + 5 };
  }

  /** `:Claim|Leak`, from its sign on. */
  #names(at: number, sign: string): { readonly names: readonly string[]; readonly end: number } {
    const names: string[] = [];
    let next = at;
    for (let before = sign; this.#is(next, before); before = "|") {
      const name = this.#nameAt(next + 1);
      if (name === undefined) return this.#refuse(next, "a label or type is no name");
      names.push(name);
      next += 2;
    }
    return { names, end: next };
  }

  /** The path, one relationship at a time. */
  #hopsOf(at: number, nodes: readonly NodePattern[], hops: readonly HopPattern[]): readonly string[] {
    const ends = nodes.map((node, index) => this.#endAt(at, node, hops[index - 1], hops[index]));
    const [first, only] = [nodes[0], ends[0]];
    if (first === undefined) return [];
    if (hops.length === 0) return [this.#nodeOf(first, only)];
    const named = nodes.map((node, index) =>
      (index > 0 && index < hops.length) || (hops[index - 1]?.chain?.least ?? 0) > 0
        ? { ...node, variable: node.variable ?? this.#fresh() }
        : node,
    );
    const told: HopPattern[] = [];
    return hops.flatMap((hop, index) => {
      const [start, right] = [named[index], named[index + 1]];
      if (start === undefined || right === undefined)
        return this.#refuse(at, "a relationship leads to no node");
      // From a record to its first revision and back is no chain, but Neo4j takes it for one where it only looks for ends.
      const isLeast = (hop.chain?.least ?? 0) > 0;
      const left = isLeast ? { ...start, variable: start.variable ?? this.#fresh() } : start;
      const earlier = told.filter(({ types }) => types.some((type) => hop.types.includes(type)));
      const isApart =
        earlier.length > 0 ||
        hops.slice(index + 1).some(({ types }) => types.some((type) => hop.types.includes(type)));
      if (isApart && (hop.chain !== undefined || earlier.some(({ chain }) => chain !== undefined)))
        return this.#refuse(at, "a chain is one of several relationships of a type");
      const own = isApart ? { ...hop, variable: hop.variable ?? this.#fresh() } : hop;
      told.push(own);
      const isLeftOpen = this.#isOpen(left, ends[index], hop.direction === "left");
      const isRightOpen = this.#isOpen(right, ends[index + 1], hop.direction === "right");
      const whole = isLeftOpen ? "()" : this.#nodeOf(left, ends[index]);
      const bound = `(${left.variable})`;
      const before = isLeast && index === 0 ? [whole] : [];
      const from = index > 0 || isLeast ? bound : whole;
      const step = this.#hopOf(at, own, {
        isLeftOpen,
        isRightOpen,
        apartFrom: earlier.map(({ variable = "" }) => variable),
      });
      const other = isLeast ? [`${right.variable} <> ${left.variable}`] : [];
      const to = isRightOpen ? "()" : this.#nodeOf(right, ends[index + 1], other);
      return [...before, `${from}${step}${to}`];
    });
  }

  /** Nothing is asked of what is pointed at but that it is there: which version of it does not matter. */
  #isOpen(node: NodePattern, end: End | undefined, isTarget: boolean): boolean {
    return isTarget && end === "record" && this.#isUnseen(node);
  }

  #isUnseen({ variable, labels, properties, where }: NodePattern): boolean {
    return variable === undefined && labels.length === 0 && properties === undefined && where === undefined;
  }

  #endAt(
    at: number,
    { labels }: NodePattern,
    before: HopPattern | undefined,
    after: HopPattern | undefined,
  ): End | undefined {
    const { records, parts, apart, timeless } = this.versioned;
    const kinds = new Set<End | undefined>();
    for (const label of labels) {
      if (records.includes(label)) kinds.add("record");
      else if (parts.includes(label)) kinds.add("part");
      else if (apart.includes(label)) kinds.add("apart");
      else if (timeless.includes(label)) kinds.add(undefined);
      else this.#refuse(at, `the label ${label} has no known past`);
    }
    if (labels.length === 0) {
      const ends = (hop: HopPattern | undefined, side: "left" | "right") =>
        hop?.types.flatMap((type) => {
          const { from, to } = this.#relationship(at, type);
          if (hop.direction === "either") return [from, to];
          return [(hop.direction === "right") === (side === "left") ? from : to];
        }) ?? [];
      for (const end of [...ends(before, "right"), ...ends(after, "left")])
        kinds.add(end === "identity" ? "record" : end);
    }
    const [kind] = kinds;
    if (kinds.size > 1)
      return this.#refuse(at, "a node is of several kinds that have their past in other ways");
    if (kinds.size === 0) return this.#refuse(at, "a node without a label stands alone");
    return kind;
  }

  #nodeOf(
    { variable, labels, properties, where }: NodePattern,
    end: End | undefined,
    more: readonly string[] = [],
  ): string {
    const isVersioned = end === "record" || end === "apart";
    const name = variable ?? (isVersioned ? this.#fresh() : "");
    const known = labels
      .map((label) => (end === undefined ? label : `${label}|${pastLabel(label)}`))
      .join("|");
    const map = properties === undefined ? "" : ` ${this.#rewritten(properties).trimStart()}`;
    // What is bound was asked already; with a label it may be another of that name.
    const isAsked = labels.length === 0 && this.#bound.some((names) => names.has(name));
    this.#bind(name);
    const conditions = [
      ...(isVersioned && !isAsked ? [wasKnown(name)] : []),
      ...more,
      ...(where === undefined ? [] : [`(${this.#rewritten(where).trimStart()})`]),
    ].join(" AND ");
    return `(${name}${known && `:${known}`}${map}${conditions && ` WHERE ${conditions}`})`;
  }

  #hopOf(
    at: number,
    { variable, types, chain, properties, direction }: HopPattern,
    { isLeftOpen, isRightOpen, apartFrom }: HopPlace,
  ): string {
    const ends = types.map((type) => this.#relationship(at, type));
    const [end] = ends;
    if (end === undefined || ends.some(({ from, to }) => from !== end.from || to !== end.to))
      return this.#refuse(at, "relationships of one pattern have their past in other ways");
    const both = types.map((type) => `${type}|${pastType(type)}`).join("|");
    const map = properties === undefined ? "" : ` ${this.#rewritten(properties).trimStart()}`;
    if (chain !== undefined) return this.#chainOf(at, variable, both, chain, direction, map);
    const name = variable ?? (direction === "either" ? this.#fresh() : "");
    const conditions = [
      ...apartFrom.map((other) => `${name} <> ${other}`),
      ...(direction === "either" ? [wasKnown(`startNode(${name})`)] : []),
    ].join(" AND ");
    const step = `[${name}:${both}${map}${conditions && ` WHERE ${conditions}`}]`;
    if (direction === "either") {
      if (end.from !== "record" || end.to !== "record")
        return this.#refuse(at, "a relationship without a direction is not between records");
      return `${BETWEEN}()-${step}-()${BETWEEN}`;
    }
    const [source, target] = [
      end.from === "identity" ? BETWEEN : "",
      end.to === "record" && !(direction === "right" ? isRightOpen : isLeftOpen) ? BETWEEN : "",
    ];
    return direction === "right"
      ? `${source && `${source}()`}-${step}->${target && `()${target}`}`
      : `${target && `${target}()`}<-${step}-${source && `()${source}`}`;
  }

  /** Steps between versions are steps of the chain: what leads on is taken from the version of the moment. */
  #chainOf(
    at: number,
    variable: string | undefined,
    types: string,
    { least, most }: { readonly least: number; readonly most: number },
    direction: HopPattern["direction"],
    map: string,
  ): string {
    if (direction === "either" || map !== "")
      return this.#refuse(at, "a chain has no direction, or properties");
    if (variable !== undefined) this.#chains.add(variable);
    const [step, one, other] = [variable ?? this.#fresh(), this.#fresh(), this.#fresh()];
    const from = direction === "right" ? one : other;
    return `((${one})-[${step}:${types}|${STEPS}]-(${other}) WHERE ${isStep(step)} OR (startNode(${step}) = ${from} AND ${wasKnown(from)})){${least},${3 * most}}`;
  }

  #relationship(at: number, type: string) {
    const known = this.versioned.relationships[type];
    return known ?? this.#refuse(at, `the relationship ${type} has no known past`);
  }

  // --- expressions -------------------------------------------------------------------------------------------

  /** Functions that look at what past versions have in another way. */
  #call(at: number): Rewritten | undefined {
    const name = this.#tokens[at];
    if (name?.kind !== "word") return undefined;
    if (name.text === "CALL" && this.#tokens[at + 1]?.kind === "word") return this.#procedure(at);
    if (!this.#is(at + 1, "(") || this.#is(at - 1, ".")) return undefined;
    const end = this.#closing(at + 1) + 1;
    const given = () => this.#rewritten({ start: at + 1, end });
    switch (name.text) {
      case "labels": {
        const label = this.#fresh();
        return { text: `[${label} IN labels${given()} | replace(${label}, '${pastLabel("")}', '')]`, end };
      }
      case "type":
        return { text: `replace(type${given()}, '${pastType("")}', '')`, end };
      case "nodes": {
        const node = this.#fresh();
        return { text: `[${node} IN nodes${given()} WHERE ${wasKnown(node)}]`, end };
      }
      case "relationships":
      case "properties":
      case "keys":
      case "length":
      case "endNode":
      case "shortestPath":
      case "allShortestPaths":
        return this.#refuse(at, `${name.text}() would tell of the present, or of steps between versions`);
      default:
        return undefined;
    }
  }

  #procedure(at: number): Rewritten | undefined {
    const open = this.#tokens.findIndex(({ text }, index) => index > at && text === "(");
    const name = this.#tokens
      .slice(at + 1, open)
      .map(({ text }) => text)
      .join("");
    const index = this.#tokens[open + 1]?.text.slice(1, -1) ?? "";
    if (name !== "db.index.fulltext.queryNodes" || !this.versioned.fullText.includes(index))
      return this.#refuse(at, `${name} would tell of the present`);
    return undefined;
  }

  /** `record:Claim` as a condition. */
  #predicate(at: number): Rewritten | undefined {
    const name = this.#nameAt(at);
    if (name === undefined || !this.#is(at + 1, ":") || this.#is(at - 1, ".")) return undefined;
    const asked = this.#nameAt(at + 2);
    if (asked === undefined || !/^[A-Z]/.test(asked)) return undefined;
    const { names, end } = this.#names(at + 1, ":");
    const { records, parts, apart, timeless, relationships } = this.versioned;
    const known = names.map((label) => {
      if ([...records, ...parts, ...apart].includes(label)) return [label, pastLabel(label)];
      if (relationships[label] !== undefined) return [label, pastType(label)];
      return timeless.includes(label) ? [label] : this.#refuse(at, `${label} has no known past`);
    });
    // Not `:Claim|PastClaim`, of which a list comprehension around it takes the line for its own.
    const either = known.flat().map((label) => `${name}:${label}`);
    return { text: either.length === 1 ? either.join("") : `(${either.join(" OR ")})`, end };
  }

  #read(at: number): Rewritten | undefined {
    const name = this.#nameAt(at);
    if (name === undefined || this.#is(at - 1, ".")) return undefined;
    if (this.#is(at + 1, "{") && this.#is(at + 2, "."))
      return this.#refuse(at, "a map of a node's properties is not known here");
    if (this.#chains.has(name) && !this.#is(at + 1, "(")) {
      const step = this.#fresh();
      return { text: `[${step} IN ${name} WHERE NOT ${isStep(step)}]`, end: at + 1 };
    }
    const property = this.#is(at + 1, ".") ? this.#nameAt(at + 2) : undefined;
    const apart = this.versioned.properties.find(({ names }) => names.includes(property ?? ""));
    if (apart === undefined) return undefined;
    const holder = this.#fresh();
    return {
      text: `COLLECT { MATCH (${name})${BETWEEN}()-[:${apart.type}*0..1]->(${holder}) WHERE ${wasKnown(holder, apart.from, apart.until)} RETURN ${holder}.${property} }[0]`,
      end: at + 3,
    };
  }

  // --- tokens ------------------------------------------------------------------------------------------------

  #is(at: number, text: string): boolean {
    const token = this.#tokens[at];
    return token?.kind === "symbol" && token.text === text;
  }

  #isWord(at: number, text: string): boolean {
    const token = this.#tokens[at];
    return token?.kind === "word" && token.text === text;
  }

  #nameAt(at: number): string | undefined {
    const token = this.#tokens[at];
    return token?.kind === "word" && !token.text.startsWith("$") ? token.text : undefined;
  }

  /** Where the bracket that opens there is closed. */
  #closing(at: number): number {
    let depth = 0;
    for (let next = at; next < this.#tokens.length; next++) {
      const token = this.#tokens[next];
      if (token?.kind !== "symbol") continue;
      if ("([{".includes(token.text)) depth += 1;
      if (")]}".includes(token.text)) depth -= 1;
      if (depth === 0) return next;
    }
    return this.#refuse(at, "a bracket is never closed");
  }

  #fresh(): string {
    this.#made += 1;
    return `known${this.#made}`;
  }

  #refuse(at: number, why: string): never {
    const near = this.#tokens
      .slice(Math.max(0, at - 12), at + 24)
      .map(({ space, text }) => space + text)
      .join("");
    throw new Error(
      `a statement cannot be asked with knownAt: ${why}, near "${near.trim()}" in ${this.text.length} characters`,
    );
  }
}

/** Where in its path a relationship stands. */
interface HopPlace {
  /** Whether the version of the node before it, or behind it, does not matter. */
  readonly isLeftOpen: boolean;
  readonly isRightOpen: boolean;
  /** Variables of others that it might be, which no relationship of one path is. */
  readonly apartFrom: readonly string[];
}

const STEPS = `${REVISES}|${HAS_VERSION}`;
/** From any version of a record to any other, or to what past versions of others point at instead of it. */
const BETWEEN = `-[:${STEPS}*0..2]-`;

/** Holds of a relationship that only leads from one version to another. */
function isStep(relationship: string): string {
  return `(${relationship}:${REVISES} OR ${relationship}:${HAS_VERSION})`;
}

interface Rewritten {
  readonly text: string;
  readonly end: number;
}
