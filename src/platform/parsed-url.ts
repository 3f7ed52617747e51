/**
 * The address that a text is; undefined where it is none. Not by `URL.canParse`, which in Node 20 refuses every address with
 * a letter beyond ASCII once it has been called so often that it is compiled.
 */
export function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
