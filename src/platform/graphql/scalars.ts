import { GraphQLScalarType, Kind, print, type ValueNode } from "graphql";
import { BadUserInput } from "../read/errors";

/** A calendar day, `2016-10-07`. It stays the string it is: days are compared as text everywhere. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar day in ISO 8601, from 1900-01-01 to 2100-12-31. Example: `2016-10-07`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  parseValue: (value) => parseDay(value),
  parseLiteral: (node: ValueNode) =>
    node.kind === Kind.STRING ? parseDay(node.value, node) : refuseDay(print(node), node),
  serialize: String,
});

/** What is known of a date: a year, a month or a day. */
export const ReducedDateScalar = new GraphQLScalarType<string, string>({
  name: "ReducedDate",
  description:
    "A date as far as it is known, in ISO 8601 of reduced precision: `2016`, `2016-10` or `2016-10-07`. A year is not the first of January.",
  serialize: String,
  parseValue: () => {
    throw new BadUserInput("ReducedDate is only ever returned.");
  },
});

/** A moment in UTC, `2016-10-07T19:00:00.000Z`. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description: "A moment in UTC in ISO 8601. Example: `2016-10-07T19:00:00.000Z`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  serialize: String,
  parseValue: (value) => {
    if (typeof value !== "string" || Number.isNaN(Date.parse(value))) {
      throw new BadUserInput(
        `${JSON.stringify(value)} is no moment; expected one such as 2016-10-07T19:00:00Z.`,
      );
    }
    return new Date(value).toISOString();
  },
});

const DAY = /^(19\d\d|20\d\d|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function parseDay(value: unknown, node?: ValueNode): string {
  const real =
    typeof value === "string" &&
    DAY.test(value) &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  return real ? value : refuseDay(JSON.stringify(value), node);
}

function refuseDay(shown: string, node: ValueNode | undefined): never {
  throw new BadUserInput(
    `${shown} is no calendar day; expected one from 1900-01-01 to 2100-12-31 such as "2016-10-07".`,
    "BAD_USER_INPUT",
    node,
  );
}

/** Whatever a record holds, as it lies in files. */
export const NativeRecordScalar = new GraphQLScalarType<unknown, unknown>({
  name: "NativeRecord",
  description:
    "A record in the native format as JSON, with `type` and `id`; docs/records.md has its fields. It is only ever returned.",
  serialize: (value) => value,
  parseValue: () => {
    throw new BadUserInput("NativeRecord is only ever returned.");
  },
});
