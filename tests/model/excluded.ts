/** What the model does not answer and the generator does not ask, by `Type.field`, `Input.field` or `Type.field.argument`. */
export const EXCLUDED: Readonly<Record<string, string>> = {
  "Query.search":
    "ranked by the full-text index, whose scores are the database's own; tests/domain/search holds what it promises",
};

/** Types that can be reached through excluded fields only. */
export const EXCLUDED_TYPES: readonly string[] = ["SearchHit", "TextRange"];
