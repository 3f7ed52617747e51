import { useCallback, useEffect } from "react";
import { aDraft } from "../../../views/form/draft";
import { NamesOf } from "../../../views/generated/operations";
import { useAnswer } from "../../api/use-answer";
import { DraftForm } from "./draft-form";
import { aSeed, useDraft } from "./use-draft";

interface Prefill {
  readonly source: string | null;
  readonly incident: string | null;
}

/** A new draft, with a source and an incident filled in where the address names them. */
export function AddForm({ prefill }: { readonly prefill: Prefill }) {
  const { source, incident } = prefill;
  const begin = useCallback(() => {
    const draft = aDraft(aSeed());
    return {
      ...draft,
      source: { ...draft.source, id: source, title: source ?? "" },
      incident: { ...draft.incident, id: incident, title: incident ?? "" },
    };
  }, [source, incident]);
  const key = ["blamegraph.draft", source, incident].filter((part) => part !== null).join(" ");
  const kept = useDraft(key, begin);
  const { draft, change } = kept;
  const unnamed = [draft.source, draft.incident].flatMap(({ id, title }) =>
    id !== null && id === title ? [id] : [],
  );
  const { data } = useAnswer(NamesOf, { ids: unnamed }, unnamed.length > 0);
  // An id that the address has and nobody recorded is no prefill: the field is open, and says nothing that is not so.
  useEffect(() => {
    if (data === undefined || unnamed.length === 0) return;
    const titles = new Map(
      data.data.nodes.flatMap((node) =>
        node !== null && (node.__typename === "Source" || node.__typename === "Incident")
          ? [[node.id, node.title] as const]
          : [],
      ),
    );
    const named = <Part extends { readonly id: string | null; readonly title: string }>(part: Part): Part => {
      if (part.id === null || part.id !== part.title || !unnamed.includes(part.id)) return part;
      const title = titles.get(part.id);
      return title === undefined ? { ...part, id: null, title: "" } : { ...part, title };
    };
    change((now) => ({ ...now, source: named(now.source), incident: named(now.incident) }));
  }, [data, unnamed, change]);
  return <DraftForm heading="I have a source; help me record it" kept={kept} />;
}
