import { listed, settingNames } from "./settings";

/** Names that Neo4j's own programs read; finding them in an environment is no mistake. */
const NEO4J_OWN = new Set([
  "NEO4J_HOME",
  "NEO4J_CONF",
  "NEO4J_DEBUG",
  "NEO4J_ADDRESS",
  "NEO4J_EDITION",
  "NEO4J_ACCEPT_LICENSE_AGREEMENT",
]);

/** Of commands that ask a service, not of the service. */
const OF_CLIENTS = new Set(["BLAMEGRAPH_TOKEN", "BLAMEGRAPH_TOKEN_FILE"]);

/** Kubernetes puts these into every container beside a service called neo4j or blamegraph. */
const KUBERNETES = /_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)$/;
const KUBERNETES_PORT = /^(tcp|udp|sctp):\/\//;

/** What people write who know the setting from elsewhere, where the spelling alone would not lead to it. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  NEO4J_AUTH: ["NEO4J_USERNAME and NEO4J_PASSWORD"],
  NEO4J_AUTH_FILE: ["NEO4J_PASSWORD_FILE"],
  NEO4J_HOST: ["NEO4J_URI"],
  NEO4J_PORT: ["NEO4J_URI"],
  NEO4J_USER: ["NEO4J_USERNAME"],
  NEO4J_PASS: ["NEO4J_PASSWORD"],
  NEO4J_PWD: ["NEO4J_PASSWORD"],
  BLAMEGRAPH_HOME: ["BLAMEGRAPH_DATA"],
};

const FAR = 4;

/** One sentence for each variable that bears our prefixes and means nothing: most often a slip of the pen. */
export function unknownVariables(
  environment: Readonly<Record<string, string | undefined>>,
  where: string,
): string[] {
  return Object.entries(environment)
    .filter(([name, value]) => /^(BLAMEGRAPH|NEO4J)_/.test(name) && !isKnown(name, value ?? ""))
    .map(([name]) => {
      const meant = ELSEWHERE[name] ?? nearest(name);
      const remedy =
        meant.length > 0
          ? `did you mean ${listed(meant)}?`
          : `the settings are ${settingNames.join(", ")}; unset it.`;
      return `${name}${where} is no setting; ${remedy}`;
    })
    .sort();
}

function isKnown(name: string, value: string): boolean {
  return (
    (settingNames as readonly string[]).includes(name) ||
    NEO4J_OWN.has(name) ||
    OF_CLIENTS.has(name) ||
    KUBERNETES.test(name) ||
    (name.endsWith("_PORT") && KUBERNETES_PORT.test(value))
  );
}

/** `BLAMEGRAPH_PORT` is as near to `PORT` as `NEO4J_URL` is to `NEO4J_URI`. */
function nearest(name: string): string[] {
  const bare = name.replace(/^BLAMEGRAPH_/, "");
  const [best] = settingNames
    .map((known) => ({ known, far: Math.min(distance(name, known), distance(bare, known)) }))
    .sort((a, b) => a.far - b.far);
  return best !== undefined && best.far < FAR ? [best.known] : [];
}

/** Levenshtein's: how many letters to add, drop or change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
