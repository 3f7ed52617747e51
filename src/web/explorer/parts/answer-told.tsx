import type { AnswerAndClaimsFragment } from "../../views/generated/types";
import { answerSentence } from "../../views/wording/sentences";
import { RESPONSES } from "../../views/wording/terms";
import { ClaimLink, IncidentLink, Listed, SourceLink } from "./names";

interface AnswerToldProps {
  readonly answer: AnswerAndClaimsFragment;
  /** The id of the document on whose page it stands. */
  readonly within?: string;
}

/** What somebody said back, and to what. */
export function AnswerTold({ answer, within }: AnswerToldProps) {
  const { claims, incidents } = answer;
  const citations = answer.citations.filter(({ source }) => source.id !== within);
  return (
    <li className="claim-line" data-answer={answer.kind}>
      <p>
        <span className="tag">{RESPONSES[answer.kind]}</span> <span dir="auto">{answerSentence(answer)}</span>
      </p>
      {claims.length > 0 && (
        <ul className="answers" aria-label="What it answers">
          {claims.map((claim) => (
            <li key={claim.id}>
              <span className="fine">to the claim </span>
              <ClaimLink claim={claim} />
            </li>
          ))}
        </ul>
      )}
      {incidents.length > 0 && (
        <p>
          <span className="fine">to the incident as such: </span>
          <Listed
            items={incidents.map((incident) => <IncidentLink key={incident.id} incident={incident} />)}
          />
        </p>
      )}
      {citations.length > 0 && (
        <p className="fine">
          {within === undefined ? "On record in " : "Also on record in "}
          <Listed items={citations.map(({ source }) => <SourceLink key={source.id} source={source} />)} />
        </p>
      )}
    </li>
  );
}
