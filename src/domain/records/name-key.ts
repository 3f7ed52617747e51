const MAX_KEY = 1_000; // NFKC can make eighteen characters of one, and a range index holds keys up to 8 kB

/** What names are matched by: NFKC, lower case, letters and digits only. “APT-28” and “apt 28” are one key. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, MAX_KEY);
}
