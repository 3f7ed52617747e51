import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { parse } from "yaml";
import { readConfig } from "../../src/config";

/** As docker-compose.yml has it, the shared block merged in. Keys that a test names are typed, no more. */
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file?: string }>>;
}

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly user?: string;
  readonly init?: boolean;
  readonly privileged?: boolean;
  readonly read_only?: boolean;
  readonly tmpfs?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly network_mode?: string;
  readonly networks?: readonly string[];
  readonly ports?: readonly unknown[];
  readonly secrets?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly mem_limit?: string;
  readonly pids_limit?: number;
  readonly ulimits?: { readonly nofile?: number };
  readonly healthcheck?: { readonly test?: readonly string[] };
  readonly restart?: string;
  readonly stop_grace_period?: string;
  readonly depends_on?: Readonly<Record<string, { readonly condition?: string }>>;
}

const root = join(__dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
/** As with nothing set: `${NAME:-default}` is its default. */
const compose = parse(read("docker-compose.yml").replace(/\$\{\w+:-([^}]*)\}/g, "$1"), {
  merge: true,
}) as Compose;
const { neo4j, blamegraph } = compose.services as { neo4j: Service; blamegraph: Service };
const services = Object.entries(compose.services);

describe("docker-compose.yml", () => {
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
    JSON.parse(read("tests/deployment/compose-spec/compose-spec.json")),
  );

  it("is valid by the schema of the Compose Specification", () => {
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("would not be valid with a key that Compose does not know", () => {
    expect(validate({ ...compose, services: { neo4j: { ...neo4j, memory_limit: "1g" } } })).toBe(false);
  });

  it("has two services, and defines every network, volume and secret that they use", () => {
    expect(Object.keys(compose.services)).toEqual(["neo4j", "blamegraph"]);
    const used = (pick: (service: Service) => readonly string[] | undefined) =>
      [...new Set(services.flatMap(([, service]) => pick(service) ?? []))].sort();
    expect(used((service) => service.networks)).toEqual(Object.keys(compose.networks).sort());
    expect(used((service) => service.secrets)).toEqual(Object.keys(compose.secrets).sort());
    const volumes = used((service) => service.volumes?.map((volume) => volume.split(":")[0] ?? ""));
    expect(volumes).toEqual(Object.keys(compose.volumes).sort());
  });
});

describe.each(services)("the container of %s", (_, service) => {
  it("runs as an ordinary user", () => {
    expect(service.user).toBe("1000:1000");
  });

  it("has no capability, gains no privilege and keeps the default seccomp profile", () => {
    expect(service.cap_drop).toEqual(["ALL"]);
    expect(service.cap_add).toBeUndefined();
    expect(service.privileged).toBeUndefined();
    expect(service.security_opt).toEqual(["no-new-privileges:true"]);
  });

  it("writes to volumes of its own and to memory only", () => {
    expect(service.read_only).toBe(true);
    expect(service.tmpfs).toContain("/tmp:mode=1777");
    for (const volume of service.volumes ?? []) expect(volume).toMatch(/^[a-z0-9-]+:\//);
  });

  it("does not share the host's network", () => {
    expect(service.network_mode).toBeUndefined();
  });

  it("is limited in memory, processes and files", () => {
    expect(service.mem_limit).toMatch(/^\d+m$/);
    expect(service.pids_limit).toBeGreaterThan(0);
    expect(service.ulimits?.nofile).toBeGreaterThan(0);
  });

  it("is of an exact version, or built here", () => {
    if (service.build === undefined) expect(service.image).toMatch(/^[a-z0-9/]+:\d+\.\d+\.\d+(-[a-z0-9]+)*$/);
  });

  it("has a health check", () => {
    expect(service.healthcheck?.test?.[0]).toBe("CMD");
  });

  it("is restarted after a failure, not for ever, and has a minute to stop", () => {
    expect(service.restart).toBe("on-failure:5");
    expect(service.stop_grace_period).toBe("60s");
  });

  it("gets its secrets as files that are not in the repository", () => {
    for (const secret of service.secrets ?? []) {
      expect(compose.secrets[secret]?.file).toMatch(/^\.data\//);
    }
    expect(read(".gitignore").split("\n")).toContain(".data/");
    const inline = Object.entries(service.environment ?? {}).filter(([name]) =>
      /PASSWORD|AUTH|TOKEN(?!_TYPE)/.test(name),
    );
    for (const [, value] of inline) expect(value).toMatch(/^\/run\/secrets\//);
  });
});

describe("the database", () => {
  it("is a Neo4j Community 5.26", () => {
    expect(neo4j.image).toMatch(/^neo4j:5\.26\.\d+-community$/);
  });

  it("is the version that runs embedded, too", () => {
    const { version } = JSON.parse(read("src/platform/embedded-neo4j/jars.json")) as { version: string };
    expect(neo4j.image).toBe(`neo4j:${version}-community`);
  });

  it("is reached by the service alone, over a network that leads nowhere else", () => {
    expect(neo4j.ports).toBeUndefined();
    expect(neo4j.networks).toEqual(["database"]);
    expect(compose.networks).toMatchObject({ database: { internal: true } });
    expect(neo4j.environment).toMatchObject({ NEO4J_server_http_enabled: "false" });
  });
});

describe("the service", () => {
  it("is published on the host's loopback address only", () => {
    expect(blamegraph.ports).toEqual(["127.0.0.1:4000:4000"]);
  });

  it("has an init, waits for the database and is healthy once it is ready", () => {
    expect(blamegraph.init).toBe(true);
    expect(blamegraph.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
    expect(blamegraph.healthcheck?.test?.join(" ")).toContain('fetch("http://127.0.0.1:4000/ready")');
  });

  it("is configured without a mistake, open to the network and to anonymous readers on purpose", () => {
    const { NEO4J_PASSWORD_FILE, ...environment } = blamegraph.environment ?? {};
    expect(NEO4J_PASSWORD_FILE).toBe(`/run/secrets/${blamegraph.secrets?.[0]}`);
    const { config, problems } = readConfig({
      env: { ...environment, NEO4J_PASSWORD: "read from the file" },
      envFile: join(root, "no-such.env"),
    });
    expect(problems).toBeUndefined();
    expect(config).toMatchObject({ allowNetwork: true, anonymousRead: true, port: 4000 });
    expect(config?.neo4j).toMatchObject({ uri: "bolt://neo4j:7687", username: "neo4j" });
  });
});

describe("the image", () => {
  const lines = read("Dockerfile")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

  it("is built from one exact Node image, of the version the project asks for", () => {
    const bases = lines.filter((line) => line.startsWith("FROM ")).map((line) => line.split(" ")[1]);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:20\.(19|[2-9]\d)\.\d+-bookworm-slim$/);
  });

  it("installs from the lock file, runs no install script and drops development's packages", () => {
    expect(lines).toContain("RUN npm ci --ignore-scripts");
    expect(lines).toContain("RUN npm run build && npm prune --omit=dev --ignore-scripts");
  });

  it("runs as an ordinary user", () => {
    const last = lines.slice(lines.lastIndexOf("FROM node:20.20.2-bookworm-slim"));
    expect(last).toContain("USER node");
    expect(last.join("\n")).not.toMatch(/ADD |COPY \. |USER root/);
  });

  it("gets nothing from the folder but what the build reads", () => {
    const [first, ...rest] = read(".dockerignore")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(first).toBe("*");
    for (const line of rest) expect(line).toMatch(/^![A-Za-z]/);
    expect(rest.join("\n")).not.toMatch(/\.env|\.data|\.git|node_modules/);
    const made = ["dist", "node_modules"];
    const copied = lines.join(" ").match(/(?<=\/build\/)[\w.-]+/g) ?? [];
    expect(copied.filter((name) => !made.includes(name) && !rest.includes(`!${name}`))).toEqual([]);
  });
});
