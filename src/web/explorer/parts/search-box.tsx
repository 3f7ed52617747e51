import { useNavigate, useRouter } from "@tanstack/react-router";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Search } from "../../views/generated/operations";
import { exactly, groupsOf } from "../../views/search/hits";
import { LISTS, readSearch } from "../../views/search/search-text";
import { ask } from "../api/ask";
import { recentSearches } from "../api/recent-searches";
import { queryClient, useAnswer } from "../api/use-answer";
import { Marked } from "./marked";

const PAUSE = 200; // ms after the last letter
const SUGGESTED = 10;

interface SearchBoxProps {
  /** The one of a screen, beside the one of every screen. */
  readonly big?: boolean;
  readonly text?: string;
}

type Option =
  | { readonly what: "found"; readonly path: string; readonly text: string }
  | { readonly what: "search"; readonly text: string };

/** Finds anything by any of its names as one types; a combobox with a list, by the pattern of the ARIA guide. */
export function SearchBox({ big = false, text: given = "" }: SearchBoxProps) {
  const navigate = useNavigate();
  const { history } = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(given);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  useEffect(() => setText(given), [given]);
  const settled = useSettled(text);
  const variables = variablesOf(settled);
  const { data } = useAnswer(Search, variables, open && isEnough(settled));
  const { kind, words } = readSearch(text);
  const isFor = isEnough(text) && settled === text && data !== undefined;
  const groups = isFor ? groupsOf(data.data.search) : [];
  const recent = text.trim() === "" && open ? recentSearches.all() : [];
  const list = kind !== null && words === "" ? LISTS[kind] : undefined;

  const options: readonly Option[] = [
    ...groups.flatMap(({ found }) =>
      found.flatMap((one): Option[] =>
        one.path === null ? [] : [{ what: "found", path: one.path, text: one.title }],
      ),
    ),
    ...recent.map((one): Option => ({ what: "search", text: one })),
    ...(list === undefined ? [] : [{ what: "found", path: list, text: "All of them" } as const]),
    ...(words === "" ? [] : [{ what: "search", text } as const]),
  ];
  const isShown = open && options.length > 0;
  const optionId = (index: number) => `${id}-${index}`;

  const leave = () => {
    setOpen(false);
    setAt(-1);
    input.current?.blur();
  };
  const goTo = (path: string) => {
    if (text.trim() !== "") recentSearches.add(text.trim());
    leave();
    if (!big) setText("");
    history.push(path);
  };
  const search = (q: string) => {
    recentSearches.add(q.trim());
    leave();
    if (!big) setText("");
    void navigate({ to: "/search" as string, search: { q: q.trim() } });
  };
  const take = (option: Option) => (option.what === "found" ? goTo(option.path) : search(option.text));

  /** What is called exactly so is gone to; anything else is searched for. */
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const q = text.trim();
    if (q === "") return;
    if (list !== undefined) return goTo(list);
    if (words === "") return search(q);
    const asked = variablesOf(q);
    const only = await queryClient
      .fetchQuery({
        queryKey: ["Search", asked, "typed"],
        queryFn: () => ask(Search, asked),
        staleTime: 30_000,
      })
      .then((answer) => exactly(answer.data.search))
      .catch(() => undefined);
    if (only?.path) goTo(only.path);
    else search(q);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!isShown) setOpen(true);
      const count = options.length + 1; // the field itself is one of the places
      const step = key === "ArrowDown" ? 1 : -1;
      setAt(((at + 1 + step + count) % count) - 1);
    } else if (key === "Enter" && isShown && options[at] !== undefined) {
      event.preventDefault();
      take(options[at]);
    } else if (key === "Escape") {
      if (isShown) event.preventDefault();
      if (isShown) setOpen(false);
      else if (text === "") input.current?.blur();
      else setText("");
      setAt(-1);
    }
  };

  let index = -1;
  const option = (children: React.ReactNode) => {
    index += 1;
    const mine = index;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's, by the pattern
      // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, by the pattern
      <div
        key={optionId(mine)}
        id={optionId(mine)}
        role="option"
        aria-selected={mine === at}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const chosen = options[mine];
          if (chosen !== undefined) take(chosen);
        }}
      >
        {children}
      </div>
    );
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` is not known to every browser that this serves
    <form
      role="search"
      aria-label={big ? "Search" : "Search from anywhere"}
      className={big ? "search-box big" : "search-box"}
      onSubmit={onSubmit}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={input}
        type="search"
        name="q"
        data-search={big ? "big" : "top"}
        role="combobox"
        aria-label="Search actors, incidents and documents by any of their names"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && at >= 0 ? optionId(at) : undefined}
        aria-keyshortcuts="/"
        placeholder={big ? "A state, a group, an alias, an incident, a document, a quote" : "Search  /"}
        maxLength={256}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={text}
        onFocus={() => setOpen(true)}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
      />
      {big && <button type="submit">Search</button>}
      <div id={`${id}-list`} role="listbox" aria-label="Found" className="suggestions" hidden={!isShown}>
        {groups.map(({ kind: of, heading, found }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a list box
          <div key={of} role="group" aria-labelledby={`${id}-${of}`}>
            <div id={`${id}-${of}`} className="group-name" role="presentation">
              {heading}
            </div>
            {found.flatMap((one) =>
              one.path === null
                ? []
                : [
                    option(
                      <>
                        <span dir="auto" className="found-title">
                          {one.because === "" ? <Marked pieces={one.matched} /> : one.title}
                        </span>{" "}
                        <span className="fine">{one.note}</span>
                        {one.because !== "" && (
                          <span className="fine because">
                            <span dir="auto">
                              “<Marked pieces={one.matched} />”
                            </span>
                            , {one.because}
                          </span>
                        )}
                      </>,
                    ),
                  ],
            )}
          </div>
        ))}
        {recent.map((one) =>
          option(
            <>
              <span dir="auto">{one}</span> <span className="fine">searched for here before</span>
            </>,
          ),
        )}
        {list !== undefined && option(<>All of them, as a list</>)}
        {words !== "" &&
          option(
            <>
              Search for “<span dir="auto">{text.trim()}</span>”
            </>,
          )}
      </div>
      <p className="unseen" role="status">
        {open && isFor && groupsToTell(groups.reduce((sum, { found }) => sum + found.length, 0))}
      </p>
    </form>
  );
}

function groupsToTell(count: number): string {
  if (count === 0) return "Nothing is found so far.";
  return `${count} ${count === 1 ? "record" : "records"} found; arrow keys go through them.`;
}

function variablesOf(text: string) {
  const { kind, words } = readSearch(text);
  return { query: words, kinds: kind === null ? null : [kind], first: SUGGESTED };
}

/** One letter finds too much to be of use, unless it is a whole syllable or word. */
function isEnough(text: string): boolean {
  const { words } = readSearch(text);
  return [...words].length > 1 || /\p{Lo}/u.test(words);
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
