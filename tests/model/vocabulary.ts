import type { GraphQLInputType } from "graphql";
import { RECORD_TYPES } from "../../src/domain/records/fields";
import { typeOfId } from "../../src/domain/records/record";
import { TEXTS } from "../platform/read/hostile-texts";
import { shifted } from "./days";
import { ModelGap } from "./gap";
import type { Random } from "./random";
import { slugOf, type Type } from "./view";
import { WORLD_DAYS, type World } from "./world";

/** Arguments and input fields that hold the id of a record, by their name, where that is not the type itself. */
const IDS: Readonly<Record<string, Type>> = {
  channel: "leakChannel",
  publisher: "actor",
  partOf: "incident",
  quotes: "source",
  to: "actor",
};

/** Values of scalars: mostly such as the world has, sometimes none that anything has. */
export class Vocabulary {
  constructor(
    private readonly world: Pick<World, "records">,
    private readonly random: Random,
    /** At which something was written. */
    private readonly moments: readonly string[] = ["2026-11-20T12:00:00.000Z"],
  ) {}

  /** A value for an argument or an input field, `Query.actor.slug` or `ClaimWhere.incident`. */
  scalar(type: GraphQLInputType, coordinate: string): unknown {
    const { random } = this;
    switch (String(type)) {
      case "Boolean":
        return random.chance(0.5);
      case "Int":
        return this.#number(coordinate);
      case "Date":
        return this.day();
      case "DateTime":
        return this.#moment();
      case "ID":
        return this.#id(coordinate);
      case "String":
        return this.#text(coordinate);
      default:
        throw new ModelGap(`the generator has no ${String(type)} for ${coordinate}`);
    }
  }

  day(): string {
    return this.random.chance(0.03)
      ? this.random.pick(["1900-01-01", "2030-06-01"])
      : shifted(this.random.pick(WORLD_DAYS), this.random.whole(-1, 1));
  }

  /** Just before something was written, then, or any time later; as answers have it. */
  #moment(): string {
    const { random } = this;
    if (random.chance(0.03)) return random.pick(["1999-12-31T23:59:59.999Z", "2099-01-01T00:00:00.000Z"]);
    const written = Date.parse(random.pick(this.moments));
    return new Date(written + random.pick([-1, 0, 0, 1, 3_600_000])).toISOString();
  }

  #number(coordinate: string): number {
    switch (coordinate) {
      case "Query.blameMatrix.accuserFirst":
      case "Query.blameMatrix.accusedFirst":
      case "Statistics.accusers.first":
      case "Statistics.deniers.first":
      case "Statistics.changesOfMind.first":
        return this.random.pick([1, 2, 5, 20, 100]);
      case "Query.attributionPaths.maxHops":
        return this.random.pick([1, 2, 3, 4, 5, 6, 6, 8, 10, 11]);
      case "Query.attributionPaths.first":
        return this.random.pick([1, 2, 5, 20, 50, 50, 0]);
      case "Query.neighbourhood.depth":
        return this.random.pick([1, 1, 2, 2, 3, 3, 4]);
      case "Query.neighbourhood.limitPerKind":
        return this.random.pick([1, 2, 3, 5, 10, 25, 0]);
      case "PercentRange.from":
      case "PercentRange.to":
        return this.random.pick([0, 30, 55, 70, 75, 80, 100]);
      case "IntRange.from":
      case "IntRange.to":
        return this.random.whole(0, 6);
      default:
        throw new ModelGap(`the generator has no number for ${coordinate}`);
    }
  }

  #id(coordinate: string): string {
    const [owner = "", ...rest] = coordinate.split(".");
    const name = rest.at(-1) ?? "";
    const type =
      IDS[name] ??
      RECORD_TYPES.find((one) => one === name || (name === "id" && coordinate === `Query.${one}.id`)) ??
      (owner === "ActorMatch" ? "actor" : undefined);
    if (type !== undefined) {
      if (this.random.chance(0.06)) return `${type}:${this.random.pick(["unknown", ...TEXTS])}`;
      return this.#idOf(type);
    }
    if (coordinate === "Query.neighbourhood.of") {
      return this.random.chance(0.04)
        ? this.random.pick(["incident:unknown", "claim:c0", ...TEXTS])
        : this.#idOf(this.random.pick(["actor", "incident", "leakChannel"]));
    }
    if (coordinate === "Query.node.id" || coordinate === "Query.nodes.ids") {
      return this.random.chance(0.1) ? this.random.pick(TEXTS) : this.#idOf(this.random.pick(RECORD_TYPES));
    }
    throw new ModelGap(`the generator has no id for ${coordinate}`);
  }

  #idOf(type: Type): string {
    return this.random.pick(this.#records().filter(({ id }) => typeOfId(id) === type)).id;
  }

  #text(coordinate: string): string {
    const { random } = this;
    if (random.chance(0.06)) return random.pick(TEXTS);
    const ofType = (type: Type) => this.#records().filter((record) => record.type === type);
    switch (coordinate) {
      case "ActorMatch.slug":
      case "Query.actor.slug":
        return slugOf(random.pick(ofType("actor")));
      case "Query.incident.slug":
        return slugOf(random.pick(ofType("incident")));
      case "Query.leakChannel.slug":
        return slugOf(random.pick(ofType("leakChannel")));
      case "Query.actor.externalId":
      case "Query.incident.externalId": {
        const ids = this.#records().flatMap((record) => ("externalIds" in record ? record.externalIds : []));
        const { scheme, value } = random.pick(ids);
        return `${scheme}:${value}`;
      }
      case "ActorWhere.named": {
        const names = this.#records().flatMap((record) => (record.type === "actor" ? record.names : []));
        const { value } = random.pick(names);
        return random.pick([value, value.toUpperCase(), `  ${value}-`]);
      }
      case "IncidentWhere.externalScheme":
        return random.pick(["eurepoc", "cve", "mitre-attack", "none"]);
      case "TextFilter.eq":
      case "TextFilter.oneOf":
        return random.pick(["energy", "en", "ru", "LIKELY", "HIGH", "7"]);
      default:
        if (coordinate.endsWith("Where.contains")) return this.#partOfText();
        throw new ModelGap(`the generator has no text for ${coordinate}`);
    }
  }

  /** Some letters of a text of the world. */
  #partOfText(): string {
    const texts = JSON.stringify(this.random.pick(this.world.records)).match(/[\p{L}\p{N} ]{2,}/gu) ?? [];
    const text = this.random.pick(texts.length > 0 ? texts : ["it"]);
    const start = this.random.whole(0, text.length - 2);
    const part = text.slice(start, start + this.random.whole(2, 5));
    return this.random.pick([part, part.toUpperCase()]);
  }

  #records() {
    return this.world.records;
  }
}
