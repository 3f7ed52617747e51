import type { AnswerToldFragment, ClaimSaidFragment, ClaimToldFragment } from "../generated/types";
import { whenTold } from "./dates";

type Named = { readonly name: string };

/** "a", "a and b", "a, b and c". */
export function inList(words: readonly string[], joint = "and"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joint} ${last}`;
}

export function accusersOf(claim: Pick<ClaimToldFragment, "accusers" | "unnamedAccuser">): string {
  if (claim.accusers.length > 0) return inList(claim.accusers.map(({ name }) => name));
  if (claim.unnamedAccuser === null) return "Somebody who is not named";
  return `Unnamed (“${claim.unnamedAccuser.words}”)`;
}

const JOINTS = { ALL_OF: "and", ANY_OF: "or", ONLY: "and" } as const;

/** What the accuser blames the accused for, by the role that it names. */
const DEEDS: Readonly<Record<string, string>> = {
  CONDUCTED: "conducting",
  DIRECTED: "directing",
  AUTHORIZED: "authorising",
  SPONSORED: "sponsoring",
  TOLERATED: "tolerating",
  SUPPORTED: "supporting",
};

const RELATIONS: Readonly<Record<string, string>> = {
  PART_OF: "is part of",
  ACTS_FOR: "acts for",
  SPONSORED_BY: "is sponsored by",
  BASED_IN: "is based in",
  SAME_AS: "is the same as",
  DISTINCT_FROM: "is distinct from",
};

type Said = Omit<ClaimSaidFragment, "live">;

/**
 * What a claim says, always with its accuser and its day: "A and B blame C for directing D, on 7 October 2016." Its verbs say
 * what was said, never what was done.
 */
export function claimSentence(claim: Said): string {
  return `${accusersOf(claim)} ${said(claim)}, ${whenTold(claim)}.`;
}

function said(claim: Said): string {
  const accusers = Math.max(claim.accusers.length, 1);
  const verb = (one: string, many: string) => (accusers > 1 ? many : one);
  if (claim.kind !== "ATTRIBUTION") {
    const says =
      claim.stance === "WITHHOLDS"
        ? `${verb("declines", "decline")} to say whether`
        : `${verb("says", "say")} that`;
    return `${says} ${relation(claim)}`;
  }
  const about = claim.incident?.title ?? "an incident";
  const named = namesOf(claim);
  if (claim.stance === "WITHHOLDS") {
    const toWhom = named === "" ? "" : ` to ${named}`;
    return `${verb("declines", "decline")} to attribute ${about}${toWhom}`;
  }
  if (claim.stance === "REJECTS")
    return `${verb("says", "say")} that ${named} is not responsible for ${about}`;
  if (isOfThemselves(claim)) {
    const alone = claim.accusedMode === "ONLY" ? " alone" : "";
    return `${verb(`says that it${alone} is`, `say that they${alone} are`)} responsible for ${deed(claim)}${about}`;
  }
  return `${verb("blames", "blame")} ${named}${claim.accusedMode === "ONLY" ? " and nobody else" : ""} for ${deed(claim)}${about}`;
}

/** Who says it of itself is not said to blame itself. */
function isOfThemselves({ accusers, named, unnamedAccused }: Said): boolean {
  return (
    unnamedAccused === null &&
    accusers.length > 0 &&
    accusers.every(({ id }) => named.some(({ actor }) => actor.id === id)) &&
    named.every(({ actor }) => accusers.some(({ id }) => id === actor.id))
  );
}

function deed({ named }: Said): string {
  const deeds = [...new Set(named.flatMap(({ role }) => DEEDS[role] ?? []))];
  return deeds.length === 0 ? "" : `${inList(deeds, "or")} `;
}

function namesOf(claim: Said): string {
  const names = claim.named.map(({ actor }) => actor.name);
  if (claim.unnamedAccused !== null) names.push(`“${claim.unnamedAccused}”`);
  return inList(names, JOINTS[claim.accusedMode]);
}

/** Of an affiliation or identity: "B is part of C and acts for D"; each role with whom it is about. */
function relation(claim: Said): string {
  const roles = [...new Set(claim.named.map(({ role }) => role))];
  const clauses = roles.map((role) => {
    const names = claim.named.filter((named) => named.role === role).map(({ actor }) => actor.name);
    return `${relates(role, claim.stance === "REJECTS")} ${inList(names, JOINTS[claim.accusedMode])}`;
  });
  if (claim.unnamedAccused !== null)
    clauses.push(`${relates("UNSPECIFIED", claim.stance === "REJECTS")} “${claim.unnamedAccused}”`);
  return `${claim.subject?.name ?? "the actor"} ${inList(clauses, JOINTS[claim.accusedMode])}`;
}

function relates(role: string, not: boolean): string {
  const asserted = RELATIONS[role] ?? "belongs with";
  if (!not) return asserted;
  if (asserted.startsWith("is ")) return asserted.replace("is ", "is not ");
  return asserted.replace(/^(\w+)s /, "does not $1 ");
}

const ANSWERS: Readonly<Record<AnswerToldFragment["kind"], readonly [one: string, many: string]>> = {
  DENIAL: ["denies it", "deny it"],
  NON_DENIAL_DENIAL: [
    "attacks the accusation without denying it",
    "attack the accusation without denying it",
  ],
  NO_COMMENT: ["declines to comment", "decline to comment"],
  ADMISSION: ["admits it", "admit it"],
  PARTIAL_ADMISSION: ["admits a part of it", "admit a part of it"],
  VICTIM_DENIES_INCIDENT: ["denies having been hit", "deny having been hit"],
  COUNTER_ACCUSATION: ["answers with an accusation", "answer with an accusation"],
  ENDORSEMENT: ["supports the claim", "support the claim"],
  DISPUTE: ["disputes the claim", "dispute the claim"],
};

/** What somebody said back: "Spokesman for C denies it, in a document of 8 October 2016: “rubbish”." */
export function answerSentence(answer: AnswerToldFragment): string {
  const quote = answer.quote === null ? "" : `: “${answer.quote.text}”`;
  return `${responders(answer)} ${ANSWERS[answer.kind][answer.by.length > 1 ? 1 : 0]}, ${whenTold(answer)}${quote}.`;
}

export function responders(answer: {
  readonly by: readonly Named[];
  readonly unnamedBy: string | null;
}): string {
  if (answer.by.length > 0) return inList(answer.by.map(({ name }) => name));
  return answer.unnamedBy === null ? "Somebody who is not named" : `Unnamed (“${answer.unnamedBy}”)`;
}
