import { useMemo } from "react";
import type { ClaimToldFragment } from "../../../views/generated/types";
import { lanesOf } from "../../../views/scene/lanes";
import { answerSentence, claimSentence } from "../../../views/wording/sentences";
import { StillPicture } from "../still-picture";

/** How it will read and look, while it is being written. */
export function Preview({ claims }: { readonly claims: readonly ClaimToldFragment[] }) {
  const scene = useMemo(() => lanesOf(claims.map((claim) => ({ claim }))), [claims]);
  return (
    <section className="preview" aria-labelledby="preview">
      <h2 id="preview">As it will read</h2>
      {claims.length === 0 ? (
        <p className="fine">The sentence stands here once it is said what the accuser does.</p>
      ) : (
        <>
          {claims.map((claim) => (
            <div key={claim.id} data-preview={claim.id}>
              <p dir="auto">{claimSentence(claim)}</p>
              {claim.responses.nodes.map((answer) => (
                <p key={answer.id} className="answer" dir="auto">
                  {answerSentence(answer)}
                </p>
              ))}
            </div>
          ))}
          <StillPicture scene={scene} label="The mark of these claims" />
        </>
      )}
    </section>
  );
}
