const WIDTH = 110;

/** JSON for readers: whatever fits stands on one line. */
export function printJson(value: unknown, indent = "", before = 0): string {
  const flat = onOneLine(value);
  if (indent.length + before + flat.length <= WIDTH || typeof value !== "object" || value === null)
    return flat;
  const deeper = `${indent}  `;
  const [open, entries, close] = Array.isArray(value)
    ? ["[", value.map((item) => printJson(item, deeper)), "]"]
    : ["{", Object.entries(value).map(([key, item]) => printEntry(key, item, deeper)), "}"];
  return `${open}\n${entries.map((entry) => `${deeper}${entry}`).join(",\n")}\n${indent}${close}`;
}

function printEntry(key: string, value: unknown, indent: string): string {
  const name = `${JSON.stringify(key)}: `;
  return `${name}${printJson(value, indent, name.length)}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
