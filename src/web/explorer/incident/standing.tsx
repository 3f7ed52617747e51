import type { ReactNode } from "react";
import type { StandingToldFragment } from "../../views/generated/types";
import { standingInWords } from "../../views/standing/standing-in-words";
import { standingMark } from "../../views/standing/standing-mark";
import { dateInWords } from "../../views/wording/dates";
import { Mark } from "../parts/drawn";

interface StandingProps {
  readonly standing: StandingToldFragment;
  readonly asOf: string | null;
}

/** What the claims amount to on the day, in one line of one height. */
export function StandingLine({ standing, asOf }: StandingProps) {
  const { claimCount, originCount, changedOn, status } = standing;
  return (
    <div className="standing" data-status={status}>
      <Mark width={28} height={24} draw={(theme) => standingMark(status, theme)} />
      <p>
        <strong>{standingInWords(standing)}</strong>{" "}
        <span className="fine">
          {asOf === null ? "by all that was ever said" : `as of ${dateInWords(asOf)}`} · {claimCount}{" "}
          {claimCount === 1 ? "claim" : "claims"}, {originCount} {originCount === 1 ? "origin" : "origins"}
          {changedOn !== null && ` · so since ${dateInWords(changedOn)}`} · <a href="#why">why</a>
        </span>
      </p>
    </div>
  );
}

interface ReasonsProps extends StandingProps {
  /** What a record is called, with a way to it. */
  readonly nameOf: (recordId: string) => ReactNode;
}

export function Reasons({ standing, asOf, nameOf }: ReasonsProps) {
  return (
    <section aria-labelledby="why">
      <h2 id="why" tabIndex={-1}>
        Why it is {standingInWords(standing)}
      </h2>
      {standing.reasons.length === 0 ? (
        <p>
          No claim{asOf !== null && ` made by ${dateInWords(asOf)}`} says who is responsible, and none
          expressly declines to.
        </p>
      ) : (
        <ol className="reasons">
          {standing.reasons.map(({ kind, sentence, records }) => (
            <li key={`${kind} ${sentence}`} data-reason={kind}>
              <span dir="auto">{sentence}</span>
              <details>
                <summary>
                  {records.length} {records.length === 1 ? "record" : "records"}
                </summary>
                <ul>
                  {records.map(({ id }) => (
                    <li key={id} dir="auto">
                      {nameOf(id)}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
