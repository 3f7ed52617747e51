import "../style/editing.css";
import { Link, useParams } from "@tanstack/react-router";
import { pathOfId } from "../../views/address/record-path";
import { idOfParam } from "../../views/form/addresses";
import { ProposalWhole } from "../../views/generated/operations";
import type { ProposalWholeQuery } from "../../views/generated/types";
import { namesInChanges } from "../../views/review/checks";
import { minuteInWords } from "../../views/wording/dates";
import { ACTS, PROPOSAL_STATES, titleOfProposal, VERDICTS } from "../../views/wording/proposals";
import { useAnswer } from "../api/use-answer";
import { useViewer } from "../api/use-viewer";
import { useNames } from "../parts/form/begun-forms";
import { NeedsLogin } from "../parts/needs-login";
import { Checks } from "../parts/review/checks";
import { Compared } from "../parts/review/compared";
import { Decide } from "../parts/review/decide";
import { Empty, Failed, Loading } from "../parts/states";
import { useTitle } from "../use-title";

/** One proposal: what is there, what would be, and what becomes of it. */
export function ReviewOne() {
  const { id: rest } = useParams({ strict: false }) as { readonly id: string };
  useTitle("Review");
  const { may } = useViewer();
  const { data, error, refetch } = useAnswer(ProposalWhole, { id: idOfParam("proposal", rest) }, may.propose);
  const proposal = data?.data.proposal;
  return (
    <NeedsLogin may="propose">
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="the proposal" />}
      {proposal === null && (
        <>
          <h1>Review</h1>
          <Empty why="There is no such proposal, or none that you may see.">
            <Link to="/review" search={{}}>
              To the queue
            </Link>
          </Empty>
        </>
      )}
      {proposal != null && <OneProposal proposal={proposal} />}
    </NeedsLogin>
  );
}

function OneProposal({ proposal }: { readonly proposal: NonNullable<ProposalWholeQuery["proposal"]> }) {
  const { changes, reviews, moved, problems, inCommon, state, reason, by, submittedAt, createdAt } = proposal;
  const { names } = useNames(changes);
  const { may } = useViewer();
  const own = namesInChanges(changes);
  const nameOf = (id: string) => names.get(id)?.name ?? own.get(id);
  return (
    <>
      <h1 dir="auto">{titleOfProposal(proposal)}</h1>
      <p>
        <span className="tag">{PROPOSAL_STATES[state]}</span> by{" "}
        <span dir="auto">{proposal.mine ? "you" : by}</span>, {minuteInWords(submittedAt ?? createdAt)}
      </p>
      {reason !== null && (
        <blockquote dir="auto" aria-label="What its author says of it">
          {reason}
        </blockquote>
      )}
      {reviews.length > 0 && (
        <section aria-labelledby="before-now">
          <h2 id="before-now">What was decided before</h2>
          {reviews.map((review) => (
            <div className="notice-box" key={review.at}>
              <p>
                <span dir="auto">{review.by}</span> {VERDICTS[review.verdict]}, {minuteInWords(review.at)}
              </p>
              {review.reason !== null && <blockquote dir="auto">{review.reason}</blockquote>}
            </div>
          ))}
        </section>
      )}
      {inCommon.length > 0 && <p>The two have in common: {inCommon.join(", ")}.</p>}
      {problems.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems">What would be wrong with it now</h2>
          <ul>
            {problems.map(({ message, field }) => (
              <li key={`${field.join(".")} ${message}`}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {moved.length > 0 && (
        <section aria-labelledby="moved">
          <h2 id="moved">What changed since it was handed in</h2>
          <ul>
            {moved.map(({ recordId, proposedVersion, version }) => (
              <li key={recordId}>
                <a href={pathOfId(recordId)}>{nameOf(recordId) ?? recordId}</a> was of version{" "}
                {proposedVersion}
                {version === null ? " and is not recorded any more" : `, and is of version ${version} now`}.
              </li>
            ))}
          </ul>
        </section>
      )}
      <Checks changes={changes} />
      <h2>Before and after</h2>
      {changes.length === 0 && <Empty why="It asks for nothing yet." />}
      {changes.map((change, index) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: a record may be changed more than once, in this order
          key={index}
          aria-labelledby={`change-${index}`}
          className="change"
        >
          <h3 id={`change-${index}`}>
            <span className="tag">{ACTS[change.act]}</span> <code>{change.recordId ?? "no id yet"}</code>
          </h3>
          <Compared
            caption={`${change.recordId ?? "The record"}, before and after`}
            before={change.before}
            after={change.after}
            nameOf={nameOf}
          />
          {change.into !== null && (
            <>
              <h3>
                into <code>{change.into}</code>
              </h3>
              <Compared
                caption={`${change.into}, before and after`}
                before={change.intoBefore}
                after={change.intoAfter}
                nameOf={nameOf}
              />
            </>
          )}
        </section>
      ))}
      {may.review && <Decide key={`${proposal.id} ${state}`} proposal={proposal} />}
    </>
  );
}
