import "../style/editing.css";
import { useSearch } from "@tanstack/react-router";
import { idOfParam } from "../../views/form/addresses";
import { AddForm } from "../parts/form/add-form";
import { CorrectionForm, ProposalForm } from "../parts/form/begun-forms";
import { useTitle } from "../use-title";

interface Params {
  readonly source?: string;
  readonly incident?: string;
  readonly correct?: string;
  readonly proposal?: string;
}

/** "I have a source; help me record it." */
export function Add() {
  const { source, incident, correct, proposal } = useSearch({ strict: false }) as Params;
  useTitle(correct === undefined ? "Add" : "Propose a correction");
  if (proposal !== undefined) {
    const id = idOfParam("proposal", proposal);
    return <ProposalForm key={id} id={id} />;
  }
  if (correct !== undefined) return <CorrectionForm key={correct} id={correct} />;
  const prefill = {
    source: source === undefined ? null : idOfParam("source", source),
    incident: incident === undefined ? null : idOfParam("incident", incident),
  };
  return <AddForm key={JSON.stringify(prefill)} prefill={prefill} />;
}
