import { useState } from "react";
import { pathOfId } from "../../../views/address/record-path";
import { sameAddresses } from "../../../views/form/addresses";
import { NO_SOURCE, type SourceDraft } from "../../../views/form/draft";
import { SourcesOfAddress } from "../../../views/generated/operations";
import { dateLabel } from "../../../views/wording/dates";
import { SOURCE_KINDS } from "../../../views/wording/record-terms";
import { useAnswer } from "../../api/use-answer";
import { ActorField } from "./actor-field";
import { Combobox } from "./combobox";
import { ChoiceField, DateField, TextField } from "./fields";
import { MistakeLine } from "./mistakes";
import { useOffers } from "./use-offers";

interface SourceSectionProps {
  readonly value: SourceDraft;
  readonly change: (source: SourceDraft) => void;
  /** Whether it is a source that is there which is corrected: no other is offered. */
  readonly correcting?: boolean;
}

/** The document that was read: one that is there already, or a new one. */
export function SourceSection({ value, change, correcting = false }: SourceSectionProps) {
  const [address, setAddress] = useState("");
  const found = useOffers(value.id === null && !correcting ? value.title : "", "SOURCE");
  const urls = sameAddresses(address);
  const { data, isPlaceholderData } = useAnswer(
    SourcesOfAddress,
    { urls: [...urls] },
    urls.length > 0 && !correcting,
  );
  const twins = urls.length > 0 && !isPlaceholderData ? (data?.data.sources.nodes ?? []) : [];
  const sources = found.flatMap(({ record }) =>
    record.__typename === "Source" ? [{ key: record.id, label: record.title, kind: record.sourceKind }] : [],
  );
  if (value.id !== null)
    return (
      <div className="chosen">
        <p>
          <a href={pathOfId(value.id)} dir="auto">
            {value.title}
          </a>{" "}
          <span className="fine">is recorded already.</span>
        </p>
        <MistakeLine place="source" />
        <button type="button" onClick={() => change(NO_SOURCE)}>
          Take another source
        </button>
      </div>
    );
  const set = (more: Partial<SourceDraft>) => change({ ...value, ...more });
  return (
    <>
      <MistakeLine place="source" />
      <TextField
        place="source.url"
        label="Address of the document"
        type="url"
        value={value.url}
        change={(url) => set({ url })}
        left={() => setAddress(value.url)}
        hint="The service keeps it and never opens it."
      />
      {twins.map((twin) => (
        <div className="notice-box" role="status" key={twin.id}>
          <p>
            A source of this address is there already: <span dir="auto">{twin.title}</span>,{" "}
            {dateLabel(twin.publishedOn)}.
          </p>
          <button type="button" onClick={() => change({ ...NO_SOURCE, id: twin.id, title: twin.title })}>
            Take that one
          </button>
        </div>
      ))}
      <div className="form-field">
        <Combobox
          place="source.title"
          label="Title"
          value={value.title}
          offers={sources.map(({ key, label, kind }) => ({
            key,
            label,
            note: `${SOURCE_KINDS[kind]}, recorded already`,
          }))}
          change={(title) => set({ title })}
          choose={(key) => {
            const source = sources.find((one) => one.key === key);
            if (source !== undefined) change({ ...NO_SOURCE, id: key, title: source.label });
          }}
        />
        <MistakeLine place="source.title" />
      </div>
      <div className="columns">
        <ChoiceField
          place="source.kind"
          label="Kind of document"
          value={value.kind}
          terms={SOURCE_KINDS}
          none="choose a kind"
          change={(kind) => set({ kind })}
        />
        <DateField
          place="source.publishedOn"
          label="Published"
          value={value.publishedOn}
          change={(publishedOn) => set({ publishedOn })}
        />
        <ActorField
          place="source.publisher"
          label="Publisher"
          value={value.publisher}
          change={(publisher) => set({ publisher })}
        />
        <TextField
          place="source.archivedUrl"
          label="Address of an archived copy"
          type="url"
          value={value.archivedUrl}
          change={(archivedUrl) => set({ archivedUrl })}
          hint="It keeps the document findable when the page is gone."
        />
        <TextField
          place="source.language"
          label="Language of the document"
          value={value.language}
          change={(language) => set({ language })}
          hint="As a code: en, de, zh-Hant."
        />
      </div>
    </>
  );
}
