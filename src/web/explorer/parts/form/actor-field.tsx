import type { ActorDraft } from "../../../views/form/draft";
import { NOBODY } from "../../../views/form/draft";
import type { ActorKind } from "../../../views/generated/types";
import { ACTOR_KINDS } from "../../../views/wording/terms";
import { Combobox } from "./combobox";
import { MistakeLine } from "./mistakes";
import { useOffers } from "./use-offers";

const NEW = "new";

interface ActorFieldProps {
  readonly place: string;
  readonly label: string;
  readonly value: ActorDraft;
  readonly change: (actor: ActorDraft) => void;
}

/** Somebody by any name they go by, or somebody new. */
export function ActorField({ place, label, value, change }: ActorFieldProps) {
  const { text, id, isNew, kind } = value;
  const isOpen = id === null && !isNew;
  const found = useOffers(isOpen ? text : "", "ACTOR");
  const actors = found.flatMap(({ text: matched, record }) =>
    record.__typename === "Actor"
      ? [{ key: record.id, label: record.name, kind: record.actorKind, matched }]
      : [],
  );
  const offers = [
    ...actors.map(({ key, label: name, kind: of, matched }) => ({
      key,
      label: name,
      note: matched === name ? ACTOR_KINDS[of] : `${ACTOR_KINDS[of]}; also “${matched}”`,
    })),
    ...(isOpen && text.trim().length > 1
      ? [{ key: NEW, label: `Add “${text.trim()}”`, note: "as somebody new" }]
      : []),
  ];
  const choose = (key: string) => {
    const actor = actors.find((one) => one.key === key);
    change(
      actor === undefined
        ? { ...value, isNew: true, id: null, kind: "" }
        : { text: actor.label, id: actor.key, isNew: false, kind: actor.kind },
    );
  };
  return (
    <div className="form-field actor-field">
      <Combobox
        place={place}
        label={label}
        value={text}
        offers={offers}
        change={(typed) => change({ ...NOBODY, text: typed })}
        choose={choose}
        placeholder="Type a name"
      />
      {id !== null && <p className="fine">Recorded{kind !== "" && `: ${ACTOR_KINDS[kind]}`}.</p>}
      {isNew && (
        <div className="row">
          <span className="fine">New here.</span>
          <select
            aria-label={`What kind of actor ${text.trim()} is`}
            value={kind}
            onChange={(event) => change({ ...value, kind: event.target.value as ActorKind | "" })}
          >
            <option value="">choose a kind</option>
            {Object.entries(ACTOR_KINDS).map(([term, words]) => (
              <option key={term} value={term}>
                {words}
              </option>
            ))}
          </select>
        </div>
      )}
      <MistakeLine place={place} />
    </div>
  );
}

interface ActorListProps {
  readonly place: string;
  readonly legend: string;
  readonly label: string;
  readonly values: readonly ActorDraft[];
  readonly change: (actors: readonly ActorDraft[]) => void;
}

export function ActorList({ place, legend, label, values, change }: ActorListProps) {
  return (
    <fieldset className="group">
      <legend>{legend}</legend>
      {values.map((actor, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and are told by their place
        <div className="row-of-list" key={index}>
          <ActorField
            place={`${place}.${index}`}
            label={values.length > 1 ? `${label} ${index + 1}` : label}
            value={actor}
            change={(now) => change(values.with(index, now))}
          />
          {values.length > 1 && (
            <button
              type="button"
              className="quiet"
              onClick={() => change(values.filter((_, at) => at !== index))}
            >
              Remove <span className="unseen">{`${label} ${index + 1}`}</span>
            </button>
          )}
        </div>
      ))}
      {values.length === 0 && <MistakeLine place={`${place}.0`} />}
      <button type="button" onClick={() => change([...values, NOBODY])}>
        Add another {label.toLowerCase()}
      </button>
    </fieldset>
  );
}
