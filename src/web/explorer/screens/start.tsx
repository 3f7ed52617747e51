import "../style/start.css";
import { useMemo } from "react";
import { pathOfId } from "../../views/address/record-path";
import { lineOf } from "../../views/changes/change-lines";
import {
  ChangesAfter,
  LatestClaims,
  StartCounts,
  StartDelays,
  StartLists,
  StartMatrix,
} from "../../views/generated/operations";
import { NO_FIGURES, type Question, questionsOf } from "../../views/start/questions";
import { claimSentence } from "../../views/wording/sentences";
import { useSpanOfChanges } from "../api/span-of-changes";
import { useAnswer } from "../api/use-answer";
import { AddressLink } from "../parts/address-link";
import { ChangeItem } from "../parts/change-list";
import { SearchBox } from "../parts/search-box";
import { SmallPicture } from "../parts/small-picture";
import { Failed, Loading, PartsMissing } from "../parts/states";
import { addressOfStep, useStoryThere } from "../parts/story-strip";
import { useTitle } from "../use-title";
import { EmptyDatabase } from "./empty-database";

const LATEST = 8;

/** What this is, what is new, and where to begin. */
export function Start() {
  useTitle("Start");
  const counts = useAnswer(StartCounts, {});
  const { data, error, refetch } = counts;
  const isEmpty = data !== undefined && data.data.incidents.totalCount + data.data.claims.totalCount === 0;
  const story = useStoryThere(data !== undefined && !isEmpty);
  return (
    <div className="start">
      <h1>Who is blamed for which cyber incident by whom, and who denies it</h1>
      <p className="lead">
        Every claim here is something that somebody said, on a day, in a document; nothing here says who is
        right.
      </p>
      <SearchBox big />
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="the start" />}
      {isEmpty && <EmptyDatabase />}
      {data !== undefined && !isEmpty && (
        <>
          {story === true && (
            <p className="story-offer">
              <AddressLink address={addressOfStep(1)}>
                The joint statement of October 2016, in five steps
              </AddressLink>{" "}
              <span className="fine">who was blamed, who answered, and what was not attributed</span>
            </p>
          )}
          <Questions />
          <section aria-labelledby="counts">
            <h2 id="counts">On record</h2>
            <dl className="counts">
              <Count label="incidents" count={data.data.incidents.totalCount} address="/incidents" />
              <Count label="claims" count={data.data.claims.totalCount} address="/blame" />
              <Count label="answers" count={data.data.responses.totalCount} address="/blame?answered=yes" />
              <Count label="actors" count={data.data.actors.totalCount} address="/actors" />
              <Count label="documents" count={data.data.sources.totalCount} />
            </dl>
          </section>
          <div className="latest">
            <Claims />
            <LatestChanges />
          </div>
        </>
      )}
    </div>
  );
}

function Count(props: { readonly label: string; readonly count: number; readonly address?: string }) {
  const { label, count, address } = props;
  const number = count.toLocaleString("en-GB");
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {address === undefined ? (
          number
        ) : (
          <AddressLink address={address}>
            {number}
            <span className="unseen"> {label}</span>
          </AddressLink>
        )}
      </dd>
    </div>
  );
}

function Questions() {
  const matrix = useAnswer(StartMatrix, {});
  const lists = useAnswer(StartLists, {});
  const delays = useAnswer(StartDelays, {});
  // Cards do not move: they are shown when it is known which.
  const isKnown = [matrix, lists, delays].every(({ data, error }) => data !== undefined || error !== null);
  const questions = useMemo(
    () =>
      isKnown
        ? questionsOf(
            { ...NO_FIGURES, ...matrix.data?.data, ...lists.data?.data },
            delays.data?.data.statistics.delays ?? [],
          )
        : [],
    [isKnown, matrix.data, lists.data, delays.data],
  );
  const failed = [matrix, lists].find(({ error }) => error !== null);
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Questions to begin with</h2>
      {failed !== undefined && <Failed error={failed.error} retry={failed.refetch} />}
      {!isKnown && <Loading what="questions" />}
      <PartsMissing errors={[...(matrix.data?.errors ?? []), ...(lists.data?.errors ?? [])]} />
      <ul className="questions">
        {questions.map((question) => (
          <Card key={question.question} {...question} />
        ))}
      </ul>
    </section>
  );
}

function Card({ question, address, answer, figure }: Question) {
  return (
    <li>
      <h3>
        <AddressLink address={address}>
          <span dir="auto">{question}</span>
        </AddressLink>
      </h3>
      <SmallPicture figure={figure} />
      <p className="fine" dir="auto">
        {answer}
      </p>
    </li>
  );
}

function Claims() {
  const { data, error, refetch } = useAnswer(LatestClaims, {});
  return (
    <section aria-labelledby="latest-claims">
      <h2 id="latest-claims">Latest claims</h2>
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="claims" />}
      <ul>
        {data?.data.claims.nodes.map((claim) => (
          <li key={claim.id} dir="auto">
            <AddressLink address={pathOfId(claim.id)} claim={claim.id}>
              {claimSentence(claim)}
            </AddressLink>
          </li>
        ))}
      </ul>
      {data !== undefined && (
        <p>
          <AddressLink address="/blame?view=table">All claims</AddressLink>
        </p>
      )}
    </section>
  );
}

function LatestChanges() {
  const span = useSpanOfChanges(null, null);
  const last = span.data?.data.changes.last ?? 0;
  const variables = { after: Math.max(0, last - LATEST), first: LATEST };
  const { data, error, refetch } = useAnswer(ChangesAfter, variables, last > 0);
  const lines = useMemo(
    () => (data?.data.changes.changes ?? []).map(lineOf).sort((a, b) => b.sequence - a.sequence),
    [data],
  );
  const failure = span.error ?? error;
  return (
    <section aria-labelledby="latest-changes">
      <h2 id="latest-changes">Latest changes of this database</h2>
      {failure !== null && (
        <Failed error={failure} retry={() => void (span.error === null ? refetch() : span.refetch())} />
      )}
      {data === undefined && failure === null && <Loading what="changes" />}
      <ul>
        {lines.map((line, index) => (
          <ChangeItem key={line.sequence} line={line} sameReason={lines[index - 1]?.reason === line.reason} />
        ))}
      </ul>
      <p>
        <AddressLink address="/changes">What belief changed, and why?</AddressLink>
      </p>
    </section>
  );
}
