import "../style/incident.css";
import "../style/claim.css";
import { Link, useParams } from "@tanstack/react-router";
import { citedClaim } from "../../views/cite/cited-claim";
import { type ClaimOnPage, claimOnPage } from "../../views/claim/claim-on-page";
import { ClaimPage } from "../../views/generated/operations";
import { periodOfClaim } from "../../views/scene/period-of-claim";
import { dateInWords, whenTold } from "../../views/wording/dates";
import { EVIDENCE_KINDS } from "../../views/wording/record-terms";
import { claimSentence, inList } from "../../views/wording/sentences";
import { CLASSES } from "../../views/wording/terms";
import { useAnswer } from "../api/use-answer";
import { Answers } from "../claim/answers";
import { Cite } from "../claim/cite";
import { Corrections } from "../claim/corrections";
import { ClaimFacts } from "../claim/facts";
import { LinkedClaims } from "../claim/linked-claims";
import { KnownAtBanner } from "../parts/known-at-banner";
import { OverTag } from "../parts/over-tag";
import { ShowQuery } from "../parts/show-query";
import { CitationCard, SourceCard } from "../parts/source-card";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { ViewProblems } from "../parts/view-problems";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

/** Exactly what was said, by whom, where and how sure. */
export function Claim() {
  const { id = "" } = useParams({ strict: false });
  const { view, problems, change } = useView();
  const { asOf, knownAt } = view;
  const variables = { id: `claim:${id}`, asOf, knownAt };
  const { data, error, refetch, isPlaceholderData, dataUpdatedAt } = useAnswer(ClaimPage, variables);
  const claim = data === undefined ? undefined : claimOnPage(data.data);
  useTitle(claim == null ? "Claim" : claimSentence(claim));
  return (
    <>
      <KnownAtBanner knownAt={knownAt} change={change} />
      <ViewProblems problems={problems} />
      {error !== null && (
        <>
          <h1>Claim</h1>
          <Failed error={error} retry={refetch} />
        </>
      )}
      {data === undefined && error === null && <Loading what="the claim" />}
      {data !== undefined && <PartsMissing errors={data.errors} />}
      {claim == null && (data?.errors.length ?? 0) > 0 && (
        <>
          <h1>Claim</h1>
          <button type="button" onClick={() => refetch()}>
            Try again
          </button>
        </>
      )}
      {claim === null && data?.errors.length === 0 && !isPlaceholderData && (
        <>
          <h1>There is no such claim</h1>
          <Empty why={whyNone(asOf, knownAt)}>
            {asOf === null && knownAt === null ? (
              <Link to="/blame">All claims</Link>
            ) : (
              <button type="button" onClick={() => change({ asOf: null, knownAt: null })}>
                Look without a day
              </button>
            )}
          </Empty>
        </>
      )}
      {data !== undefined && claim != null && (
        <article className={isPlaceholderData ? "dimmed" : undefined}>
          <Said claim={claim} />
          <div className="ways">
            <ShowQuery operation={ClaimPage} variables={variables} />
            <a className="button" href={`/add?claim=${encodeURIComponent(id)}`}>
              Answer or correct it
            </a>
          </div>
          <ClaimFacts claim={claim} />
          <Evidence evidence={claim.evidence} />
          <section aria-labelledby="documented">
            <h2 id="documented">Where it is documented</h2>
            {claim.documented.length === 0 && <p>No document is on record.</p>}
            <ul className="citations">
              {claim.documented.map((citation) => (
                <CitationCard key={`${citation.source.id} ${citation.locator}`} citation={citation} />
              ))}
            </ul>
          </section>
          <Answers claim={claim} />
          <Became claim={claim} />
          <Cite
            claim={citedClaim(
              claim,
              knownAt ?? new Date(dataUpdatedAt).toISOString(),
              window.location.origin,
            )}
          />
          <Corrections history={claim.history} />
        </article>
      )}
    </>
  );
}

function whyNone(asOf: string | null, knownAt: string | null): string {
  if (asOf !== null)
    return `Nothing of this address had been said by ${dateInWords(asOf)}, or it is not known when it was.`;
  if (knownAt !== null) return "This database had no claim of this address at that moment.";
  return "No claim has this address. It may have been taken out, or never been recorded.";
}

/** The accuser's own words first, then what they amount to. */
function Said({ claim }: { readonly claim: ClaimOnPage }) {
  const { quote, attributionClass } = claim;
  const { letter, label } = CLASSES[attributionClass ?? "NOT_STATED"];
  const { until } = periodOfClaim(claim);
  return (
    <header className="said" data-class={attributionClass ?? "NOT_STATED"}>
      {quote === null ? (
        <p className="fine">No verbatim words are on record.</p>
      ) : (
        <blockquote className="verbatim" dir="auto" lang={quote.language ?? undefined}>
          {quote.text}
        </blockquote>
      )}
      <h1 dir="auto">{claimSentence(claim)}</h1>
      <p>
        <span className="badge" title={label}>
          {letter}
        </span>{" "}
        {label}
        {!claim.live && <OverTag superseded={claim.replacedBy.length > 0} until={until} />}
      </p>
    </header>
  );
}

function Evidence({ evidence }: Pick<ClaimOnPage, "evidence">) {
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence that the accuser cites</h2>
      {evidence.length === 0 && <p>None is on record.</p>}
      <ul className="told">
        {evidence.map(({ kind, text, source }) => (
          <li key={`${kind} ${text} ${source?.id}`}>
            <span className="tag">{EVIDENCE_KINDS[kind]}</span>{" "}
            {text !== null && <span dir="auto">{text}</span>}
            {source !== null && <SourceCard source={source} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it replaces, repeats and answers, and what became of it. */
function Became({ claim }: { readonly claim: ClaimOnPage }) {
  const { supersedes, replacedBy, repeats, repeatedBy, answers, takenBack } = claim;
  if ([supersedes, replacedBy, repeats, repeatedBy, answers, takenBack].every(({ length }) => length === 0))
    return null;
  return (
    <section aria-labelledby="became">
      <h2 id="became">Before and after it</h2>
      <LinkedClaims term="It replaces" claims={supersedes} />
      <LinkedClaims term="It is replaced by" claims={replacedBy} />
      <LinkedClaims term="It only repeats" claims={repeats} />
      <LinkedClaims term="It is only repeated by" claims={repeatedBy} />
      <LinkedClaims term="It answers, as a counter-accusation" claims={answers} />
      {takenBack.length > 0 && (
        <div className="linked">
          <h3>Taken back</h3>
          <ul className="told">
            {takenBack.map((retraction) => (
              <li key={retraction.id}>
                <p dir="auto">
                  {inList(retraction.by.map(({ name }) => name))}{" "}
                  {retraction.by.length === 1 ? "takes" : "take"} it back, {whenTold(retraction)}.
                  {retraction.by.length < claim.accusers.length && " It stands for the others who signed it."}
                </p>
                {retraction.quote !== null && (
                  <blockquote dir="auto" lang={retraction.quote.language ?? undefined}>
                    {retraction.quote.text}
                  </blockquote>
                )}
                <ul className="citations">
                  {retraction.citations.map((citation) => (
                    <CitationCard key={`${citation.source.id} ${citation.locator}`} citation={citation} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
