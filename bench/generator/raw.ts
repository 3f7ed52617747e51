/** A native record as it would stand in a file. */
export type Raw = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

/** `claim:0000042`: ids that sort by number. */
export function numbered(type: string, prefix: string, number: number): string {
  return `${type}:${prefix}${String(number).padStart(7, "0")}`;
}

/** The object without what is undefined, as JSON has it. */
export function stated<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}
