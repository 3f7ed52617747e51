import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { parseEnv } from "node:util";
import {
  isLoopback,
  type LogLevel,
  type ROLE_NAMES,
  type SettingName,
  settingNames,
  settingOf,
  type Values,
} from "./config/settings";
import { unknownVariables } from "./config/unknown-variables";

export type { LogLevel, SettingName } from "./config/settings";
export { settingsAsMarkdown, startFlags } from "./config/tables";

/** All that the service can be told, checked. The only way from the environment into the code. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** True if only this machine can reach `host`. */
  readonly loopback: boolean;
  readonly dataFolder: string;
  readonly cacheFolder: string;
  /** Without a slash at the end. */
  readonly mavenRepository: string;
  readonly javaHome: string | undefined;
  /** The Neo4j to use; undefined means the embedded one. */
  readonly neo4j: Neo4jConfig | undefined;
  readonly logLevel: LogLevel;
  readonly introspection: boolean;
  readonly anonymousRead: boolean;
  readonly allowNetwork: boolean;
  readonly trustedDocumentsOnly: boolean;
  /** Lower case, without ports; those of loopback are allowed besides. */
  readonly allowedHosts: readonly string[];
  /** Exactly as browsers write them. */
  readonly allowedOrigins: readonly string[];
  /** Whose pages may show `/embed/…` in a frame. */
  readonly frameAncestors: readonly string[];
  readonly trustedProxies: readonly string[];
  /** Points a minute; undefined where nothing is limited. */
  readonly rateLimit: RateLimitConfig | undefined;
  /** The provider whose access tokens are logins; undefined where there is none. */
  readonly oidc: OidcConfig | undefined;
  /** Where each setting that was given came from, in the words of a message; the others have their default. */
  readonly givenBy: Readonly<Partial<Record<SettingName, string>>>;
}

export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Where the password was read from, if from a file. */
  readonly passwordFile: string | undefined;
  /** The user's home database when undefined. */
  readonly database: string | undefined;
}

export interface RateLimitConfig {
  readonly anonymous: number;
  readonly principal: number;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly roleMap: ReadonlyMap<string, (typeof ROLE_NAMES)[number]>;
  readonly roleClaim: string;
  readonly tokenType: string;
  /** The explorer's own client of the provider; undefined where its pages offer no log-in there. */
  readonly clientId?: string | undefined;
}

interface Environment {
  readonly [name: string]: string | undefined;
  readonly NEO4J_PASSWORD?: string | undefined;
  readonly BLAMEGRAPH_TOKEN?: string | undefined;
  readonly BLAMEGRAPH_TOKEN_FILE?: string | undefined;
  readonly XDG_CACHE_HOME?: string | undefined;
  readonly XDG_DATA_HOME?: string | undefined;
}

export interface ConfigInput {
  /** `process.env` unless told otherwise. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Options of `start`, by the names commander gives them (`--neo4j-uri` is `neo4jUri`); they win over all else. */
  readonly flags?: Readonly<Record<string, string | boolean | undefined>>;
  /** Path of a file of NAME=value lines that the environment wins over; need not exist. `.env` unless told otherwise. */
  readonly envFile?: string;
}

export type ConfigResult =
  | { readonly config: Config; readonly problems?: undefined }
  | { readonly problems: readonly string[]; readonly config?: undefined };

export interface Login {
  /** The secret to send; undefined where nobody in particular asks. */
  readonly token: string | undefined;
  /** Where it was read from, in the words of a message. */
  readonly from: string;
  readonly problems: readonly string[];
}

interface Given {
  readonly value: string;
  /** How a message names it: `PORT`, `--port`, `PORT in .env`. */
  readonly label: string;
  /** How `config print` names its origin. */
  readonly by: string;
}

const DEFAULT_USERNAME = "neo4j";

/** Reads and checks everything before anything starts; every mistake is in `problems`, one sentence each. */
export function readConfig(input: ConfigInput = {}): ConfigResult {
  const env: Environment = input.env ?? process.env;
  const envFile = input.envFile ?? ".env";
  const problems: string[] = [];

  const file = readEnvFile(envFile, problems);
  problems.push(...unknownVariables(env, ""), ...unknownVariables(file, ` in ${envFile}`));
  const given = gather(input.flags ?? {}, env, file, envFile);
  const values = parseAll(given, problems);
  refuseNetwork(values, given, problems);
  const neo4j = readNeo4j(values, given, problems);
  const oidc = readOidc(values, given, problems);
  if (problems.length > 0) return { problems };

  const loopback = isLoopback(values.HOST);
  return {
    config: {
      host: values.HOST,
      port: values.PORT,
      loopback,
      dataFolder: folderOf(values.BLAMEGRAPH_DATA, env.XDG_DATA_HOME, ".local/share"),
      cacheFolder: folderOf(values.BLAMEGRAPH_CACHE, env.XDG_CACHE_HOME, ".cache"),
      mavenRepository: values.MAVEN_REPOSITORY,
      javaHome: values.JAVA_HOME,
      neo4j,
      logLevel: values.LOG_LEVEL,
      introspection: values.INTROSPECTION,
      anonymousRead: values.ANONYMOUS_READ ?? loopback,
      allowNetwork: values.ALLOW_NETWORK,
      trustedDocumentsOnly: values.TRUSTED_DOCUMENTS_ONLY,
      allowedHosts: [values.HOST.toLowerCase(), ...(values.ALLOWED_HOSTS ?? [])],
      allowedOrigins: values.ALLOWED_ORIGINS ?? [],
      frameAncestors: values.FRAME_ANCESTORS ?? [],
      trustedProxies: values.TRUSTED_PROXIES ?? [],
      rateLimit: values.RATE_LIMIT,
      oidc,
      givenBy: Object.fromEntries(Object.entries(given).map(([name, { by }]) => [name, by])),
    },
  };
}

/**
 * The token with which commands ask a service: BLAMEGRAPH_TOKEN, or the file that BLAMEGRAPH_TOKEN_FILE or `tokenFile` (a
 * flag, which wins) names. Never a flag itself: other users of the machine can read those.
 */
export function readLogin(tokenFile: string | undefined, input: Omit<ConfigInput, "flags"> = {}): Login {
  const env: Environment = input.env ?? process.env;
  const envFile = input.envFile ?? ".env";
  const problems: string[] = [];
  const file = readEnvFile(envFile, problems);
  if (tokenFile !== undefined) return tokenIn(tokenFile, "--token-file", problems);
  for (const [variables, where] of [
    [env, ""],
    [file, ` in ${envFile}`],
  ] as const) {
    const { BLAMEGRAPH_TOKEN: token, BLAMEGRAPH_TOKEN_FILE: path } = variables;
    if (isSet(token) && isSet(path)) {
      problems.push(`BLAMEGRAPH_TOKEN and BLAMEGRAPH_TOKEN_FILE${where} are both set; expected one of them.`);
    }
    if (isSet(token)) return { token, from: `BLAMEGRAPH_TOKEN${where}`, problems };
    if (isSet(path)) return tokenIn(path, `BLAMEGRAPH_TOKEN_FILE${where}`, problems);
  }
  return { token: undefined, from: "BLAMEGRAPH_TOKEN or BLAMEGRAPH_TOKEN_FILE", problems };
}

function tokenIn(path: string, label: string, problems: string[]): Login {
  return { token: readSecret(pathOf(path), label, "the token", problems), from: label, problems };
}

export interface DescribedSetting {
  readonly name: SettingName;
  /** As it is used; null where the setting is left out and nothing stands in for it. */
  readonly value: string | number | boolean | null;
  /** "default", "environment", "--port", ".env". */
  readonly from: string;
}

/** For `config print`: every setting as it is used, secrets redacted. */
export function describeConfig(config: Config): DescribedSetting[] {
  const { neo4j } = config;
  const used: Record<SettingName, string | number | boolean | null> = {
    HOST: config.host,
    PORT: config.port,
    BLAMEGRAPH_DATA: config.dataFolder,
    BLAMEGRAPH_CACHE: config.cacheFolder,
    MAVEN_REPOSITORY: config.mavenRepository,
    JAVA_HOME: config.javaHome ?? null,
    NEO4J_URI: neo4j?.uri ?? null,
    NEO4J_USERNAME: neo4j?.username ?? null,
    NEO4J_PASSWORD: neo4j === undefined ? null : "(redacted)",
    NEO4J_PASSWORD_FILE: neo4j?.passwordFile ?? null,
    NEO4J_DATABASE: neo4j?.database ?? null,
    LOG_LEVEL: config.logLevel,
    INTROSPECTION: config.introspection,
    ANONYMOUS_READ: config.anonymousRead,
    ALLOW_NETWORK: config.allowNetwork,
    TRUSTED_DOCUMENTS_ONLY: config.trustedDocumentsOnly,
    RATE_LIMIT:
      config.rateLimit === undefined ? false : `${config.rateLimit.anonymous},${config.rateLimit.principal}`,
    TRUSTED_PROXIES: config.trustedProxies.join(",") || null,
    OIDC_ISSUER: config.oidc?.issuer ?? null,
    OIDC_AUDIENCE: config.oidc?.audience ?? null,
    OIDC_ROLE_MAP:
      config.oidc === undefined ? null : [...config.oidc.roleMap].map((pair) => pair.join("=")).join(","),
    OIDC_ROLE_CLAIM: config.oidc?.roleClaim ?? null,
    OIDC_TOKEN_TYPE: config.oidc?.tokenType ?? null,
    OIDC_CLIENT_ID: config.oidc?.clientId ?? null,
    ALLOWED_ORIGINS: config.allowedOrigins.join(",") || null,
    FRAME_ANCESTORS: config.frameAncestors.join(",") || null,
    ALLOWED_HOSTS: config.allowedHosts.slice(1).join(",") || null,
  };
  return settingNames.map((name) => ({ name, value: used[name], from: config.givenBy[name] ?? "default" }));
}

function readEnvFile(path: string, problems: string[]): Environment {
  let text: string;
  let mode: number;
  try {
    mode = statSync(path).mode;
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return {};
    problems.push(`${path} can't be read (${reasonOf(error)}); make it a readable file, or remove it.`);
    return {};
  }
  const lines = text.split("\n").map((line, index) => {
    if (/^\s*(#|$|(export\s+)?[A-Za-z_]\w*\s*=)/.test(line)) return line;
    // The line itself is not shown: it may hold a secret.
    problems.push(`${path} line ${index + 1} is no setting; expected NAME=value.`);
    return "";
  });
  const variables: Environment = parseEnv(lines.join("\n"));
  const secret = (["NEO4J_PASSWORD", "BLAMEGRAPH_TOKEN"] as const).find((name) => isSet(variables[name]));
  if (secret !== undefined && isOpenToAll(mode)) {
    problems.push(`${path} holds ${secret} and anybody on this machine can read it; run chmod 600 ${path}.`);
  }
  return variables;
}

/** A flag wins over the environment, the environment over the file; what is empty counts as left out. */
function gather(
  flags: Readonly<Record<string, string | boolean | undefined>>,
  env: Environment,
  file: Environment,
  envFile: string,
): Partial<Record<SettingName, Given>> {
  const given: Partial<Record<SettingName, Given>> = {};
  for (const name of settingNames) {
    const { flag } = settingOf(name);
    const flagged = flag === undefined ? undefined : flags[camelCase(flag)];
    if (flag !== undefined && flagged !== undefined) {
      given[name] = { value: String(flagged), label: `--${flag}`, by: `--${flag}` };
    } else if (env[name] !== undefined) {
      if (isSet(env[name])) given[name] = { value: env[name], label: name, by: "environment" };
    } else if (isSet(file[name])) {
      given[name] = { value: file[name], label: `${name} in ${envFile}`, by: envFile };
    }
  }
  return given;
}

/** Complete when it adds no problem; otherwise what failed is absent, whatever the type says. */
function parseAll(given: Partial<Record<SettingName, Given>>, problems: string[]): Values {
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of settingNames) {
    const setting = settingOf(name);
    const text = given[name]?.value ?? setting.default;
    if (text === undefined) continue;
    const parsed = setting.schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else
      problems.push(
        `${given[name]?.label ?? name} is ${shown(text, setting.secret)}; expected ${setting.expected}.`,
      );
  }
  return values as Values;
}

function refuseNetwork(values: Values, given: Partial<Record<SettingName, Given>>, problems: string[]): void {
  if (given.HOST === undefined || values.HOST === undefined || isLoopback(values.HOST)) return;
  if (values.ALLOW_NETWORK !== false) return;
  problems.push(
    `${given.HOST.label} is "${values.HOST}", which other machines can reach; expected a loopback address such as 127.0.0.1, or ALLOW_NETWORK=on (--allow-network) beside it.`,
  );
}

function readNeo4j(
  values: Values,
  given: Partial<Record<SettingName, Given>>,
  problems: string[],
): Neo4jConfig | undefined {
  const { NEO4J_PASSWORD: byValue, NEO4J_PASSWORD_FILE: byFile } = given;
  if (byValue !== undefined && byFile !== undefined) {
    problems.push(`${byValue.label} and ${byFile.label} are both set; expected one of them.`);
  }
  if (given.NEO4J_URI === undefined) {
    const idle = ["NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_PASSWORD_FILE", "NEO4J_DATABASE"] as const;
    for (const name of idle) {
      if (given[name] === undefined) continue;
      problems.push(
        `${given[name].label} is set, but NEO4J_URI is not; set NEO4J_URI to use that Neo4j, or unset ${name} to use the embedded one.`,
      );
    }
    return undefined;
  }
  if (byValue === undefined && byFile === undefined) {
    problems.push(
      `${given.NEO4J_URI.label} is set, but no password; set NEO4J_PASSWORD_FILE (a file that only its owner can read) or NEO4J_PASSWORD.`,
    );
  }
  const passwordFile =
    values.NEO4J_PASSWORD_FILE === undefined ? undefined : pathOf(values.NEO4J_PASSWORD_FILE);
  const read =
    passwordFile === undefined
      ? undefined
      : readSecret(passwordFile, byFile?.label ?? "", "the password", problems);
  return {
    uri: values.NEO4J_URI ?? "",
    username: values.NEO4J_USERNAME ?? DEFAULT_USERNAME,
    password: values.NEO4J_PASSWORD ?? read ?? "",
    passwordFile,
    database: values.NEO4J_DATABASE,
  };
}

function readOidc(
  values: Values,
  given: Partial<Record<SettingName, Given>>,
  problems: string[],
): OidcConfig | undefined {
  if (given.OIDC_ISSUER === undefined) {
    const idle = [
      "OIDC_AUDIENCE",
      "OIDC_ROLE_MAP",
      "OIDC_ROLE_CLAIM",
      "OIDC_TOKEN_TYPE",
      "OIDC_CLIENT_ID",
    ] as const;
    for (const name of idle) {
      if (given[name] === undefined) continue;
      problems.push(
        `${given[name].label} is set, but OIDC_ISSUER is not; set OIDC_ISSUER to the provider, or unset ${name}.`,
      );
    }
    return undefined;
  }
  for (const name of ["OIDC_AUDIENCE", "OIDC_ROLE_MAP"] as const) {
    if (given[name] === undefined) {
      problems.push(`${given.OIDC_ISSUER.label} is set, but ${name} is not; expected both.`);
    }
  }
  return {
    issuer: values.OIDC_ISSUER ?? "",
    audience: values.OIDC_AUDIENCE ?? "",
    roleMap: values.OIDC_ROLE_MAP ?? new Map(),
    roleClaim: values.OIDC_ROLE_CLAIM,
    tokenType: values.OIDC_TOKEN_TYPE,
    clientId: values.OIDC_CLIENT_ID,
  };
}

/** The file's text without the line end that editors and `echo` put behind it. */
function readSecret(
  path: string,
  label: string,
  what: "the password" | "the token",
  problems: string[],
): string | undefined {
  let text: string;
  try {
    const found = statSync(path);
    if (!found.isFile()) {
      problems.push(`${label} is "${path}", which is no file; expected a file that holds ${what}.`);
      return undefined;
    }
    if (isOpenToAll(found.mode)) {
      problems.push(`${label} is "${path}", which anybody on this machine can read; run chmod 600 ${path}.`);
      return undefined;
    }
    text = readFileSync(path, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    problems.push(
      `${label} is "${path}", which can't be read (${reasonOf(error)}); expected a file that holds ${what}.`,
    );
    return undefined;
  }
  if (text === "")
    problems.push(`${label} is "${path}", which is empty; expected a file that holds ${what}.`);
  return text;
}

function folderOf(path: string | undefined, xdg: string | undefined, fallback: string): string {
  if (path !== undefined) return pathOf(path);
  // The XDG specification: a relative path is invalid and to be ignored.
  const base = isSet(xdg) && isAbsolute(xdg) ? xdg : join(homedir(), fallback);
  return join(base, "blamegraph");
}

/** Absolute, with the `~` that no shell expands in a file or behind a `=`. */
function pathOf(path: string): string {
  return resolve(path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : path);
}

function isOpenToAll(mode: number): boolean {
  return process.platform !== "win32" && (mode & 0o007) !== 0;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

/** Nothing that may be, or hold, a password is repeated in a message. */
function shown(value: string, secret: true | undefined): string {
  return secret === true || value.includes("@") ? "not shown (it may hold a secret)" : JSON.stringify(value);
}

function camelCase(flag: string): string {
  return flag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function isMissing(error: unknown): boolean {
  return reasonOf(error) === "ENOENT";
}

function reasonOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
