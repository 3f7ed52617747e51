import { PassThrough } from "node:stream";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { HTTP_ACCESS } from "../../domain/access";
import { isFitText, MAX_REASON } from "../../domain/records/fields";
import { Refusal } from "../../platform/auth/refusals";
import type { Connection } from "../../platform/graph/graph";
import { loginOf } from "../../platform/graphql/access";
import type { Door } from "../../platform/http/door";
import { problem } from "../../platform/http/server";
import { FORMAT_NAMES, type FormatName, unfitName } from "../formats";
import type { ImportState } from "../import-files";
import { MAX_MEBIBYTES, MEBIBYTE, MOST_MEBIBYTES } from "../input-file";
import { letGo } from "../nameless-file";
import { asked, flag } from "./asked";
import { ImportFailed, importInThread } from "./importer";
import { receiveFiles } from "./uploads";

export interface ImportDoor {
  readonly door: Door;
  readonly connection: Connection;
  /** Called when an import has ended, whatever came of it. */
  readonly done: () => void;
}

const TOLD_EVERY_MS = 1_000;

const A_FORM = /^multipart\/form-data\b/i;

const SENT_AGAIN = "No record is half-written; the same files sent again go on where it was broken off.";
const STOPPING = `The service is stopping. ${SENT_AGAIN}`;
const BROKEN = `The import broke off. ${SENT_AGAIN}`;

const A_SIZE = `expected a whole number of MiB from 1 to ${MOST_MEBIBYTES}`;
const parameters = z.object({
  format: z
    .enum(FORMAT_NAMES as [FormatName, ...FormatName[]], { error: `expected ${FORMAT_NAMES.join(", ")}` })
    .default("native"),
  dryRun: flag.default(false),
  maxSize: z.coerce
    .number(A_SIZE)
    .int(A_SIZE)
    .min(1, A_SIZE)
    .max(MOST_MEBIBYTES, A_SIZE)
    .default(MAX_MEBIBYTES),
  reason: z
    .string("expected one")
    .refine((text) => isFitText(text, MAX_REASON), {
      error: `expected 1 to ${MAX_REASON} characters, of which one can be seen`,
    })
    .optional(),
});

type Wanted = z.output<typeof parameters>;

/**
 * `POST /import`: files of one format, as a form, by an EDITOR. The answer begins when they are there: a line of JSON a second
 * that says how far it is, and a last one with the report, or with what broke it off. What is returned ends what is under way.
 */
export async function registerImport(app: FastifyInstance, options: ImportDoor): Promise<() => void> {
  const { door, connection, done } = options;
  const stopping = new AbortController();
  let isBusy = false;

  const requireForm = async (request: FastifyRequest): Promise<void> => {
    if (!A_FORM.test(request.headers["content-type"] ?? "")) throw noForm();
  };

  const importInTurn = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const wanted = asked(parameters, request.query);
    if (isBusy) throw busy();
    isBusy = true;
    const answer = new PassThrough();
    try {
      await importSent(wanted, request, reply, answer);
    } finally {
      // Before the end of the answer: whoever has it may send the next files.
      isBusy = false;
      answer.end();
    }
    return reply;
  };

  const importSent = async (
    wanted: Wanted,
    request: FastifyRequest,
    reply: FastifyReply,
    answer: PassThrough,
  ): Promise<void> => {
    const { format, dryRun, maxSize, reason } = wanted;
    const { name: by } = loginOf({ viewer: door.viewerOf(request) });
    const gone = new AbortController();
    reply.raw.once("close", () => gone.abort());
    const files = await receiveFiles(request, maxSize, (name) => unfitName(name, format));
    // A connection that is kept would keep a service waiting that stops meanwhile.
    void reply.type("application/x-ndjson").header("connection", "close").send(answer);
    const say = (line: object) => answer.write(`${JSON.stringify(line)}\n`);
    let progress: ImportState | undefined;
    const telling = setInterval(() => progress !== undefined && say({ progress }), TOLD_EVERY_MS);
    try {
      const report = await importInThread(
        { connection, format, files, by, reason, dryRun, maxBytes: maxSize * MEBIBYTE },
        (state) => {
          progress = state;
        },
        AbortSignal.any([stopping.signal, gone.signal]),
      );
      say({ report });
    } catch (error) {
      if (!gone.signal.aborted) say(whyNot(error, request));
    } finally {
      clearInterval(telling);
      done();
      for (const file of files) letGo(file);
    }
  };

  const whyNot = (error: unknown, { id, log }: FastifyRequest) => {
    if (error instanceof ImportFailed) return problem(error.message, error.code, id);
    if (stopping.signal.aborted) return problem(STOPPING, "DATABASE_UNAVAILABLE", id);
    log.error({ err: error, requestId: id }, "an import broke off");
    return problem(BROKEN, "INTERNAL_SERVER_ERROR", id);
  };

  await app.register(async (scope) => {
    await scope.register(multipart);
    const hooks = {
      onRequest: [door.admit, door.only("import", HTTP_ACCESS.import), requireForm],
      onSend: door.tellAllowance,
    };
    scope.post("/import", { config: { takesItsTime: true }, ...hooks }, importInTurn);
  });
  return () => stopping.abort();
}

function noForm(): Refusal {
  const message =
    "Send the files as a form: curl -F file=@records.jsonl -H 'Authorization: Bearer TOKEN' …/import";
  return new Refusal(message, "UNSUPPORTED_MEDIA_TYPE", 415);
}

function busy(): Refusal {
  const message = "Another import is under way here; send the files again when it is done.";
  return new Refusal(message, "BUSY", 503, { "retry-after": "10", connection: "close" });
}
