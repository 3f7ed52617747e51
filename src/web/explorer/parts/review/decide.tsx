import { Link } from "@tanstack/react-router";
import { useEffect, useId, useRef, useState } from "react";
import { commandKey } from "../../../views/form/command-key";
import {
  AcceptProposal,
  AskForChanges,
  Proposals,
  RejectProposal,
} from "../../../views/generated/operations";
import type { ProposalToldFragment, Verdict } from "../../../views/generated/types";
import { VERDICTS } from "../../../views/wording/proposals";
import { ask } from "../../api/ask";
import { queryClient, useAnswer } from "../../api/use-answer";

/** Accept, ask for changes, or reject: with a reason that the author sees. */
export function Decide({ proposal }: { readonly proposal: ProposalToldFragment }) {
  const { id, version, state, mine, isCandidate, moved, problems } = proposal;
  const reasonId = useId();
  const [reason, setReason] = useState("");
  const [evenIfMoved, setEvenIfMoved] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  if (state !== "SUBMITTED") return <Decided proposal={proposal} />;
  if (mine) return <p role="status">You wrote it, so somebody else decides of it.</p>;

  const decide = async (verdict: Verdict) => {
    if (verdict !== "ACCEPTED" && reason.trim() === "") {
      setProblem("Give a reason: its author sees it, and knows what to do.");
      field.current?.focus();
      return;
    }
    const input = {
      proposal: id,
      expectedVersion: version,
      ...(reason.trim() !== "" && { reason: reason.trim() }),
      ...(verdict === "ACCEPTED" && evenIfMoved && { evenIfMoved }),
    };
    const keyed = { input: { ...input, idempotencyKey: commandKey(id, verdict, input) } };
    setBusy(true);
    try {
      const { userErrors } = await decided(verdict, keyed);
      setProblem(userErrors.map(({ message }) => message).join(" ") || undefined);
      await queryClient.invalidateQueries();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "It did not work; try again.");
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="decide" className="decide">
      <h2 id="decide">Decide</h2>
      <div className="form-field">
        <label htmlFor={reasonId}>Reason, which its author sees</label>
        <textarea
          id={reasonId}
          ref={field}
          rows={3}
          dir="auto"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          aria-describedby={`${reasonId}-problem`}
        />
        <p id={`${reasonId}-problem`} className="mistake" role="alert">
          {problem}
        </p>
      </div>
      {moved.length > 0 && (
        <label className="row">
          <input
            type="checkbox"
            checked={evenIfMoved}
            onChange={({ target }) => setEvenIfMoved(target.checked)}
          />
          I looked at what changed since it was handed in
        </label>
      )}
      <div className="row">
        <button
          type="button"
          className="main"
          disabled={busy || problems.length > 0 || (moved.length > 0 && !evenIfMoved)}
          onClick={() => decide("ACCEPTED")}
        >
          Accept
        </button>
        {!isCandidate && (
          <button type="button" disabled={busy} onClick={() => decide("CHANGES_REQUESTED")}>
            Ask for changes
          </button>
        )}
        <button type="button" disabled={busy} onClick={() => decide("REJECTED")}>
          Reject
        </button>
        <Link to="/review" search={(isCandidate ? { candidates: "yes" } : {}) as never}>
          Back to the queue
        </Link>
      </div>
      {problems.length > 0 && (
        <p className="fine">It can be accepted once nothing is wrong with it any more.</p>
      )}
    </section>
  );
}

async function decided(
  verdict: Verdict,
  variables: { readonly input: { readonly proposal: string; readonly idempotencyKey: string } },
) {
  switch (verdict) {
    case "ACCEPTED":
      return (await ask(AcceptProposal, variables)).data.acceptProposal;
    case "CHANGES_REQUESTED":
      return (await ask(AskForChanges, variables)).data.requestChanges;
    case "REJECTED":
      return (await ask(RejectProposal, variables)).data.rejectProposal;
  }
}

/** What was decided, and what is next. */
function Decided({ proposal }: { readonly proposal: ProposalToldFragment }) {
  const here = useRef<HTMLElement>(null);
  const last = proposal.reviews.at(-1);
  const { data } = useAnswer(Proposals, {
    states: ["SUBMITTED"],
    mine: false,
    candidates: proposal.isCandidate,
    first: 2,
  });
  useEffect(() => here.current?.focus(), []);
  const next = data?.data.proposals.nodes.find(({ id }) => id !== proposal.id);
  return (
    <section className="decide" ref={here} tabIndex={-1} aria-label="Decided">
      {last !== undefined && (
        <p role="status">
          <span dir="auto">{last.by}</span> {VERDICTS[last.verdict]}.
        </p>
      )}
      <p className="row">
        {next !== undefined && (
          <Link to="/review/$id" params={{ id: next.id.replace(/^proposal:/, "") }} search={{}}>
            To the next one
          </Link>
        )}
        <Link to="/review" search={(proposal.isCandidate ? { candidates: "yes" } : {}) as never}>
          To the queue
        </Link>
      </p>
    </section>
  );
}
