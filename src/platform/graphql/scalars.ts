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

/** A moment, which stays a string in UTC with milliseconds: moments are compared as text everywhere. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description:
    "A moment in ISO 8601 with its offset, from 1900 to 2100; answers have it in UTC with milliseconds. Example: `2016-10-07T19:00:00.000Z`, which can be given as `2016-10-07T15:00:00-04:00`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  serialize: String,
  parseValue: (value) => parseMoment(value),
  parseLiteral: (node: ValueNode) =>
    node.kind === Kind.STRING ? parseMoment(node.value, node) : refuseMoment(print(node), node),
});

const DAY = /^(19\d\d|20\d\d|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function parseDay(value: unknown, node?: ValueNode): string {
  const real =
    typeof value === "string" &&
    DAY.test(value) &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  return real ? value : refuseDay(JSON.stringify(value), node);
}

const MOMENT =
  /^((?:19\d\d|20\d\d|2100)-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** The clock of records has milliseconds; what is finer counts as the millisecond it is in. */
function parseMoment(value: unknown, node?: ValueNode): string {
  const [, day, , fraction = ""] = (typeof value === "string" && MOMENT.exec(value)) || [];
  if (typeof value !== "string" || day === undefined) return refuseMoment(JSON.stringify(value), node);
  if (Number.isNaN(Date.parse(day)) || !new Date(day).toISOString().startsWith(day))
    return refuseMoment(JSON.stringify(value), node);
  return new Date(value.toUpperCase().replace(fraction, fraction.slice(0, 4))).toISOString();
}

function refuseMoment(shown: string, node: ValueNode | undefined): never {
  throw new BadUserInput(
    `${shown} is no moment; expected a date, a time to the second and an offset, such as "2016-10-07T19:00:00Z" or "2016-10-07T15:00:00-04:00".`,
    "BAD_USER_INPUT",
    node,
  );
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
