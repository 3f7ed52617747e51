import { basename } from "node:path";
import type { FastifyRequest } from "fastify";
import { Refusal } from "../../platform/auth/refusals";
import { MEBIBYTE, MOST_MEBIBYTES } from "../input-file";
import { type HeldFile, hold, letGo } from "../nameless-file";

const MOST_FILES = 20;
const NAME_LENGTH = 200;
const WITHIN_MS = 30 * 60_000; // docs/limits.md

/**
 * Keeps the files of a form until they are let go, each as it comes in.
 *
 * @throws Refusal where there are too many, they are too large together, or one is not what is expected
 */
export async function receiveFiles(
  request: FastifyRequest,
  maxMebibytes: number,
  unfit: (name: string) => string | undefined,
): Promise<readonly HeldFile[]> {
  const files: HeldFile[] = [];
  let left = maxMebibytes * MEBIBYTE;
  const late = setTimeout(() => request.raw.destroy(), WITHIN_MS);
  try {
    // One more than there may be, so that it is refused in our words; so are files that are too large.
    const limits = {
      files: MOST_FILES + 1,
      fileSize: Number.POSITIVE_INFINITY,
      fields: 1,
      parts: MOST_FILES + 2,
    };
    for await (const part of request.parts({ limits })) {
      if (part.type === "field") throw noFile(nameOf(part.fieldname, 0));
      const name = nameOf(part.filename, files.length + 1);
      const problem = unfit(name);
      if (problem !== undefined) throw unsuited(problem);
      if (files.some((file) => file.name === name)) {
        throw unsuited(`Two files are called ${name}; send each under a name of its own.`);
      }
      if (files.length === MOST_FILES) throw unsuited(`Send at most ${MOST_FILES} files at a time.`);
      files.push({ name, ...(await hold(counted(part.file))) });
    }
    if (files.length === 0) throw unsuited("There is no file in the form; send one or more.");
    return files;
  } catch (error) {
    for (const file of files) letGo(file);
    throw isOurs(error) ? error : unsuited("The form is not whole, or is none; nothing was imported.");
  } finally {
    clearTimeout(late);
  }

  async function* counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const bytes of source) {
      left -= bytes.length;
      if (left < 0) throw tooLarge(maxMebibytes);
      yield bytes;
    }
  }
}

/** What the disk says, or we; all else comes of what was sent. */
function isOurs(error: unknown): boolean {
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  return error instanceof Refusal || (syscall === "write" && code !== "EPIPE");
}

function nameOf(given: string | undefined, number: number): string {
  const name = basename(given ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "");
  return name === "" ? `file ${number}` : name.slice(-NAME_LENGTH).toWellFormed();
}

function noFile(field: string): Refusal {
  return unsuited(
    `“${field}” is no file; what the import is to know stands in the address, as in /import?format=stix.`,
  );
}

function unsuited(message: string): Refusal {
  return new Refusal(message, "BAD_REQUEST", 400, CLOSING);
}

function tooLarge(mebibytes: number): Refusal {
  const message = `The files have more than ${mebibytes} MiB together; allow up to ${MOST_MEBIBYTES} by maxSize, or send them in parts.`;
  return new Refusal(message, "BODY_TOO_LARGE", 413, CLOSING);
}

/** What is still being sent would be read as the next request. */
const CLOSING = { connection: "close" };
