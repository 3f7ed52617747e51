import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { HTTP_ACCESS } from "../../domain/access";
import { RECORD_TYPES, type RecordType } from "../../domain/records/fields";
import { Refusal } from "../../platform/auth/refusals";
import type { Graph } from "../../platform/graph/graph";
import { DateScalar, DateTimeScalar } from "../../platform/graphql/scalars";
import type { Door } from "../../platform/http/door";
import {
  EXPORT_FORMAT_NAMES,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportFormatName,
} from "../export/formats";
import { NotHeld } from "../export/open-extract";
import { exportRecords } from "../export-records";
import { asked, flag, repeated } from "./asked";

export interface ExportDoor {
  readonly door: Door;
  readonly graph: Graph;
}

const POINTS = 60; // these: docs/limits.md
const AT_A_TIME = 4;

const type = z.enum(RECORD_TYPES, { error: `expected ${RECORD_TYPES.join(", ")}` });
const parameters = z.object({
  asOf: readBy(DateScalar).optional(),
  knownAt: readBy(DateTimeScalar).optional(),
  incident: repeated.optional(),
  actor: repeated.optional(),
  type: repeated.pipe(z.array(type)).optional(),
  table: type.optional(),
  recorders: flag.default(false),
});

/** `GET /export/{format}`: the records, all or some, as of any time, for whoever may read. */
export function registerExport(app: FastifyInstance, { door, graph }: ExportDoor): void {
  let running = 0;

  const send = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { format: name } = request.params as { readonly format: string };
    const {
      incident,
      actor,
      type: types,
      table,
      recorders,
      asOf,
      knownAt,
    } = asked(parameters, request.query);
    const format = formatCalled(name);
    requireTable(name, format, table);
    const { allowance } = door.callerOf(request);
    if (running >= AT_A_TIME) throw busy();
    const refusal = allowance.take(POINTS);
    if (refusal !== undefined) throw refusal;
    running += 1;
    reply.raw.once("close", () => {
      running -= 1;
    });
    const filter = { incidents: incident, actors: actor, types };
    const extract = await exportRecords(graph, { ...filter, asOf, knownAt }).catch(notHere);
    const parts = format.writer()(extract, { recorders });
    const part = parts.find((one) => table === undefined || one.name === `${table}${format.ending}`);
    if (part === undefined) throw new Error(`${name} has no file for ${table}`);
    const file = table === undefined ? `blamegraph${format.ending}` : part.name;
    return reply
      .type(format.mediaType)
      .header("content-disposition", `attachment; filename="${file}"`)
      .header("cache-control", "no-store")
      .send(Readable.from(part.text));
  };

  const hooks = {
    onRequest: [door.admit, door.only("export", HTTP_ACCESS.export)],
    onSend: door.tellAllowance,
  };
  // HEAD would make all of it, and throw it away.
  app.get("/export/:format", { config: { takesItsTime: true }, exposeHeadRoute: false, ...hooks }, send);
}

function formatCalled(name: string): ExportFormat {
  if (Object.hasOwn(EXPORT_FORMATS, name)) return EXPORT_FORMATS[name as ExportFormatName];
  const known = EXPORT_FORMAT_NAMES.map((format) => `/export/${format}`).join(", ");
  throw new Refusal(`There is no such format; expected ${known}.`, "NOT_FOUND", 404);
}

function requireTable(name: string, { files }: ExportFormat, table: RecordType | undefined): void {
  if ((files === "each type") === (table !== undefined)) return;
  const message =
    table === undefined
      ? `${name} is a table for each type of record; choose one, as in /export/${name}?table=claim.`
      : `table is for csv; ${name} is one file. Did you mean type=${table}?`;
  throw new Refusal(message, "BAD_REQUEST", 400);
}

/** As the API reads days and moments. */
function readBy({ parseValue }: { readonly parseValue: (value: unknown) => string }) {
  return z.string("expected one").transform((text, context) => {
    try {
      return parseValue(text);
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });
}

function notHere(error: unknown): never {
  throw error instanceof NotHeld ? new Refusal(error.message, "NOT_FOUND", 404) : error;
}

function busy(): Refusal {
  return new Refusal("Too many exports are under way here; ask again in a while.", "BUSY", 503, {
    "retry-after": "10",
  });
}
