import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { readAsked } from "./address-asked";
import { sendSentence, sendTagged } from "./page";
import { toldOf } from "./told-of";
import { answerTo, type ViewAnswer } from "./view-answer";
import { paintingFor } from "./view-painting";
import { captionOf } from "./views/files/caption";
import { dataFile } from "./views/files/data-file";
import { MEDIA_TYPES, SUFFIXES, type Suffix, splitSuffix, suffixesOf } from "./views/files/formats";
import { textFile } from "./views/files/text-file";
import type { Told } from "./views/files/told";
import type { ViewPage } from "./views/pages/view-page";
import { VIEW_PAGES } from "./views/pages/view-pages";
import { pictureFile } from "./views/scene/picture-file";
import { tableOfAnswers, tableOfClaims } from "./views/table/claims";
import { csvOf } from "./views/table/csv";

const MORE: Readonly<Partial<Record<Suffix, Readonly<Record<string, readonly string[]>>>>> = {
  csv: { bom: ["yes", "no"] },
  "answers.csv": { bom: ["yes", "no"] },
};

const ANY_SUFFIX = SUFFIXES.map((suffix) => suffix.replace(".", "\\.")).join("|");

/** `GET /blame.csv`, `/i/dnc-email-theft.svg` …: every view as a file, of what the API answers to whoever asks. */
export function registerFiles(app: FastifyInstance, clock: () => Date): void {
  for (const page of VIEW_PAGES) {
    const send = sendFile(app, page, clock);
    if (page.path.endsWith("/")) {
      app.get(`${page.path}:file(^.+\\.(?:${ANY_SUFFIX})$)`, { config: { takesItsTime: true } }, send);
    } else {
      for (const suffix of SUFFIXES)
        app.get(`${page.path}.${suffix}`, { config: { takesItsTime: true } }, send);
    }
  }
}

function sendFile(app: FastifyInstance, page: ViewPage<unknown, unknown>, clock: () => Date) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { file } = request.params as { readonly file?: string };
    const split = splitSuffix(file ?? request.routeOptions.url ?? "");
    if (split === undefined) throw new Error(`a file without a suffix: ${request.url}`);
    const { suffix } = split;
    const slug = file === undefined ? "" : split.rest;
    const offered = suffixesOf(page);
    if (!offered.includes(suffix)) {
      return sendSentence(reply, 404, `This view has no .${suffix}; expected .${offered.join(", .")}.`);
    }
    const path = `${page.path}${encodeURIComponent(slug)}`;
    const asked = readAsked(request, path, MORE[suffix] ?? {});
    if (typeof asked === "string") return sendSentence(reply, 400, asked);
    const { view, more } = asked;
    const answer = await answerTo(app, request, reply, { page, view, slug, whole: suffix !== "svg" });
    if ("sentence" in answer) return sendSentence(reply, answer.status, answer.sentence);
    const told = toldOf(page, asked, answer, clock());
    const name = [page.name, ...(slug === "" ? [] : [slug])].join("-").replace(/[^\w.-]/g, "_");
    return sendTagged(
      request,
      reply.header("content-disposition", `inline; filename="${name}.${suffix}"`).type(MEDIA_TYPES[suffix]),
      suffix === "svg"
        ? pictureFile(await paintingFor(app, request, reply, page, answer, view), captionOf(told))
        : textOf(suffix, page, told, answer, more["bom"] === "yes"),
    );
  };
}

function textOf(
  suffix: Exclude<Suffix, "svg">,
  page: ViewPage<unknown, unknown>,
  told: Told,
  { data, beside }: ViewAnswer,
  bom: boolean,
): string {
  const claims = page.claims?.(data).nodes ?? [];
  const table = page.table?.(data, told.view);
  switch (suffix) {
    case "json":
      return dataFile(told, data, beside);
    case "csv":
      return csvOf(table ?? tableOfClaims(claims), { bom });
    case "answers.csv":
      return csvOf(tableOfAnswers(claims), { bom });
    case "md":
      return textFile(told, table ?? claims);
  }
}
