import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import {
  type AnswerDraft,
  aClaim,
  anAnswer,
  type ClaimDraft,
  type Draft,
  nextKey,
  tidied,
  WHOLE,
} from "../../../views/form/draft";
import type { Mistake } from "../../../views/form/mistakes";
import { previewOf } from "../../../views/form/preview";
import { valueAt } from "../../../views/form/value-at";
import { ClaimsToAnswer } from "../../../views/generated/operations";
import { claimSentence } from "../../../views/wording/sentences";
import { NoAnswer } from "../../api/ask";
import { queryClient, useAnswer } from "../../api/use-answer";
import { useViewer } from "../../api/use-viewer";
import { Failed } from "../states";
import { AnswerFields, type Target } from "./answer-fields";
import { ClaimFields } from "./claim-fields";
import { TextField } from "./fields";
import { IncidentSection } from "./incident-section";
import { fieldId, MistakesProvider } from "./mistakes";
import { Preview } from "./preview";
import { keepDraft, type Sent, sendDraft } from "./send-draft";
import { SentNotice } from "./sent-notice";
import { SourceSection } from "./source-section";
import type { useDraft } from "./use-draft";

interface DraftFormProps {
  readonly heading: string;
  readonly kept: ReturnType<typeof useDraft>;
  readonly children?: ReactNode;
}

type Done = Exclude<Sent, { readonly mistakes: readonly Mistake[] }>;

/** One page, three open sections: source, incident, claims and answers. */
export function DraftForm({ heading, kept, children }: DraftFormProps) {
  const { draft, change, forget, wasKept, isKept } = kept;
  const { viewer, may, isKnown } = useViewer();
  const [found, setFound] = useState<{ readonly of: Draft; readonly mistakes: readonly Mistake[] }>();
  const [failure, setFailure] = useState<unknown>();
  const [done, setDone] = useState<Done>();
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState("");
  const summary = useRef<HTMLDivElement>(null);
  // What was mended since is not complained of any more.
  const mistakes = useMemo(
    () =>
      (found?.mistakes ?? []).filter(({ place }) =>
        place === "" ? found?.of === draft : valueAt(found?.of, place) === valueAt(draft, place),
      ),
    [found, draft],
  );
  useEffect(() => {
    if (found !== undefined && found.mistakes.length > 0) summary.current?.focus();
  }, [found]);

  const send = async (how: (draft: Draft) => Promise<Sent>): Promise<Done | undefined> => {
    const clean = tidied(draft);
    change(clean);
    setBusy(true);
    setFailure(undefined);
    setNote("");
    try {
      const sent = await how(clean);
      setFound("mistakes" in sent ? { of: clean, mistakes: sent.mistakes } : undefined);
      return "mistakes" in sent ? undefined : sent;
    } catch (error) {
      setFailure(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const handIn = async (event: FormEvent) => {
    event.preventDefault();
    const sent = await send(sendDraft);
    if (sent === undefined) return;
    forget();
    setDone(sent);
    void queryClient.invalidateQueries();
  };
  const keep = async () => {
    const sent = await send(keepDraft);
    if (sent?.proposal == null) return;
    const { id, version } = sent.proposal;
    change((now) => ({ ...now, proposal: { id, version } }));
    setNote("The service keeps this draft now; nobody but you sees it.");
  };

  if (done !== undefined) return <SentNotice sent={done} again={() => setDone(undefined)} />;
  const refused = failure instanceof NoAnswer && failure.code === "UNAUTHENTICATED";
  const isProposal = draft.proposal !== null || !may.changeAtOnce;
  return (
    <MistakesProvider value={mistakes}>
      <h1>{heading}</h1>
      {children}
      {wasKept && (
        <p className="row" role="status">
          This is what you wrote here before.
          <button type="button" className="quiet" onClick={forget}>
            Begin anew
          </button>
        </p>
      )}
      {!isKept && (
        <p className="mistake" role="alert">
          This browser does not keep drafts: what you write is lost when the page is left.
        </p>
      )}
      <form onSubmit={handIn} noValidate className="draft-form">
        <div className="sections">
          <Sections draft={draft} change={change} />
          <section aria-labelledby="hand-in">
            <h2 id="hand-in">Hand it in</h2>
            <TextField
              place="reason"
              label={draft.correction === null ? "A word to whoever reviews it" : "Why it is to be corrected"}
              long
              value={draft.reason}
              change={(reason) => change((now) => ({ ...now, reason }))}
            />
            {mistakes.length > 0 && (
              <div className="failed" ref={summary} tabIndex={-1} role="alert">
                <p>
                  {mistakes.length === 1
                    ? "One thing is to be mended:"
                    : `${mistakes.length} things are to be mended:`}
                </p>
                <ul>
                  {mistakes.map(({ place, message }) => (
                    <li key={`${place} ${message}`}>
                      {place === "" ? message : <a href={`#${fieldId(place)}`}>{message}</a>}
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {failure !== undefined && !refused && (
              <>
                <Failed error={failure} />
                <p>Nothing that you wrote is lost. You can hand it in again.</p>
              </>
            )}
            {isKnown && !may.propose && <NotYet anonymous={viewer?.anonymous !== false} refused={refused} />}
            <div className="row">
              <button type="submit" className="main" disabled={busy || !may.propose}>
                {isProposal ? "Propose it for review" : "Record it now"}
              </button>
              {may.propose && (
                <button type="button" onClick={keep} disabled={busy}>
                  Keep as a draft at the service
                </button>
              )}
              <span role="status">{busy ? "Sending…" : note}</span>
            </div>
            <p className="fine">
              {isProposal
                ? "An editor looks at it; what becomes of it is told under “My submissions”."
                : "You are an editor: it is there at once, and the history says that it is by you."}{" "}
              Until then this browser keeps what you write.
            </p>
          </section>
        </div>
        <PreviewOf draft={draft} />
      </form>
    </MistakesProvider>
  );
}

function NotYet({ anonymous, refused }: { readonly anonymous: boolean; readonly refused: boolean }) {
  if (!anonymous)
    return (
      <p role="status">
        Your log-in may read only. Ask whoever runs the service for one of a researcher; what you wrote stays
        here.
      </p>
    );
  return (
    <div className="notice-box">
      <p>{refused ? "Your log-in has ended." : "Log in to hand it in."} What you wrote stays as it is.</p>
      <a href={`/login?to=${encodeURIComponent(`${window.location.pathname}${window.location.search}`)}`}>
        Log in, and come back here
      </a>
    </div>
  );
}

interface SectionsProps {
  readonly draft: Draft;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

function useExisting(incident: string | null) {
  const { data, isPlaceholderData } = useAnswer(
    ClaimsToAnswer,
    { incident: incident ?? "" },
    incident !== null,
  );
  return incident === null || isPlaceholderData ? undefined : data?.data.claims;
}

function PreviewOf({ draft }: { readonly draft: Draft }) {
  const existing = useExisting(draft.incident.id)?.nodes;
  const claims = useMemo(() => previewOf(draft, existing), [draft, existing]);
  return (
    <div className="preview-column">
      <Preview claims={claims} />
    </div>
  );
}

function Sections({ draft, change }: SectionsProps) {
  const type = draft.correction?.id.split(":")[0];
  const correcting = type !== undefined;
  const existing = useExisting(correcting ? null : draft.incident.id);
  const targets: readonly Target[] = [
    ...draft.claims.map((claim, index) => ({ key: claim.key, label: `Claim ${index + 1} of this form` })),
    ...(existing?.nodes ?? []).map((claim) => ({ key: claim.id, label: claimSentence(claim) })),
    { key: WHOLE, label: "The incident as such" },
  ];
  const setClaim = (index: number, claim: ClaimDraft) =>
    change((now) => ({ ...now, claims: now.claims.with(index, claim) }));
  const setAnswer = (index: number, answer: AnswerDraft) =>
    change((now) => ({ ...now, answers: now.answers.with(index, answer) }));
  const addAnswer = (to: readonly string[]) =>
    change((now) => ({ ...now, answers: [...now.answers, anAnswer(nextKey(now, "r"), to)] }));
  return (
    <>
      {(!correcting || type === "source") && (
        <section aria-labelledby="the-source">
          <h2 id="the-source">{correcting ? "The source" : "1. The source"}</h2>
          <SourceSection
            value={draft.source}
            change={(source) => change((now) => ({ ...now, source }))}
            correcting={correcting}
          />
        </section>
      )}
      {(!correcting || type === "incident") && (
        <section aria-labelledby="the-incident">
          <h2 id="the-incident">{correcting ? "The incident" : "2. The incident"}</h2>
          <IncidentSection
            value={draft.incident}
            change={(incident) => change((now) => ({ ...now, incident }))}
            correcting={correcting}
          />
        </section>
      )}
      {(!correcting || type === "claim" || type === "response") && (
        <section aria-labelledby="the-claims">
          <h2 id="the-claims">{correcting ? "What was said" : "3. Claims and answers"}</h2>
          {draft.claims.map((claim, index) => (
            <div className="one" key={claim.key}>
              <h3>{correcting ? "Claim" : `Claim ${index + 1}`}</h3>
              <ClaimFields
                place={`claims.${index}`}
                value={claim}
                change={(now) => setClaim(index, now)}
                correcting={correcting}
              />
              {!correcting && (
                <div className="row">
                  <button type="button" onClick={() => addAnswer([claim.key])}>
                    Add an answer to claim {index + 1}
                  </button>
                  <button
                    type="button"
                    className="quiet"
                    onClick={() =>
                      change((now) => ({ ...now, claims: now.claims.filter(({ key }) => key !== claim.key) }))
                    }
                  >
                    Remove claim {index + 1}
                  </button>
                </div>
              )}
            </div>
          ))}
          {draft.answers.map((answer, index) => (
            <div className="one" key={answer.key}>
              <h3>{correcting ? "Answer" : `Answer ${index + 1}`}</h3>
              <AnswerFields
                place={`answers.${index}`}
                value={answer}
                change={(now) => setAnswer(index, now)}
                targets={targets}
                correcting={correcting}
              />
              {!correcting && (
                <button
                  type="button"
                  className="quiet"
                  onClick={() =>
                    change((now) => ({
                      ...now,
                      answers: now.answers.filter(({ key }) => key !== answer.key),
                    }))
                  }
                >
                  Remove answer {index + 1}
                </button>
              )}
            </div>
          ))}
          {!correcting && (
            <div className="row" id={fieldId("claims")} tabIndex={-1}>
              <button
                type="button"
                onClick={() =>
                  change((now) => ({ ...now, claims: [...now.claims, aClaim(nextKey(now, "c"))] }))
                }
              >
                Add another claim
              </button>
              <button type="button" onClick={() => addAnswer([])}>
                {existing !== undefined && existing.totalCount > 0
                  ? "Add an answer to a recorded claim, or to the incident"
                  : "Add an answer to the incident"}
              </button>
              {existing !== undefined && existing.totalCount > existing.nodes.length && (
                <span className="fine">
                  The earliest {existing.nodes.length} of {existing.totalCount} are offered.
                </span>
              )}
            </div>
          )}
        </section>
      )}
    </>
  );
}
