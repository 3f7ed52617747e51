import { type FormEvent, useId, useRef } from "react";
import { FindRecords } from "../../../views/generated/operations";
import type { SearchKind } from "../../../views/generated/types";
import { ACTOR_KINDS } from "../../../views/wording/terms";
import { useAnswer } from "../../api/use-answer";
import { Failed } from "../../parts/states";

interface ChooseRecordProps {
  readonly label: string;
  readonly kinds: SearchKind[];
  readonly q: string | null;
  readonly search: (q: string | null) => void;
  readonly choose: (id: string) => void;
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** Finds a record by any of its names, and takes one of what was found. */
export function ChooseRecord({ label, kinds, q, search, choose, asOf, knownAt }: ChooseRecordProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { data, error, refetch } = useAnswer(
    FindRecords,
    { query: q ?? "", kinds, asOf, knownAt },
    q !== null,
  );
  const find = (event: FormEvent) => {
    event.preventDefault();
    const words = input.current?.value.trim() ?? "";
    search(words === "" ? null : words);
  };
  const hits = q === null ? undefined : data?.data.search;
  return (
    <div className="choose-record">
      <form onSubmit={find}>
        <label htmlFor={id}>{label}</label>{" "}
        <input
          key={q}
          id={id}
          ref={input}
          type="search"
          defaultValue={q ?? ""}
          maxLength={256}
          autoComplete="off"
        />{" "}
        <button type="submit">Find</button>
      </form>
      {error !== null && q !== null && <Failed error={error} retry={refetch} />}
      {hits !== undefined && (
        <div role="status">
          {hits.length === 0 ? (
            <p>Nothing has a name like “{q}”.</p>
          ) : (
            <ul>
              {hits.map(({ text, record }) => (
                <li key={record.id}>
                  <button type="button" onClick={() => choose(record.id)} dir="auto">
                    {"name" in record ? record.name : "title" in record ? record.title : text}
                  </button>{" "}
                  <span className="fine">
                    {"kind" in record ? ACTOR_KINDS[record.kind] : "incident"}
                    {"name" in record && record.name !== text && (
                      <>
                        , also <bdi>{text}</bdi>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
