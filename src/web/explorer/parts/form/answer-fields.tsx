import type { AnswerDraft } from "../../../views/form/draft";
import { isNobody } from "../../../views/form/draft";
import type { ResponseKind } from "../../../views/generated/types";
import { RESPONSES } from "../../../views/wording/terms";
import { ActorList } from "./actor-field";
import { ChoiceField, DateField, QuoteField, TextField, useFieldAttributes } from "./fields";
import { MistakeLine } from "./mistakes";

/** What an answer may be given to. */
export interface Target {
  readonly key: string;
  readonly label: string;
}

// A counter-accusation names its counter-claim, which this form has no field for.
const { COUNTER_ACCUSATION: _, ...KINDS } = RESPONSES;

interface AnswerFieldsProps {
  readonly place: string;
  readonly value: AnswerDraft;
  readonly change: (answer: AnswerDraft) => void;
  readonly targets: readonly Target[];
  readonly correcting?: boolean;
}

export function AnswerFields({ place, value, change, targets, correcting = false }: AnswerFieldsProps) {
  const set = (more: Partial<AnswerDraft>) => change({ ...value, ...more });
  const to = useFieldAttributes(`${place}.to`);
  const toggle = (key: string) =>
    set({ to: value.to.includes(key) ? value.to.filter((one) => one !== key) : [...value.to, key] });
  return (
    <>
      <MistakeLine place={place} />
      {!correcting && (
        <fieldset className="group" aria-describedby={to["aria-describedby"]}>
          <legend>What is answered</legend>
          <div className="checks" id={to.id}>
            {targets.map(({ key, label }) => (
              <label key={key}>
                <input type="checkbox" checked={value.to.includes(key)} onChange={() => toggle(key)} />
                <span dir="auto">{label}</span>
              </label>
            ))}
          </div>
          <MistakeLine place={`${place}.to`} />
        </fieldset>
      )}
      <ActorList
        place={`${place}.by`}
        legend="Who answers"
        label="Responder"
        values={value.by}
        change={(by) => set({ by })}
      />
      {(value.by.every(isNobody) || value.unnamedBy !== "") && (
        <TextField
          place={`${place}.unnamedBy`}
          label="Or, where nobody is named, the words for who answers"
          value={value.unnamedBy}
          change={(unnamedBy) => set({ unnamedBy })}
        />
      )}
      <ChoiceField<ResponseKind>
        place={`${place}.kind`}
        label="Kind of answer"
        value={value.kind}
        terms={value.kind === "COUNTER_ACCUSATION" ? RESPONSES : KINDS}
        none="choose a kind"
        change={(kind) => set({ kind })}
      />
      <QuoteField
        place={`${place}.quote`}
        label="Quote of the answer"
        value={value.quote}
        change={(quote) => set({ quote })}
      />
      <div className="columns">
        <DateField
          place={`${place}.statedOn`}
          label="Answered on"
          value={value.statedOn}
          change={(statedOn) => set({ statedOn })}
        />
        {!correcting && (
          <TextField
            place={`${place}.locator`}
            label="Where in the source the answer is"
            value={value.locator}
            change={(locator) => set({ locator })}
            hint="Page, paragraph, time."
          />
        )}
      </div>
    </>
  );
}
