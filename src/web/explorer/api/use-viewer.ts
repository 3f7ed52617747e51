import { WhoAmI } from "../../views/generated/operations";
import type { WhoAmIQuery } from "../../views/generated/types";
import { ask, NoAnswer } from "./ask";
import { login } from "./login";
import { useAnswer } from "./use-answer";

/** What the service says that somebody may do, and is offered therefore. */
type May = WhoAmIQuery["viewer"]["can"];

const NOTHING: May = { propose: false, changeAtOnce: false, review: false };

/** Who is asking, and what they are offered; `ended` where the token that this tab has does not hold any more. */
export function useViewer() {
  const { data, error } = useAnswer(WhoAmI, {});
  const viewer = error === null ? data?.data.viewer : undefined;
  const ended = error instanceof NoAnswer && error.code === "UNAUTHENTICATED";
  return { viewer, may: viewer?.can ?? NOTHING, ended, isKnown: viewer !== undefined || error !== null };
}

/** Logs in with a token that holds; otherwise says why it does not, and leaves everything as it was. */
export async function logIn(token: string): Promise<string | undefined> {
  try {
    const { data } = await ask(WhoAmI, {}, undefined, token);
    if (data.viewer.anonymous) return "The service did not look at the token. Is this the whole of it?";
    login.set(token);
    return undefined;
  } catch (error) {
    if (!(error instanceof NoAnswer)) return "The token has characters that no token has.";
    if (error.code !== "UNAUTHENTICATED") return error.message;
    return "This token does not hold: it was mistyped, has ended, or was revoked. Check it, or ask for another.";
  }
}
