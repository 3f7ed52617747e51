import { incidentsWhere } from "../../views/address/list-where";
import type { View } from "../../views/address/view";
import { IncidentList } from "../../views/generated/operations";
import { dateInWords, dateLabel } from "../../views/wording/dates";
import { STATUSES } from "../../views/wording/terms";
import { Choose, choices } from "../parts/choose";
import { IncidentLink } from "../parts/names";
import { RecordList } from "../parts/record-list";
import { WordsFilter } from "../parts/words-filter";
import { useView } from "../use-view";

/** Incidents by title, with how each of them stands. */
export function Incidents() {
  const { view, change } = useView();
  const chooseStanding = (value: string) =>
    change({ standing: value === "" ? [] : [value as View["standing"][number]], after: null });
  return (
    <RecordList
      title="Incidents"
      heading="Incidents, and how they stand"
      one="incident"
      order="by title"
      operation={IncidentList}
      where={incidentsWhere(view)}
      pageOf={({ incidents }) => incidents}
      filters={
        <>
          <Choose
            label="Standing"
            value={view.standing[0] ?? ""}
            choices={choices("any standing", STATUSES)}
            choose={chooseStanding}
          />
          <WordsFilter label="With the words" value={view.q} choose={(q) => change({ q, after: null })} />
        </>
      }
      cleared={{ standing: [], q: null, from: null, to: null }}
      columns={["Incident", "Began", "Stands as", "Claims", "Origins", "Since"]}
      row={({ standing, ...incident }) => (
        <tr key={incident.id}>
          <th scope="row">
            <IncidentLink incident={incident} />
          </th>
          <td>{incident.startedOn === null ? "not stated" : dateLabel(incident.startedOn)}</td>
          <td>
            {STATUSES[standing.status]}
            {standing.denied && ", denied"}
          </td>
          <td className="number">{standing.claimCount}</td>
          <td className="number">{standing.originCount}</td>
          <td>{standing.changedOn === null ? "–" : dateInWords(standing.changedOn)}</td>
        </tr>
      )}
    />
  );
}
