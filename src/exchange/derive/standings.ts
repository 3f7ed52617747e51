import type { Derivation } from "./derivation";
import { checkStandings, deriveAllStandings } from "./standing-periods";

/** What lists of incidents by their standing go by: present values and periods. */
export const standings: Derivation = {
  name: "standings",
  version: 2,
  rebuild: deriveAllStandings,
  check: checkStandings,
};
