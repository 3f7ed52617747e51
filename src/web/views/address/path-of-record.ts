const PATHS: Readonly<Record<string, string>> = {
  actor: "/a/",
  incident: "/i/",
  claim: "/c/",
  source: "/s/",
  leakChannel: "/ch/",
  proposal: "/review/",
};

/** The page of a record; where its type has none, what was changed lately, which names it. */
export function pathOfRecord(id: string): string {
  const [type = "", ...rest] = id.split(":");
  const path = PATHS[type];
  return path === undefined ? "/changes" : `${path}${encodeURIComponent(rest.join(":"))}`;
}
