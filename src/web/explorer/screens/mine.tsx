import "../style/editing.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { pathOfId } from "../../views/address/record-path";
import { commandKey } from "../../views/form/command-key";
import { HandIn, Proposals, TakeBack } from "../../views/generated/operations";
import type { ProposalToldFragment } from "../../views/generated/types";
import { minuteInWords } from "../../views/wording/dates";
import { actsInWords, PROPOSAL_STATES, titleOfProposal, VERDICTS } from "../../views/wording/proposals";
import { ask } from "../api/ask";
import { queryClient, useAnswer } from "../api/use-answer";
import { useViewer } from "../api/use-viewer";
import { NeedsLogin } from "../parts/needs-login";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { useTitle } from "../use-title";

const A_PAGE = 20;

/** What became of what one handed in, and why. */
export function Mine() {
  useTitle("My submissions");
  const { after } = useSearch({ strict: false }) as { readonly after?: string };
  const navigate = useNavigate();
  const { may } = useViewer();
  const variables = { mine: true, first: A_PAGE, after: after ?? null };
  const { data, error, refetch } = useAnswer(Proposals, variables, may.propose);
  const page = data?.data.proposals;
  return (
    <>
      <h1>My submissions</h1>
      <NeedsLogin may="propose">
        {error !== null && <Failed error={error} retry={refetch} />}
        {page === undefined && error === null && <Loading what="your submissions" />}
        {page !== undefined && (
          <>
            <PartsMissing errors={data?.errors ?? []} />
            <p className="count" role="status">
              {page.nodes.length < page.totalCount
                ? `Showing ${page.nodes.length} of ${page.totalCount} submissions, latest first.`
                : `${page.totalCount} ${page.totalCount === 1 ? "submission" : "submissions"}`}
            </p>
            {page.totalCount === 0 && (
              <Empty why="You have not handed anything in yet.">
                <a href="/add">Add something</a>
              </Empty>
            )}
            {page.nodes.map((proposal) => (
              <Submission key={proposal.id} proposal={proposal} />
            ))}
            {page.pageInfo.hasNextPage && (
              <button
                type="button"
                onClick={() => navigate({ to: ".", search: { after: page.pageInfo.endCursor } as never })}
              >
                Earlier ones
              </button>
            )}
          </>
        )}
      </NeedsLogin>
    </>
  );
}

const CHANGEABLE = new Set(["DRAFT", "CHANGES_REQUESTED"]);
const OPEN = new Set(["DRAFT", "SUBMITTED", "CHANGES_REQUESTED"]);

function Submission({ proposal }: { readonly proposal: ProposalToldFragment }) {
  const { id, state, version, changes, reviews, records, submittedAt, createdAt, problems, reason } =
    proposal;
  const [problem, setProblem] = useState<string>();
  const title = titleOfProposal(proposal);
  const act = async (what: "HandIn" | "TakeBack") => {
    const input = { proposal: id, idempotencyKey: commandKey(id, what, version) };
    try {
      const { userErrors } =
        what === "HandIn"
          ? (await ask(HandIn, { input })).data.submitProposal
          : (await ask(TakeBack, { input })).data.withdrawProposal;
      setProblem(userErrors.map(({ message }) => message).join(" ") || undefined);
      await queryClient.invalidateQueries();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "It did not work; try again.");
    }
  };
  return (
    <article className="submission" data-state={state}>
      <h2 dir="auto">{title}</h2>
      <p>
        <span className="tag">{PROPOSAL_STATES[state]}</span> {actsInWords(changes)}{" "}
        <span className="fine">
          {submittedAt === null
            ? `begun ${minuteInWords(createdAt)}`
            : `handed in ${minuteInWords(submittedAt)}`}
        </span>
      </p>
      {reason !== null && (
        <p dir="auto">
          <span className="fine">You wrote:</span> {reason}
        </p>
      )}
      {reviews.map((review) => (
        <div className="notice-box" key={review.at}>
          <p>
            <span dir="auto">{review.by}</span> {VERDICTS[review.verdict]}, {minuteInWords(review.at)}
            {review.reason !== null && ":"}
          </p>
          {review.reason !== null && <blockquote dir="auto">{review.reason}</blockquote>}
        </div>
      ))}
      {OPEN.has(state) && problems.length > 0 && (
        <>
          <p>What would be wrong with it now:</p>
          <ul>
            {problems.map(({ message, field }) => (
              <li key={`${field.join(".")} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {records.length > 0 && (
        <p>
          Recorded:{" "}
          {records.map(({ id: record }) => (
            <a key={record} className="in-list" href={pathOfId(record)}>
              {record}
            </a>
          ))}
        </p>
      )}
      <div className="row">
        {CHANGEABLE.has(state) && (
          <>
            <a href={`/add?proposal=${encodeURIComponent(id.replace(/^proposal:/, ""))}`}>
              Change it<span className="unseen">: {title}</span>
            </a>
            <button type="button" onClick={() => act("HandIn")}>
              {state === "DRAFT" ? "Hand it in" : "Hand it in again as it is"}
            </button>
          </>
        )}
        {OPEN.has(state) && (
          <button type="button" onClick={() => act("TakeBack")}>
            Withdraw it
          </button>
        )}
      </div>
      {problem !== undefined && (
        <p className="mistake" role="alert">
          {problem}
        </p>
      )}
    </article>
  );
}
