import { type KeyboardEvent, useId, useState } from "react";
import { useFieldAttributes } from "./fields";

export interface Offer {
  readonly key: string;
  readonly label: string;
  readonly note: string;
}

interface ComboboxProps {
  readonly place: string;
  readonly label: string;
  readonly value: string;
  readonly offers: readonly Offer[];
  readonly change: (text: string) => void;
  readonly choose: (key: string) => void;
  readonly placeholder?: string;
  readonly left?: () => void;
}

/** What is typed, and below it what there is already: arrows go through it, Enter takes it, Escape leaves it. */
export function Combobox(props: ComboboxProps) {
  const { place, label, value, offers, change, choose, placeholder, left } = props;
  const list = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = open && offers.length > 0;
  const current = shown ? offers[at] : undefined;
  const attributes = useFieldAttributes(place);
  const take = ({ key }: Offer) => {
    setOpen(false);
    setAt(-1);
    choose(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setOpen(true);
      setAt(offers.length === 0 ? -1 : (at + step + offers.length) % offers.length);
    } else if (event.key === "Enter") {
      event.preventDefault(); // it takes what is offered, and never sends the form
      if (current !== undefined) take(current);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      setOpen(false);
    }
  };
  return (
    <div className="combobox">
      <label htmlFor={attributes.id}>{label}</label>
      <input
        {...attributes}
        role="combobox"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${list}-${at}`}
        dir="auto"
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        maxLength={1000}
        onChange={(event) => {
          change(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
          left?.();
        }}
      />
      <div id={list} role="listbox" aria-label={`Found for ${label}`} hidden={!shown}>
        {offers.map((offer, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus, and says which one is meant
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the input's
          <div
            key={offer.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(offer)}
          >
            <span dir="auto">{offer.label}</span> <span className="fine">{offer.note}</span>
          </div>
        ))}
      </div>
      <p className="unseen" role="status">
        {shown ? `${offers.length} found` : ""}
      </p>
    </div>
  );
}
