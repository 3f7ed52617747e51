/** One thing that was looked at. */
export interface Finding {
  /** What it is about, in a word or two: `Java`, `data folder`. */
  readonly about: string;
  /** A fault keeps the service from starting or answering, or gives secrets away; a warning may come to that. */
  readonly state: "ok" | "warning" | "fault";
  /** A sentence, or a few. */
  readonly message: string;
  /** What to do about it; null where all is well. */
  readonly remedy: string | null;
}

export function well(about: string, message: string): Finding {
  return { about, state: "ok", message, remedy: null };
}

export function warning(about: string, message: string, remedy: string): Finding {
  return { about, state: "warning", message, remedy };
}

export function fault(about: string, message: string, remedy: string): Finding {
  return { about, state: "fault", message, remedy };
}
