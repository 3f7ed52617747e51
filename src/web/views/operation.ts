/** One of `operations/*.graphql`: the service knows its text by the hash, and so does whoever asks it. */
export interface Operation<Answer, Variables> {
  readonly name: string;
  readonly kind: "query" | "mutation" | "subscription";
  /** SHA-256 of its text, in hex. */
  readonly hash: string;
  /** What it answers and is asked with; there is no such value, only the types. */
  types?(variables: Variables): Answer;
}
