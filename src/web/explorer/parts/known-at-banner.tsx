import { type FormEvent, useId, useRef } from "react";
import type { View } from "../../views/address/view";
import { momentInWords } from "../../views/wording/dates";

interface KnownAtProps {
  readonly knownAt: string | null;
  readonly change: (changes: Partial<View>) => unknown;
}

/**
 * The clock "as recorded by". Folded as long as it is not set; once it is, a banner that nobody overlooks, for all that is shown
 * is what this database had at that moment.
 */
export function KnownAtBanner({ knownAt, change }: KnownAtProps) {
  if (knownAt === null)
    return (
      <details className="known-at">
        <summary>Database as it was on…</summary>
        <Moment knownAt={null} change={change} />
      </details>
    );
  return (
    <section className="known-at-banner" aria-label="An earlier state of the database">
      <div>
        <p>
          You are looking at the database of <strong>{momentInWords(knownAt)}</strong>. What was recorded or
          corrected since is not here.
        </p>
        <Moment knownAt={knownAt} change={change} />
        <button type="button" onClick={() => change({ knownAt: null })}>
          Back to the present
        </button>
      </div>
    </section>
  );
}

function Moment({ knownAt, change }: KnownAtProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const show = (event: FormEvent) => {
    event.preventDefault();
    const text = input.current?.value ?? "";
    // The address has moments in UTC, and so has the field, whatever the clock of whoever looks.
    change({ knownAt: text === "" ? null : `${text.length === 16 ? `${text}:00` : text}Z` });
  };
  return (
    <form className="moment" onSubmit={show}>
      <label htmlFor={id}>Moment, in UTC</label>
      <input
        key={knownAt}
        ref={input}
        id={id}
        type="datetime-local"
        step={1}
        required
        defaultValue={knownAt?.slice(0, 19) ?? ""}
      />
      <button type="submit">Show it as it was</button>
    </form>
  );
}
