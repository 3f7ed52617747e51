import { badRequest, Refusal } from "../auth/refusals";
import type { Manifest, TrustedDocument } from "./trusted-manifest";

export const DOCUMENT_UNKNOWN = "TRUSTED_DOCUMENT_UNKNOWN";
const ID = /^sha256:([0-9a-f]{64})$/;

/** An operation as it was sent, by whatever transport. */
interface Sent {
  readonly documentId?: unknown;
  readonly query?: unknown;
}

/** The documents that this service was shipped with, and whether others are taken. */
export class TrustedDocuments {
  constructor(
    private readonly manifest: Manifest,
    private readonly only: boolean,
  ) {}

  /** What an operation asks for by the hash of its document; undefined where it brings one of its own, and may. */
  askedFor(sent: unknown, mayBringOwn = false): TrustedDocument | Refusal | undefined {
    const { documentId, query }: Sent = Object(sent);
    if (isNone(documentId)) return this.only && !mayBringOwn ? trustedOnly() : undefined;
    if (!isNone(query) && query !== "") return badRequest("Send documentId or query, not both.");
    if (typeof documentId !== "string") return badRequest("documentId has to be one text.");
    return this.manifest.get(ID.exec(documentId)?.[1] ?? "") ?? unknown();
  }
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null;
}

/** A page that was loaded before an upgrade may ask for what is no longer shipped. */
function unknown(): Refusal {
  return new Refusal(
    "No document with this id is known here; expected sha256: and the SHA-256 of a document that this version ships with. Load the page anew, or send the document itself by POST.",
    DOCUMENT_UNKNOWN,
    400,
  );
}

function trustedOnly(): Refusal {
  return new Refusal(
    "This service answers only the documents that it ships with (TRUSTED_DOCUMENTS_ONLY); send the id of one as documentId.",
    "TRUSTED_DOCUMENTS_ONLY",
    403,
  );
}
