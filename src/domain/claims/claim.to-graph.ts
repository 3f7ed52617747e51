import { percentOf, termOf } from "../confidence/scales";
import type { Placement } from "../dates/dates";
import type { Graded } from "../records/fields";
import {
  citing,
  dated,
  type GraphRecord,
  inOrder,
  type Properties,
  placed,
  quoted,
  recordNode,
  relationship,
} from "../records/graph-shape";
import type { ClaimRecord } from "./claim.record";

export function claimToGraph(claim: ClaimRecord, placement: Placement | undefined): GraphRecord {
  const node = recordNode(claim.id);
  const names = claim.stance === "ASSERTS" ? "ACCUSES" : "NAMES";
  const evidence = claim.evidence.map(({ kind, text }, position) => {
    const id = `${claim.id}/evidence/${position}`;
    return { label: "Evidence", id, properties: { id, kind, text, position } } as const;
  });
  return {
    node: {
      ...node,
      properties: {
        id: claim.id,
        kind: claim.kind,
        stance: claim.stance,
        accusedMode: claim.accusedMode,
        unnamedAccuser: claim.unnamedAccuser?.words,
        unnamedAccuserCoded: claim.unnamedAccuser && claim.unnamedAccuser.coded === true,
        unnamedAccused: claim.unnamedAccused,
        ...quoted(claim.quote),
        ...dated("statedOn", claim.statedOn),
        ...placed(placement),
        ...graded("likelihood", claim.likelihood),
        ...graded("analyticConfidence", claim.analyticConfidence),
        attributionClass: claim.attributionClass,
        form: claim.form,
        basis: claim.basis,
        incidentId: claim.kind === "ATTRIBUTION" ? claim.about : undefined,
      },
    },
    children: evidence,
    relationships: [
      relationship(node, "ABOUT", claim.about),
      ...inOrder(node, "MADE_BY", claim.accusers),
      ...claim.named.map(({ actor, role }, position) => relationship(node, names, actor, { position, role })),
      ...evidence.map(({ label, id }, position) => ({
        from: node,
        type: "RESTS_ON",
        to: { label, id },
        properties: { position },
      })),
      ...claim.evidence.flatMap(({ source }, position) => {
        const from = evidence[position];
        return source === undefined || from === undefined ? [] : [relationship(from, "DESCRIBED_IN", source)];
      }),
      ...citing(node, claim.citations),
      ...claim.supersedes.map((older) => relationship(node, "SUPERSEDES", older)),
      ...claim.repeats.map((origin) => relationship(node, "REPEATS", origin)),
      ...inOrder(node, "ANSWERS", claim.answers),
    ],
  };
}

function graded(property: "likelihood" | "analyticConfidence", value: Graded | undefined): Properties {
  if (value === undefined) return {};
  const onScale = value.scale && { scale: value.scale, term: value.term, number: value.number };
  const range = onScale && percentOf(onScale);
  return {
    [`${property}Words`]: value.words,
    [`${property}Scale`]: value.scale,
    [`${property}Term`]: onScale && termOf(onScale),
    [`${property}Low`]: range?.low,
    [`${property}High`]: range?.high,
    [`${property}IsDefault`]: value.isDefault === true,
  };
}
