import { useId } from "react";

export type Choice = readonly [value: string, label: string];

export function choices(absent: string, labels: Readonly<Record<string, string>>): readonly Choice[] {
  return [["", absent], ...Object.entries(labels)];
}

/** One of a few terms. */
export function Choose(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly choose: (value: string) => void;
}) {
  const id = useId();
  return (
    <span className="field">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={({ target }) => props.choose(target.value)}>
        {props.choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}

export function Day(props: {
  readonly label: string;
  readonly value: string | null;
  readonly choose: (value: string | null) => void;
}) {
  const id = useId();
  return (
    <span className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="date"
        value={props.value ?? ""}
        onChange={({ target }) => props.choose(target.value === "" ? null : target.value)}
      />
    </span>
  );
}
