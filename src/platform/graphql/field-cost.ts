import type { GraphQLField, GraphQLInputField } from "graphql";
import { Extensions } from "type-graphql";

/** What a field adds to the cost of a request beyond the records of its answer; docs/limits.md has the formula. */
export interface FieldCost {
  /** Nodes that it counts as by itself, each time it is answered: for what is counted or computed. */
  readonly weight?: number;
  /** As how many items a plain list counts, where it usually has more than others. */
  readonly items?: number;
  /** As how many items the plain lists of the answered object count, by name, where the field's arguments say. */
  readonly lists?: (args: Readonly<Record<string, unknown>>) => Readonly<Record<string, number>>;
}

/** Declares a field's cost where the field is declared. */
export function Cost(cost: FieldCost): MethodDecorator & PropertyDecorator {
  return Extensions({ cost });
}

/** How many nodes an argument's input field counts as by itself where it is given one of these values. */
export function CostOfValue(nodes: Readonly<Record<string, number>>): MethodDecorator & PropertyDecorator {
  return Extensions({ costOfValue: nodes });
}

export function costOfValue({ extensions }: GraphQLInputField, value: unknown): number {
  const declared: unknown = extensions["costOfValue"];
  const nodes: unknown = typeof value === "string" ? Reflect.get(Object(declared), value) : 0;
  return typeof nodes === "number" ? nodes : 0;
}

export function declaredCost({ extensions }: GraphQLField<unknown, unknown>): FieldCost {
  const declared: unknown = extensions["cost"];
  return typeof declared === "object" && declared !== null ? declared : {};
}

/** A size as it counts: what is none is refused by whoever reads the list, with its own words. */
export function sizeGiven(size: unknown, maximum: number): number {
  return typeof size === "number" ? Math.min(Math.max(size, 1), maximum) : 1;
}
