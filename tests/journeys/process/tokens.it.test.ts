import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeSecret } from "../../../src/platform/auth/token-format";
import { blamegraph, buildIfStale, temporaryFolder, within } from "./command";
import { type Service, startService } from "./service";

jest.setTimeout(240_000);

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly owner: string;
}

/** Who the service says that somebody with this token is. */
async function viewerOf(address: string, token: string) {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: "{ viewer { name role } }" }),
  });
  const { data } = (await response.json()) as { data?: { viewer: object } };
  return { status: response.status, viewer: data?.viewer };
}

describe("tokens, from the first start on", () => {
  let service: Service;
  let env: { readonly BLAMEGRAPH_DATA: string };
  const secrets: string[] = [];
  const fileOf = () => join(service.dataFolder, "admin-token");
  const token = (...args: string[]) => blamegraph(["token", ...args], env);
  const read = (path: string) => readFileSync(path, "utf8").trim();
  beforeAll(async () => {
    buildIfStale();
    service = await startService();
    env = { BLAMEGRAPH_DATA: service.dataFolder };
  });

  it("has one of an ADMIN made, in a file that its owner alone reads, and shown to no log", async () => {
    const secret = read(fileOf());
    secrets.push(secret);
    expect(secret).toMatch(/^bg_admin_[0-9A-Za-z]{49}$/);
    expect(statSync(fileOf()).mode & 0o777).toBe(0o600);
    expect(statSync(service.dataFolder).mode & 0o777).toBe(0o700);
    expect(service.stderr()).toContain(`  ADMIN token kept in ${fileOf()}\n`);
    expect(service.stderr() + service.stdout()).not.toContain(secret);
    expect(await viewerOf(service.address, secret)).toEqual({
      status: 200,
      viewer: { name: "admin", role: "ADMIN" },
    });
  });

  it("makes, lists, replaces and revokes others at the command line while the service runs", async () => {
    const made = await token("create", "--name", "nightly", "--role", "EDITOR", "--owner", "alice");
    const secret = made.stdout.trim();
    secrets.push(secret);
    expect(made).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^bg_api_[0-9A-Za-z]{49}\n$/),
      stderr: expect.stringMatching(
        /^Made token:\w+, "nightly" of alice: EDITOR until \d{4}-\d\d-\d\d\. The secret is shown this once\.\n$/,
      ),
    });
    const viewer = { name: "alice", role: "EDITOR" };
    expect(await viewerOf(service.address, secret)).toEqual({ status: 200, viewer });

    const listed = JSON.parse((await token("list", "--json")).stdout) as Listed[];
    expect(listed.map(({ kind, owner }) => [kind, owner])).toEqual([
      ["api", "alice"],
      ["admin", "admin"],
    ]);
    const id = listed[0]?.id ?? "";
    const rotated = JSON.parse((await token("rotate", id, "--old-lives-hours", "1", "--json")).stdout);
    secrets.push(rotated.secret);
    expect(await viewerOf(service.address, rotated.secret)).toEqual({ status: 200, viewer });
    expect(await viewerOf(service.address, secret)).toEqual({ status: 200, viewer });

    const revoked = await token("revoke", id);
    const ended = performance.now();
    expect(revoked).toMatchObject({ code: 0, stdout: "", stderr: `Revoked ${id}, "nightly" of alice.\n` });
    expect(await within(5, async () => (await viewerOf(service.address, secret)).status === 401)).toBe(true);
    expect(performance.now() - ended).toBeLessThan(1_000);
  });

  it("ends with a code that says what went wrong", async () => {
    const admin = (JSON.parse((await token("list", "--json")).stdout) as Listed[]).find(
      ({ kind }) => kind === "admin",
    );
    expect(await token("revoke", "token:none")).toMatchObject({ code: 3, stdout: "" });
    expect(await token("revoke", admin?.id ?? "")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/is the last valid token of an ADMIN/),
    });
    expect(
      await token("create", "--name", "x", "--role", "READER", "--owner", "a", "--expires-in-days", "400"),
    ).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/at most 365/) });
    expect(await token("create", "--name", "x", "--role", "OWNER", "--owner", "a")).toMatchObject({
      code: 2,
    });
  });

  it("makes none at the second start, and says nothing of it", async () => {
    const before = statSync(fileOf()).mtimeMs;
    service.kill("SIGTERM");
    await service.ended;
    service = await startService(service.dataFolder);
    expect(service.stderr()).not.toMatch(/token/i);
    expect(statSync(fileOf()).mtimeMs).toBe(before);
    expect((await viewerOf(service.address, secrets[0] ?? "")).status).toBe(200);
  });

  it("resets the ADMIN's, for whoever has the data folder", async () => {
    const { code, stdout } = await blamegraph(["admin", "reset-token"], env);
    secrets.push(stdout.trim());
    expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: read(fileOf()) });
    expect(stdout.trim()).not.toBe(secrets[0]);
    expect(await viewerOf(service.address, stdout.trim())).toMatchObject({ viewer: { role: "ADMIN" } });
    expect(
      await within(1, async () => (await viewerOf(service.address, secrets[0] ?? "")).status === 401),
    ).toBe(true);
    const elsewhere = { BLAMEGRAPH_DATA: join(temporaryFolder(), "none") };
    expect(await blamegraph(["admin", "reset-token"], elsewhere)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^There is no data folder /),
    });
  });

  it("leaves no secret in the database's files, nor in any log", async () => {
    // One that is there, to know that it would be found.
    const planted = makeSecret("api");
    const files = join(service.dataFolder, "neo4j");
    writeFileSync(join(files, "planted"), `something before ${planted}`);
    expect(filesWith(planted, files)).toEqual([join(files, "planted")]);
    rmSync(join(files, "planted"));

    const said = service.stdout() + service.stderr();
    service.kill("SIGTERM");
    await service.ended;
    expect(secrets).toHaveLength(4);
    for (const secret of secrets) {
      expect(filesWith(secret, files)).toEqual([]);
      expect(said).not.toContain(secret);
    }
  });
});

/** By the part that is chance, however it is stored: as bytes or, as Java may, with two bytes a character. */
function filesWith(secret: string, folder: string): string[] {
  const chance = secret.slice(secret.lastIndexOf("_") + 1, -6);
  const needles = [
    Buffer.from(chance),
    Buffer.from(chance, "utf16le"),
    Buffer.from(chance, "utf16le").swap16(),
  ];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    return needles.some((needle) => content.includes(needle)) ? [path] : [];
  });
}
