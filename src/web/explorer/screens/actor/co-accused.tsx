import { coAccusedIn } from "../../../views/actor/co-accused";
import type { PartsOfActor } from "../../../views/actor/parts-of-actor";
import type { View } from "../../../views/address/view";
import { ActorLink, ClaimLink } from "../../parts/names";
import { useClaims } from "./parts";

interface CoAccusedProps {
  readonly id: string;
  readonly parts: PartsOfActor;
  readonly view: View;
}

/** Who else is accused in the same claims, each with them. */
export function CoAccused({ id, parts, view }: CoAccusedProps) {
  const { data } = useClaims(parts, "blamed", view);
  if (data === undefined) return null;
  const { nodes, totalCount } = data.data.claims;
  const found = coAccusedIn(nodes, new Set([id]));
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="co-accused">
      <h2 id="co-accused">
        Accused beside it<span className="number"> {found.length}</span>
      </h2>
      <p className="fine">
        Who else is named in the same claims
        {totalCount > nodes.length && `; of the ${nodes.length} claims shown above, of ${totalCount}`}.
      </p>
      <ul>
        {found.map(({ actor, claims }) => (
          <li key={actor.id}>
            <ActorLink actor={actor} />
            <ul>
              {claims.map((claim) => (
                <li key={claim.id}>
                  <ClaimLink claim={claim} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
