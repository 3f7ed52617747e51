import { type GraphQLObjectType, isObjectType } from "graphql";
import { ACCESS } from "../../../src/domain/access";
import { PROPOSAL_ACTS } from "../../../src/domain/changes/proposal-acts";
import { ACTS_UPON, permissionsUpon } from "../../../src/domain/permissions/record-permissions";
import { RECORD_TYPES } from "../../../src/domain/records/fields";
import { LABELS } from "../../../src/domain/records/graph-shape";
import { buildDomainSchema } from "../../../src/domain/schema";
import { ACTS, permissionsOf } from "../../../src/domain/viewer/viewer-permissions";

const schema = buildDomainSchema();

function fieldsOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object`);
  return Object.keys((type as GraphQLObjectType).getFields()).sort();
}

it("says of every mutation whether it is the viewer's to ask: of a record, of a proposal, or of the viewer", () => {
  const said = [
    ...Object.values(ACTS_UPON).flatMap((acts) => Object.values(acts)),
    ...Object.values(PROPOSAL_ACTS).map(({ mutation }) => mutation),
    ...Object.values(ACTS).flat(),
  ];

  expect([...new Set<string>(said)].sort()).toEqual(Object.keys(ACCESS.Mutation).sort());
});

it("has a field for each permission, and each can be true", () => {
  for (const type of RECORD_TYPES) {
    const all = permissionsUpon(type, { role: "ADMIN" });
    expect([type, Object.keys(all).sort()]).toEqual([type, fieldsOf(`${LABELS[type]}Permissions`)]);
    expect(new Set(Object.values(all))).toEqual(new Set([true]));
  }
  const all = permissionsOf({ role: "ADMIN" });
  expect(Object.keys(all).sort()).toEqual(fieldsOf("ViewerPermissions"));
  expect(new Set(Object.values(all))).toEqual(new Set([true]));
  expect([...Object.keys(PROPOSAL_ACTS), "redact"].sort()).toEqual(fieldsOf("ProposalPermissions"));
});

it("gives nobody without a login anything, and no role less than one before it", () => {
  expect(Object.values(permissionsOf(undefined)).filter(Boolean)).toEqual([]);
  for (const type of RECORD_TYPES) {
    const granted = [undefined, "READER", "RESEARCHER", "EDITOR", "ADMIN"].map((role) =>
      Object.entries(permissionsUpon(type, role === undefined ? undefined : { role: role as "READER" }))
        .filter(([, may]) => may)
        .map(([act]) => act),
    );
    expect(granted.slice(0, 2)).toEqual([[], []]);
    for (const [index, acts] of granted.entries())
      expect(granted[index + 1] ?? acts).toEqual(expect.arrayContaining(acts));
  }
});
