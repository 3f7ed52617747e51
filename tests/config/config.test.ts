import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, type ConfigInput, describeConfig, readConfig, readLogin } from "../../src/config";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "blamegraph-config-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NO_FILE = join(tmpdir(), "blamegraph-no-such-file", ".env");

function aFile(name: string, content: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

function read(input: ConfigInput) {
  return readConfig({ env: {}, envFile: NO_FILE, ...input });
}

function configOf(input: ConfigInput): Config {
  const { config, problems } = read(input);
  if (config === undefined) throw new Error(problems.join("\n"));
  return config;
}

function problemsOf(input: ConfigInput): readonly string[] {
  return read(input).problems ?? [];
}

const OIDC = {
  OIDC_ISSUER: "https://login.example.org/realms/blame",
  OIDC_AUDIENCE: "blamegraph",
  OIDC_ROLE_MAP: "blame editors=EDITOR, staff=READER",
};
const PASSWORD = { NEO4J_PASSWORD: "correct horse" };

describe("a configuration without mistakes", () => {
  it("is complete with nothing set", () => {
    expect(configOf({})).toEqual({
      host: "127.0.0.1",
      port: 4000,
      loopback: true,
      dataFolder: join(homedir(), ".local/share/blamegraph"),
      cacheFolder: join(homedir(), ".cache/blamegraph"),
      mavenRepository: "https://repo.maven.apache.org/maven2",
      javaHome: undefined,
      neo4j: undefined,
      logLevel: "info",
      introspection: true,
      anonymousRead: true,
      allowNetwork: false,
      trustedDocumentsOnly: false,
      allowedHosts: ["127.0.0.1"],
      allowedOrigins: [],
      frameAncestors: [],
      trustedProxies: [],
      rateLimit: { anonymous: 600, principal: 6_000 },
      oidc: undefined,
      givenBy: {},
    });
  });

  it.each<[string, Record<string, string>, Partial<Config>]>([
    ["a port", { PORT: "0" }, { port: 0 }],
    ["an IPv6 loopback", { HOST: "::1" }, { host: "::1", loopback: true, anonymousRead: true }],
    ["localhost", { HOST: "localhost" }, { loopback: true }],
    ["another loopback address", { HOST: "127.1.2.3" }, { loopback: true }],
    ["a mapped loopback address", { HOST: "::ffff:127.0.0.1" }, { loopback: true }],
    [
      "the network, with nobody anonymous",
      { HOST: "0.0.0.0", ALLOW_NETWORK: "true" },
      { host: "0.0.0.0", loopback: false, anonymousRead: false, allowNetwork: true },
    ],
    [
      "anonymous reading from the network",
      { HOST: "::", ALLOW_NETWORK: "on", ANONYMOUS_READ: "on" },
      { anonymousRead: true },
    ],
    [
      "names under which it is known",
      { ALLOWED_HOSTS: "Blame.example.org, 192.0.2.7", HOST: "0.0.0.0", ALLOW_NETWORK: "on" },
      { allowedHosts: ["0.0.0.0", "blame.example.org", "192.0.2.7"] },
    ],
    ["no limit to what is asked for", { RATE_LIMIT: "off" }, { rateLimit: undefined }],
    ["other limits", { RATE_LIMIT: "60, 100000" }, { rateLimit: { anonymous: 60, principal: 100_000 } }],
    [
      "origins as browsers write them",
      { ALLOWED_ORIGINS: "https://blame.example.org, http://localhost:5173" },
      { allowedOrigins: ["https://blame.example.org", "http://localhost:5173"] },
    ],
    [
      "pages that may show pictures in a frame",
      { FRAME_ANCESTORS: "https://news.example.org,http://[::1]:5173" },
      { frameAncestors: ["https://news.example.org", "http://[::1]:5173"] },
    ],
    [
      "proxies",
      { TRUSTED_PROXIES: "10.0.0.2, 10.1.0.0/16,fd00::/8" },
      { trustedProxies: ["10.0.0.2", "10.1.0.0/16", "fd00::/8"] },
    ],
    [
      "a provider",
      { ...OIDC, OIDC_ROLE_CLAIM: "realm_access.roles", OIDC_TOKEN_TYPE: "JWT", OIDC_CLIENT_ID: "explorer" },
      {
        oidc: {
          issuer: "https://login.example.org/realms/blame",
          audience: "blamegraph",
          roleMap: new Map([
            ["blame editors", "EDITOR"],
            ["staff", "READER"],
          ]),
          roleClaim: "realm_access.roles",
          tokenType: "JWT",
          clientId: "explorer",
        },
      },
    ],
    [
      "a provider on this machine without TLS",
      { ...OIDC, OIDC_ISSUER: "http://127.0.0.1:8080/" },
      { oidc: expect.objectContaining({ issuer: "http://127.0.0.1:8080/", tokenType: "at+jwt" }) },
    ],
    ["no anonymous reading", { ANONYMOUS_READ: "off" }, { anonymousRead: false }],
    ["trusted documents only", { TRUSTED_DOCUMENTS_ONLY: "on" }, { trustedDocumentsOnly: true }],
    ["no introspection", { INTROSPECTION: "OFF" }, { introspection: false }],
    ["a log level", { LOG_LEVEL: "debug" }, { logLevel: "debug" }],
    ["a data folder", { BLAMEGRAPH_DATA: "/srv/blame" }, { dataFolder: "/srv/blame" }],
    ["a home written as ~", { BLAMEGRAPH_CACHE: "~/jars" }, { cacheFolder: join(homedir(), "jars") }],
    ["XDG's data folder", { XDG_DATA_HOME: "/x/data" }, { dataFolder: "/x/data/blamegraph" }],
    ["XDG's cache folder", { XDG_CACHE_HOME: "/x/cache" }, { cacheFolder: "/x/cache/blamegraph" }],
    [
      "no relative XDG folder",
      { XDG_CACHE_HOME: "x" },
      { cacheFolder: join(homedir(), ".cache/blamegraph") },
    ],
    [
      "a mirror, without its last slash",
      { MAVEN_REPOSITORY: "http://mirror.example/maven/" },
      { mavenRepository: "http://mirror.example/maven" },
    ],
    ["a Java", { JAVA_HOME: "/opt/java" }, { javaHome: "/opt/java" }],
    ["an empty value as none", { PORT: "" }, { port: 4000 }],
  ])("takes %s", (_, env, expected) => {
    expect(configOf({ env })).toMatchObject(expected);
  });

  it.each(["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"])(
    "takes a Neo4j at %s://",
    (scheme) => {
      expect(configOf({ env: { NEO4J_URI: `${scheme}://graph.example:7687`, ...PASSWORD } }).neo4j).toEqual({
        uri: `${scheme}://graph.example:7687`,
        username: "neo4j",
        password: "correct horse",
        passwordFile: undefined,
        database: undefined,
      });
    },
  );

  it("takes a cluster's routing context, a user and a database", () => {
    const env = {
      NEO4J_URI: "neo4j://graph.example?policy=eu",
      NEO4J_USERNAME: "reader",
      NEO4J_DATABASE: "blame-2",
      ...PASSWORD,
    };
    expect(configOf({ env }).neo4j).toMatchObject({
      uri: "neo4j://graph.example?policy=eu",
      username: "reader",
      database: "blame-2",
    });
  });

  it("reads the password from a file, without the line end behind it", () => {
    const passwordFile = aFile("password", " pass word \n");
    const env = { NEO4J_URI: "bolt://graph.example", NEO4J_PASSWORD_FILE: passwordFile };
    expect(configOf({ env }).neo4j).toMatchObject({ password: " pass word ", passwordFile });
  });

  it("lets a flag win over the environment, and the environment over .env", () => {
    const envFile = aFile(
      "layers.env",
      "# ours\nPORT=1\nHOST=::1\nLOG_LEVEL='warn' # quiet\n\nexport INTROSPECTION=off\n",
    );
    const config = configOf({ envFile, env: { PORT: "2", HOST: "localhost" }, flags: { port: "3" } });
    expect(config).toMatchObject({ port: 3, host: "localhost", logLevel: "warn", introspection: false });
    expect(config.givenBy).toEqual({
      PORT: "--port",
      HOST: "environment",
      LOG_LEVEL: envFile,
      INTROSPECTION: envFile,
    });
  });

  it("takes the flags as commander names them", () => {
    const flags = {
      allowNetwork: true,
      host: "0.0.0.0",
      mavenRepository: "https://mirror.example",
      neo4jUri: "bolt://graph.example",
      neo4jPasswordFile: aFile("flag-password", "secret"),
      somethingElse: "ignored",
    };
    expect(configOf({ flags })).toMatchObject({
      allowNetwork: true,
      host: "0.0.0.0",
      mavenRepository: "https://mirror.example",
      neo4j: { uri: "bolt://graph.example", password: "secret" },
    });
  });

  it("hides a line of .env behind an empty variable", () => {
    expect(configOf({ envFile: aFile("hidden.env", "PORT=1\n"), env: { PORT: "" } }).port).toBe(4000);
  });

  it.each([
    ["Neo4j's own", { NEO4J_HOME: "/opt/neo4j", NEO4J_CONF: "/etc/neo4j", NEO4J_EDITION: "community" }],
    [
      "Kubernetes'",
      {
        NEO4J_SERVICE_HOST: "10.0.0.1",
        NEO4J_SERVICE_PORT_BOLT: "7687",
        NEO4J_PORT: "tcp://10.0.0.1:7687",
        NEO4J_PORT_7687_TCP_ADDR: "10.0.0.1",
        BLAMEGRAPH_PORT: "tcp://10.0.0.2:4000",
      },
    ],
  ])("leaves %s variables alone", (_, env) => {
    expect(problemsOf({ env })).toEqual([]);
  });
});

describe("a mistake is named with its variable, its value and what would be right", () => {
  const URI_EXPECTED =
    "expected bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s:// or neo4j+ssc:// and a host, as in neo4j+s://graph.example:7687, without user or password.";

  it.each<[string, Record<string, string>, string]>([
    ["a word for a port", { PORT: "web" }, 'PORT is "web"; expected a whole number from 0 to 65535.'],
    ["a port too high", { PORT: "65536" }, 'PORT is "65536"; expected a whole number from 0 to 65535.'],
    [
      "a host with a scheme",
      { HOST: "http://localhost" },
      'HOST is "http://localhost"; expected an IP address or a host name (127.0.0.1, ::1, localhost).',
    ],
    [
      "half an address",
      { HOST: "127.0.0" },
      'HOST is "127.0.0"; expected an IP address or a host name (127.0.0.1, ::1, localhost).',
    ],
    [
      "the network without leave",
      { HOST: "0.0.0.0" },
      'HOST is "0.0.0.0", which other machines can reach; expected a loopback address such as 127.0.0.1, or ALLOW_NETWORK=on (--allow-network) beside it.',
    ],
    [
      "a name that may be anywhere without leave",
      { HOST: "localhost.example", ALLOW_NETWORK: "off" },
      'HOST is "localhost.example", which other machines can reach; expected a loopback address such as 127.0.0.1, or ALLOW_NETWORK=on (--allow-network) beside it.',
    ],
    ["half a switch", { INTROSPECTION: "maybe" }, 'INTROSPECTION is "maybe"; expected on or off.'],
    [
      "a log level of another library",
      { LOG_LEVEL: "verbose" },
      'LOG_LEVEL is "verbose"; expected fatal, error, warn, info, debug, trace or silent.',
    ],
    [
      "a repository without a scheme",
      { MAVEN_REPOSITORY: "mirror.example" },
      'MAVEN_REPOSITORY is "mirror.example"; expected an http or https URL without user, password, query or fragment.',
    ],
    [
      "a repository with a password, which is not repeated",
      { MAVEN_REPOSITORY: "https://me:hunter2@mirror.example" },
      "MAVEN_REPOSITORY is not shown (it may hold a secret); expected an http or https URL without user, password, query or fragment.",
    ],
    [
      "a Neo4j by HTTP",
      { NEO4J_URI: "http://localhost:7474", ...PASSWORD },
      `NEO4J_URI is "http://localhost:7474"; ${URI_EXPECTED}`,
    ],
    [
      "a Neo4j without a host",
      { NEO4J_URI: "bolt://", ...PASSWORD },
      `NEO4J_URI is "bolt://"; ${URI_EXPECTED}`,
    ],
    [
      "a password in the URI, which is not repeated",
      { NEO4J_URI: "bolt://neo4j:hunter2@localhost", ...PASSWORD },
      `NEO4J_URI is not shown (it may hold a secret); ${URI_EXPECTED}`,
    ],
    [
      "a Neo4j without a password",
      { NEO4J_URI: "bolt://localhost" },
      "NEO4J_URI is set, but no password; set NEO4J_PASSWORD_FILE (a file that only its owner can read) or NEO4J_PASSWORD.",
    ],
    [
      "a password without a Neo4j",
      { NEO4J_PASSWORD: "hunter2" },
      "NEO4J_PASSWORD is set, but NEO4J_URI is not; set NEO4J_URI to use that Neo4j, or unset NEO4J_PASSWORD to use the embedded one.",
    ],
    [
      "an impossible database",
      { NEO4J_URI: "bolt://localhost", NEO4J_DATABASE: "1st", ...PASSWORD },
      'NEO4J_DATABASE is "1st"; expected 3 to 63 letters, digits, dots and dashes, with a letter first.',
    ],
    [
      "a provider that others could listen to",
      { ...OIDC, OIDC_ISSUER: "http://login.example.org" },
      'OIDC_ISSUER is "http://login.example.org"; expected an https URL without query or fragment; http for a loopback address only.',
    ],
    [
      "a role that there is not",
      { ...OIDC, OIDC_ROLE_MAP: "staff=OWNER" },
      'OIDC_ROLE_MAP is "staff=OWNER"; expected pairs with = between them, separated by commas (blame-editors=EDITOR, staff=READER); roles are READER, RESEARCHER, EDITOR or ADMIN.',
    ],
    [
      "a provider whose tokens could be for anybody",
      { OIDC_ISSUER: OIDC.OIDC_ISSUER, OIDC_ROLE_MAP: OIDC.OIDC_ROLE_MAP },
      "OIDC_ISSUER is set, but OIDC_AUDIENCE is not; expected both.",
    ],
    [
      "roles of no provider",
      { OIDC_ROLE_MAP: OIDC.OIDC_ROLE_MAP },
      "OIDC_ROLE_MAP is set, but OIDC_ISSUER is not; set OIDC_ISSUER to the provider, or unset OIDC_ROLE_MAP.",
    ],
    ...["*", "null", "https://blame.example.org/", "blame.example.org", "HTTPS://blame.example.org"].map(
      (origin): [string, Record<string, string>, string] => [
        `an origin that no browser writes: ${origin}`,
        { ALLOWED_ORIGINS: origin },
        `ALLOWED_ORIGINS is "${origin}"; expected exact origins, separated by commas (https://blame.example.org, http://localhost:5173).`,
      ],
    ),
    ...["*", "'self'", "https://*.example.org", "https://a;script-src", "news.example.org"].map(
      (origin): [string, Record<string, string>, string] => [
        `pages of no one origin: ${origin}`,
        { FRAME_ANCESTORS: origin },
        `FRAME_ANCESTORS is "${origin}"; expected exact origins, separated by commas (https://news.example.org, http://localhost:5173).`,
      ],
    ),
    ...["0,0", "600", "on", "-1,5", "600,6000000"].map((limit): [string, Record<string, string>, string] => [
      `a limit that is none: ${limit}`,
      { RATE_LIMIT: limit },
      `RATE_LIMIT is "${limit}"; expected two whole numbers from 1 to 1000000 with a comma between them (600,6000), or off.`,
    ]),
    [
      "a proxy's name in place of its address",
      { TRUSTED_PROXIES: "proxy.example.org" },
      'TRUSTED_PROXIES is "proxy.example.org"; expected addresses or networks, separated by commas (10.0.0.2, 10.1.0.0/16).',
    ],
    [
      "an impossible user",
      { NEO4J_URI: "bolt://localhost", NEO4J_USERNAME: "neo4j:x", ...PASSWORD },
      'NEO4J_USERNAME is "neo4j:x"; expected a name without a colon or control characters.',
    ],
  ])("%s", (_, env, problem) => {
    expect(problemsOf({ env })).toEqual([problem]);
  });

  it.each([
    ["NEO4J_URL", "bolt://x", "NEO4J_URL is no setting; did you mean NEO4J_URI?"],
    ["NEO4J_USER", "x", "NEO4J_USER is no setting; did you mean NEO4J_USERNAME?"],
    ["NEO4J_AUTH", "neo4j/x", "NEO4J_AUTH is no setting; did you mean NEO4J_USERNAME and NEO4J_PASSWORD?"],
    ["NEO4J_PORT", "7687", "NEO4J_PORT is no setting; did you mean NEO4J_URI?"],
    ["BLAMEGRAPH_PORT", "4000", "BLAMEGRAPH_PORT is no setting; did you mean PORT?"],
    ["BLAMEGRAPH_DATE", "/x", "BLAMEGRAPH_DATE is no setting; did you mean BLAMEGRAPH_DATA?"],
  ])("the unknown variable %s, with what was meant", (name, value, problem) => {
    expect(problemsOf({ env: { [name]: value } })).toEqual([problem]);
  });

  it("the unknown variable that is like no other, with all that are known", () => {
    expect(problemsOf({ env: { BLAMEGRAPH_FROBNICATION: "on" } })).toEqual([
      expect.stringMatching(
        /^BLAMEGRAPH_FROBNICATION is no setting; the settings are HOST, PORT, .*; unset it\.$/,
      ),
    ]);
  });

  it("a flag, by the flag's name", () => {
    expect(problemsOf({ flags: { port: "web", anonymousRead: "perhaps" } })).toEqual([
      '--port is "web"; expected a whole number from 0 to 65535.',
      '--anonymous-read is "perhaps"; expected on or off.',
    ]);
  });

  it("two passwords", () => {
    const env = { NEO4J_URI: "bolt://localhost", NEO4J_PASSWORD_FILE: aFile("second", "x"), ...PASSWORD };
    expect(problemsOf({ env })).toEqual([
      "NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set; expected one of them.",
    ]);
  });

  it.each<[string, () => string, RegExp]>([
    [
      "is readable by all",
      () => aFile("open", "x", 0o604),
      /, which anybody on this machine can read; run chmod 600 .*open\.$/,
    ],
    [
      "is missing",
      () => join(folder, "missing"),
      /, which can't be read \(ENOENT\); expected a file that holds the password\.$/,
    ],
    ["is empty", () => aFile("empty", "\n"), /, which is empty; expected a file that holds the password\.$/],
    ["is a folder", () => folder, /, which is no file; expected a file that holds the password\.$/],
  ])("a password file that %s", (_, file, problem) => {
    const env = { NEO4J_URI: "bolt://localhost", NEO4J_PASSWORD_FILE: file() };
    expect(problemsOf({ env })).toEqual([expect.stringMatching(problem)]);
  });

  it("a line of .env that is none, without showing it", () => {
    const envFile = aFile("broken.env", "PORT=4001\nNEO4J_PASSWORD hunter2\nPORT_=1\nBLAMEGRAPH_DAT=/x\n");
    expect(problemsOf({ envFile })).toEqual([
      `${envFile} line 2 is no setting; expected NAME=value.`,
      `BLAMEGRAPH_DAT in ${envFile} is no setting; did you mean BLAMEGRAPH_DATA?`,
    ]);
  });

  it("a value of .env, by file and name", () => {
    const envFile = aFile("wrong.env", "PORT=web\n", 0o644);
    expect(problemsOf({ envFile })).toEqual([
      `PORT in ${envFile} is "web"; expected a whole number from 0 to 65535.`,
    ]);
  });

  it("a password in an .env that anybody can read", () => {
    const envFile = aFile("open.env", "NEO4J_URI=bolt://localhost\nNEO4J_PASSWORD=hunter2\n", 0o644);
    expect(problemsOf({ envFile })).toEqual([
      `${envFile} holds NEO4J_PASSWORD and anybody on this machine can read it; run chmod 600 ${envFile}.`,
    ]);
  });

  it("every mistake at once, and no secret among them", () => {
    const env = {
      PORT: "web",
      HOST: "0.0.0.0",
      LOG_LEVEL: "loud",
      NEO4J_URI: "bolt://neo4j:hunter2@localhost",
      NEO4J_USERNAME: "a:b",
      NEO4J_PASSWORD: "hunter2",
      NEO4J_PASSWORD_FILE: join(folder, "missing"),
      NEO4J_URL: "bolt://neo4j:hunter2@localhost",
    };
    const problems = problemsOf({ env });
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      "NEO4J_URL",
      "PORT",
      "NEO4J_URI",
      "NEO4J_USERNAME",
      "LOG_LEVEL",
      "HOST",
      "NEO4J_PASSWORD",
      "NEO4J_PASSWORD_FILE",
    ]);
    expect(problems.join("\n")).not.toContain("hunter2");
  });
});

describe("config print", () => {
  it("shows every setting as it is used and where it came from, without the password", () => {
    const config = configOf({
      env: {
        NEO4J_URI: "bolt://localhost",
        NEO4J_PASSWORD: "hunter2",
        BLAMEGRAPH_DATA: "/d",
        BLAMEGRAPH_CACHE: "/c",
      },
      flags: { port: "4001" },
    });
    expect(describeConfig(config)).toEqual([
      { name: "HOST", value: "127.0.0.1", from: "default" },
      { name: "PORT", value: 4001, from: "--port" },
      { name: "BLAMEGRAPH_DATA", value: "/d", from: "environment" },
      { name: "BLAMEGRAPH_CACHE", value: "/c", from: "environment" },
      { name: "MAVEN_REPOSITORY", value: "https://repo.maven.apache.org/maven2", from: "default" },
      { name: "JAVA_HOME", value: null, from: "default" },
      { name: "NEO4J_URI", value: "bolt://localhost", from: "environment" },
      { name: "NEO4J_USERNAME", value: "neo4j", from: "default" },
      { name: "NEO4J_PASSWORD", value: "(redacted)", from: "environment" },
      { name: "NEO4J_PASSWORD_FILE", value: null, from: "default" },
      { name: "NEO4J_DATABASE", value: null, from: "default" },
      { name: "LOG_LEVEL", value: "info", from: "default" },
      { name: "INTROSPECTION", value: true, from: "default" },
      { name: "ANONYMOUS_READ", value: true, from: "default" },
      { name: "ALLOW_NETWORK", value: false, from: "default" },
      { name: "TRUSTED_DOCUMENTS_ONLY", value: false, from: "default" },
      { name: "RATE_LIMIT", value: "600,6000", from: "default" },
      { name: "TRUSTED_PROXIES", value: null, from: "default" },
      { name: "OIDC_ISSUER", value: null, from: "default" },
      { name: "OIDC_AUDIENCE", value: null, from: "default" },
      { name: "OIDC_ROLE_MAP", value: null, from: "default" },
      { name: "OIDC_ROLE_CLAIM", value: null, from: "default" },
      { name: "OIDC_TOKEN_TYPE", value: null, from: "default" },
      { name: "OIDC_CLIENT_ID", value: null, from: "default" },
      { name: "ALLOWED_ORIGINS", value: null, from: "default" },
      { name: "FRAME_ANCESTORS", value: null, from: "default" },
      { name: "ALLOWED_HOSTS", value: null, from: "default" },
    ]);
  });
});

describe("the token of commands that ask a service", () => {
  const login = (env: Readonly<Record<string, string>>, tokenFile?: string, envFile = NO_FILE) =>
    readLogin(tokenFile, { env, envFile });

  it("is read from the flag's file, else the environment, else .env", () => {
    const flagged = aFile("flagged", "from-flag\n");
    const envFile = aFile("client.env", "BLAMEGRAPH_TOKEN=from-env-file\n");
    expect(login({ BLAMEGRAPH_TOKEN: "from-env" }, flagged)).toMatchObject({
      token: "from-flag",
      from: "--token-file",
    });
    expect(login({ BLAMEGRAPH_TOKEN: "from-env" }, undefined, envFile)).toMatchObject({ token: "from-env" });
    expect(login({}, undefined, envFile)).toMatchObject({
      token: "from-env-file",
      from: `BLAMEGRAPH_TOKEN in ${envFile}`,
      problems: [],
    });
    expect(login({ BLAMEGRAPH_TOKEN_FILE: flagged })).toMatchObject({ token: "from-flag", problems: [] });
    expect(login({})).toMatchObject({ token: undefined, problems: [] });
  });

  it("is no unknown setting of the service", () => {
    expect(
      read({ env: { BLAMEGRAPH_TOKEN: "x", BLAMEGRAPH_TOKEN_FILE: "y" }, envFile: NO_FILE }).problems,
    ).toBeUndefined();
  });

  it("is refused from where others can read it, and twice", () => {
    const open = aFile("open-token", "x", 0o604);
    expect(login({}, open).problems).toEqual([
      `--token-file is "${open}", which anybody on this machine can read; run chmod 600 ${open}.`,
    ]);
    const envFile = aFile("open.env", "BLAMEGRAPH_TOKEN=x\n", 0o604);
    expect(login({}, undefined, envFile).problems).toEqual([
      `${envFile} holds BLAMEGRAPH_TOKEN and anybody on this machine can read it; run chmod 600 ${envFile}.`,
    ]);
    expect(login({ BLAMEGRAPH_TOKEN: "x", BLAMEGRAPH_TOKEN_FILE: open }).problems).toEqual([
      "BLAMEGRAPH_TOKEN and BLAMEGRAPH_TOKEN_FILE are both set; expected one of them.",
    ]);
  });
});
