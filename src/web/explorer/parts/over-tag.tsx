import { dateInWords } from "../../views/wording/dates";

interface OverTagProps {
  readonly superseded: boolean;
  readonly until: string | null;
}

/** That a claim stands no more, and since when. */
export function OverTag({ superseded, until }: OverTagProps) {
  return (
    <span className="tag">
      {superseded ? "superseded" : "retracted"}
      {until !== null && `, ${dateInWords(until)}`}
    </span>
  );
}
