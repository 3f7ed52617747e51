import type { PartsOfActor } from "../../../views/actor/parts-of-actor";
import type { View } from "../../../views/address/view";
import { AnswersPaged, ClaimsPaged } from "../../../views/generated/operations";
import { useAnswer } from "../../api/use-answer";
import { AnswerTold } from "../../parts/answer-told";
import { ClaimLine } from "../../parts/claim-line";
import { Failed, Loading, PartsMissing } from "../../parts/states";
import { EXPLAINED, HEADINGS } from "./quadrant";

const A_PAGE = 50;

interface PagedPartProps {
  readonly part: Exclude<View["only"], "all">;
  readonly parts: PartsOfActor;
  readonly view: View;
  readonly change: (changes: Partial<View>) => unknown;
}

/** One part of an actor's page by itself, page by page; Back goes to the page before. */
export function PagedPart({ part, parts, view, change }: PagedPartProps) {
  const { asOf, knownAt, after } = view;
  const clocks = { first: A_PAGE, after, asOf, knownAt };
  const ofAnswers = part === "answers";
  const claims = useAnswer(ClaimsPaged, { where: ofAnswers ? {} : parts[part], ...clocks }, !ofAnswers);
  const answers = useAnswer(AnswersPaged, { where: parts.answers, ...clocks }, ofAnswers);
  const { error, refetch, data } = ofAnswers ? answers : claims;
  const page = ofAnswers ? answers.data?.data.responses : claims.data?.data.claims;
  return (
    <section className="quadrant alone" data-part={part} aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{HEADINGS[part]}</h2>
      {EXPLAINED[part] !== undefined && <p className="fine">{EXPLAINED[part]}</p>}
      <p>
        <button type="button" onClick={() => change({ only: "all", after: null })}>
          Back to the whole page
        </button>
      </p>
      {error !== null && <Failed error={error} retry={refetch} />}
      {page === undefined && error === null && <Loading what="the list" />}
      {page !== undefined && (
        <>
          <PartsMissing errors={data?.errors ?? []} />
          <p className="count" role="status">
            {after === null ? "The first" : "The next"} {page.nodes.length} of{" "}
            {page.totalCount.toLocaleString("en-GB")}, earliest first.
          </p>
          <ol>
            {ofAnswers
              ? answers.data?.data.responses.nodes.map((answer) => (
                  <AnswerTold key={answer.id} answer={answer} />
                ))
              : claims.data?.data.claims.nodes.map((claim) => <ClaimLine key={claim.id} claim={claim} />)}
          </ol>
          <p className="more">
            {after !== null && (
              <button type="button" onClick={() => change({ after: null })}>
                First page
              </button>
            )}{" "}
            {page.pageInfo.hasNextPage && (
              <button type="button" onClick={() => change({ after: page.pageInfo.endCursor ?? null })}>
                Next page
              </button>
            )}
          </p>
        </>
      )}
    </section>
  );
}
