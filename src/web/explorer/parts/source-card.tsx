import { pathOfId } from "../../views/address/record-path";
import type { CitationToldFragment, SourceToldFragment } from "../../views/generated/types";
import { dateLabel } from "../../views/wording/dates";
import { RELIABILITIES, SOURCE_KINDS } from "../../views/wording/record-terms";
import { ActorLink } from "./names";
import { WebAddress } from "./web-address";

/** A document, where it is, and where a copy is that stays. */
export function SourceCard({ source }: { readonly source: SourceToldFragment }) {
  const { id, title, kind, publisher, publishedOn, url, archivedUrl, language, reliability } = source;
  return (
    <div className="source">
      <p>
        <a href={pathOfId(id)} dir="auto" lang={language ?? undefined}>
          {title}
        </a>
      </p>
      <p className="fine">
        {SOURCE_KINDS[kind]}
        {publisher !== null && (
          <>
            {" "}
            · <ActorLink actor={publisher} />
          </>
        )}{" "}
        · {publishedOn === null ? "date of publication not stated" : dateLabel(publishedOn)}
        {reliability !== null && ` · reliability ${RELIABILITIES[reliability]}`}
      </p>
      <p className="fine">
        {url === null ? "no address stated" : <WebAddress url={url} />}
        {archivedUrl !== null && (
          <>
            {" "}
            · archived copy: <WebAddress url={archivedUrl} />
          </>
        )}
      </p>
    </div>
  );
}

/** The document that was read, where in it, and the documents it has it from, down to whoever heard it. */
export function CitationCard({ citation }: { readonly citation: CitationToldFragment }) {
  const { source, locator, relays } = citation;
  return (
    <li className="citation">
      <SourceCard source={source} />
      {locator !== null && (
        <p>
          Where in it: <bdi>{locator}</bdi>
        </p>
      )}
      {relays.length > 0 && (
        <>
          <p>{relays.length === 1 ? "It has it from:" : "It has it from, the speaker’s side last:"}</p>
          <ol className="relays">
            {relays.map((relay) => (
              <li key={relay.id}>
                <SourceCard source={relay} />
              </li>
            ))}
          </ol>
        </>
      )}
    </li>
  );
}
