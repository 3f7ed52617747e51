import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import type { ActorNameFragment, IncidentNameFragment } from "../../views/generated/types";

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
