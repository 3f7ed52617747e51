import { firstDay, lastDay } from "../dates/dates";
import {
  dated,
  type GraphRecord,
  identified,
  ifAny,
  inOrder,
  recordNode,
  relationship,
} from "../records/graph-shape";
import { nameKey } from "../records/name-key";
import { restOfId } from "../records/record";
import type { ActorRecord } from "./actor.record";

export function actorToGraph(actor: ActorRecord): GraphRecord {
  const node = recordNode(actor.id);
  const ordered = mainFirst(actor.names);
  const main = ordered[0];
  const outside = identified(node, actor.externalIds);
  const names = ordered.map((name, position) => {
    const child = { label: "Name", id: `${actor.id}/names/${position}` } as const;
    return {
      node: {
        ...child,
        properties: {
          id: child.id,
          value: name.value,
          key: nameKey(name.value),
          main: name === main,
          language: name.language,
          since: name.since?.date,
          sinceQualifier: name.since?.qualifier,
          placedOn: name.since && lastDay(name.since.date),
        },
      },
      relationships: [
        { from: node, type: "HAS_NAME", to: child, properties: { position } },
        ...ifAny(child, "COINED_BY", name.coinedBy),
        ...inOrder(child, "USED_IN", name.usedIn),
      ],
    };
  });
  return {
    node: {
      ...node,
      properties: {
        id: actor.id,
        slug: actor.slug ?? restOfId(actor.id),
        kind: actor.kind,
        description: actor.description,
        rollUpBody: actor.rollUpBody === true,
        name: main?.value,
        nameSince: main?.since && lastDay(main.since.date),
      },
    },
    children: [...names.map((name) => name.node), ...outside.children],
    relationships: [
      ...names.flatMap((name) => name.relationships),
      ...outside.relationships,
      ...actor.partOf.map(({ actor: whole, from, to }, position) =>
        relationship(node, "PART_OF", whole, {
          position,
          ...dated("from", from),
          ...dated("to", to),
          validFrom: from && firstDay(from.date),
          validTo: to && lastDay(to.date),
        }),
      ),
    ],
  };
}

function mainFirst(names: ActorRecord["names"]): ActorRecord["names"] {
  const main = names.find((name) => name.main === true);
  return main === undefined ? names : [main, ...names.filter((name) => name !== main)];
}
