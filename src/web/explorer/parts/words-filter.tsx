import { type FormEvent, useId } from "react";

interface WordsFilterProps {
  readonly label: string;
  readonly value: string | null;
  readonly choose: (words: string | null) => void;
}

/** Narrows a list by words, when they are sent off. */
export function WordsFilter({ label, value, choose }: WordsFilterProps) {
  const id = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get("words") ?? "").trim();
    choose(words === "" ? null : words);
  };
  return (
    <form className="field" onSubmit={onSubmit} key={value ?? ""}>
      <label htmlFor={id}>{label}</label>
      <input id={id} name="words" type="search" dir="auto" defaultValue={value ?? ""} maxLength={256} />
      <button type="submit">Narrow</button>
    </form>
  );
}
