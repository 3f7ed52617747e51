import type { ClaimSaidFragment } from "../../views/generated/types";
import { ClaimLink } from "../parts/names";

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
