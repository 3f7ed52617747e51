import { lastDay, type Placement, type StatedDate } from "../dates/dates";
import type { Citation, ExternalId, Quote, RecordType } from "./fields";
import { typeOfId } from "./record";

export const LABELS = {
  actor: "Actor",
  incident: "Incident",
  leakChannel: "LeakChannel",
  leak: "Leak",
  claim: "Claim",
  retraction: "Retraction",
  response: "Response",
  assessment: "Assessment",
  source: "Source",
} as const satisfies Readonly<Record<RecordType, string>>;

export type RecordLabel = (typeof LABELS)[RecordType];
/** Nodes that belong to one record and come and go with it. */
export type ChildLabel = "Name" | "ExternalId" | "Evidence";
export type Label = RecordLabel | ChildLabel;

export type Value = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, Value | undefined>>;

export interface NodeRef {
  readonly label: Label;
  /** The node's key: its id, or for an ExternalId its `key`. */
  readonly id: string;
}

export interface GraphNode extends NodeRef {
  readonly properties: Properties;
}

export interface GraphRelationship {
  readonly from: NodeRef;
  readonly type: string;
  readonly to: NodeRef;
  readonly properties: Properties;
}

/** A record as the graph holds it. Every relationship starts at the record or at a child of it. */
export interface GraphRecord {
  readonly node: GraphNode;
  readonly children: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

/** The node of a record by its id, which carries the type. */
export function recordNode(id: string): NodeRef & { readonly label: RecordLabel } {
  const type = typeOfId(id);
  if (type === undefined) throw new Error(`not the id of a record: ${id}`);
  return { label: LABELS[type], id };
}

export function relationship(
  from: NodeRef,
  type: string,
  toId: string,
  properties: Properties = {},
): GraphRelationship {
  return { from, type, to: recordNode(toId), properties };
}

/** One relationship to each id, numbered by `position`. */
export function inOrder(from: NodeRef, type: string, ids: readonly string[]): GraphRelationship[] {
  return ids.map((id, position) => relationship(from, type, id, { position }));
}

/** A relationship to the id if there is one. */
export function ifAny(from: NodeRef, type: string, id: string | undefined): GraphRelationship[] {
  return id === undefined ? [] : [relationship(from, type, id)];
}

export function citing(from: NodeRef, citations: readonly Citation[]): GraphRelationship[] {
  return citations.flatMap(({ source, locator, relays }, citation) => [
    relationship(from, "CITES", source, { position: citation, locator }),
    ...relays.map((relay, position) => relationship(from, "RELAYS", relay, { citation, position })),
  ]);
}

export function identified(
  from: NodeRef,
  externalIds: readonly ExternalId[],
): Pick<GraphRecord, "children" | "relationships"> {
  const children = externalIds.map(({ scheme, value, url }) => {
    const key = `${scheme}:${value}`;
    return { label: "ExternalId", id: key, properties: { key, scheme, value, url } } as const;
  });
  const relationships = children.map(({ label, id }, position) => ({
    from,
    type: "IDENTIFIED_BY",
    to: { label, id },
    properties: { position },
  }));
  return { children, relationships };
}

/** `startedOn` and `startedOnQualifier`, for example. */
export function dated(property: string, stated: StatedDate | undefined): Properties {
  return { [property]: stated?.date, [`${property}Qualifier`]: stated?.qualifier };
}

export function quoted(quote: Quote | undefined): Properties {
  return { quote: quote?.text, quoteLanguage: quote?.language };
}

export function placed(placement: Placement | undefined) {
  return {
    placedOn: placement?.on,
    placedOnInferred: placement?.inferred,
    placedKey: placement?.on ?? "",
  };
}

/** The last day of a date as a sort key: never absent, empty when the date is. */
export function lastDayKey(stated: StatedDate | undefined): string {
  return stated === undefined ? "" : lastDay(stated.date);
}
