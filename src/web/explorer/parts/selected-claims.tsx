import type { LaneClaim } from "../../views/scene/lane-bundles";
import { ClaimCard } from "./claim-card";

interface SelectedClaimsProps {
  readonly claims: readonly LaneClaim[];
  readonly asOf: string | null;
  readonly close: () => void;
}

/** What is picked in a picture, beside it. */
export function SelectedClaims({ claims, asOf, close }: SelectedClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <aside aria-label="Selected claims">
      <button type="button" className="quiet close" onClick={close}>
        Close
      </button>
      {claims.map(({ claim, inherited = false }) => (
        <ClaimCard key={claim.id} claim={claim} asOf={asOf} inherited={inherited} />
      ))}
    </aside>
  );
}
