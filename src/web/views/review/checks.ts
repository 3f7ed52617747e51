/** Something that whoever decides may want to look at; none of them forbids anything. */
export interface Check {
  readonly recordId: string;
  readonly message: string;
}

export interface ChangeToCheck {
  readonly act: string;
  readonly recordId: string | null;
  readonly after?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What is missing of sources and dates that would make the records easier to trust. */
export function checksOf(changes: readonly ChangeToCheck[]): readonly Check[] {
  return changes.flatMap(({ recordId, after }) => {
    if (recordId === null || typeof after !== "object" || after === null) return [];
    const fields = after as Fields;
    return messagesOf(recordId.split(":")[0] ?? "", fields).map((message) => ({ recordId, message }));
  });
}

/** What new records are called, for whoever looks whether they are there already. */
export function titlesToFind(changes: readonly ChangeToCheck[]): readonly string[] {
  const titles = changes.flatMap(({ act, after }) => {
    if (act !== "RECORD" || typeof after !== "object" || after === null) return [];
    const { title, names } = after as Fields;
    const [name] = Array.isArray(names) ? (names as readonly Fields[]) : [];
    return [title, name?.["value"]].filter((text): text is string => typeof text === "string");
  });
  return [...new Set(titles)].map((text) => text.slice(0, LONGEST)).filter((text) => text.trim() !== "");
}

/** What records that are yet to be are called, by id. */
export function namesInChanges(changes: readonly ChangeToCheck[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap((change) => {
      const [name] = titlesToFind([change]);
      return change.recordId === null || name === undefined ? [] : [[change.recordId, name] as const];
    }),
  );
}

const LONGEST = 256; // as long as a search may be

function messagesOf(type: string, fields: Fields): readonly string[] {
  switch (type) {
    case "source":
      return [
        ...absent(fields, "url", "The source has no address."),
        ...absent(fields, "archivedUrl", "The source has no archived copy."),
        ...absent(fields, "publisher", "The source's publisher is not stated."),
        ...roughDate(fields["publishedOn"], "The day of publication"),
      ];
    case "claim":
      return [
        ...roughDate(fields["statedOn"], "The day of the claim"),
        ...absent(fields, "quote", "The claim has no quote."),
        ...withoutLocator(fields),
      ];
    case "response":
      return [...roughDate(fields["statedOn"], "The day of the answer"), ...withoutLocator(fields)];
    case "incident":
      return roughDate(fields["startedOn"], "The day on which the incident began");
    default:
      return [];
  }
}

function absent(fields: Fields, field: string, message: string): readonly string[] {
  return fields[field] === undefined || fields[field] === null ? [message] : [];
}

function roughDate(value: unknown, what: string): readonly string[] {
  const date = typeof value === "string" ? value : (value as Fields | null | undefined)?.["date"];
  if (typeof date !== "string") return [`${what} is not stated.`];
  return date.length === 10 ? [] : [`${what} is known to the ${date.length === 4 ? "year" : "month"} only.`];
}

function withoutLocator({ citations }: Fields): readonly string[] {
  const all = Array.isArray(citations) ? (citations as readonly Fields[]) : [];
  return all.some(({ locator }) => typeof locator === "string")
    ? []
    : ["It is not said where in the source."];
}
