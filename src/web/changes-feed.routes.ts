import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { readAsked } from "./address-asked";
import { askOwnApi, type NotAnswered } from "./own-api";
import { sendSentence, sendTagged } from "./page";
import { feedEntries } from "./views/changes/feed-entries";
import { atomOf, type Feed, jsonFeedOf } from "./views/changes/feed-file";
import { pageOfSpan, spanVariables } from "./views/changes/span";
import { ChangesAfter, SpanOfChanges } from "./views/generated/operations";
import type { ChangesAfterQuery, SpanOfChangesQuery } from "./views/generated/types";

const FORMATS = {
  atom: { type: "application/atom+xml; charset=utf-8", write: atomOf },
  json: { type: "application/feed+json; charset=utf-8", write: jsonFeedOf },
} as const;

/** `GET /changes.atom`, `/changes.json`: the latest changes, for readers of feeds; `from`, `to` and `upTo` as on the screen. */
export function registerChangesFeed(app: FastifyInstance): void {
  for (const [suffix, { type, write }] of Object.entries(FORMATS)) {
    app.get(`/changes.${suffix}`, async (request, reply) => {
      const feed = await feedFor(app, request, reply, suffix);
      if ("sentence" in feed) return sendSentence(reply, feed.status, feed.sentence);
      return sendTagged(request, reply.type(type), write(feed));
    });
  }
}

async function feedFor(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  suffix: string,
): Promise<Feed | NotAnswered> {
  const asked = readAsked(request, "/changes", {});
  if (typeof asked === "string") return { status: 400, sentence: asked };
  const { view, link } = asked;
  const span = await askOwnApi(app, request, reply, SpanOfChanges, spanVariables(view.from, view.to));
  if ("sentence" in span) return span;
  const { begin, end } = pageOfSpan((span.data as SpanOfChangesQuery).changes, view.upTo);
  const self = new URL(link);
  self.pathname += `.${suffix}`;
  const feed = {
    title: "Blamegraph: what belief changed, and why",
    origin: self.origin,
    self: self.href,
    screen: link,
  };
  if (begin >= end) return { ...feed, entries: [] };
  const found = await askOwnApi(app, request, reply, ChangesAfter, { after: begin, first: end - begin });
  if ("sentence" in found) return found;
  return { ...feed, entries: feedEntries((found.data as ChangesAfterQuery).changes.changes) };
}
