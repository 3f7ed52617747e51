/** Records as an answer has them: with their type, and what their address is made of. */
export interface Placed {
  readonly __typename: string;
  readonly id: string;
  readonly slug?: string;
  /** Of a record that has no page of its own: those that show it. */
  readonly claims?: readonly { readonly id: string }[];
  readonly incidents?: readonly { readonly slug: string }[];
  readonly about?: { readonly slug: string } | null;
  readonly claim?: { readonly id: string } | null;
}

const PLACES: Readonly<Record<string, string>> = {
  actor: "/a",
  incident: "/i",
  claim: "/c",
  source: "/s",
  leakChannel: "/ch",
  proposal: "/review",
};

/** The page of a record by its id; where its type has none, what was changed lately, which names it. */
export function pathOfId(id: string): string {
  const [type = "", ...rest] = id.split(":");
  const place = PLACES[type];
  return place === undefined ? "/changes" : `${place}/${encodeURIComponent(rest.join(":"))}`;
}

const OF_TYPE: Readonly<Record<string, (record: Placed) => string | null>> = {
  Actor: ({ slug }) => (slug === undefined ? null : `/a/${encodeURIComponent(slug)}`),
  Incident: ({ slug }) => incidentPath(slug),
  LeakChannel: ({ slug }) => (slug === undefined ? null : `/ch/${encodeURIComponent(slug)}`),
  Claim: ({ id }) => pathOfId(id),
  Source: ({ id }) => pathOfId(id),
  Response: ({ claims = [], incidents = [] }) => claimPath(claims[0]?.id) ?? incidentPath(incidents[0]?.slug),
  Retraction: ({ claim }) => claimPath(claim?.id),
  Assessment: ({ about }) => incidentPath(about?.slug),
  Leak: ({ about }) => incidentPath(about?.slug),
};

/** The page of a record, or the one that shows it; null where there is none. */
export function pathOfRecord(record: Placed): string | null {
  return OF_TYPE[record.__typename]?.(record) ?? null;
}

function claimPath(id: string | undefined): string | null {
  return id === undefined ? null : pathOfId(id);
}

function incidentPath(slug: string | undefined): string | null {
  return slug === undefined ? null : `/i/${encodeURIComponent(slug)}`;
}
