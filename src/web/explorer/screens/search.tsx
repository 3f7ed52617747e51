import "../style/search.css";
import { Search as SearchOperation } from "../../views/generated/operations";
import { type Found, groupsOf } from "../../views/search/hits";
import { LISTS, PREFIXES, readSearch } from "../../views/search/search-text";
import { recentSearches } from "../api/recent-searches";
import { useAnswer } from "../api/use-answer";
import { AddressLink } from "../parts/address-link";
import { Marked } from "../parts/marked";
import { SearchBox } from "../parts/search-box";
import { ShowQuery } from "../parts/show-query";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { ViewProblems } from "../parts/view-problems";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

const MOST = 50; // a search has no further pages: who needs more needs other words

/** Where is it, by any of its names? */
export function Search() {
  const { view, problems } = useView();
  const text = view.q ?? "";
  useTitle(text === "" ? "Search" : `Search: ${text}`);
  const { kind, words } = readSearch(text);
  const variables = { query: words, kinds: kind === null ? null : [kind], first: MOST };
  const { data, error, refetch, isPlaceholderData } = useAnswer(SearchOperation, variables, words !== "");
  const list = kind === null ? undefined : LISTS[kind];
  return (
    <>
      <h1>Search</h1>
      <SearchBox big text={text} />
      <ViewProblems problems={problems} />
      {words === "" ? (
        <NothingAsked {...(list !== undefined && { list })} />
      ) : (
        <>
          {error !== null && <Failed error={error} retry={refetch} />}
          {data === undefined && error === null && <Loading what="what is found" />}
          {data !== undefined && error === null && (
            <div className={isPlaceholderData ? "dimmed" : undefined}>
              <PartsMissing errors={data.errors} />
              <p role="status" className="count">
                {data.data.search.length === MOST
                  ? `Showing the best ${MOST}; more words narrow it.`
                  : `${data.data.search.length} found`}
              </p>
              {data.data.search.length === 0 ? (
                <Empty
                  why={`Nothing is called “${words}” or says so${kind === null ? "" : ` among records of this kind`}.`}
                >
                  <p>
                    {kind === null ? (
                      <>
                        Fewer words, or the beginning of one, find more. If it is missing,{" "}
                        <a href="/add">add what you know</a>.
                      </>
                    ) : (
                      <AddressLink address={`/search?q=${encodeURIComponent(words)}`}>
                        Search in records of every kind
                      </AddressLink>
                    )}
                  </p>
                </Empty>
              ) : (
                groupsOf(data.data.search).map((group) => (
                  <section key={group.kind} aria-labelledby={`found-${group.kind}`}>
                    <h2 id={`found-${group.kind}`}>
                      {group.heading} <span className="fine">{group.found.length}</span>
                    </h2>
                    <ul className="found">
                      {group.found.map((one) => (
                        <FoundLine key={one.id} found={one} />
                      ))}
                    </ul>
                  </section>
                ))
              )}
              <div className="ways">
                <ShowQuery operation={SearchOperation} variables={variables} />
              </div>
            </div>
          )}
        </>
      )}
    </>
  );
}

function FoundLine({ found: { id, path, title, note, matched, because, exact } }: { readonly found: Found }) {
  const name = <span dir="auto">{because === "" ? <Marked pieces={matched} /> : title}</span>;
  return (
    <li data-found={id}>
      {path === null ? (
        name
      ) : (
        <AddressLink address={path} claim={id.startsWith("claim:") ? id : undefined}>
          {name}
        </AddressLink>
      )}{" "}
      <span className="fine">
        {note}
        {exact && ", exactly so"}
      </span>
      {because !== "" && (
        <p className="because">
          <q dir="auto">
            <Marked pieces={matched} />
          </q>{" "}
          <span className="fine">{because}</span>
        </p>
      )}
    </li>
  );
}

function NothingAsked({ list }: { readonly list?: string }) {
  const recent = recentSearches.all();
  return (
    <>
      {list !== undefined && (
        <p>
          <AddressLink address={list}>All of them, as a list</AddressLink>
        </p>
      )}
      <p>
        Any of a record’s names finds it, and so do words of its text. Words in quotation marks are looked for
        as they stand. A kind before the words narrows them:{" "}
        {Object.keys(PREFIXES).map((prefix, index) => (
          <span key={prefix}>
            {index > 0 && ", "}
            <code>{prefix}:</code>
          </span>
        ))}
        .
      </p>
      {recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">Searched for in this browser</h2>
          <ul className="found">
            {recent.map((one) => (
              <li key={one}>
                <AddressLink address={`/search?q=${encodeURIComponent(one)}`}>
                  <span dir="auto">{one}</span>
                </AddressLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
