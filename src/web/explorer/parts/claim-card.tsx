import type { AnswerToldFragment, ClaimToldFragment } from "../../views/generated/types";
import { periodOfClaim } from "../../views/scene/period-of-claim";
import { presenceOn } from "../../views/scene/scene";
import { dateInWords, dateLabel } from "../../views/wording/dates";
import { answerSentence, claimSentence } from "../../views/wording/sentences";
import { CLASSES, FORMS, MODES, RESPONSES, ROLES } from "../../views/wording/terms";
import { ActorLink, IncidentLink, Listed } from "./names";

interface ClaimCardProps {
  readonly claim: ClaimToldFragment;
  readonly asOf: string | null;
  readonly inherited?: boolean;
}

/** One claim: what was said, by whom, of whom, how sure, on what document, and what was answered. */
export function ClaimCard({ claim, asOf, inherited = false }: ClaimCardProps) {
  const { quote, likelihood, analyticConfidence, attributionClass, form, named, incident } = claim;
  const { letter, label } = CLASSES[attributionClass ?? "NOT_STATED"];
  const period = periodOfClaim(claim);
  const isOver = presenceOn(asOf, period) === "over";
  const answers = claim.responses.nodes.filter(({ placedOn }) => isSaid(placedOn, asOf));
  return (
    <article className="claim" data-class={attributionClass ?? "NOT_STATED"} data-claim={claim.id}>
      <header>
        <span className="badge" title={label}>
          {letter}
        </span>
        <span>{dateLabel(claim.statedOn)}</span>
        {claim.statedOn === null && claim.placedOn !== null && (
          <span className="fine">placed by its document: {dateInWords(claim.placedOn.date)}</span>
        )}
        {inherited && <span className="tag">about the whole that this is part of</span>}
        {isOver && (
          <span className="tag">
            {claim.supersededBy.length > 0 ? "superseded" : "retracted"}
            {period.until !== null && `, ${dateInWords(period.until)}`}
          </span>
        )}
      </header>
      <p className="sentence" dir="auto">
        <a href={`/c/${encodeURIComponent(claim.id.replace(/^claim:/, ""))}`}>{claimSentence(claim)}</a>
      </p>
      {quote !== null && (
        <blockquote dir="auto" lang={quote.language ?? undefined}>
          {quote.text}
        </blockquote>
      )}
      <dl>
        <dt>Accusers</dt>
        <dd>
          {claim.accusers.length > 0 ? (
            <Listed items={claim.accusers.map((actor) => <ActorLink key={actor.id} actor={actor} />)} />
          ) : (
            <>unnamed{claim.unnamedAccuser !== null && `: “${claim.unnamedAccuser.words}”`}</>
          )}
        </dd>
        <dt>{claim.stance === "ASSERTS" ? "Accused" : "Names, without blaming"}</dt>
        <dd>
          <Listed
            items={named.map(({ actor, role }) => (
              <span key={actor.id}>
                <ActorLink actor={actor} /> ({ROLES[role]})
              </span>
            ))}
            joint={claim.accusedMode === "ANY_OF" ? "or" : "and"}
          />
          {claim.unnamedAccused !== null && <> “{claim.unnamedAccused}”</>}
          {claim.accusedMode !== "ALL_OF" && <span className="fine"> · {MODES[claim.accusedMode]}</span>}
        </dd>
        {incident !== null && (
          <>
            <dt>Incident</dt>
            <dd>
              <IncidentLink incident={incident} />
            </dd>
          </>
        )}
        <dt>How sure</dt>
        <dd>
          {likelihood === null && analyticConfidence === null && "not stated"}
          {likelihood !== null && <Graded what="likelihood" {...likelihood} />}
          {analyticConfidence !== null && <Graded what="confidence" {...analyticConfidence} />}
        </dd>
        <dt>Class and form</dt>
        <dd>
          {label}; {form === null ? "form not stated" : FORMS[form]}
        </dd>
        <dt>Sources</dt>
        <dd>
          <Listed
            items={claim.citations.map(({ source }) => (
              <a
                key={source.id}
                href={`/s/${encodeURIComponent(source.id.replace(/^source:/, ""))}`}
                dir="auto"
              >
                {source.title}
              </a>
            ))}
          />
        </dd>
      </dl>
      {answers.length > 0 && (
        <ul className="answers" aria-label="Answers">
          {answers.map((answer) => (
            <AnswerLine key={answer.id} answer={answer} />
          ))}
        </ul>
      )}
    </article>
  );
}

function isSaid(placedOn: { readonly date: string } | null, asOf: string | null): boolean {
  return asOf === null || (placedOn !== null && placedOn.date <= asOf);
}

/** Its words first; what they mean on their scale in small. */
function Graded(graded: {
  readonly what: string;
  readonly words: string;
  readonly scale: string | null;
  readonly term: string | null;
  readonly low: number | null;
  readonly high: number | null;
}) {
  const { what, words, scale, low, high } = graded;
  return (
    <span>
      “{words}” <span className="fine">({what}</span>
      {scale !== null && (
        <span className="fine">
          , {scale.replaceAll("_", " ")}
          {low !== null && high !== null && `: ${low}–${high} %`}
        </span>
      )}
      <span className="fine">)</span>{" "}
    </span>
  );
}

export function AnswerLine({ answer }: { readonly answer: AnswerToldFragment }) {
  return (
    <li data-answer={answer.kind}>
      <span className="tag">{RESPONSES[answer.kind]}</span> <span dir="auto">{answerSentence(answer)}</span>
    </li>
  );
}
