/** Of a name what ids and slugs may have: lower-case letters, digits and dashes; empty where nothing of it is left. */
export function legible(name: string, most: number): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== "");
  return words.join("-").slice(0, most).replace(/-$/, "");
}
