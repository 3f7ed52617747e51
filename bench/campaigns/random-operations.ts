import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { LIMITS, measure } from "../../src/platform/graphql/limits";
import { costOf } from "../../src/platform/graphql/request-cost";
import { Random as SeededRandom } from "../generator/random";

/** A field of an operation, with what is asked below it. Changed in place while an operation is made. */
export interface Asked {
  name: string;
  alias?: string;
  /** The type that it is asked of, where that is one of several. */
  on?: string;
  args: Record<string, string>;
  below: Asked[];
}

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  const random = new SeededRandom(seed);
  return () => random.next();
}

/** Ids and words that there are, by what they are called in the schema. */
export interface Pools {
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly words: readonly string[];
}

const SIZES = [1, 5, 20, 50, 100, 200];
const LARGEST: Readonly<Record<string, number>> = {
  maxHops: 10,
  depth: 3,
  limitPerKind: 25,
  accuserFirst: 100,
  accusedFirst: 100,
};
const LEVELS = 6;
/** Root fields of which a login has none, or that are about who asks. */
const LEFT_OUT = new Set(["viewer", "tokens", "proposals", "proposal"]);
const KEYS = ["id", "slug", "externalId"];

/** Makes operations that are within every limit, and changes them. */
export class Operations {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly pools: Pools,
    private readonly maximum: number,
  ) {}

  /** A new one, as dear as it may be. */
  make(): Asked[] {
    for (;;) {
      const made = this.#fields(this.#root(), 1 + Math.floor(this.random() * 3), LEVELS);
      const fitted = this.fit(made);
      if (fitted !== undefined) return fitted;
    }
  }

  /** One that differs in a place or two. */
  change(asked: readonly Asked[]): Asked[] {
    for (let attempt = 0; attempt < 20; attempt++) {
      const changed = structuredClone(asked) as Asked[];
      for (let times = 1 + Math.floor(this.random() * 3); times > 0; times--) this.#changeOne(changed);
      const fitted = this.fit(changed);
      if (fitted !== undefined) return fitted;
    }
    return this.make();
  }

  text(asked: readonly Asked[]): string {
    return `{ ${asked.map(printed).join(" ")} }`;
  }

  /** Within all limits, by smaller pages and fewer fields; undefined where that leaves nothing. */
  fit(given: Asked[]): Asked[] | undefined {
    const asked = given;
    for (let attempt = 0; attempt < 60; attempt++) {
      if (asked.length === 0) return undefined;
      const verdict = this.#verdict(asked);
      if (verdict === "good") return asked;
      if (verdict === "invalid") return undefined;
      const all = everyPlace(asked);
      const sized = all.filter(({ one }) => Number(one.args["first"] ?? 0) > 1);
      const largest = this.#pick(sized);
      if (verdict === "dear" && largest !== undefined && this.random() < 0.7) {
        largest.one.args["first"] = String(Math.ceil(Number(largest.one.args["first"]) / 2));
      } else {
        const place = this.#pick(all);
        if (place !== undefined && (place.siblings.length > 1 || place.siblings === asked))
          place.siblings.splice(place.siblings.indexOf(place.one), 1);
      }
    }
    return undefined;
  }

  #verdict(asked: readonly Asked[]): "good" | "dear" | "large" | "invalid" {
    const document = parse(this.text(asked));
    const sizes = measure(document);
    const isLarge = (Object.keys(sizes) as (keyof typeof sizes)[]).some(
      (limit) => sizes[limit] > LIMITS[limit],
    );
    if (isLarge || (document.loc?.startToken && tokensOf(document) > LIMITS.tokens)) return "large";
    if (validate(this.schema, document).length > 0) return "invalid";
    const [operation] = document.definitions as OperationDefinitionNode[];
    if (operation === undefined) return "invalid";
    const { nodes } = costOf(operation, { schema: this.schema, fragments: {}, variableValues: {} });
    return nodes > this.maximum ? "dear" : "good";
  }

  #changeOne(asked: Asked[]): void {
    const places = everyPlace(asked);
    const place = this.#pick(places);
    if (place === undefined) return;
    const { one, siblings } = place;
    const draw = this.random();
    if (draw < 0.3 && "first" in one.args) one.args["first"] = String(this.#pick(SIZES));
    else if (draw < 0.7) {
      const parent = this.#typeOf(place.path);
      if (parent !== undefined) {
        const [more] = this.#fields(parent, 1, LEVELS - place.path.length);
        if (more !== undefined && !siblings.some(({ name }) => name === more.name)) siblings.push(more);
        else if (more !== undefined && more.below.length > 0)
          siblings.push({ ...more, alias: `a${Math.floor(this.random() * 1e6)}` });
      }
    } else if (draw < 0.85 && siblings.length > 1) siblings.splice(siblings.indexOf(one), 1);
    else {
      const [again] = this.#fields(
        this.#typeOf(place.path) ?? this.#root(),
        1,
        LEVELS - place.path.length,
        one.name,
      );
      if (again !== undefined) Object.assign(one, { args: again.args });
    }
  }

  /** The type that the fields at a path are of. */
  #typeOf(path: readonly string[]): GraphQLOutputType | undefined {
    let type: GraphQLOutputType = this.#root();
    for (const name of path) {
      const named = getNamedType(type);
      const [on, field] = name.includes(":") ? name.split(":") : [undefined, name];
      const of = on === undefined ? named : this.schema.getType(on);
      if (!isObjectType(of) && !isInterfaceType(of)) return undefined;
      const found = of.getFields()[field ?? ""];
      if (found === undefined) return undefined;
      type = found.type;
    }
    return type;
  }

  #root(): GraphQLOutputType {
    const root = this.schema.getQueryType();
    if (!root) throw new Error("the schema has no queries");
    return root;
  }

  #fields(type: GraphQLOutputType, count: number, levels: number, only?: string): Asked[] {
    const named = getNamedType(type);
    if (isInterfaceType(named) || isUnionType(named)) {
      const on = this.#pick([...this.schema.getPossibleTypes(named)]);
      return on === undefined
        ? []
        : this.#fields(on, count, levels, only).map((one) => ({ ...one, on: on.name }));
    }
    if (!isObjectType(named)) return [];
    const open = Object.values(named.getFields()).filter(
      ({ name, type: inner }) =>
        !LEFT_OUT.has(name) &&
        (levels > 0 || !("getFields" in getNamedType(inner))) &&
        (only ?? name) === name,
    );
    const chosen = new Map<string, Asked>();
    for (let left = count; left > 0; left--) {
      // What is read below something is dearer than plain values.
      const objects = open.filter(({ type: inner }) => "getFields" in getNamedType(inner));
      const field = this.#pick(objects.length > 0 && this.random() < 0.7 ? objects : open);
      if (field === undefined) break;
      const inner = getNamedType(field.type);
      const below =
        "getFields" in inner || isUnionType(inner)
          ? this.#fields(field.type, 1 + Math.floor(this.random() * 4), levels - 1)
          : [];
      if (("getFields" in inner || isUnionType(inner)) && below.length === 0)
        below.push({ name: "__typename", args: {}, below: [] });
      chosen.set(field.name, { name: field.name, args: this.#arguments(field.args), below });
    }
    return [...chosen.values()];
  }

  #arguments(args: readonly GraphQLArgument[]): Record<string, string> {
    const given: Record<string, string> = {};
    for (const { name, type } of args) {
      if (["last", "after", "before"].includes(name)) continue;
      if (KEYS.includes(name) && KEYS.some((key) => key in given)) continue;
      if (KEYS.includes(name) && name !== "id") continue;
      if (["incident", "channel"].includes(name) && "actor" in given) continue;
      const wanted = isNonNullType(type) || ["first", "id", "actor"].includes(name) || this.random() < 0.25;
      if (wanted) given[name] = this.#value(type, name, 2);
    }
    return given;
  }

  #value(type: GraphQLInputType, name: string, levels: number): string {
    if (isNonNullType(type)) return this.#value(type.ofType, name, levels);
    if (isListType(type))
      return `[${Array.from({ length: name === "ids" ? 50 : 1 }, () => this.#value(type.ofType, name, levels)).join(", ")}]`;
    if (isEnumType(type)) return this.#pick(type.getValues())?.name ?? "";
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        ({ type: inner }) => levels > 0 || !isInputObjectType(getNamedType(inner)),
      );
      const match = fields.find((field) => field.name === "id");
      const chosen = type.name === "ActorMatch" && match ? [match] : [];
      for (let left = 1 + Math.floor(this.random() * 2); left > 0; left--) {
        const field = this.#pick(
          fields.filter((one) => type.name !== "ActorMatch" || !["slug", "oneOf"].includes(one.name)),
        );
        if (field !== undefined && !chosen.includes(field)) chosen.push(field);
      }
      for (const field of fields)
        if (isNonNullType(field.type) && field.defaultValue === undefined && !chosen.includes(field))
          chosen.push(field);
      return `{ ${chosen.map((field) => `${field.name}: ${this.#value(field.type, field.name, levels - 1)}`).join(", ")} }`;
    }
    switch (type.name) {
      case "Int":
        return String(LARGEST[name] ?? this.#pick(SIZES));
      case "Boolean":
        return String(this.random() < 0.5);
      case "Date":
        return JSON.stringify(`20${10 + Math.floor(this.random() * 15)}-06-30`);
      case "DateTime":
        return JSON.stringify(new Date().toISOString());
      case "ID":
        return JSON.stringify(
          this.#pick(this.pools.ids[name] ?? Object.values(this.pools.ids).flat()) ?? "x",
        );
      default:
        return JSON.stringify(this.#pick(this.pools.words) ?? "x");
    }
  }

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random() * items.length)];
  }
}

function printed({ name, alias, on, args, below }: Asked): string {
  const given = Object.entries(args).map(([key, value]) => `${key}: ${value}`);
  const field = `${alias === undefined ? "" : `${alias}: `}${name}${given.length > 0 ? `(${given.join(", ")})` : ""}${below.length > 0 ? ` { ${below.map(printed).join(" ")} }` : ""}`;
  return on === undefined ? field : `... on ${on} { ${field} }`;
}

interface Place {
  readonly one: Asked;
  readonly siblings: Asked[];
  /** To the fields that it is one of. */
  readonly path: readonly string[];
}

function everyPlace(siblings: Asked[], path: readonly string[] = []): Place[] {
  return siblings.flatMap((one) => [
    { one, siblings, path },
    ...everyPlace(one.below, [...path, one.on === undefined ? one.name : `${one.on}:${one.name}`]),
  ]);
}

function tokensOf(document: DocumentNode): number {
  let count = 0;
  for (let token = document.loc?.startToken; token; token = token.next ?? undefined) count += 1;
  return count;
}
