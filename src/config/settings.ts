import { BlockList, isIP } from "node:net";
import { z } from "zod";

export type LogLevel = "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";

interface Setting<Schema extends z.ZodType = z.ZodType> {
  /** One sentence for `--help` and the documentation. */
  readonly meaning: string;
  /** What a value has to be, continuing "expected …". */
  readonly expected: string;
  /** Written in the environment's own words; absent where leaving the setting out means something else. */
  readonly default?: string;
  /** How the tables word a default that depends on other things. */
  readonly defaultInWords?: string;
  /** `start --flag <value>`; absent for secrets, which other users of the machine could read in the process list. */
  readonly flag?: string;
  /** Placeholder of the flag's value; absent for a flag that is a switch. */
  readonly value?: string;
  readonly secret?: true;
  /** Text of the environment to value. */
  readonly schema: Schema;
}

const SWITCH: Readonly<Record<string, boolean>> = {
  on: true,
  true: true,
  yes: true,
  "1": true,
  off: false,
  false: false,
  no: false,
  "0": false,
};

const LOG_LEVELS: readonly LogLevel[] = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
/** Those of src/platform/auth/principal.ts; a test holds them equal, for settings stand alone. */
export const ROLE_NAMES = ["READER", "RESEARCHER", "EDITOR", "ADMIN"] as const;
const GRAPH_SCHEMES = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];
const HOST_NAME = /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9-]{1,63})*$/;

const text = z.string();
const folder = text.refine((path) => !path.includes("\0"));
const switched = text.transform((value, context) => {
  const on = SWITCH[value.toLowerCase()];
  if (on !== undefined) return on;
  context.addIssue({ code: "custom", message: "not a switch" });
  return z.NEVER;
});
/**
 * Every setting the service honours, by the name it has in the environment. Names, defaults and meanings of
 * `--help`, of the documentation and of `config print` come from here.
 */
export const settings = {
  HOST: {
    meaning: "Address the service listens on. Beyond loopback, ALLOW_NETWORK has to be on.",
    expected: "an IP address or a host name (127.0.0.1, ::1, localhost)",
    default: "127.0.0.1",
    flag: "host",
    value: "address",
    schema: text.refine((host) => isIP(host) !== 0 || (HOST_NAME.test(host) && !/^[\d.]+$/.test(host))),
  },
  PORT: {
    meaning: "Port the service listens on; 0 takes any free one.",
    expected: "a whole number from 0 to 65535",
    default: "4000",
    flag: "port",
    value: "number",
    schema: text
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
  },
  BLAMEGRAPH_DATA: {
    meaning: "Folder of the embedded Neo4j's data and secret.",
    expected: "the path of a folder",
    defaultInWords: "$XDG_DATA_HOME/blamegraph, or ~/.local/share/blamegraph",
    flag: "data",
    value: "folder",
    schema: folder,
  },
  BLAMEGRAPH_CACHE: {
    meaning: "Folder of the embedded Neo4j's jars, shared by all checkouts.",
    expected: "the path of a folder",
    defaultInWords: "$XDG_CACHE_HOME/blamegraph, or ~/.cache/blamegraph",
    flag: "cache",
    value: "folder",
    schema: folder,
  },
  MAVEN_REPOSITORY: {
    meaning: "Base URL of the Maven repository, or a mirror of it, that the embedded Neo4j's jars come from.",
    expected: "an http or https URL without user, password, query or fragment",
    default: "https://repo.maven.apache.org/maven2",
    flag: "maven-repository",
    value: "url",
    schema: text
      .refine((url) => isPlainUrl(url, ["http", "https"]))
      .transform((url) => url.replace(/\/+$/, "")),
  },
  JAVA_HOME: {
    meaning: "Folder of the Java (17 or later) that runs the embedded Neo4j.",
    expected: "the path of a folder",
    defaultInWords: "the java on the PATH",
    schema: folder,
  },
  NEO4J_URI: {
    meaning: "A Neo4j (5.26 or later, Aura, a cluster) to use instead of the embedded one.",
    expected: `${listed(GRAPH_SCHEMES.map((scheme) => `${scheme}://`))} and a host, as in neo4j+s://graph.example:7687, without user or password`,
    defaultInWords: "none: an embedded Neo4j is started",
    flag: "neo4j-uri",
    value: "uri",
    schema: text.refine((uri) => isPlainUrl(uri, GRAPH_SCHEMES, { query: true })),
  },
  NEO4J_USERNAME: {
    meaning: "User at NEO4J_URI.",
    expected: "a name without a colon or control characters",
    defaultInWords: "neo4j",
    flag: "neo4j-username",
    value: "name",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    schema: text.regex(/^[^:\x00-\x1f\x7f]+$/),
  },
  NEO4J_PASSWORD: {
    meaning: "Password at NEO4J_URI.",
    expected: "a password",
    defaultInWords: "none; given here or in NEO4J_PASSWORD_FILE",
    secret: true,
    schema: text,
  },
  NEO4J_PASSWORD_FILE: {
    meaning: "File that holds the password at NEO4J_URI, readable by its owner only.",
    expected: "the path of a file",
    defaultInWords: "none",
    flag: "neo4j-password-file",
    value: "file",
    schema: folder,
  },
  NEO4J_DATABASE: {
    meaning: "Database at NEO4J_URI.",
    expected: "3 to 63 letters, digits, dots and dashes, with a letter first",
    defaultInWords: "the user's home database",
    flag: "neo4j-database",
    value: "name",
    schema: text.regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/),
  },
  LOG_LEVEL: {
    meaning: `Least grave message that is logged: ${listed(LOG_LEVELS)}.`,
    expected: listed(LOG_LEVELS),
    default: "info",
    flag: "log-level",
    value: "level",
    schema: z.enum(LOG_LEVELS),
  },
  INTROSPECTION: {
    meaning: "Whether clients may ask for the schema: on or off.",
    expected: "on or off",
    default: "on",
    flag: "introspection",
    value: "on|off",
    schema: switched,
  },
  ANONYMOUS_READ: {
    meaning: "Whether anybody who reaches the service may read: on or off.",
    expected: "on or off",
    defaultInWords: "on while HOST is loopback, else off",
    flag: "anonymous-read",
    value: "on|off",
    schema: switched,
  },
  ALLOW_NETWORK: {
    meaning: "Lets HOST be an address that other machines can reach.",
    expected: "on or off",
    default: "off",
    flag: "allow-network",
    schema: switched,
  },
  TRUSTED_DOCUMENTS_ONLY: {
    meaning:
      "Refuses all operations but those that the service ships with; docs/http.md says what then stops.",
    expected: "on or off",
    default: "off",
    flag: "trusted-documents-only",
    schema: switched,
  },
  RATE_LIMIT: {
    meaning:
      "Points a minute that may be asked for without a login, by address, and by each login; or off. A request costs one for every 100 nodes.",
    expected: "two whole numbers from 1 to 1000000 with a comma between them (600,6000), or off",
    default: "600,6000",
    flag: "rate-limit",
    value: "anonymous,login",
    schema: text.transform((value, context) => {
      if (SWITCH[value.toLowerCase()] === false) return undefined;
      const [, anonymous, principal] = /^([1-9]\d{0,6}) *, *([1-9]\d{0,6})$/.exec(value)?.map(Number) ?? [];
      if (anonymous !== undefined && principal !== undefined && Math.max(anonymous, principal) <= 1_000_000) {
        return { anonymous, principal };
      }
      context.addIssue({ code: "custom", message: "no numbers" });
      return z.NEVER;
    }),
  },
  TRUSTED_PROXIES: {
    meaning: "Addresses or networks of proxies that say truly for whom they ask (X-Forwarded-For).",
    expected: "addresses or networks, separated by commas (10.0.0.2, 10.1.0.0/16)",
    defaultInWords: "none",
    flag: "trusted-proxies",
    value: "addresses",
    schema: text
      .transform((value) => value.split(",").map((one) => one.trim()))
      .refine((proxies) => proxies.every(isNetwork)),
  },
  OIDC_ISSUER: {
    meaning: "An OpenID provider whose access tokens are logins here, exactly as its tokens name it (iss).",
    expected: "an https URL without query or fragment; http for a loopback address only",
    defaultInWords: "none: API tokens are the only logins",
    flag: "oidc-issuer",
    value: "url",
    schema: text.refine((url) => isPlainUrl(url, ["https"]) || isLoopbackUrl(url)),
  },
  OIDC_AUDIENCE: {
    meaning: "What tokens of the provider for this service are addressed to (aud).",
    expected: "a name without spaces",
    defaultInWords: "none; needed with OIDC_ISSUER",
    flag: "oidc-audience",
    value: "name",
    schema: text.regex(/^[\x21-\x7e]+$/),
  },
  OIDC_ROLE_MAP: {
    meaning: `Which value of OIDC_ROLE_CLAIM gives which role (${listed(ROLE_NAMES)}); whoever has none of them has no role.`,
    expected: `pairs with = between them, separated by commas (blame-editors=EDITOR, staff=READER); roles are ${listed(ROLE_NAMES)}`,
    defaultInWords: "none; needed with OIDC_ISSUER",
    flag: "oidc-role-map",
    value: "pairs",
    schema: text.transform((value, context) => {
      const pairs = value.split(",").map((pair) => {
        const [, name, role] = /^\s*(.*\S)\s*=\s*(\w+)\s*$/.exec(pair) ?? [];
        return { name, role: ROLE_NAMES.find((known) => known === role) };
      });
      const known = pairs.flatMap(({ name, role }) =>
        name !== undefined && role !== undefined ? [[name, role] as const] : [],
      );
      if (known.length === pairs.length) return new Map(known);
      context.addIssue({ code: "custom", message: "no pairs" });
      return z.NEVER;
    }),
  },
  OIDC_ROLE_CLAIM: {
    meaning: "Claim of the provider's tokens with groups or roles: a list, or words; dots lead into objects.",
    expected: "the name of a claim (groups, realm_access.roles, scope)",
    default: "roles",
    flag: "oidc-role-claim",
    value: "name",
    schema: text.regex(/^[\x21-\x7e]+$/),
  },
  OIDC_TOKEN_TYPE: {
    meaning: "The typ that the provider's access tokens have; some say JWT, as Keycloak does.",
    expected: "at+jwt or JWT",
    default: "at+jwt",
    flag: "oidc-token-type",
    value: "type",
    schema: z.enum(["at+jwt", "JWT"]),
  },
  OIDC_CLIENT_ID: {
    meaning:
      "The provider's public client for logging in on the explorer's pages (authorization code, PKCE).",
    expected: "the id of a client, without spaces",
    defaultInWords: "none: the explorer's log-in takes tokens only",
    flag: "oidc-client-id",
    value: "id",
    schema: text.regex(/^[\x21-\x7e]+$/),
  },
  ALLOWED_ORIGINS: {
    meaning: "Origins whose pages may use the service besides its own (CORS).",
    expected: "exact origins, separated by commas (https://blame.example.org, http://localhost:5173)",
    defaultInWords: "none",
    flag: "allowed-origins",
    value: "origins",
    schema: text
      .transform((origins) => origins.split(",").map((origin) => origin.trim()))
      .refine((origins) => origins.every(isOrigin)),
  },
  FRAME_ANCESTORS: {
    meaning: "Origins whose pages may show /embed/… in a frame; everything else is shown in none.",
    expected: "exact origins, separated by commas (https://news.example.org, http://localhost:5173)",
    defaultInWords: "none",
    flag: "frame-ancestors",
    value: "origins",
    schema: text
      .transform((origins) => origins.split(",").map((origin) => origin.trim()))
      .refine((origins) => origins.every(isPlainOrigin)),
  },
  ALLOWED_HOSTS: {
    meaning:
      "Names, besides HOST and those of loopback, under which clients may reach the service (their Host header).",
    expected: "host names or addresses without ports, separated by commas (blame.example.org)",
    defaultInWords: "none",
    flag: "allowed-hosts",
    value: "names",
    schema: text
      .transform((names) => names.split(",").map((name) => name.trim().toLowerCase()))
      .refine((names) => names.every((name) => isIP(name) !== 0 || HOST_NAME.test(name))),
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settings;

/** What the schemas make of the texts; absent is a setting that was left out and has no default. */
export type Values = { readonly [Name in SettingName]: Value<(typeof settings)[Name]> };

type Value<S extends Setting> = S extends { readonly default: string }
  ? z.output<S["schema"]>
  : z.output<S["schema"]> | undefined;

export const settingNames = Object.keys(settings) as SettingName[];

export function settingOf(name: SettingName): Setting {
  return settings[name];
}

/** "on or off", "a, b or c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8);
LOOPBACK.addAddress("::1", "ipv6");

/** Whether only this machine can be meant. */
export function isLoopback(host: string): boolean {
  if (isIP(host) === 0) return host.toLowerCase() === "localhost";
  return LOOPBACK.check(host, isIP(host) === 6 ? "ipv6" : "ipv4");
}

function isLoopbackUrl(value: string): boolean {
  return isPlainUrl(value, ["http", "https"]) && isLoopback(new URL(value).hostname.replace(/^\[|\]$/g, ""));
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value;
}

/** Without what means something to a Content-Security-Policy: `;` ends a directive there, `*` is any host. */
function isPlainOrigin(value: string): boolean {
  return isOrigin(value) && /^https?:\/\/[a-z0-9.:[\]_-]+$/.test(value);
}

function isNetwork(value: string): boolean {
  const [address = "", bits, ...more] = value.split("/");
  const most = isIP(address) === 6 ? 128 : 32;
  const sized = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  return isIP(address) !== 0 && sized && more.length === 0;
}

function isPlainUrl(value: string, schemes: readonly string[], allowed: { query?: boolean } = {}): boolean {
  if (/\s/.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  const pathAllowed = schemes.includes("https");
  return (
    schemes.includes(url.protocol.slice(0, -1)) &&
    url.hostname !== "" &&
    url.username === "" &&
    url.password === "" &&
    url.hash === "" &&
    (allowed.query === true || url.search === "") &&
    (pathAllowed || url.pathname === "" || url.pathname === "/")
  );
}
