import type { ActorWhere, IncidentWhere } from "../generated/types";
import type { View } from "./view";

/** The incidents and the actors of a view, as the API filters them. */
export function incidentsWhere({ standing, q, from, to }: View): IncidentWhere {
  return {
    ...(standing.length > 0 && { standing: { oneOf: standing } }),
    ...(q !== null && { contains: q }),
    ...((from ?? to) !== null && {
      startedOn: { ...(from !== null && { from }), ...(to !== null && { to }) },
    }),
  };
}

export function actorsWhere({ kind, q }: View): ActorWhere {
  return {
    ...(kind.length > 0 && { kind: { oneOf: kind } }),
    ...(q !== null && { contains: q }),
  };
}
