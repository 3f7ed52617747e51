import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { readAsked } from "./address-asked";
import { securityHeaders } from "./page";
import { toldOf } from "./told-of";
import { answerTo } from "./view-answer";
import { paintingFor } from "./view-painting";
import { captionOf } from "./views/files/caption";
import type { ViewPage } from "./views/pages/view-page";
import { VIEW_PAGES } from "./views/pages/view-pages";
import { element, textOf } from "./views/scene/drawn";
import { captioned, type Painting } from "./views/scene/picture-file";
import { NIGHT, PAPER, type Theme } from "./views/scene/theme";

const THEMES: Readonly<Record<string, Theme>> = { light: PAPER, dark: NIGHT };
const MORE = { theme: Object.keys(THEMES) };

const STYLE = [
  `body { margin: 0; font: 14px/1.5 ${PAPER.font}; }`,
  "main { overflow-x: auto; }",
  "svg { display: block; }",
  "p { margin: 0; padding: 8px 24px 16px; }",
  ...Object.entries(THEMES).flatMap(([name, { ground, ink }]) => [
    `.${name} { color: ${ink}; background: ${ground}; }`,
    `.${name} a { color: inherit; }`,
  ]),
  "",
].join("\n");

export interface EmbedOptions {
  /** The origins whose pages may have it in a frame. */
  readonly frameAncestors: readonly string[];
  readonly clock: () => Date;
}

/**
 * `GET /embed/blame` …: the picture of a view for a frame in somebody else's page, without script, and the only pages that such
 * a frame may have.
 */
export function registerEmbed(app: FastifyInstance, options: EmbedOptions): void {
  const headers = securityHeaders([
    "default-src 'none'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${options.frameAncestors.join(" ") || "'none'"}`,
  ]);
  app.get("/embed/style.css", async (_request, reply) =>
    reply.headers(headers).header("cache-control", "no-cache").type("text/css; charset=utf-8").send(STYLE),
  );
  for (const page of VIEW_PAGES) {
    if (page.paint === undefined) continue;
    const path = page.path.endsWith("/") ? `${page.path}:slug` : page.path;
    app.get(`/embed${path}`, async (request, reply) => {
      reply.headers(headers).header("cache-control", "private, no-cache");
      return await sendEmbed(app, request, reply, page, options.clock);
    });
  }
}

async function sendEmbed(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  page: ViewPage<unknown, unknown>,
  clock: () => Date,
): Promise<FastifyReply> {
  const { slug = "" } = request.params as { readonly slug?: string };
  const say = (status: number, sentence: string) =>
    reply
      .code(status)
      .header("cache-control", "no-store")
      .type("text/plain; charset=utf-8")
      .send(`${sentence}\n`);
  const asked = readAsked(request, `${page.path}${encodeURIComponent(slug)}`, MORE);
  if (typeof asked === "string") return say(400, asked);
  const { view, link, more } = asked;
  const answer = await answerTo(app, request, reply, { page, view, slug, whole: false });
  if ("sentence" in answer) return say(answer.status, answer.sentence);
  const name = more["theme"] ?? "light";
  const theme = THEMES[name] ?? PAPER;
  const painting = await paintingFor(app, request, reply, page, answer, view, theme);
  const told = toldOf(page, asked, answer, clock());
  return reply
    .type("text/html; charset=utf-8")
    .send(htmlOf(told.title, painting, captionOf(told), name, theme, link));
}

function htmlOf(
  title: string,
  painting: Painting,
  caption: ReturnType<typeof captionOf>,
  themeName: string,
  theme: Theme,
  link: string,
): string {
  const page = element(
    "html",
    { lang: "en" },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("title", {}, `${title} · Blamegraph`),
      element("link", { rel: "stylesheet", href: "/embed/style.css" }),
    ),
    element(
      "body",
      { class: themeName },
      element("main", { tabindex: 0, "aria-label": title }, captioned(painting, caption, theme)),
      element(
        "p",
        {},
        "Source: Blamegraph. ",
        element(
          "a",
          { href: link, target: "_blank", rel: "noopener" },
          "Look at this view with its claims and sources",
        ),
      ),
    ),
  );
  return `<!doctype html>\n${textOf(page)}\n`;
}
