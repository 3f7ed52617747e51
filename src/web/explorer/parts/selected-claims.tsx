import { picking, type View } from "../../views/address/view";
import type { LaneClaim } from "../../views/scene/lane-bundles";
import { ClaimCard } from "./claim-card";

interface SelectedClaimsProps {
  readonly claims: readonly LaneClaim[];
  readonly view: View;
  readonly change: (changes: Partial<View>) => unknown;
}

/** What is picked in a picture, beside it. */
export function SelectedClaims({ claims, view, change }: SelectedClaimsProps) {
  if (claims.length === 0) return null;
  const alone = view.alone === true;
  return (
    <aside aria-label="Selected claims">
      <button type="button" className="quiet" onClick={() => change(picking(view.sel, !alone))}>
        {alone ? "Show the rest" : "Hide the rest"}
      </button>
      <button type="button" className="quiet close" onClick={() => change(picking(null))}>
        Close
      </button>
      {claims.map(({ claim, inherited = false }) => (
        <ClaimCard key={claim.id} claim={claim} asOf={view.asOf} inherited={inherited} />
      ))}
    </aside>
  );
}
