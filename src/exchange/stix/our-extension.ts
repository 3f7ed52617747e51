/** The extension definition by which native records travel in STIX; see docs/stix.md. */
export const OUR_EXTENSION = "extension-definition--1f6e9e8b-6d0b-5d0e-9c55-3b6a5f0f7f0a";

/** What our extension says in an object that has it. */
export type Carried =
  /** The record that the object is, as the JSON text of a native record. */
  | { readonly record: string }
  /** The object says in STIX's words what a record says that another object carries. */
  | { readonly restates: string }
  /** It has our extension and says nothing that is known. */
  | { readonly unknown: true };

/** True of an object that has our extension. */
export function isCarrier(value: object): boolean {
  return extensionOf(value) !== undefined;
}

/** What our extension says in an object; undefined where the object has it not. */
export function carriedBy(value: object): Carried | undefined {
  const extension = extensionOf(value);
  if (extension === undefined) return undefined;
  const { extension_type: kind, restates } = extension;
  // An object of a type that is ours has it among its own properties.
  const { record } = kind === "new-sdo" ? (value as { readonly record?: unknown }) : extension;
  if (typeof record === "string") return { record };
  return typeof restates === "string" ? { restates } : { unknown: true };
}

function extensionOf(value: object): Readonly<Record<string, unknown>> | undefined {
  const { extensions } = value as { extensions?: unknown };
  if (typeof extensions !== "object" || extensions === null || !Object.hasOwn(extensions, OUR_EXTENSION))
    return undefined;
  const extension: unknown = Reflect.get(extensions, OUR_EXTENSION);
  return typeof extension === "object" && extension !== null ? { ...extension } : {};
}
