import type { AnswerToldFragment, ClaimOfLinkFragment, ClaimToldFragment } from "../generated/types";
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

/**
 * What a claim says, always with its accuser and its day: "A and B blame C for directing D, on 7 October 2016." Its verbs say
 * what was said, never what was done.
 */
export function claimSentence(claim: ClaimOfLinkFragment): string {
  return `${accusersOf(claim)} ${said(claim)}, ${whenTold(claim)}.`;
}

function said(claim: ClaimOfLinkFragment): string {
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
  return `${verb("blames", "blame")} ${named}${claim.accusedMode === "ONLY" ? " and nobody else" : ""} for ${deed(claim)}${about}`;
}

function deed({ named }: ClaimOfLinkFragment): string {
  const deeds = [...new Set(named.flatMap(({ role }) => DEEDS[role] ?? []))];
  return deeds.length === 0 ? "" : `${inList(deeds, "or")} `;
}

function namesOf(claim: ClaimOfLinkFragment): string {
  const names = claim.named.map(({ actor }) => actor.name);
  if (claim.unnamedAccused !== null) names.push(`“${claim.unnamedAccused}”`);
  return inList(names, JOINTS[claim.accusedMode]);
}

function relation(claim: ClaimOfLinkFragment): string {
  const relates = RELATIONS[claim.named[0]?.role ?? "UNSPECIFIED"] ?? "belongs with";
  const negated = relates.replace(/^is/, "is not").replace(/^acts/, "does not act");
  return `${claim.subject?.name ?? "the actor"} ${claim.stance === "REJECTS" ? negated : relates} ${namesOf(claim)}`;
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
