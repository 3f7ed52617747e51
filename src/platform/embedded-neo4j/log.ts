/** What the embedded database reports while it runs; the caller decides where it goes. */
export type Log = (level: "info" | "warn" | "error", message: string) => void;

export const silentLog: Log = () => {};
