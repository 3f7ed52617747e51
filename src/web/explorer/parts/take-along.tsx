import { useRouterState } from "@tanstack/react-router";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { picking, searchOf, type View } from "../../views/address/view";
import { type Suffix, suffixesOf } from "../../views/files/formats";
import { pageAt } from "../../views/pages/view-pages";
import { NoAnswer } from "../api/ask";
import { login } from "../api/login";
import { pngOfSvg } from "../api/png-of-svg";
import { fetchFile, saveFile } from "../api/save-file";

/** In the order of the list. */
const LABELS: Readonly<Record<Suffix, string>> = {
  svg: "Picture (SVG)",
  csv: "Table (CSV)",
  "answers.csv": "Answers (CSV)",
  json: "Data (JSON)",
  md: "Text (Markdown)",
};
const ORDER = Object.keys(LABELS) as readonly Suffix[];

/** The ways in which a view can be taken along: its link, its files, its picture for other pages, paper. */
export function TakeAlong({ view }: { readonly view: View }) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const details = useRef<HTMLDetailsElement>(null);
  const [said, setSaid] = useState("");
  const found = pageAt(path);
  if (found === undefined) return null;
  const { page, slug } = found;
  const offered = suffixesOf(page);
  const suffixes = ORDER.filter((suffix) => offered.includes(suffix));
  const search = searchOf({ ...view, view: "picture", ...picking(null) });
  const nameOf = (suffix: string) => `${[page.name, slug].filter((part) => part !== "").join("-")}.${suffix}`;

  const attempt = async (doing: () => Promise<string>) => {
    try {
      setSaid(await doing());
    } catch (error) {
      setSaid(error instanceof NoAnswer ? error.message : "That did not work in this browser.");
    }
  };
  const copy = (text: string, what: string) =>
    attempt(async () => {
      await navigator.clipboard.writeText(text);
      return `${what} is copied.`;
    });
  const save = (suffix: Suffix) =>
    attempt(async () => {
      saveFile(await fetchFile(`${path}.${suffix}${search}`), nameOf(suffix));
      return "Saved.";
    });
  const savePng = () =>
    attempt(async () => {
      saveFile(await pngOfSvg(await fetchFile(`${path}.svg${search}`)), nameOf("png"));
      return "Saved.";
    });
  const embed = `<iframe src="${window.location.origin}/embed${path}${search.replaceAll("&", "&amp;")}" title="${document.title.replaceAll('"', "&quot;")}" width="1170" height="700"></iframe>`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || details.current?.open !== true) return;
    event.stopPropagation();
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={details} className="take-along" onKeyDown={onKeyDown}>
      <summary>Take along</summary>
      <div className="take-along-ways">
        <button type="button" onClick={() => copy(window.location.href, "The link")}>
          Copy the link
        </button>{" "}
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
        <ul>
          {suffixes.includes("svg") && (
            <li>
              <button type="button" className="quiet" onClick={savePng}>
                Picture (PNG)
              </button>
            </li>
          )}
          {suffixes.map((suffix) => (
            <li key={suffix}>
              <a
                href={`${path}.${suffix}${search}`}
                download={nameOf(suffix)}
                onClick={(event: MouseEvent) => {
                  if (login.token() === undefined) return;
                  event.preventDefault();
                  void save(suffix);
                }}
              >
                {LABELS[suffix]}
              </a>
            </li>
          ))}
        </ul>
        {suffixes.includes("svg") && (
          <p>
            <label>
              For a page of yours, if its origin is in this service’s <code>FRAME_ANCESTORS</code>
              <textarea
                readOnly
                rows={3}
                value={embed}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            </label>
            <button type="button" onClick={() => copy(embed, "The code")}>
              Copy the code
            </button>
          </p>
        )}
        <p role="status" className="fine">
          {said}
        </p>
      </div>
    </details>
  );
}
