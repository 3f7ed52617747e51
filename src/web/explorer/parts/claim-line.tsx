import type { ClaimOnLineFragment } from "../../views/generated/types";
import { periodOfClaim } from "../../views/scene/period-of-claim";
import { answerSentence } from "../../views/wording/sentences";
import { CLASSES, MODES, RESPONSES } from "../../views/wording/terms";
import { ClaimLink, Listed, SourceLink } from "./names";
import { OverTag } from "./over-tag";

interface ClaimLineProps {
  readonly claim: ClaimOnLineFragment;
  /** The id of the document on whose page it stands: that it is on record there needs no saying. */
  readonly within?: string;
}

/** A claim as one sentence, with what was answered and the documents that it rests on. */
export function ClaimLine({ claim, within }: ClaimLineProps) {
  const { attributionClass, accusedMode, responses, citations, quote } = claim;
  const { letter, label } = CLASSES[attributionClass ?? "NOT_STATED"];
  const { until } = periodOfClaim(claim);
  const elsewhere = citations.filter(({ source }) => source.id !== within);
  const left = responses.totalCount - responses.nodes.length;
  return (
    <li className="claim-line" data-class={attributionClass ?? "NOT_STATED"} data-claim={claim.id}>
      <p>
        <span className="badge" title={label}>
          <span aria-hidden="true">{letter}</span>
          <span className="unseen">{label}: </span>
        </span>{" "}
        <ClaimLink claim={claim} />{" "}
        {accusedMode !== "ALL_OF" && <span className="tag">{MODES[accusedMode]}</span>}{" "}
        {!claim.live && <OverTag superseded={claim.supersededBy.length > 0} until={until} />}
      </p>
      {quote !== null && (
        <blockquote dir="auto" lang={quote.language ?? undefined}>
          {quote.text}
        </blockquote>
      )}
      {responses.totalCount === 0 ? (
        <p className="fine">No answer to it is on record.</p>
      ) : (
        <ul className="answers" aria-label="Answers">
          {responses.nodes.map((answer) => (
            <li key={answer.id} data-answer={answer.kind}>
              <span className="tag">{RESPONSES[answer.kind]}</span>{" "}
              <span dir="auto">{answerSentence(answer)}</span>
            </li>
          ))}
          {left > 0 && <li className="fine">and {left} more</li>}
        </ul>
      )}
      {elsewhere.length > 0 && (
        <p className="fine">
          {within === undefined ? "On record in " : "Also on record in "}
          <Listed items={elsewhere.map(({ source }) => <SourceLink key={source.id} source={source} />)} />
        </p>
      )}
    </li>
  );
}
