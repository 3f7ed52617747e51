const MAX_DEPTH = 32; // of an operation's JSON; docs/limits.md

/** Why an operation, as it was sent with its variables, is not looked at. Level by level: it may be deeper than the stack. */
export function faultOfJson(sent: unknown): string | undefined {
  let found: unknown[] = [sent];
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    if (found.some((value) => typeof value === "string" && !value.isWellFormed())) {
      return "The request has half characters (lone surrogates); send well-formed Unicode.";
    }
    found = found.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
    if (found.length === 0) return undefined;
  }
  return `The request is nested deeper than ${MAX_DEPTH} levels.`;
}
