import { useState } from "react";
import { citeAsBibtex } from "../../views/cite/as-bibtex";
import { citeAsCsl } from "../../views/cite/as-csl";
import { citeAsText } from "../../views/cite/as-text";
import type { CitedClaim } from "../../views/cite/cited-claim";
import { momentInWords } from "../../views/wording/dates";

const WAYS = [
  { name: "Text", write: citeAsText },
  { name: "BibTeX", write: citeAsBibtex },
  { name: "CSL-JSON", write: citeAsCsl },
] as const;

/** References that stay: each leads to the records as they are now, whatever is corrected later. */
export function Cite({ claim }: { readonly claim: CitedClaim }) {
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <p className="fine">
        Each leads to the claim as this database has it at {momentInWords(claim.knownAt)}, whatever is
        corrected later.
      </p>
      {WAYS.map(({ name, write }) => (
        <Reference key={name} name={name} text={write(claim)} />
      ))}
    </section>
  );
}

function Reference({ name, text }: { readonly name: string; readonly text: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      setSaid("The browser does not let this page copy: select the text.");
    }
  };
  return (
    <div className="reference">
      <div className="reference-head">
        <h3>{name}</h3>
        <button type="button" onClick={copy}>
          Copy<span className="unseen"> as {name}</span>
        </button>
        <span role="status">{said}</span>
      </div>
      <details open={name === "Text"}>
        <summary>As it is</summary>
        <pre>{text}</pre>
      </details>
    </div>
  );
}
