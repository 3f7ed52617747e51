import type { AnswerToldFragment, ClaimToldFragment, ConfidenceScale } from "../../views/generated/types";
import { ANSWER_ENDS, WIDTH } from "../../views/scene/draw";
import { element } from "../../views/scene/drawn";
import { periodOfClaim } from "../../views/scene/period-of-claim";
import { presenceOn } from "../../views/scene/scene";
import { dateInWords, dateLabel } from "../../views/wording/dates";
import { SCALES } from "../../views/wording/scales";
import { answerSentence, inList } from "../../views/wording/sentences";
import { CLASSES, FORMS, MODES, RESPONSES, ROLES } from "../../views/wording/terms";
import { Mark } from "./drawn";
import { ActorLink, ClaimLink, IncidentLink, Listed, SourceLink } from "./names";
import { OverTag } from "./over-tag";

interface ClaimCardProps {
  readonly claim: ClaimToldFragment;
  readonly asOf: string | null;
  readonly inherited?: boolean;
  /** Where the place of the card says whom and what it is about. */
  readonly isBrief?: boolean;
  /** What else is to be known of it at that place, in a word or two each. */
  readonly tags?: readonly string[];
}

/** One claim: what was said, by whom, of whom, how sure, on what document, and what was answered. */
export function ClaimCard({ claim, asOf, inherited = false, isBrief = false, tags = [] }: ClaimCardProps) {
  const { quote, likelihood, analyticConfidence, attributionClass, form, incident } = claim;
  const { letter, label } = CLASSES[attributionClass ?? "NOT_STATED"];
  const period = periodOfClaim(claim);
  const isOver = presenceOn(asOf, period) === "over";
  const answers = claim.responses.nodes
    .filter(({ placedOn }) => isSaid(placedOn, asOf))
    .sort((one, other) => (dayAndId(one) < dayAndId(other) ? -1 : 1));
  const unread = claim.responses.totalCount - claim.responses.nodes.length;
  return (
    <article
      className={isBrief ? "claim brief" : "claim"}
      data-class={attributionClass ?? "NOT_STATED"}
      data-claim={claim.id}
    >
      <header>
        <span className="badge" title={label}>
          {letter}
        </span>
        <span>{dateLabel(claim.statedOn)}</span>
        {claim.statedOn === null && claim.placedOn !== null && (
          <span className="fine">placed by its document: {dateInWords(claim.placedOn.date)}</span>
        )}
        {inherited && incident !== null && (
          <span className="tag inherited">
            about the whole: <IncidentLink incident={incident} />
          </span>
        )}
        {tags.map((tag) => (
          <span key={tag} className="tag" dir="auto">
            {tag}
          </span>
        ))}
        {isOver && <OverTag superseded={claim.supersededBy.length > 0} until={period.until} />}
        {!isOver && <TakenBackInPart claim={claim} asOf={asOf} />}
      </header>
      <p className="sentence" dir="auto">
        <ClaimLink claim={claim} />
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
        {!isBrief && <Named claim={claim} />}
        {!isBrief && incident !== null && (
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
        <dt>Class</dt>
        <dd>
          {label}; {form === null ? "form not stated" : FORMS[form]}
        </dd>
        <dt>Sources</dt>
        <dd>
          <Listed
            items={claim.citations.map(({ source }) => <SourceLink key={source.id} source={source} />)}
          />
        </dd>
      </dl>
      {answers.length > 0 && (
        <ul className="answers" aria-label="Answers">
          {answers.map((answer) => (
            <AnswerLine key={answer.id} answer={answer} />
          ))}
          {unread > 0 && <li>{unread} more on the claim’s own page.</li>}
        </ul>
      )}
    </article>
  );
}

/** Whom a claim names, each in a role; whom somebody declines to blame is never called accused. */
function Named({ claim }: { readonly claim: ClaimToldFragment }) {
  const { named, accusedMode, unnamedAccused, kind, stance, subject } = claim;
  const term =
    kind !== "ATTRIBUTION" ? "Relation" : stance === "ASSERTS" ? "Accused" : "Names, without blaming";
  return (
    <>
      {subject !== null && (
        <>
          <dt>About</dt>
          <dd>
            <ActorLink actor={subject} />
          </dd>
        </>
      )}
      <dt>{term}</dt>
      <dd>
        <Listed
          items={[
            ...named.map(({ actor, role }) => (
              <span key={`${actor.id} ${role}`}>
                <ActorLink actor={actor} /> ({ROLES[role]})
              </span>
            )),
            ...(unnamedAccused === null ? [] : [<bdi key="words">“{unnamedAccused}”</bdi>]),
          ]}
          joint={accusedMode === "ANY_OF" ? "or" : "and"}
        />
        {named.length === 0 && unnamedAccused === null && "nobody"}
        {accusedMode !== "ALL_OF" && <span className="fine"> · {MODES[accusedMode]}</span>}
      </dd>
    </>
  );
}

/** Of a claim by several that some have taken back: it stands for the others. */
function TakenBackInPart({ claim, asOf }: Pick<ClaimCardProps, "claim" | "asOf">) {
  return claim.retractions
    .filter(({ placedOn }) => isSaid(placedOn, asOf))
    .map(({ id, by, placedOn }) => {
      const ids = new Set(by.map((actor) => actor.id));
      const names = claim.accusers.filter((actor) => ids.has(actor.id)).map(({ name }) => name);
      return (
        <span key={id} className="tag" dir="auto">
          taken back by {inList(names)}
          {placedOn !== null && `, ${dateInWords(placedOn.date)}`}
        </span>
      );
    });
}

function dayAndId({ id, placedOn }: AnswerToldFragment): string {
  return `${placedOn?.date ?? "9999"} ${id}`;
}

function isSaid(placedOn: { readonly date: string } | null, asOf: string | null): boolean {
  return asOf === null || (placedOn !== null && placedOn.date <= asOf);
}

/** Its words first; what they mean on their scale in small. */
export function Graded(graded: {
  readonly what: string;
  readonly words: string;
  readonly scale: ConfidenceScale | null;
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
          , {SCALES[scale].label}
          {low !== null && high !== null && `: ${low}–${high} %`}
        </span>
      )}
      <span className="fine">)</span>{" "}
    </span>
  );
}

/** The end that its line has in pictures. */
function AnswerMark({ kind }: { readonly kind: AnswerToldFragment["kind"] }) {
  return (
    <Mark
      width={32}
      height={20}
      draw={(theme) => [
        element("path", { d: "M2 10H22", stroke: theme.said, "stroke-width": WIDTH }),
        element("g", { transform: "translate(24 10)" }, ...ANSWER_ENDS[kind](theme)),
      ]}
    />
  );
}

export function AnswerLine({ answer }: { readonly answer: AnswerToldFragment }) {
  return (
    <li data-answer={answer.kind}>
      <AnswerMark kind={answer.kind} /> <span className="tag">{RESPONSES[answer.kind]}</span>{" "}
      <span dir="auto">{answerSentence(answer)}</span>
    </li>
  );
}
