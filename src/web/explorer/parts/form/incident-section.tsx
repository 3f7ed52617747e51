import { pathOfId } from "../../../views/address/record-path";
import { type IncidentDraft, NO_INCIDENT, NOBODY } from "../../../views/form/draft";
import type { IncidentKind } from "../../../views/generated/types";
import { dateLabel } from "../../../views/wording/dates";
import { INCIDENT_KINDS } from "../../../views/wording/record-terms";
import { ActorField } from "./actor-field";
import { Combobox } from "./combobox";
import { DateField, TextField, useFieldAttributes } from "./fields";
import { MistakeLine } from "./mistakes";
import { useOffers } from "./use-offers";

interface IncidentSectionProps {
  readonly value: IncidentDraft;
  readonly change: (incident: IncidentDraft) => void;
  readonly correcting?: boolean;
}

/** What happened: an incident that is there, which is offered first, or a new one. */
export function IncidentSection({ value, change, correcting = false }: IncidentSectionProps) {
  const found = useOffers(value.id === null && !correcting ? value.title : "", "INCIDENT");
  const kinds = useFieldAttributes("incident.kinds");
  const incidents = found.flatMap(({ record }) =>
    record.__typename === "Incident"
      ? [{ key: record.id, label: record.title, note: dateLabel(record.startedOn) }]
      : [],
  );
  if (value.id !== null)
    return (
      <div className="chosen">
        <p>
          <a href={pathOfId(value.id)} dir="auto">
            {value.title}
          </a>{" "}
          <span className="fine">is recorded already.</span>
        </p>
        <MistakeLine place="incident.title" />
        <button type="button" onClick={() => change(NO_INCIDENT)}>
          Take another incident
        </button>
      </div>
    );
  const set = (more: Partial<IncidentDraft>) => change({ ...value, ...more });
  const toggle = (kind: IncidentKind) =>
    set({
      kinds: value.kinds.includes(kind) ? value.kinds.filter((one) => one !== kind) : [...value.kinds, kind],
    });
  return (
    <>
      <MistakeLine place="incident" />
      <div className="form-field">
        <Combobox
          place="incident.title"
          label="What happened"
          value={value.title}
          offers={incidents.map((incident) => ({ ...incident, note: `${incident.note}, recorded already` }))}
          change={(title) => set({ title })}
          choose={(key) => {
            const incident = incidents.find((one) => one.key === key);
            if (incident !== undefined) change({ ...NO_INCIDENT, id: key, title: incident.label });
          }}
          placeholder="A title, such as “Attack on the rail network”"
        />
        <MistakeLine place="incident.title" />
      </div>
      <fieldset className="group" aria-describedby={kinds["aria-describedby"]}>
        <legend>Kinds</legend>
        <div className="checks" id={kinds.id}>
          {(Object.entries(INCIDENT_KINDS) as [IncidentKind, string][]).map(([kind, words]) => (
            <label key={kind}>
              <input type="checkbox" checked={value.kinds.includes(kind)} onChange={() => toggle(kind)} />
              {words}
            </label>
          ))}
        </div>
        <MistakeLine place="incident.kinds" />
      </fieldset>
      <DateField
        place="incident.startedOn"
        label="Began"
        value={value.startedOn}
        change={(startedOn) => set({ startedOn })}
      />
      <fieldset className="group">
        <legend>Who was hit</legend>
        {value.victims.map((victim, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and are told by their place
          <div className="row-of-list" key={index}>
            <ActorField
              place={`incident.victims.${index}`}
              label={`Victim ${index + 1}`}
              value={victim.actor}
              change={(actor) => set({ victims: value.victims.with(index, { ...victim, actor }) })}
            />
            <TextField
              place={`incident.victims.${index}.sector`}
              label="Sector"
              value={victim.sector}
              change={(sector) => set({ victims: value.victims.with(index, { ...victim, sector }) })}
            />
            <button
              type="button"
              className="quiet"
              onClick={() => set({ victims: value.victims.filter((_, at) => at !== index) })}
            >
              Remove <span className="unseen">victim {index + 1}</span>
            </button>
          </div>
        ))}
        <button
          type="button"
          onClick={() => set({ victims: [...value.victims, { actor: NOBODY, sector: "" }] })}
        >
          Add a victim
        </button>
      </fieldset>
      <TextField
        place="incident.summary"
        label="Summary"
        long
        value={value.summary}
        change={(summary) => set({ summary })}
        hint="What happened, without saying who did it."
      />
    </>
  );
}
