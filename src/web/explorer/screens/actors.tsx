import { actorsWhere } from "../../views/address/list-where";
import type { View } from "../../views/address/view";
import { ActorList } from "../../views/generated/operations";
import { ACTOR_KINDS } from "../../views/wording/terms";
import { Choose, choices } from "../parts/choose";
import { ActorLink } from "../parts/names";
import { RecordList } from "../parts/record-list";
import { WordsFilter } from "../parts/words-filter";
import { useView } from "../use-view";

/** Actors by name: how many claims each of them makes, and in how many it is accused. */
export function Actors() {
  const { view, change } = useView();
  const chooseKind = (value: string) =>
    change({ kind: value === "" ? [] : [value as View["kind"][number]], after: null });
  return (
    <RecordList
      title="Actors"
      heading="Actors"
      one="actor"
      order="by name"
      operation={ActorList}
      where={actorsWhere(view)}
      pageOf={({ actors }) => actors}
      filters={
        <>
          <Choose
            label="Kind"
            value={view.kind[0] ?? ""}
            choices={choices("any kind", ACTOR_KINDS)}
            choose={chooseKind}
          />
          <WordsFilter label="In a name" value={view.q} choose={(q) => change({ q, after: null })} />
        </>
      }
      cleared={{ kind: [], q: null }}
      columns={["Actor", "Kind", "Claims it makes", "Claims that accuse it"]}
      row={(actor) => (
        <tr key={actor.id}>
          <th scope="row">
            <ActorLink actor={actor} />
          </th>
          <td>{ACTOR_KINDS[actor.kind]}</td>
          <td className="number">{actor.claims.totalCount}</td>
          <td className="number">{actor.accusedIn.totalCount}</td>
        </tr>
      )}
    />
  );
}
