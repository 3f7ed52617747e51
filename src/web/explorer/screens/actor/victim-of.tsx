import type { ActorPageQuery } from "../../../views/generated/types";
import { dateLabel } from "../../../views/wording/dates";
import { Counted } from "../../parts/counted";
import { IncidentLink } from "../../parts/names";

type VictimOfProps = Pick<NonNullable<ActorPageQuery["actor"]>, "victimOf">;

export function VictimOf({ victimOf: { totalCount, nodes } }: VictimOfProps) {
  if (totalCount === 0) return null;
  return (
    <section aria-labelledby="victim-of">
      <h2 id="victim-of">
        Incidents that hit it <span className="number">{totalCount}</span>
      </h2>
      <Counted shown={nodes.length} total={totalCount} />
      <ul>
        {nodes.map((incident) => (
          <li key={incident.id}>
            <IncidentLink incident={incident} />{" "}
            <span className="fine">
              {incident.startedOn === null ? "start not stated" : `started ${dateLabel(incident.startedOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
