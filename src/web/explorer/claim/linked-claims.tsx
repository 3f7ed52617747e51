import { Link } from "@tanstack/react-router";
import type { ClaimSaidFragment } from "../../views/generated/types";
import { claimSentence } from "../../views/wording/sentences";

interface LinkedClaimsProps {
  readonly term: string;
  readonly claims: readonly ClaimSaidFragment[];
}

/** Claims that this one is tied to, each by its sentence. */
export function LinkedClaims({ term, claims }: LinkedClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <div className="linked">
      <h3>{term}</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} dir="auto">
            <ClaimLink claim={claim} />
            {!claim.live && <span className="fine"> (no longer stands)</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ClaimLink({ claim }: { readonly claim: ClaimSaidFragment }) {
  return (
    <Link to="/c/$id" params={{ id: claim.id.replace(/^claim:/, "") }}>
      {claimSentence(claim)}
    </Link>
  );
}
