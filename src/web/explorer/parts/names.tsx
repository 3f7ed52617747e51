import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { pathOfId } from "../../views/address/record-path";
import type {
  ActorNameFragment,
  ClaimSaidFragment,
  IncidentNameFragment,
  SourceToldFragment,
} from "../../views/generated/types";
import { claimSentence } from "../../views/wording/sentences";

/** Links to the page of what is named. Names come from the world: they may be long, and run in any direction. */
export function ActorLink({ actor }: { readonly actor: ActorNameFragment }) {
  return (
    <a href={`/a/${encodeURIComponent(actor.slug)}`} dir="auto">
      {actor.name}
    </a>
  );
}

export function IncidentLink({ incident }: { readonly incident: IncidentNameFragment }) {
  return (
    <Link to="/i/$slug" params={{ slug: incident.slug }} dir="auto">
      {incident.title}
    </Link>
  );
}

export function ClaimLink({ claim }: { readonly claim: ClaimSaidFragment }) {
  return (
    <Link to="/c/$id" params={{ id: claim.id.replace(/^claim:/, "") }} dir="auto">
      {claimSentence(claim)}
    </Link>
  );
}

export function SourceLink({ source }: { readonly source: Pick<SourceToldFragment, "id" | "title"> }) {
  return (
    <a href={pathOfId(source.id)} dir="auto">
      {source.title}
    </a>
  );
}

/** "a, b and c", of links. */
export function Listed({
  items,
  joint = "and",
}: {
  readonly items: readonly ReactNode[];
  readonly joint?: string;
}) {
  return items.map((item, index) => {
    const before = index === 0 ? "" : index === items.length - 1 ? ` ${joint} ` : ", ";
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, in this order
      <Fragment key={index}>
        {before}
        {item}
      </Fragment>
    );
  });
}
