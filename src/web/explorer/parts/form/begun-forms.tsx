import { useCallback, useMemo, useRef } from "react";
import type { Draft, NativeRecord } from "../../../views/form/draft";
import {
  draftOfChanges,
  draftOfRecord,
  idsIn,
  isCorrectable,
  type Names,
} from "../../../views/form/draft-of-records";
import { NamesOf, ProposalWhole, RecordAsWritten } from "../../../views/generated/operations";
import type { NamesOfQuery, ProposalWholeQuery, RecordAsWrittenQuery } from "../../../views/generated/types";
import { minuteInWords } from "../../../views/wording/dates";
import { VERDICTS } from "../../../views/wording/proposals";
import { useAnswer } from "../../api/use-answer";
import { useViewer } from "../../api/use-viewer";
import { LoginBox } from "../login-box";
import { Empty, Failed, Loading } from "../states";
import { DraftForm } from "./draft-form";
import { aSeed, useDraft } from "./use-draft";

/** Names of everything that records refer to, once they are known. */
export function useNames(value: unknown): { readonly names: Names; readonly isKnown: boolean } {
  const ids = useMemo(() => idsIn(value).slice(0, 100), [value]);
  const { data, error } = useAnswer(NamesOf, { ids }, ids.length > 0);
  const names = useMemo(() => namesIn(data?.data), [data]);
  return { names, isKnown: ids.length === 0 || data !== undefined || error !== null };
}

function namesIn(data: NamesOfQuery | undefined): Names {
  return new Map(
    (data?.nodes ?? []).flatMap((node) => {
      if (node === null) return [];
      if (node.__typename === "Actor") return [[node.id, { name: node.name, kind: node.actorKind }] as const];
      if (node.__typename === "Incident" || node.__typename === "Source")
        return [[node.id, { name: node.title }] as const];
      return [];
    }),
  );
}

/** The form of a record that is there, to be mended. */
export function CorrectionForm({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(RecordAsWritten, { id });
  const written = writtenIn(data?.data.node ?? null);
  const before = written?.history.nodes[0]?.after ?? undefined;
  const { names, isKnown } = useNames(before);
  if (error !== null) return <Failed error={error} retry={refetch} />;
  if (data === undefined || !isKnown) return <Loading what="the record" />;
  const [type = ""] = id.split(":");
  if (before === undefined || written === undefined)
    return (
      <>
        <h1>Propose a correction</h1>
        <Empty why={`There is no record ${id}.`}>
          <a href="/add">Record something new</a>
        </Empty>
      </>
    );
  if (!isCorrectable(type))
    return (
      <>
        <h1>Propose a correction</h1>
        <Empty why={`This form corrects claims, answers, incidents and sources; ${id} is of another kind.`}>
          <a href="/playground">Correct it by a mutation in the playground</a>
        </Empty>
      </>
    );
  return <BegunCorrection id={id} version={written.version} before={before} names={names} />;
}

function writtenIn(node: RecordAsWrittenQuery["node"]) {
  switch (node?.__typename) {
    case "Claim":
    case "Response":
    case "Incident":
    case "Source":
    case "Actor":
      return node;
    default:
      return undefined;
  }
}

interface BegunCorrectionProps {
  readonly id: string;
  readonly version: number;
  readonly before: NativeRecord;
  readonly names: Names;
}

function BegunCorrection({ id, version, before, names }: BegunCorrectionProps) {
  const begin = useCallback((): Draft => {
    const correction = { id, version, before };
    return { ...draftOfRecord({ ...before, id }, names, aSeed()), correction };
  }, [id, version, before, names]);
  const kept = useDraft(`blamegraph.draft correct ${id}`, begin);
  const began = kept.draft.correction?.version ?? null;
  return (
    <DraftForm heading="Propose a correction" kept={kept}>
      <p className="fine">
        Of <code>{id}</code>, version {began ?? version}. Only what you change is sent.
      </p>
      {began !== null && began !== version && (
        <div className="notice-box" role="status">
          <p>
            Somebody changed this record since you began: it is of version {version} now. What you send would
            be refused; what you typed is kept here to be looked up.
          </p>
          <button type="button" onClick={kept.forget}>
            Begin anew from version {version}
          </button>
        </div>
      )}
    </DraftForm>
  );
}

/** The form of a proposal of one's own, to go on with it. */
export function ProposalForm({ id }: { readonly id: string }) {
  const { viewer, isKnown: isViewerKnown } = useViewer();
  const { data, error, refetch } = useAnswer(ProposalWhole, { id }, viewer?.anonymous === false);
  const proposal = data?.data.proposal ?? null;
  // As it was when the form was begun: what is handed in since is told by the form itself.
  const begun = useRef<ProposalWholeQuery["proposal"]>(null);
  const { names, isKnown } = useNames(proposal?.changes);
  if (isViewerKnown && viewer?.anonymous !== false)
    return (
      <>
        <h1>Go on with a proposal</h1>
        <p>Log in to go on with a proposal of yours.</p>
        <LoginBox />
      </>
    );
  if (error !== null) return <Failed error={error} retry={refetch} />;
  if (data === undefined || !isKnown) return <Loading what="the proposal" />;
  const isOpen = proposal?.mine === true && ["DRAFT", "CHANGES_REQUESTED"].includes(proposal.state);
  if (isOpen) begun.current ??= proposal;
  if (begun.current === null)
    return (
      <>
        <h1>Go on with a proposal</h1>
        <Empty why="There is no proposal of yours here that can be changed now.">
          <a href="/mine">To my submissions</a>
        </Empty>
      </>
    );
  return <BegunProposal proposal={begun.current} names={names} />;
}

interface BegunProposalProps {
  readonly proposal: NonNullable<ProposalWholeQuery["proposal"]>;
  readonly names: Names;
}

function BegunProposal({ proposal, names }: BegunProposalProps) {
  const { id, version, changes, reason } = proposal;
  const restored = useMemo(
    () => draftOfChanges(changes, names, aSeed(), { id, version }),
    [changes, names, id, version],
  );
  if ("unfit" in restored)
    return (
      <>
        <h1>Go on with a proposal</h1>
        <Empty
          why={`This form has no fields for some of what the proposal asks for: ${restored.unfit.join("; ")}. Nothing of it was changed.`}
        >
          <a href="/mine">Hand it in as it is, at my submissions</a>
        </Empty>
        <Reviews proposal={proposal} />
      </>
    );
  return <RestoredProposal proposal={proposal} draft={{ ...restored.draft, reason: reason ?? "" }} />;
}

interface RestoredProposalProps {
  readonly proposal: BegunProposalProps["proposal"];
  readonly draft: Draft;
}

function RestoredProposal({ proposal, draft }: RestoredProposalProps) {
  // Kept by its version: what the service has since is newer than what this browser kept.
  const kept = useDraft(
    `blamegraph.draft ${proposal.id} ${proposal.version}`,
    useCallback(() => draft, [draft]),
  );
  return (
    <DraftForm heading="Go on with a proposal" kept={kept}>
      <Reviews proposal={proposal} />
    </DraftForm>
  );
}

function Reviews({ proposal }: { readonly proposal: BegunProposalProps["proposal"] }) {
  return proposal.reviews.map(({ at, by, verdict, reason }) => (
    <div className="notice-box" key={at}>
      <p>
        <span dir="auto">{by}</span> {VERDICTS[verdict]}, {minuteInWords(at)}:
      </p>
      <blockquote dir="auto">{reason}</blockquote>
    </div>
  ));
}
