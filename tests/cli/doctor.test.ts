import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../src/cli/doctor/finding";
import { archiveFinding, lookAtEmbedded } from "../../src/cli/doctor/look-at-embedded";
import { diskFinding, lookAtFolder } from "../../src/cli/doctor/look-at-folder";
import { clockFinding, lookAtProgram, nodeFinding } from "../../src/cli/doctor/look-at-program";
import { takeLock } from "../../src/platform/embedded-neo4j/folder-lock";
import { blamegraph, buildIfStale } from "../journeys/process/command";
import { binOf, fakeJava } from "../platform/embedded-neo4j/fake-java";
import { fakeJar, type JarServer, serveJars } from "../platform/embedded-neo4j/jar-server";
import { temporaryFolder } from "../platform/embedded-neo4j/temporary-folder";

jest.setTimeout(60_000);

const never = new AbortController().signal;

function faultsOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ about, state, message, remedy }) =>
    state === "fault" ? [`${about}: ${message} → ${remedy}`] : [],
  );
}

describe("of the program", () => {
  it("names a Node.js that is too old", () => {
    expect(nodeFinding("20.19.0").state).toBe("ok");
    expect(nodeFinding("24.1.0").state).toBe("ok");
    expect(faultsOf([nodeFinding("20.18.3")])).toEqual([
      "Node.js: Node.js is 20.18.3; Blamegraph needs 20.19 or later. → Install a newer one from https://nodejs.org.",
    ]);
  });

  it("names files of the package that are missing", () => {
    const root = temporaryFolder();
    expect(lookAtProgram((...parts) => join(root, ...parts))).toMatchObject({
      state: "fault",
      message: expect.stringContaining(join(root, "schema", "migrations")),
    });
  });

  it("warns of a clock that is behind what has been", () => {
    const now = new Date("2026-01-01T00:00:00.000Z");
    const known = (at: string) => [{ at, by: "it was signed" }];
    expect(clockFinding(now, known("2026-01-01T00:00:30.000Z")).state).toBe("ok");
    expect(clockFinding(now, known("2026-02-01T00:00:00.000Z"))).toMatchObject({
      state: "warning",
      message:
        "The clock says 2026-01-01T00:00:00.000Z, which is before 2026-02-01T00:00:00.000Z, when it was signed.",
    });
  });
});

describe("of the data folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = join(temporaryFolder(), "data");
    mkdirSync(folder, { mode: 0o700 });
  });

  it("says that all is well with one that is not made yet, and with one of one's own", async () => {
    expect(faultsOf(await lookAtFolder(folder, false))).toEqual([]);
    rmSync(folder, { recursive: true });
    expect((await lookAtFolder(folder, false))[0]?.message).toBe(`${folder} is made by the first start.`);
  });

  it("names one that is a file, or below one", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(faultsOf(await lookAtFolder(file, false))).toEqual([
      `data folder: ${file} is not a folder. → Set BLAMEGRAPH_DATA to a folder of your own.`,
    ]);
    expect(faultsOf(await lookAtFolder(join(file, "below"), false))).toEqual([
      expect.stringMatching(
        /^data folder: .+below cannot be written .+ → Give this user write access to it, /,
      ),
    ]);
  });

  it("names rights that let others in, to the folder and to its secrets", async () => {
    writeFileSync(join(folder, "admin-token"), "x", { mode: 0o640 });
    chmodSync(join(folder, "admin-token"), 0o640);
    chmodSync(folder, 0o755);
    expect(faultsOf(await lookAtFolder(folder, false))).toEqual([
      `data folder: Others may look into ${folder} (mode 755). → Run chmod 700 ${folder}.`,
      `secrets: Others may read ${folder}/admin-token (mode 640). → Run chmod 600 ${folder}/admin-token.`,
    ]);
  });

  it("names the process that uses it, unless that is the service that answers", async () => {
    const taken = takeLock(join(folder, "blamegraph.lock"));
    expect(faultsOf(await lookAtFolder(folder, true))).toEqual([]);
    expect(faultsOf(await lookAtFolder(folder, false))).toEqual([
      expect.stringMatching(
        `^data folder: .+ is in use by process ${process.pid}, since .+, and no service answers .+ → Wait until`,
      ),
    ]);
    if (taken.taken) taken.lock.release();
  });

  it("names a database whose password file is gone", async () => {
    mkdirSync(join(folder, "neo4j/data/databases/system"), { recursive: true });
    expect(faultsOf(await lookAtFolder(folder, false))).toEqual([
      expect.stringMatching(/^secrets: .+neo4j-password cannot be read \(ENOENT\)\. → Put the file back; /),
    ]);
  });

  it.each([
    ["aligned", 1, 1, []],
    [
      "aligned",
      1,
      2,
      [expect.stringMatching(/^store: .+ has the format aligned 1\.2; .+ → Use the version /)],
    ],
    ["block", 1, 1, [expect.stringMatching(/^store: .+ has the format block 1\.1; /)]],
  ])("names a store of a format that is not opened: %s %d.%d", async (name, major, minor, faults) => {
    const store = join(folder, "neo4j/data/databases/neo4j");
    mkdirSync(store, { recursive: true });
    const named = Buffer.from(`\u0006record\u0001_${name}\u0001__`, "latin1");
    named[8] = name.length;
    named[named.length - 2] = major;
    named[named.length - 1] = minor;
    writeFileSync(join(store, "neostore"), Buffer.concat([Buffer.alloc(65, 1), named, Buffer.alloc(40)]));
    expect(faultsOf(await lookAtFolder(folder, false))).toEqual(faults);
  });

  it("names what was signed of the audit log and cannot be trusted", async () => {
    writeFileSync(join(folder, "audit-checkpoints.jsonl"), "{}\n", { mode: 0o600 });
    expect(faultsOf(await lookAtFolder(folder, false))).toEqual([
      expect.stringMatching(
        /^audit log: .+ cannot be trusted: line 1 of .+ is no checkpoint\. → Put the audit-/,
      ),
    ]);
  });

  it.each([
    [100e6, "fault"],
    [1e9, "warning"],
    [5e9, "ok"],
  ])("judges a disk with %d bytes free", (free, state) => {
    expect(diskFinding("/data", free).state).toBe(state);
  });
});

describe("of the embedded Neo4j", () => {
  const JARS = [fakeJar("alpha"), fakeJar("beta")];
  let server: JarServer;
  let cacheFolder: string;
  let lib: string;

  beforeEach(async () => {
    server = await serveJars(JARS);
    cacheFolder = temporaryFolder();
    lib = join(cacheFolder, "neo4j-1.2.3", "lib");
    mkdirSync(lib, { recursive: true });
    for (const { path, content } of JARS)
      writeFileSync(join(lib, path.slice(path.lastIndexOf("/"))), content);
  });
  afterEach(() => server.close());

  const look = (java: { readonly home?: string; readonly path: string }) =>
    lookAtEmbedded({ javaHome: java.home, cacheFolder, mavenRepository: server.url }, never, {
      path: java.path,
      list: { version: "1.2.3", jars: JARS },
    });

  it("says that all is well, and that there is no class archive yet", async () => {
    const findings = await look({ path: binOf(fakeJava("17.0.1")) });
    expect(findings.map(({ about, state }) => `${about} ${state}`)).toEqual([
      "Java ok",
      "jars ok",
      "class archive ok",
    ]);
    expect(server.requests).toEqual([]);
  });

  it("names that there is no Java, one that is too old, and a JAVA_HOME without one", async () => {
    const empty = temporaryFolder();
    expect(faultsOf(await look({ path: empty }))).toEqual([
      expect.stringMatching(/^Java: No Java was found on the PATH, .+ → Install Java 17 or 21/),
    ]);
    const old = fakeJava("11.0.2");
    expect(faultsOf(await look({ path: binOf(old) }))).toEqual([
      expect.stringMatching(/^Java: .+ is Java 11; Neo4j needs Java 17 or 21\. → Install /),
    ]);
    const good = binOf(fakeJava("17.0.1"));
    for (const home of [empty, old]) {
      expect(faultsOf(await look({ home, path: good }))).toEqual([
        `Java: JAVA_HOME is ${home}, which has no Java that Neo4j runs on; ${good}/java is used instead. → Set JAVA_HOME to the folder of a Java 17 or 21, or unset it.`,
      ]);
    }
  });

  it("names a jar that is damaged, even where its size and date are those that were noted", async () => {
    writeFileSync(join(lib, "beta-1.0.jar"), Buffer.alloc(20_000, "x"));
    expect(faultsOf(await look({ path: binOf(fakeJava("17.0.1")) }))).toEqual([
      expect.stringMatching(/^jars: beta-1\.0\.jar in .+ is not the pinned jar\. → The next start fetches /),
    ]);
  });

  it("names a repository that jars are missing from, or that cannot be reached", async () => {
    rmSync(join(lib, "alpha-1.0.jar"));
    const java = { path: binOf(fakeJava("17.0.1")) };
    expect(await look(java)).toContainEqual(
      expect.objectContaining({
        about: "jars",
        state: "ok",
        message: expect.stringContaining("are fetched by"),
      }),
    );
    server.interfere = (_, response) => Boolean(response.writeHead(404).end());
    expect(faultsOf(await look(java))).toEqual([
      expect.stringMatching(
        /^jars: alpha-1\.0\.jar cannot be fetched: .+404.* → Set MAVEN_REPOSITORY to the base/,
      ),
    ]);
    server.close();
    expect(faultsOf(await look(java))).toEqual([
      expect.stringMatching(/^jars: Neo4j's jars are not all in .+ECONNREFUSED.+ → Connect to the network, /),
    ]);
  });

  it("warns of a class archive that could not be made, or is not as it was made", () => {
    const archive = { path: join(lib, "a.jsa"), record: join(lib, "a.json") };
    writeFileSync(archive.record, '{"failed":"exit code 1"}');
    expect(archiveFinding(archive)).toMatchObject({
      state: "warning",
      message: "It could not be made (exit code 1), so that starts take longer.",
      remedy: expect.stringContaining(`rm -f ${archive.path} ${archive.record}`),
    });
    writeFileSync(archive.record, '{"size":10,"mtimeMs":1}');
    expect(archiveFinding(archive)).toMatchObject({ state: "warning" });
  });
});

describe("the command", () => {
  beforeAll(buildIfStale);

  it("tells all mistakes in the settings at once, each with its remedy, and exits with 1", async () => {
    const env = { PORT: "abc", BLAMEGRAPH_PROT: "1", NEO4J_PASSWORD: "not-shown" };
    const { code, stdout, stderr } = await blamegraph(["doctor"], env);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "3 faults were found.\n" });
    expect(stdout.split("\n").filter((line) => line.startsWith("FAULT"))).toEqual([
      "FAULT   settings: BLAMEGRAPH_PROT is no setting. → Did you mean PORT?",
      'FAULT   settings: PORT is "abc". → Expected a whole number from 0 to 65535.',
      expect.stringMatching(
        /^FAULT {3}settings: NEO4J_PASSWORD is set, but NEO4J_URI is not\. → Set NEO4J_URI /,
      ),
    ]);
    expect(stdout).not.toContain("not-shown");
  });

  it("names a Neo4j that does not answer, a port that is taken, and a token file that is not there", async () => {
    const server = await serveJars([]);
    const { code, stdout } = await blamegraph(["doctor", "--json"], {
      PORT: new URL(server.url).port,
      NEO4J_URI: "bolt://127.0.0.1:9",
      NEO4J_PASSWORD: "x",
      BLAMEGRAPH_TOKEN_FILE: "/nowhere/token",
    });
    server.close();
    const findings = JSON.parse(stdout) as readonly Finding[];
    expect(code).toBe(1);
    expect(faultsOf(findings)).toEqual([
      expect.stringMatching(
        /^Neo4j: No Neo4j answers at bolt:\/\/127\.0\.0\.1:9 .* → Check NEO4J_URI and that /,
      ),
      expect.stringMatching(
        /^port: Port \d+ at 127\.0\.0\.1 is taken by another program\. → Stop that one, or /,
      ),
      expect.stringMatching(
        /^token: BLAMEGRAPH_TOKEN_FILE is "\/nowhere\/token", which can't be read \(ENOENT\)\. → /,
      ),
    ]);
  });
});
