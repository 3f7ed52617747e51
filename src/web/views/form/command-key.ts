/**
 * The key of a command: the same for the same draft, act and content, so that what is sent again after a reload, or after an
 * answer that was lost, is made once; and another as soon as anything is changed.
 */
export function commandKey(seed: string, act: string, input: unknown): string {
  const text = `${act} ${JSON.stringify(input)}`;
  return `explorer-${seed}-${act}-${hashed(text)}`;
}

/** 53 bits of cyrb53: it tells drafts of one person apart, and guards nothing. */
function hashed(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
