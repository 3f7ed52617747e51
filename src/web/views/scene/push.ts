/** To the list that a map has by this key. */
export function push<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const own = lists.get(key);
  if (own === undefined) lists.set(key, [one]);
  else own.push(one);
}
