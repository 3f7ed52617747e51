import { randomUUID } from "node:crypto";
import type { Answer, Anything, Raw } from "../../support/service";

type Ask = (query: string, variables: Raw) => Promise<Answer<Anything>>;

const TRIES = 4;

/** The payload of a mutation; where it is refused, undefined, and the codes of why not are put into `codes`. */
export async function accepted(
  ask: Ask,
  mutation: string,
  input: Raw,
  codes: string[] = [],
): Promise<Anything> {
  const more = mutation === "redact" ? "" : "proposal { id state problems { message } }";
  const query = `mutation ($input: ${inputOf(mutation)}!) { ${mutation}(input: $input) { ${more} userErrors { code message } } }`;
  const idempotencyKey = randomUUID();
  for (let tries = 1; ; tries++) {
    const { data, errors = [] } = await ask(query, { input: { ...input, idempotencyKey } });
    const failed = errors.map(({ extensions }) => extensions.code);
    // On a busy machine a command may take longer than a request has; with its key it is sent again.
    if (failed.some((code) => ["OUTCOME_UNKNOWN", "BUSY"].includes(code)) && tries < TRIES) continue;
    const payload = data?.[mutation];
    const faults = payload?.userErrors ?? [];
    codes.push(...failed, ...faults.map(({ code }: { readonly code: string }) => code));
    return codes.length === 0 ? payload : undefined;
  }
}

function inputOf(mutation: string): string {
  if (mutation.startsWith("void")) return "VoidInput";
  if (mutation === "submitProposal" || mutation === "withdrawProposal") return "OwnProposalInput";
  if (mutation === "requestChanges" || mutation === "rejectProposal") return "ReviewInput";
  if (mutation === "acceptProposal") return "AcceptInput";
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}
