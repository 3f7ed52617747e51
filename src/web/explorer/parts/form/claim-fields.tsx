import { type ClaimDraft, isNobody, NO_NAMED } from "../../../views/form/draft";
import { rolesOf } from "../../../views/form/roles";
import type {
  AccusedMode,
  AttributionClass,
  ClaimForm,
  ClaimRole,
  ClaimStance,
} from "../../../views/generated/types";
import { CLASSES, FORMS, MODES } from "../../../views/wording/terms";
import { ActorField, ActorList } from "./actor-field";
import { ChoiceField, DateField, GradedField, QuoteField, TextField, useFieldAttributes } from "./fields";
import { MistakeLine } from "./mistakes";

const STANCES: Readonly<Record<ClaimStance, string>> = {
  ASSERTS: "blames whom it names",
  WITHHOLDS: "says that it cannot or does not (yet) attribute",
  REJECTS: "says that whom it names is not responsible",
};

const { NOT_STATED: _, ...STATED } = CLASSES;
const CLASS_WORDS = Object.fromEntries(
  Object.entries(STATED).map(([term, { label }]) => [term, label]),
) as Readonly<Record<AttributionClass, string>>;

interface ClaimFieldsProps {
  readonly place: string;
  readonly value: ClaimDraft;
  readonly change: (claim: ClaimDraft) => void;
  /** Whether it is a claim that is there which is corrected: where its source has it is not asked. */
  readonly correcting?: boolean;
}

/** One position that somebody takes, in the order in which a sentence has it. */
export function ClaimFields({ place, value, change, correcting = false }: ClaimFieldsProps) {
  const set = (more: Partial<ClaimDraft>) => change({ ...value, ...more });
  const stance = useFieldAttributes(`${place}.stance`);
  const named = value.stance === "WITHHOLDS" ? "To whom it does not attribute" : "Of whom it is said";
  return (
    <>
      <MistakeLine place={place} />
      <ActorList
        place={`${place}.accusers`}
        legend="Who says it (all who sign together)"
        label="Accuser"
        values={value.accusers}
        change={(accusers) => set({ accusers })}
      />
      {(value.accusers.every(isNobody) || value.unnamedAccuser !== "") && (
        <TextField
          place={`${place}.unnamedAccuser`}
          label="Or, where nobody is named, the words used"
          value={value.unnamedAccuser}
          change={(unnamedAccuser) => set({ unnamedAccuser })}
          hint="For example: officials who asked not to be named."
        />
      )}
      <fieldset className="group" aria-describedby={stance["aria-describedby"]}>
        <legend>What the accuser does</legend>
        <div className="checks" id={stance.id}>
          {(Object.entries(STANCES) as [ClaimStance, string][]).map(([term, words]) => (
            <label key={term}>
              <input
                type="radio"
                name={stance.id}
                checked={value.stance === term}
                onChange={() => set({ stance: term })}
              />
              {words}
            </label>
          ))}
        </div>
        <MistakeLine place={`${place}.stance`} />
      </fieldset>
      <fieldset className="group">
        <legend>{named}</legend>
        {value.named.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and are told by their place
          <div className="row-of-list" key={index}>
            <ActorField
              place={`${place}.named.${index}.actor`}
              label={value.named.length > 1 ? `Named ${index + 1}` : "Named"}
              value={one.actor}
              change={(actor) => set({ named: value.named.with(index, { ...one, actor }) })}
            />
            <ChoiceField<ClaimRole>
              place={`${place}.named.${index}.role`}
              label={value.named.length > 1 ? `Role of named ${index + 1}` : "Role"}
              value={one.role}
              terms={rolesOf(value.kind)}
              none="choose a role"
              change={(role) => set({ named: value.named.with(index, { ...one, role }) })}
            />
            {value.named.length > 1 && (
              <button
                type="button"
                className="quiet"
                onClick={() => set({ named: value.named.filter((_one, at) => at !== index) })}
              >
                Remove <span className="unseen">named {index + 1}</span>
              </button>
            )}
          </div>
        ))}
        {value.named.length === 0 && <MistakeLine place={`${place}.named.0.actor`} />}
        <button type="button" onClick={() => set({ named: [...value.named, NO_NAMED] })}>
          Name another
        </button>
        {(value.named.every(({ actor }) => isNobody(actor)) || value.unnamedAccused !== "") && (
          <TextField
            place={`${place}.unnamedAccused`}
            label="Or, where nobody is named, the words for whom"
            value={value.unnamedAccused}
            change={(unnamedAccused) => set({ unnamedAccused })}
          />
        )}
        {(value.named.length > 0 || value.mode !== "ALL_OF") && (
          <ChoiceField<AccusedMode>
            place={`${place}.mode`}
            label="Together they mean"
            value={value.mode === "ALL_OF" ? "" : value.mode}
            terms={{ ANY_OF: MODES.ANY_OF, ONLY: MODES.ONLY }}
            none={MODES.ALL_OF}
            change={(mode) => set({ mode: mode === "" ? "ALL_OF" : mode })}
          />
        )}
      </fieldset>
      <QuoteField
        place={`${place}.quote`}
        label="Quote"
        value={value.quote}
        change={(quote) => set({ quote })}
      />
      <div className="columns">
        <DateField
          place={`${place}.statedOn`}
          label="Said on"
          value={value.statedOn}
          change={(statedOn) => set({ statedOn })}
        />
        {!correcting && (
          <TextField
            place={`${place}.locator`}
            label="Where in the source"
            value={value.locator}
            change={(locator) => set({ locator })}
            hint="Page, paragraph, time."
          />
        )}
        <ChoiceField<AttributionClass>
          place={`${place}.attributionClass`}
          label="Class"
          value={value.attributionClass}
          terms={CLASS_WORDS}
          none="not stated"
          change={(attributionClass) => set({ attributionClass })}
        />
        <ChoiceField<ClaimForm>
          place={`${place}.form`}
          label="Form"
          value={value.form}
          terms={FORMS}
          none="not stated"
          change={(form) => set({ form })}
        />
        <GradedField
          place="likelihood"
          at={place}
          label="How likely the accuser says it is, in its words"
          value={value.likelihood}
          change={(likelihood) => set({ likelihood })}
        />
        <GradedField
          place="analyticConfidence"
          at={place}
          label="With what confidence the accuser says it, in its words"
          value={value.analyticConfidence}
          change={(analyticConfidence) => set({ analyticConfidence })}
        />
      </div>
    </>
  );
}
