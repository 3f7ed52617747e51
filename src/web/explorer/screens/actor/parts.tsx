import type { ClaimPart, PartsOfActor } from "../../../views/actor/parts-of-actor";
import type { View } from "../../../views/address/view";
import { AnswersPaged, ClaimsPaged } from "../../../views/generated/operations";
import { useAnswer } from "../../api/use-answer";
import { AnswerTold } from "../../parts/answer-told";
import { ClaimLine } from "../../parts/claim-line";
import { Quadrant, type QuadrantProps } from "./quadrant";

const AT_ONCE = 10;
const ALONE = 50;

function pageOf({ only, after, asOf, knownAt }: View) {
  return only === "all"
    ? { first: AT_ONCE, after: null, asOf, knownAt }
    : { first: ALONE, after, asOf, knownAt };
}

/** The claims of one part; whoever asks for the same again gets what is there. */
export function useClaims(parts: PartsOfActor, part: ClaimPart, view: View, enabled = true) {
  return useAnswer(ClaimsPaged, { where: parts[part], ...pageOf(view) }, enabled);
}

export function useAnswersGiven(parts: PartsOfActor, view: View) {
  return useAnswer(AnswersPaged, { where: parts.answers, ...pageOf(view) });
}

/**
 * Which parts may be asked for by now, two at a time: a database that has not seen these questions before plans each for a
 * while, and six of them side by side would take longer than any may.
 */
export function useTurns(parts: PartsOfActor, view: View): Readonly<Record<ClaimPart, boolean>> {
  const blamed = useClaims(parts, "blamed", view);
  const answers = useAnswersGiven(parts, view);
  const about = useClaims(parts, "about", view, blamed.isFetched);
  const accuses = useClaims(parts, "accuses", view, answers.isFetched);
  return {
    blamed: true,
    about: blamed.isFetched,
    accuses: answers.isFetched,
    declined: about.isFetched,
    others: accuses.isFetched,
  };
}

interface ClaimsPartProps extends QuadrantProps {
  readonly part: ClaimPart;
  readonly parts: PartsOfActor;
  /** Whether it is left out where there is nothing in it. */
  readonly onlyIfAny?: boolean;
  readonly enabled?: boolean;
}

export function ClaimsPart({ parts, onlyIfAny = false, enabled = true, ...quadrant }: ClaimsPartProps) {
  const { data, error, refetch } = useClaims(parts, quadrant.part, quadrant.view, enabled);
  const claims = data?.data.claims;
  if (onlyIfAny && error === null && (claims === undefined || claims.totalCount === 0)) return null;
  const page = claims && {
    total: claims.totalCount,
    shown: claims.nodes.length,
    next: claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null,
    errors: data?.errors ?? [],
    items: claims.nodes.map((claim) => <ClaimLine key={claim.id} claim={claim} />),
  };
  return <Quadrant {...quadrant} page={page} error={error} retry={refetch} />;
}

export function AnswersPart({
  parts,
  ...quadrant
}: Omit<QuadrantProps, "part"> & { readonly parts: PartsOfActor }) {
  const { data, error, refetch } = useAnswersGiven(parts, quadrant.view);
  const answers = data?.data.responses;
  const denials = data?.data.denials.totalCount;
  const page = answers && {
    total: answers.totalCount,
    shown: answers.nodes.length,
    next: answers.pageInfo.hasNextPage ? answers.pageInfo.endCursor : null,
    errors: data?.errors ?? [],
    items: answers.nodes.map((answer) => <AnswerTold key={answer.id} answer={answer} />),
    summary: `${denials} of ${answers.totalCount} ${denials === 1 ? "is a denial" : "are denials"}.`,
  };
  return <Quadrant part="answers" {...quadrant} page={page} error={error} retry={refetch} />;
}
