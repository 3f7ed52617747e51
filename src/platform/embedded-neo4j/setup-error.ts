/** A start that cannot succeed as things are: one sentence on the cause, one on what to do about it. */
export class SetupError extends Error {
  override readonly name = "SetupError";
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}

/** The `code` of an operating system error (`ENOENT`, `ECONNREFUSED`, …), if it has one. */
export function errorCode(error: unknown): string | undefined {
  const code = property(error, "code");
  return typeof code === "string" ? code : undefined;
}

export function messageOf(error: unknown): string {
  const message = property(error, "message");
  return typeof message === "string" ? message : String(error);
}

// By shape, not by class: Node's own errors are of another realm's Error class inside a test runner.
function property(value: unknown, name: "code" | "message"): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
