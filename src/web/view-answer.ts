import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { askOwnApi, type NotAnswered } from "./own-api";
import type { View } from "./views/address/view";
import type { Beside } from "./views/files/data-file";
import type { ClaimToldFragment } from "./views/generated/types";
import type { ViewPage } from "./views/pages/view-page";

const MOST_CLAIMS = 2_000; // docs/limits.md

export interface ViewAnswer {
  readonly data: unknown;
  readonly beside: Beside;
  readonly title: string;
}

export interface ViewAsked {
  readonly page: ViewPage<unknown, unknown>;
  readonly view: View;
  readonly slug: string;
  /** All claims as of the day of the view; else what its picture has of them, which is laid out over the whole span. */
  readonly whole: boolean;
}

/** What the API answers to a view, with all that it is made of. */
export async function answerTo(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: ViewAsked,
): Promise<ViewAnswer | NotAnswered> {
  const answer = await claimsTo(app, request, reply, asked);
  const { further } = asked.page;
  if ("sentence" in answer || further === undefined) return answer;
  const variables = further.variables(answer.data, asked.view);
  if (variables === undefined) return answer;
  const found = await askOwnApi(app, request, reply, further.operation, variables);
  if ("sentence" in found) return found;
  const { beside } = answer;
  return {
    ...answer,
    data: further.with(answer.data, found.data),
    beside: { ...beside, cost: beside.cost + found.cost, errors: [...beside.errors, ...found.errors] },
  };
}

/** Part by part where it is to be whole. */
async function claimsTo(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { page, view, slug, whole }: ViewAsked,
): Promise<ViewAnswer | NotAnswered> {
  const asOf = whole ? view.asOf : null;
  const ask = (after: string | null) =>
    askOwnApi(app, request, reply, page.operation, page.variables(view, slug, { after, asOf }));
  const first = await ask(null);
  if ("sentence" in first) return first;
  const title = page.title(first.data);
  if (title === undefined) return { status: 404, sentence: `There is nothing at ${page.path}${slug}.` };
  const come = page.claims?.(first.data);
  // A picture has what the screen has of the same address.
  const isInParts = whole || view.lines === "2000";
  if (!isInParts || come === undefined || page.withClaims === undefined) {
    return { data: first.data, beside: first, title };
  }
  if (whole && come.totalCount > MOST_CLAIMS) return tooMany(come.totalCount);

  let { next } = come;
  let { cost } = first;
  const claims: ClaimToldFragment[] = [...come.nodes];
  const errors = [...first.errors];
  while (next !== null && claims.length < MOST_CLAIMS) {
    const part = await ask(next);
    if ("sentence" in part) return part;
    const more = page.claims?.(part.data);
    claims.push(...(more?.nodes ?? []));
    errors.push(...part.errors);
    cost += part.cost;
    next = more?.next ?? null;
  }
  return { data: page.withClaims(first.data, claims), beside: { cost, errors, time: first.time }, title };
}

function tooMany(total: number): NotAnswered {
  return {
    status: 400,
    sentence: `This view has ${total} claims; a file has ${MOST_CLAIMS} at most. Narrow it (from, to, class, about …), or take all records from /export/csv?table=claim.`,
  };
}
