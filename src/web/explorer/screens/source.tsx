import "../style/actor.css";
import { useParams } from "@tanstack/react-router";
import { SourcePage } from "../../views/generated/operations";
import type { SourceNamedFragment, SourcePageQuery } from "../../views/generated/types";
import { dateLabel, whenTold } from "../../views/wording/dates";
import { ASSESSMENT_KINDS, RELIABILITIES, SOURCE_KINDS } from "../../views/wording/record-terms";
import { responders } from "../../views/wording/sentences";
import { useAnswer } from "../api/use-answer";
import { AnswerTold } from "../parts/answer-told";
import { ClaimLine } from "../parts/claim-line";
import { Clocks } from "../parts/clocks";
import { Counted } from "../parts/counted";
import { Fact } from "../parts/fact";
import { RecordHistory } from "../parts/history-table";
import { ActorLink, IncidentLink, SourceLink } from "../parts/names";
import { PageButtons } from "../parts/page-buttons";
import { ShowQuery } from "../parts/show-query";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { ViewProblems } from "../parts/view-problems";
import { WebAddress } from "../parts/web-address";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

const AT_ONCE = 50;

type Shown = NonNullable<SourcePageQuery["source"]>;

/** What rests on a document. */
export function Source() {
  const { id = "" } = useParams({ strict: false });
  const { view, problems, change } = useView();
  const { asOf, knownAt, after } = view;
  const variables = { id: `source:${id}`, first: AT_ONCE, after, asOf, knownAt };
  const { data, error, refetch } = useAnswer(SourcePage, variables);
  const source = data?.data.source;
  useTitle(source?.title ?? "Document");
  return (
    <>
      <ViewProblems problems={problems} />
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && (
        <>
          <h1>Document</h1>
          <Loading what="the document" />
        </>
      )}
      {source === null && (
        <>
          <h1>There is no such document</h1>
          <Empty why={`No document has the address ${id}.`}>
            <a href={`/search?q=${encodeURIComponent(id)}`}>Search for it</a>
          </Empty>
        </>
      )}
      {data !== undefined && source !== undefined && source !== null && (
        <>
          <PartsMissing errors={data.errors} />
          <Head source={source} />
          <div className="ways">
            <ShowQuery operation={SourcePage} variables={variables} />
          </div>
          <Clocks view={view} change={change} />
          <Chain source={source} />
          <Claims source={source} after={after} page={(cursor) => change({ after: cursor })} />
          <Answers answers={data.data.responses} within={source.id} />
          <Assessments assessments={data.data.assessments} />
          <p className="fine">
            Claims, answers and assessments are listed, directly or as they were relayed through it. Material
            that surfaced, retractions and names that cite it are not: see the pages of the incident, claim or
            actor.
          </p>
          <RecordHistory history={source.history} />
        </>
      )}
    </>
  );
}

function Head({ source }: { readonly source: Shown }) {
  const { title, kind, publisher, publishedOn, url, archivedUrl, language, reliability } = source;
  return (
    <header className="page-head">
      <p className="fine">Document · {SOURCE_KINDS[kind]}</p>
      <h1 dir="auto" lang={language ?? undefined}>
        {title}
      </h1>
      <dl className="facts">
        <Fact term="Published">{publishedOn === null ? "not stated" : dateLabel(publishedOn)}</Fact>
        <Fact term="By">{publisher === null ? "not stated" : <ActorLink actor={publisher} />}</Fact>
        <Fact term="Language">{language ?? "not stated"}</Fact>
        <Fact term="Reliability">
          {reliability === null ? (
            "not rated"
          ) : (
            <>
              {RELIABILITIES[reliability]} <span className="fine">(Admiralty scale)</span>
            </>
          )}
        </Fact>
        <Fact term="Address">{url === null ? "not stated" : <WebAddress url={url} />}</Fact>
        <Fact term="Archived copy">
          {archivedUrl === null ? "none is recorded" : <WebAddress url={archivedUrl} />}
        </Fact>
      </dl>
    </header>
  );
}

interface Drawn extends SourceNamedFragment {
  readonly quotes?: readonly Drawn[];
  readonly quotedBy?: readonly Drawn[];
}

function Chain({ source }: { readonly source: Shown }) {
  const { quotes, quotedBy } = source;
  if (quotes.length === 0 && quotedBy.length === 0) return null;
  return (
    <section className="chain" aria-labelledby="chain">
      <h2 id="chain">Where it stands among documents</h2>
      {quotes.length > 0 && (
        <>
          <h3>It draws on</h3>
          <Documents documents={quotes} next="quotes" />
        </>
      )}
      {quotedBy.length > 0 && (
        <>
          <h3>What draws on it</h3>
          <Documents documents={quotedBy} next="quotedBy" />
        </>
      )}
    </section>
  );
}

function Documents({
  documents,
  next,
}: {
  readonly documents: readonly Drawn[];
  readonly next: "quotes" | "quotedBy";
}) {
  return (
    <ul>
      {documents.map((document) => (
        <li key={document.id}>
          <SourceLink source={document} />{" "}
          <span className="fine">
            {SOURCE_KINDS[document.kind]}
            {document.publisher !== null && (
              <>
                , <bdi>{document.publisher.name}</bdi>
              </>
            )}
            , {dateLabel(document.publishedOn)}
          </span>
          {(document[next]?.length ?? 0) > 0 && <Documents documents={document[next] ?? []} next={next} />}
        </li>
      ))}
    </ul>
  );
}

function Claims({
  source: { id, claims },
  after,
  page,
}: {
  readonly source: Shown;
  readonly after: string | null;
  readonly page: (cursor: string | null) => void;
}) {
  const { totalCount, nodes, pageInfo } = claims;
  return (
    <section aria-labelledby="claims" data-part="claims">
      <h2 id="claims">
        Claims that rest on it <span className="number">{totalCount}</span>
      </h2>
      {totalCount === 0 && <p className="none">No claim cites it.</p>}
      {totalCount > nodes.length && (
        <p className="count" role="status">
          {after === null ? "The first" : "The next"} {nodes.length} of {totalCount}, earliest first.
        </p>
      )}
      <ol className="lines">
        {nodes.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} within={id} />
        ))}
      </ol>
      <p className="more">
        <PageButtons after={after} next={pageInfo.hasNextPage ? pageInfo.endCursor : null} go={page} />
      </p>
    </section>
  );
}

function Answers({
  answers,
  within,
}: {
  readonly answers: SourcePageQuery["responses"];
  readonly within: string;
}) {
  const { totalCount, nodes } = answers;
  if (totalCount === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">
        Answers that rest on it <span className="number">{totalCount}</span>
      </h2>
      <Counted shown={nodes.length} total={totalCount} />
      <ol className="lines">
        {nodes.map((answer) => (
          <AnswerTold key={answer.id} answer={answer} within={within} />
        ))}
      </ol>
    </section>
  );
}

function Assessments({ assessments }: { readonly assessments: SourcePageQuery["assessments"] }) {
  const { totalCount, nodes } = assessments;
  if (totalCount === 0) return null;
  return (
    <section aria-labelledby="assessments">
      <h2 id="assessments">
        Assessments that rest on it <span className="number">{totalCount}</span>
      </h2>
      <Counted shown={nodes.length} total={totalCount} />
      <ol className="lines">
        {nodes.map((assessment) => (
          <li key={assessment.id} className="claim-line">
            <p>
              <span className="tag">{ASSESSMENT_KINDS[assessment.kind]}</span>{" "}
              <span dir="auto">
                {responders(assessment)}, {whenTold(assessment)}
                {assessment.text !== null && `: ${assessment.text}`}
              </span>{" "}
              <span className="fine">
                on <IncidentLink incident={assessment.incident} />
              </span>
            </p>
            {assessment.quote !== null && (
              <blockquote dir="auto" lang={assessment.quote.language ?? undefined}>
                {assessment.quote.text}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
