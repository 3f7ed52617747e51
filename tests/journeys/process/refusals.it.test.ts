import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { testNeo4j } from "../../support/neo4j";
import {
  blamegraph,
  buildIfStale,
  type Finished,
  processesBelow,
  temporaryFolder,
  type Variables,
} from "./command";

jest.setTimeout(60_000);

const EXIT_SECONDS = 5;
const JAVA_REMEDY = "Install Java 17 or 21 .+, or set JAVA_HOME to one, or NEO4J_URI to a running Neo4j\\.";

let parent: string;
let dataFolder: string;

beforeAll(buildIfStale);
beforeEach(() => {
  parent = temporaryFolder();
  dataFolder = join(parent, "data");
});

describe("a start that cannot succeed ends soon, with one sentence and its remedy, and leaves nothing", () => {
  it("names the port that is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await refused({ PORT: String(port) })).toBe(
      `Port ${port} at 127.0.0.1 is taken by another program; stop that one, or choose another port: npm start -- --port ${port + 1}`,
    );
    server.close();
  });

  it("names the address that is not this machine's", async () => {
    expect(await refused({ HOST: "192.0.2.1", ALLOW_NETWORK: "on" })).toMatch(
      /^The service cannot listen on 192\.0\.2\.1 port \d+ \(EADDRNOTAVAIL\); choose another address with --host/,
    );
  });

  it("says where no Java was found, and how to get one", async () => {
    const empty = temporaryFolder();
    expect(await refused({ PATH: empty, JAVA_HOME: undefined })).toMatch(
      new RegExp(`^No Java was found on the PATH, and JAVA_HOME is not set\\. ${JAVA_REMEDY}$`),
    );
  });

  it("names the Java that is too old", async () => {
    const bin = temporaryFolder();
    writeFileSync(join(bin, "java"), `#!/bin/sh\necho 'openjdk version "11.0.2" 2019-01-15' >&2\n`);
    chmodSync(join(bin, "java"), 0o755);
    expect(await refused({ PATH: bin, JAVA_HOME: undefined })).toMatch(
      new RegExp(`^${bin}/java is Java 11; Neo4j needs Java 17 or 21\\. ${JAVA_REMEDY}$`),
    );
  });

  it("names a data folder below a file", async () => {
    writeFileSync(join(parent, "file"), "");
    const folder = join(parent, "file", "data");
    expect(await refused({ BLAMEGRAPH_DATA: folder }, ["file"])).toMatch(
      new RegExp(`^${folder} cannot be written \\(ENOTDIR.+\\)\\. Give this user write access`),
    );
  });

  it("says that Neo4j is not here and cannot be fetched", async () => {
    const cache = join(parent, "cache");
    expect(
      await refused({ BLAMEGRAPH_CACHE: cache, MAVEN_REPOSITORY: "http://127.0.0.1:9" }, ["cache"]),
    ).toMatch(
      new RegExp(
        `^Neo4j's jars are not all in ${cache}/\\S+, and they cannot be fetched: no connection to 127\\.0\\.0\\.1:9 \\(ECONNREFUSED\\)\\. Connect to the network, or set MAVEN_REPOSITORY`,
      ),
    );
    expect(filesBelow(cache)).toEqual([]);
  });

  it("names the jar that a mirror has otherwise, and keeps nothing of it", async () => {
    const cache = join(parent, "cache");
    const asked: string[] = [];
    const mirror = createHttpServer(({ url = "" }, response) => {
      asked.push(url);
      response.end("not the jar you look for");
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => mirror.once("listening", resolve));
    const { port } = mirror.address() as AddressInfo;
    const said = await refused(
      { BLAMEGRAPH_CACHE: cache, MAVEN_REPOSITORY: `http://127.0.0.1:${port}/maven2` },
      ["cache"],
    );
    const [, jar = "", url = ""] =
      /^(\S+\.jar) from http:\/\/127\.0\.0\.1:\d+(\S+) is not the pinned jar \(.+\), so it was refused\. Check MAVEN_REPOSITORY/.exec(
        said,
      ) ?? [];
    expect(url.endsWith(`/${jar}`)).toBe(true);
    expect(asked).toContain(url);
    expect(filesBelow(cache)).toEqual([]);
    mirror.closeAllConnections();
    mirror.close();
  });

  it.each([
    ["never says a word", () => undefined, /^No Neo4j answers at bolt:\S+ ?.*; check NEO4J_URI/],
    [
      "speaks HTTP",
      (socket: Socket) => socket.end("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n"),
      /^What answers at bolt:\S+ is no Neo4j \(.+\); check the port in NEO4J_URI/,
    ],
  ])("names a peer that %s", async (_, answer, message) => {
    const server = createServer(answer).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const said = await refused({ NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: "not-shown" }, [], 6);
    expect(said).toMatch(message);
    server.close();
  });

  it.each(["bolt://127.0.0.1:9", "neo4j://127.0.0.1:9", "bolt://no-such-host.invalid"])(
    "names a Neo4j that does not answer: %s",
    async (uri) => {
      const said = await refused({ NEO4J_URI: uri, NEO4J_PASSWORD: "not-shown" }, [], 6);
      expect(said).toMatch(
        new RegExp(
          `^No Neo4j answers at ${uri}( \\(E[A-Z]+\\))?; check NEO4J_URI and that it runs, or unset NEO4J_URI`,
        ),
      );
      expect(said).not.toContain("not-shown");
    },
  );

  it("says that the password is refused, without the password", async () => {
    const { uri } = testNeo4j();
    expect(await refused({ NEO4J_URI: uri, NEO4J_PASSWORD: "not-shown" }, [], 6)).toBe(
      `Neo4j at ${uri} refuses the user neo4j with this password; check NEO4J_USERNAME and NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.`,
    );
  });

  it("names the database that a Neo4j does not have", async () => {
    const { uri, password } = testNeo4j();
    const env = { NEO4J_URI: uri, NEO4J_PASSWORD: password, NEO4J_DATABASE: "elsewhere" };
    expect(await refused(env, [], 6)).toBe(
      `Neo4j at ${uri} has no database "elsewhere"; check NEO4J_DATABASE.`,
    );
  });
});

/** The one line of a start that refuses; by then the folder holds `left`, and nothing runs. */
async function refused(env: Variables, left: readonly string[] = [], code = 1): Promise<string> {
  const finished: Finished = await blamegraph(["start"], { PORT: "0", BLAMEGRAPH_DATA: dataFolder, ...env });
  const { stderr, stdout, seconds } = finished;
  expect({ code: finished.code, stdout, lines: stderr.split("\n").length }).toEqual({
    code,
    stdout: "",
    lines: 2,
  });
  expect(seconds).toBeLessThan(EXIT_SECONDS);
  expect(readdirSync(parent)).toEqual(left);
  expect(processesBelow(parent)).toEqual([]);
  return stderr.trimEnd();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}
