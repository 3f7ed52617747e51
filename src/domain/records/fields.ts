import { z } from "zod";
import { CONFIDENCE_SCALES } from "../confidence/confidence.terms";
import { EXPECTED_DATE, isReducedDate } from "../dates/dates";
import { DATE_QUALIFIERS } from "../dates/dates.terms";
import { isUsableUrl } from "./urls";

/** The first part of an id, which is also the value of `type`. */
export const RECORD_TYPES = [
  "actor",
  "incident",
  "leakChannel",
  "leak",
  "claim",
  "retraction",
  "response",
  "assessment",
  "source",
] as const;

export type RecordType = (typeof RECORD_TYPES)[number];

const MAX_ID = 200;
const MAX_NAME = 500; // a range index holds keys up to 8 kB
const MAX_TITLE = 1_000; // the same
const MAX_TEXT_BYTES = 65_536;
const MAX_LIST = 10_000;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Controls, line separators, bidi controls and whatever else does not show. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]/u;
/** Persian and the scripts of India write words with these; anywhere else a joiner only hides. */
const JOINER =
  /(?<=[\p{Script=Arab}\p{Script=Deva}\p{Script=Beng}\p{Script=Guru}\p{Script=Gujr}\p{Script=Orya}\p{Script=Taml}\p{Script=Telu}\p{Script=Knda}\p{Script=Mlym}\p{Script=Sinh}])[\u200C\u200D](?=[\p{L}\p{M}])/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

export const id = (type: RecordType) =>
  z
    .string({ error: `expected ${withArticle(type)} id such as "${type}:a-readable-name"` })
    .max(MAX_ID, { error: `expected at most ${MAX_ID} characters` })
    .regex(new RegExp(`^${type}:[a-z0-9][a-z0-9._-]*$`), {
      error: `expected ${withArticle(type)} id such as "${type}:a-readable-name"`,
    });

export const idOfEither = (one: RecordType, other: RecordType) =>
  z
    .string({ error: `expected ${withArticle(one)} id or ${withArticle(other)} id` })
    .max(MAX_ID, { error: `expected at most ${MAX_ID} characters` })
    .regex(new RegExp(`^(${one}|${other}):[a-z0-9][a-z0-9._-]*$`), {
      error: `expected ${withArticle(one)} id or ${withArticle(other)} id`,
    });

export const slug = z
  .string({ error: "expected lower-case letters, digits, dots, dashes or underscores" })
  .max(MAX_ID, { error: `expected at most ${MAX_ID} characters` })
  .regex(/^[a-z0-9][a-z0-9._-]*$/, {
    error: "expected lower-case letters, digits, dots, dashes or underscores",
  });

export function isVisibleText(value: string): boolean {
  return VISIBLE.test(value);
}

export const MAX_REASON = 10_000; // characters; docs/limits.md

/** Whether a text that goes with a command can be kept: not too long, well-formed, and with something to be seen. */
export function isFitText(value: string, most: number): boolean {
  return value.length <= most && value.isWellFormed() && isVisibleText(value);
}

/** Free text, kept byte for byte. */
export const text = z
  .string({ error: "expected text" })
  .min(1, { error: "expected text, or leave the field out" })
  .refine((value) => !LONE_SURROGATE.test(value), {
    error: "expected well-formed Unicode, without half characters",
  })
  .refine((value) => Buffer.byteLength(value) <= MAX_TEXT_BYTES, {
    error: "expected at most 64 KiB of text",
  });

export const title = text
  .max(MAX_TITLE, { error: `expected at most ${MAX_TITLE} characters` })
  .refine((value) => value === "" || isVisibleText(value), {
    error: "expected a title with at least one visible character",
  });

/** A name that people compare by eye: nothing in it may hide. */
export const name = text
  .max(MAX_NAME, { error: `expected at most ${MAX_NAME} characters` })
  .refine((value) => !UNSEEN.test(value.replace(JOINER, "")), {
    error: "expected a name without control, direction or invisible characters",
  })
  .refine((value) => VISIBLE.test(value), { error: "expected a name with at least one visible character" });

export const language = z
  .string({ error: "expected a language tag such as en or ru" })
  .max(35, { error: "expected a language tag such as en or ru" })
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, { error: "expected a language tag such as en or ru" });

export const url = text.refine(isUsableUrl, {
  error: "expected an http or https address without credentials, at most 2048 characters",
});

export const flag = z.boolean({ error: "expected true or false" });

/** One of the keys of a table of terms. */
export function term<T extends Readonly<Record<string, string>>>(terms: T) {
  const keys = Object.keys(terms) as [keyof T & string, ...(keyof T & string)[]];
  return z.enum(keys, { error: `expected one of ${keys.join(", ")}` });
}

/** Where an entry's key is, if it is not the entry, and what is expected of it. */
interface Once {
  readonly at?: string;
  readonly expected: string;
}

/** A list without repetition by `key`; absent is empty. */
export function list<T extends z.ZodType>(
  item: T,
  key: (value: z.output<T>) => unknown = (value) => value,
  { at, expected }: Once = { expected: "expected each entry once" },
) {
  return z
    .array(item, { error: "expected a list" })
    .max(MAX_LIST, { error: `expected at most ${MAX_LIST} entries` })
    .check(({ value, issues }) => {
      const seen = new Set<unknown>();
      for (const [index, entry] of value.entries()) {
        const entryKey = key(entry);
        if (seen.has(entryKey)) {
          issues.push({
            code: "custom",
            path: at === undefined ? [index] : [index, at],
            input: entry,
            message: expected,
            params: { again: true },
          });
        }
        seen.add(entryKey);
      }
    });
}

/** As `list`, but absent is empty and a single value stands for a list of one. */
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === "string" ? [value] : value), list(item).default([]));

/** `"2016-10-07"` or `{ "date": "2016-10-07", "qualifier": "BY" }`. */
export const statedDate = z.preprocess(
  (value) => (typeof value === "string" ? { date: value } : value),
  z
    .strictObject(
      {
        date: z
          .string({ error: EXPECTED_DATE })
          .refine(isReducedDate, { error: EXPECTED_DATE })
          .describe("`2016`, `2016-10` or `2016-10-07`; 1900 to 2100."),
        qualifier: term(DATE_QUALIFIERS).default("ON").describe("`ON` unless given."),
      },
      { error: EXPECTED_DATE },
    )
    .meta({ input: "StatedDateInput", description: "A date as far as it was stated." }),
);

export const quote = z
  .strictObject(
    {
      text: text.describe("The words as said or written."),
      language: language.optional().describe("Their language (BCP 47), such as `en`."),
    },
    { error: "expected a quote such as { text, language }" },
  )
  .meta({ input: "QuoteInput", description: "Somebody's own short words, verbatim." });

export const externalIds = list(
  z
    .strictObject(
      {
        scheme: z
          .string({ error: "expected a scheme such as eurepoc" })
          .max(64, { error: "expected at most 64 characters" })
          .regex(/^[a-z0-9][a-z0-9._-]*$/, {
            error: "expected a scheme such as eurepoc: lower-case letters, digits, dots, dashes",
          })
          .describe("Whose identifier it is, such as `eurepoc`."),
        value: title.describe("The identifier in that collection."),
        url: url.optional().describe("Where it can be looked up; http or https."),
      },
      { error: "expected an outside id such as { scheme, value }" },
    )
    .meta({ input: "ExternalIdInput", description: "An identifier in somebody else's collection." }),
  ({ scheme, value }) => `${scheme}:${value}`,
)
  .default([])
  .describe("Identifiers in other collections; each is one record's.");

export const citations = z
  .array(
    z
      .strictObject(
        {
          source: id("source").describe("The document."),
          locator: title.optional().describe("Where in it, such as `p. 3`."),
          relays: list(id("source"))
            .default([])
            .describe("The sources it draws on for this: nearest to it first, nearest to the speaker last."),
        },
        { error: "expected a citation such as { source }" },
      )
      .meta({ input: "CitationInput", description: "Where something is documented." }),
    { error: "expected at least one citation such as { source }" },
  )
  .min(1, { error: "expected at least one citation such as { source }" })
  .max(MAX_LIST, { error: `expected at most ${MAX_LIST} entries` })
  .describe("Where it is documented; at least one.");

/** Words of likelihood or confidence, and where they stand on a scale if they do. */
export const graded = z
  .strictObject(
    {
      words: title.describe("The accuser's own words."),
      scale: term(CONFIDENCE_SCALES)
        .optional()
        .describe("The scale that the words, or the number, stand on."),
      term: title.optional().describe("The scale's term, such as `VERY_LIKELY`."),
      number: z
        .int({ error: "expected a whole number from 0 to 100" })
        .min(0, { error: "expected a whole number from 0 to 100" })
        .max(100, { error: "expected a whole number from 0 to 100" })
        .refine((value) => !Object.is(value, -0), { error: "expected a whole number from 0 to 100" })
        .optional()
        .describe("The number on a scale of numbers, 0 to 100."),
      isDefault: flag.optional().describe("Whether it is a data set's default, not a statement."),
    },
    { error: "expected { words }, with { scale, term } or { scale, number } where a scale was used" },
  )
  .meta({
    input: "GradedInput",
    description: "Words of likelihood or confidence, and where they stand on a scale.",
  });

export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Graded = DeepReadonly<z.output<typeof graded>>;
export type Quote = DeepReadonly<z.output<typeof quote>>;
export type Citation = DeepReadonly<z.output<typeof citations>>[number];
export type ExternalId = DeepReadonly<z.output<typeof externalIds>>[number];

export function withArticle(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
