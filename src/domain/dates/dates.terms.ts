/** How much of a date is known. A year is not its first of January. */
export const DATE_PRECISIONS = {
  DAY: "The day is known, for example 2016-10-07.",
  MONTH: "The month is known, for example 2016-10; placed in time it counts from its last day.",
  YEAR: "Only the year is known, for example 2016; placed in time it counts from its last day.",
} as const;

export type DatePrecision = keyof typeof DATE_PRECISIONS;

/** How a date is meant. */
export const DATE_QUALIFIERS = {
  ON: "On this date.",
  BY: "No later than this date.",
} as const;

export type DateQualifier = keyof typeof DATE_QUALIFIERS;
