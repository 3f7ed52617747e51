import type { ClaimRecord } from "../../claims/claim.record";
import {
  AFFILIATION_ROLES,
  ATTRIBUTION_ROLES,
  type ClaimKind,
  IDENTITY_ROLES,
} from "../../claims/claims.terms";
import { type Fault, shown } from "../faults";
import { typeOfId } from "../record";
import { gradedFaults } from "./graded.rules";

const ROLES: Readonly<Record<ClaimKind, readonly string[]>> = {
  ATTRIBUTION: Object.keys(ATTRIBUTION_ROLES),
  AFFILIATION: Object.keys(AFFILIATION_ROLES),
  IDENTITY: Object.keys(IDENTITY_ROLES),
};

export function claimFaults(claim: ClaimRecord): Fault[] {
  return [
    ...accuserFaults(claim),
    ...namedFaults(claim),
    ...aboutFaults(claim),
    ...gradedFaults(claim.likelihood, "/likelihood", "LIKELIHOOD"),
    ...gradedFaults(claim.analyticConfidence, "/analyticConfidence", "ANALYTIC_CONFIDENCE"),
    ...linkFaults(claim),
  ];
}

function accuserFaults({ accusers, unnamedAccuser }: ClaimRecord): Fault[] {
  if (accusers.length === 0 && unnamedAccuser === undefined) {
    return [
      {
        pointer: "/accusers",
        problem: "names nobody who accuses",
        remedy: "expected one actor or more, or the words for them in unnamedAccuser",
      },
    ];
  }
  if (accusers.length > 0 && unnamedAccuser !== undefined) {
    return [
      {
        pointer: "/unnamedAccuser",
        problem: "stands beside named accusers",
        remedy: "expected it only in a claim without accusers",
      },
    ];
  }
  return [];
}

function namedFaults({ kind, stance, named, unnamedAccused }: ClaimRecord): Fault[] {
  if (named.length === 0 && unnamedAccused === undefined && stance !== "WITHHOLDS") {
    return [
      {
        pointer: "/named",
        problem: `names nobody, which a claim that ${stance} must`,
        remedy: "expected one actor or more, or the words for them in unnamedAccused",
      },
    ];
  }
  return named.flatMap(({ role }, index) =>
    ROLES[kind].includes(role)
      ? []
      : [
          {
            pointer: `/named/${index}/role`,
            problem: `is ${shown(role)}`,
            remedy: `expected a role of an ${kind} claim (${ROLES[kind].join(", ")})`,
          },
        ],
  );
}

function aboutFaults({ kind, about, named }: ClaimRecord): Fault[] {
  const expected = kind === "ATTRIBUTION" ? "incident" : "actor";
  if (typeOfId(about) !== expected) {
    return [
      {
        pointer: "/about",
        problem: `is ${shown(about)}`,
        remedy: `expected the id of an ${expected}, which an ${kind} claim is about`,
      },
    ];
  }
  const itself = named.findIndex(({ actor }) => actor === about);
  if (itself === -1) return [];
  return [
    {
      pointer: `/named/${itself}/actor`,
      problem: `is ${shown(about)}, the actor the claim is about`,
      remedy: "expected another actor",
    },
  ];
}

function linkFaults(claim: ClaimRecord): Fault[] {
  return (["supersedes", "repeats", "answers"] as const).flatMap((link) => {
    const itself = claim[link].indexOf(claim.id);
    if (itself === -1) return [];
    return [
      { pointer: `/${link}/${itself}`, problem: "is the claim itself", remedy: "expected another claim" },
    ];
  });
}
