const DOCUMENTS = "/explorer/documents.json";

/** The texts of the trusted documents that links named, and the ids that the service knows them by. */
const idByText = new Map<string, string>();

/**
 * The text of a trusted document; undefined where the service has none of this id. As long as nobody edits it, it is
 * asked by its id, and so within the limits of trusted documents.
 * @throws Error with a sentence where the documents cannot be read
 */
export async function textOfDocument(documentId: string): Promise<string | undefined> {
  const response = await fetch(DOCUMENTS);
  if (!response.ok) throw new Error(`the service answered ${response.status}`);
  const documents = (await response.json()) as Readonly<Record<string, string>>;
  const text = documents[documentId.replace(/^sha256:/, "")];
  if (text !== undefined) idByText.set(text.trim(), documentId);
  return text;
}

/** A request's document: by its id where it is known, else by its text. */
export function documentOf(query: string): { readonly documentId: string } | { readonly query: string } {
  const documentId = idByText.get(query.trim());
  return documentId === undefined ? { query } : { documentId };
}
