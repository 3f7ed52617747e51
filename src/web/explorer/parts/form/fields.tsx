import type { ReactNode } from "react";
import { isDate } from "../../../views/form/dates";
import type { DateDraft, GradedDraft, QuoteDraft } from "../../../views/form/draft";
import type { ConfidenceScale } from "../../../views/generated/types";
import { dateLabel } from "../../../views/wording/dates";
import { SCALES, termInWords } from "../../../views/wording/scales";
import { fieldId, MistakeLine, useMistakeAt } from "./mistakes";

interface FieldProps {
  readonly place: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

/** A label, what is typed, and what is wrong with it. */
function Field({ place, label, hint, children }: FieldProps) {
  return (
    <div className="form-field">
      <label htmlFor={fieldId(place)}>{label}</label>
      {children}
      {hint !== undefined && (
        <p id={`${fieldId(place)}-hint`} className="fine">
          {hint}
        </p>
      )}
      <MistakeLine place={place} />
    </div>
  );
}

/** Of an input: what it is called by, and what is said of it. */
export function useFieldAttributes(place: string, hint?: string) {
  const { describedBy } = useMistakeAt(place);
  const told = [hint === undefined ? undefined : `${fieldId(place)}-hint`, describedBy].filter(Boolean);
  return {
    id: fieldId(place),
    "aria-invalid": describedBy !== undefined,
    ...(told.length > 0 && { "aria-describedby": told.join(" ") }),
  };
}

interface TextProps {
  readonly place: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string;
  readonly long?: boolean;
  readonly type?: "text" | "url";
  readonly left?: () => void;
}

export function TextField({
  place,
  label,
  value,
  change,
  hint,
  long = false,
  type = "text",
  left,
}: TextProps) {
  const attributes = useFieldAttributes(place, hint);
  return (
    <Field place={place} label={label} hint={hint}>
      {long ? (
        <textarea
          {...attributes}
          rows={3}
          dir="auto"
          value={value}
          onChange={(e) => change(e.target.value)}
        />
      ) : (
        <input
          {...attributes}
          // Not `url`: the browser would say in its own words, and in its own place, what is wrong with it.
          type="text"
          inputMode={type}
          dir="auto"
          value={value}
          onChange={(e) => change(e.target.value)}
          onBlur={left}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

interface ChoiceProps<Term extends string> {
  readonly place: string;
  readonly label: string;
  readonly value: Term | "";
  readonly terms: Readonly<Partial<Record<Term, string>>>;
  /** What it means that nothing is chosen. */
  readonly none: string;
  readonly change: (value: Term | "") => void;
}

export function ChoiceField<Term extends string>(props: ChoiceProps<Term>) {
  const { place, label, value, terms, none, change } = props;
  const attributes = useFieldAttributes(place);
  return (
    <Field place={place} label={label}>
      <select {...attributes} value={value} onChange={(e) => change(e.target.value as Term | "")}>
        <option value="">{none}</option>
        {(Object.entries(terms) as [Term, string][]).map(([term, words]) => (
          <option key={term} value={term}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface DateProps {
  readonly place: string;
  readonly label: string;
  readonly value: DateDraft;
  readonly change: (value: DateDraft) => void;
}

/** As much of a date as is known, and whether it is the date or the latest that it can be. */
export function DateField({ place, label, value, change }: DateProps) {
  const { text, qualifier } = value;
  const read = isDate(text.trim()) ? `Read as ${dateLabel({ date: text.trim(), qualifier })}.` : undefined;
  const hint = read ?? "As far as it is known: 2016, 2016-10 or 2016-10-07.";
  const attributes = useFieldAttributes(place, hint);
  return (
    <Field place={place} label={label} hint={hint}>
      <div className="row">
        <input
          {...attributes}
          className="date"
          value={text}
          onChange={(e) => change({ ...value, text: e.target.value })}
          autoComplete="off"
          placeholder="not stated"
        />
        <select
          aria-label={`${label}: exact, or the latest it can be`}
          value={qualifier}
          onChange={(e) => change({ ...value, qualifier: e.target.value === "BY" ? "BY" : "ON" })}
        >
          <option value="ON">then</option>
          <option value="BY">no later than that</option>
        </select>
      </div>
    </Field>
  );
}

interface QuoteProps {
  readonly place: string;
  readonly label: string;
  readonly value: QuoteDraft;
  readonly change: (value: QuoteDraft) => void;
}

export function QuoteField({ place, label, value, change }: QuoteProps) {
  const hint = "Their own short words, as they stand in the source.";
  const attributes = useFieldAttributes(place, hint);
  return (
    <Field place={place} label={label} hint={hint}>
      <textarea
        {...attributes}
        rows={2}
        dir="auto"
        value={value.text}
        onChange={(e) => change({ ...value, text: e.target.value })}
      />
      <div className="row">
        <label htmlFor={`${fieldId(place)}-language`}>Language of the quote</label>
        <input
          id={`${fieldId(place)}-language`}
          className="short"
          value={value.language}
          placeholder="en"
          onChange={(e) => change({ ...value, language: e.target.value })}
          autoComplete="off"
        />
      </div>
    </Field>
  );
}

interface GradedProps {
  readonly place: "likelihood" | "analyticConfidence";
  readonly at: string;
  readonly label: string;
  readonly value: GradedDraft;
  readonly change: (value: GradedDraft) => void;
}

/** The accuser's words for how sure it is; what they stand for on a scale only where the accuser uses one. */
export function GradedField({ place, at, label, value, change }: GradedProps) {
  const here = `${at}.${place}`;
  const attributes = useFieldAttributes(here);
  const scales = Object.entries(SCALES).filter(([, scale]) => scale.of.includes(place));
  const terms = value.scale === "" ? [] : Object.keys(SCALES[value.scale].terms);
  return (
    <Field place={here} label={label}>
      <input
        {...attributes}
        dir="auto"
        value={value.words}
        placeholder="not stated"
        onChange={(e) => change({ ...value, words: e.target.value })}
        autoComplete="off"
      />
      <div className="row">
        <select
          aria-label={`${label}: scale`}
          value={value.scale}
          onChange={(e) => change({ ...value, scale: e.target.value as ConfidenceScale | "", term: "" })}
        >
          <option value="">on no scale</option>
          {scales.map(([scale, words]) => (
            <option key={scale} value={scale}>
              {words.label}
            </option>
          ))}
        </select>
        {value.scale === "PERCENT" && (
          <input
            aria-label={`${label}: percent`}
            className="short"
            inputMode="numeric"
            value={value.term}
            onChange={(e) => change({ ...value, term: e.target.value })}
          />
        )}
        {terms.length > 0 && (
          <select
            aria-label={`${label}: term of the scale`}
            value={value.term}
            onChange={(e) => change({ ...value, term: e.target.value })}
          >
            <option value="">choose a term</option>
            {terms.map((term) => (
              <option key={term} value={term}>
                {termInWords(term)}
              </option>
            ))}
          </select>
        )}
      </div>
    </Field>
  );
}
