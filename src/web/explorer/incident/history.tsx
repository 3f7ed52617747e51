import { type ReactNode, useMemo } from "react";
import { IncidentHistory } from "../../views/generated/operations";
import { claimsOfIncident, type IncidentTold, onTwoClocks } from "../../views/incident/claims-of-incident";
import { revisionsOfIncident, unreadIn } from "../../views/incident/revisions-of-incident";
import { useAnswer } from "../api/use-answer";
import { HistoryTable } from "../parts/history-table";
import { Failed, Loading } from "../parts/states";
import { TwoClocksPlot } from "./two-clocks-plot";

interface HistoryProps {
  readonly incident: IncidentTold;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly nameOf: (recordId: string) => ReactNode;
}

/** When this database learned of what, against when it was said; and who recorded and corrected it. */
export function History({ incident, asOf, knownAt, nameOf }: HistoryProps) {
  const { data, error, refetch } = useAnswer(IncidentHistory, { slug: incident.slug, knownAt });
  const revisions = useMemo(() => (data === undefined ? [] : revisionsOfIncident(data.data)), [data]);
  const unread = data === undefined ? 0 : unreadIn(data.data);
  const claims = useMemo(() => claimsOfIncident(incident).map(({ claim }) => onTwoClocks(claim)), [incident]);
  return (
    <section aria-labelledby="history">
      <h2 id="history">When this database learned of it</h2>
      {claims.length > 0 && <TwoClocksPlot claims={claims} asOf={asOf} knownAt={knownAt} />}
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="the history" />}
      {revisions.length > 0 && (
        <HistoryTable
          revisions={revisions}
          caption={`Who recorded and corrected what, latest first${unread > 0 ? `; ${unread} more records are not read here` : ""}`}
          nameOf={nameOf}
        />
      )}
    </section>
  );
}
