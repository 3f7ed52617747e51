import { type ChangeLine, type ChangesOfDay, whyPieces } from "../../views/changes/change-lines";
import { dateInWords } from "../../views/wording/dates";
import { AddressLink } from "./address-link";

/** What changed, newest first: by day, then by incident; what is nobody's belief is folded. */
export function ChangeList({ days }: { readonly days: readonly ChangesOfDay[] }) {
  return days.map(({ day, incidents, others }) => (
    <section key={day} className="changes-of-day" aria-label={`Recorded on ${dateInWords(day)}`}>
      <h2>Recorded on {dateInWords(day)}</h2>
      {incidents.map(({ incident, lines }) => (
        <section key={incident?.id ?? ""} className="changes-of-incident">
          <h3 dir="auto">
            {incident === null ? (
              "About no incident"
            ) : (
              <AddressLink address={`/i/${encodeURIComponent(incident.slug)}`}>{incident.title}</AddressLink>
            )}
          </h3>
          <ul>
            {lines.map((line, index) => (
              <ChangeItem
                key={`${line.sequence}${line.sign}`}
                line={line}
                sameReason={lines[index - 1]?.by === line.by && lines[index - 1]?.reason === line.reason}
              />
            ))}
          </ul>
        </section>
      ))}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length} {others.length === 1 ? "change" : "changes"} of actors, documents and channels
          </summary>
          <ul>
            {others.map((line, index) => (
              <ChangeItem
                key={line.sequence}
                line={line}
                sameReason={others[index - 1]?.by === line.by && others[index - 1]?.reason === line.reason}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  ));
}

const SIGNS = {
  "+": "came",
  "−": "taken back or away",
  "~": "reads otherwise",
  "=": "stands otherwise",
} as const;

interface ChangeItemProps {
  readonly line: ChangeLine;
  /** The line above has the same reason, which need not be read twice. */
  readonly sameReason?: boolean;
}

export function ChangeItem({ line, sameReason = false }: ChangeItemProps) {
  const { sequence, sign, what, sentence, path, by, reason, why } = line;
  return (
    <li className="change" data-change={sequence} data-sign={sign}>
      <span className="sign" role="img" aria-label={SIGNS[sign]}>
        {sign}
      </span>
      <div>
        <span className="tag">{what}</span>{" "}
        {path === null || sign === "=" ? (
          <span dir="auto">{sentence}</span>
        ) : (
          <AddressLink address={path} claim={path.startsWith("/c/") ? path : undefined}>
            <span dir="auto">{sentence}</span>
          </AddressLink>
        )}
        {why !== null && (
          <details className="why">
            <summary>Why</summary>
            <p dir="auto">
              {whyPieces(why).map((piece, index) =>
                piece.path === null ? (
                  piece.text
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are written once, in this order
                  <AddressLink key={index} address={piece.path}>
                    {piece.text}
                  </AddressLink>
                ),
              )}
            </p>
          </details>
        )}
        <span className="fine">
          {" "}
          change {sequence}
          {!sameReason && (
            <>
              , by <span dir="auto">{by}</span>
            </>
          )}
          {!sameReason && reason !== null && (
            <>
              : <span dir="auto">{reason}</span>
            </>
          )}
        </span>
      </div>
    </li>
  );
}
