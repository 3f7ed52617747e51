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
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
