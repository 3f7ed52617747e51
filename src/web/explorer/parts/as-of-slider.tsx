import { type KeyboardEvent, memo, useId } from "react";
import type { DayOfChange } from "../../views/scene/days";
import { dateInWords } from "../../views/wording/dates";

interface AsOfSliderProps {
  readonly days: readonly DayOfChange[];
  readonly undated: number;
  readonly asOf: string | null;
  readonly change: (day: string | null) => void;
}

const HEIGHT = 36;

/**
 * The clock "as said by": one place for each day on which something changes, and one after the last for all that was ever
 * said. A day that is typed may be any.
 */
export function AsOfSlider({ days, undated, asOf, change }: AsOfSliderProps) {
  const id = useId();
  if (days.length === 0) return null;
  const place = asOf === null ? days.length : days.filter(({ day }) => day <= asOf).length - 1;
  const now = days[place];
  const go = (to: number) => change(days[Math.min(to, days.length)]?.day ?? (to < 0 ? before(days) : null));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "PageUp" && event.key !== "PageDown") return;
    event.preventDefault();
    go(aYearAway(days, place, event.key === "PageUp" ? 1 : -1));
  };
  return (
    <section className="as-of" aria-labelledby={`${id}-label`}>
      <div className="as-of-head">
        <label id={`${id}-label`} htmlFor={`${id}-range`}>
          As said by
        </label>
        <input
          type="date"
          aria-label="Day, as said by"
          value={asOf ?? ""}
          onChange={({ target }) => change(target.value === "" ? null : target.value)}
        />
        <output htmlFor={`${id}-range`}>
          {asOf === null ? "all that was ever said" : dateInWords(asOf)}
        </output>
        {asOf !== null && (
          <button type="button" className="quiet" onClick={() => change(null)}>
            All days
          </button>
        )}
      </div>
      <Histogram days={days} said={asOf === null ? days.length : place + 1} />
      <input
        id={`${id}-range`}
        type="range"
        min={-1}
        max={days.length}
        step={1}
        value={place}
        aria-valuetext={asOf === null ? "all that was ever said" : dateInWords(asOf)}
        aria-keyshortcuts="[ ]"
        onChange={({ target }) => go(Number(target.value))}
        onKeyDown={onKeyDown}
      />
      {asOf !== null && (
        <div className="step" aria-live="polite">
          <h2>
            {now?.day === asOf ? `On ${dateInWords(asOf)}` : `Nothing was said on ${dateInWords(asOf)}`}
          </h2>
          {now?.day === asOf && (
            <ul>
              {now.came.map(({ id, sentence }) => (
                <li key={`+${id}`}>+ {sentence}</li>
              ))}
              {now.ended.map(({ id, sentence }) => (
                <li key={`-${id}`}>− no longer stands: {sentence}</li>
              ))}
            </ul>
          )}
          {undated > 0 && (
            <p className="fine">
              {undated} undated {undated === 1 ? "record is" : "records are"} left out of every day.
            </p>
          )}
        </div>
      )}
    </section>
  );
}

/** How much changed on each day; what had not been said yet is covered. */
function Histogram({ days, said }: { readonly days: readonly DayOfChange[]; readonly said: number }) {
  return (
    <svg
      className="histogram"
      viewBox={`0 0 ${days.length + 1} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <Bars days={days} />
      <rect className="later" x={said} y={0} width={days.length + 1 - said} height={HEIGHT} />
    </svg>
  );
}

/** There may be thousands: they are left alone while the slider moves. */
const Bars = memo(({ days }: { readonly days: readonly DayOfChange[] }) => {
  const most = days.reduce((high, { came, ended }) => Math.max(high, came.length + ended.length), 0);
  return days.map(({ day, came, ended }, index) => {
    const height = (HEIGHT * (came.length + ended.length)) / most;
    return (
      <rect key={day} x={index + 0.15} y={HEIGHT - height} width={0.7} height={height} className="said" />
    );
  });
});

/** The day before anything was said. */
function before(days: readonly DayOfChange[]): string | null {
  const [first] = days;
  if (first === undefined) return null;
  return new Date(Date.parse(`${first.day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function aYearAway(days: readonly DayOfChange[], place: number, years: 1 | -1): number {
  const now = days[Math.min(Math.max(place, 0), days.length - 1)]?.day ?? "";
  const wanted = `${Number(now.slice(0, 4)) + years}${now.slice(4)}`;
  const found = days.findIndex(({ day }) => day >= wanted);
  if (years === 1) return found === -1 ? days.length : Math.max(found, place + 1);
  return found === -1 ? place - 1 : Math.min(found, place - 1);
}
