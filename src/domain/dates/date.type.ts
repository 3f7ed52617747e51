import { Field, ObjectType } from "type-graphql";
import { enumOf } from "../../platform/graphql/enums";
import { DateScalar, ReducedDateScalar } from "../../platform/graphql/scalars";
import { type FieldMapping, value } from "../../platform/read/mapping";
import { lastDay, precisionOf } from "./dates";
import { DATE_PRECISIONS, DATE_QUALIFIERS, type DatePrecision, type DateQualifier } from "./dates.terms";

export const DatePrecisionEnum = enumOf("DatePrecision", "How much of a date is known.", DATE_PRECISIONS);
export const DateQualifierEnum = enumOf("DateQualifier", "How a date is meant.", DATE_QUALIFIERS);

@ObjectType("StatedDate", {
  description: "A date as somebody stated it: no more of it than is known.",
  simpleResolvers: true,
})
export class StatedDateType {
  @Field(() => ReducedDateScalar, { description: "What is known of it: `2016`, `2016-10` or `2016-10-07`." })
  date!: string;

  @Field(() => DatePrecisionEnum, { description: "How much of it is known." })
  precision!: DatePrecision;

  @Field(() => DateQualifierEnum, { description: "On that date, or no later than it." })
  qualifier!: DateQualifier;

  @Field(() => DateScalar, { description: "The last day it can mean: the day it counts from under `asOf`." })
  lastDay!: string;
}

@ObjectType("Placement", {
  description:
    "Where a record stands in time for `asOf`, orders and pages: the last day of its own date, else the earliest publication among its citations.",
  simpleResolvers: true,
})
export class PlacementType {
  @Field(() => DateScalar, { description: "The day the record counts from." })
  date!: string;

  @Field(() => Boolean, {
    description: "True if the day is taken from a citation because the record has no date of its own.",
  })
  inferred!: boolean;
}

/** A stated date kept as `name` and `nameQualifier`. */
export function statedDate(name?: string): FieldMapping {
  return (place) => {
    const property = name ?? place.selection.field.name;
    const qualifier = `${property}Qualifier`;
    return value([property, qualifier], readStatedDate, { [qualifier]: "qualifier" })(place);
  };
}

export function readStatedDate(date: unknown, qualifier: unknown): StatedDateType | null {
  if (typeof date !== "string") return null;
  return {
    date,
    precision: precisionOf(date),
    qualifier: qualifier === "BY" ? "BY" : "ON",
    lastDay: lastDay(date),
  };
}

export const placement: FieldMapping = value(
  ["placedOn", "placedOnInferred"],
  (date, inferred) => (typeof date === "string" ? { date, inferred: inferred === true } : null),
  { placedOnInferred: "inferred" },
);
