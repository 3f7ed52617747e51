import { Field, InputType } from "type-graphql";
import { termFilter } from "../../platform/graphql/filters";
import { bounded, comparing, type FilterMapping, has, whether } from "../../platform/read/where";
import { DatePrecisionEnum } from "./date.type";
import { dayAfter } from "./dates";

const DatePrecisionFilter = termFilter("DatePrecision", () => DatePrecisionEnum);

/** What all records with a date of their own can be asked. */
@InputType()
export abstract class DatedWhere {
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is dated at all; undated items come last where a list is ordered by date.",
  })
  dated?: boolean;

  @Field(() => DatePrecisionFilter, {
    nullable: true,
    description:
      "By how much is known of its own date (of an incident: of its start). Items without one never match.",
  })
  precision?: object;
}

/** The lines of `DatedWhere`: `stated` is the property of the date as stated, `key` that of its last day. */
export function datedWhere(stated: string, key: string) {
  return {
    dated: whether(({ on }) => `${on}.${key} > ''`),
    precision: comparing(
      (on) => `CASE size(${on}.${stated}) WHEN 4 THEN 'YEAR' WHEN 7 THEN 'MONTH' WHEN 10 THEN 'DAY' END`,
    ),
  } satisfies Readonly<Record<string, FilterMapping>>;
}

/**
 * `{ from, to }`, both inclusive, on the last day that a date as stated can mean, where no property holds it. A year
 * or month is over before a day if it comes before that day's own year or month.
 */
export function lastDayBetween(stated: string): FilterMapping {
  return bounded(({ on, given, bind }) => {
    const date = `${on}.${stated}`;
    return `(${[
      `${date} IS NOT NULL`,
      has(given, "from")
        ? `${date} >= left(${bind((range: { from: string }) => range.from)}, size(${date}))`
        : "",
      has(given, "to")
        ? `${date} < left(${bind((range: { to: string }) => dayAfter(range.to))}, size(${date}))`
        : "",
    ]
      .filter(Boolean)
      .join(" AND ")})`;
  });
}
