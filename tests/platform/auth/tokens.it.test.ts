import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import pino from "pino";
import { makeFirstAdminToken, NoPlaceForToken } from "../../../src/platform/auth/admin-token";
import { Authenticator } from "../../../src/platform/auth/authenticator";
import { TokenCommands } from "../../../src/platform/auth/token-commands";
import { makeSecret } from "../../../src/platform/auth/token-format";
import { TokenStore } from "../../../src/platform/auth/token-store";
import { type Service, startService } from "../../support/service";

jest.setTimeout(120_000);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const VIEWER = "{ viewer { anonymous canRead name role } }";
const CREATE = `mutation ($input: CreateTokenInput!) {
  createToken(input: $input) {
    token { id name owner role lastFour valid createdAt createdBy expiresAt lastUsedAt revokedAt successorId }
    secret
    userErrors { code message field record }
  }
}`;
const ROTATE = `mutation ($input: RotateTokenInput!) {
  rotateToken(input: $input) { token { id expiresAt role owner } secret userErrors { code message field } }
}`;
const REVOKE = `mutation ($token: ID!) {
  revokeToken(input: { token: $token }) { token { id valid } userErrors { code message field } }
}`;

interface Made {
  readonly id: string;
  readonly secret: string;
}

let service: Service;
let time: number;
let logged: string;
let root: Made;
/** Every secret that any test was given. */
const secrets: string[] = [];

beforeAll(async () => {
  time = Date.now();
  logged = "";
  const into = new Writable({
    write: (chunk, _, done) => {
      logged += String(chunk);
      done();
    },
  });
  service = await startService({
    clock: () => new Date(time),
    config: { rateLimit: { anonymous: 1_000, principal: 100_000 } },
    logger: pino({ level: "trace" }, into),
  });
});
afterAll(() => service.close());
beforeEach(async () => {
  await service.empty();
  time += DAY_MS; // failed logins of the test before are forgotten
  root = await atCommandLine("ADMIN", "root");
});

/** Who has the database itself makes tokens as the command line does. */
async function atCommandLine(
  role: "READER" | "RESEARCHER" | "EDITOR" | "ADMIN",
  owner: string,
): Promise<Made> {
  const commands = new TokenCommands(new TokenStore(service.graph), () => new Date(time));
  const made = await commands.create("command line", { name: `for ${owner}`, role, owner });
  if (made.problems !== undefined || made.secret === undefined) throw new Error(JSON.stringify(made));
  secrets.push(made.secret);
  return { id: made.token.id, secret: made.secret };
}

async function create(by: Made, input: object) {
  const { data, errors } = await service.askAs(by.secret, CREATE, { input });
  const payload = data?.createToken;
  if (payload?.secret) secrets.push(payload.secret);
  return {
    payload,
    code: errors?.[0]?.extensions.code,
    made: { id: payload?.token?.id, secret: payload?.secret },
  };
}

async function rotate(by: Made, input: object) {
  const { data } = await service.askAs(by.secret, ROTATE, { input });
  const payload = data.rotateToken;
  if (payload.secret) secrets.push(payload.secret);
  return payload;
}

const revoke = async (by: Made, token: string) =>
  (await service.askAs(by.secret, REVOKE, { token })).data.revokeToken;
const statusOf = async ({ secret }: Pick<Made, "secret">) => (await service.askAs(secret, VIEWER)).status;
const listedBy = async ({ secret }: Made, ended = false) =>
  (await service.askAs(secret, "query ($ended: Boolean!) { tokens(ended: $ended) { id owner } }", { ended }))
    .data.tokens;

describe("a token", () => {
  it("is made by an ADMIN, for somebody, for 90 days, and lets them in under their own name", async () => {
    const { payload, made } = await create(root, { name: "nightly import", role: "EDITOR", owner: "alice" });
    expect(payload).toEqual({
      token: {
        id: expect.stringMatching(/^token:[0-9A-Za-z]{17}$/),
        name: "nightly import",
        owner: "alice",
        role: "EDITOR",
        lastFour: made.secret.slice(-4),
        valid: true,
        createdAt: new Date(time).toISOString(),
        createdBy: "root",
        expiresAt: new Date(time + 90 * DAY_MS).toISOString(),
        lastUsedAt: null,
        revokedAt: null,
        successorId: null,
      },
      secret: expect.stringMatching(/^bg_api_[0-9A-Za-z]{49}$/),
      userErrors: [],
    });
    const { data, extensions } = await service.askAs(
      made.secret,
      `${VIEWER.slice(0, -1)} claims { totalCount } }`,
    );
    expect(data.viewer).toEqual({ anonymous: false, canRead: true, name: "alice", role: "EDITOR" });
    expect(extensions).toMatchObject({ cost: { maximum: 100_000 } });
    expect((await service.ask(VIEWER)).data.viewer).toEqual({
      anonymous: true,
      canRead: true,
      name: null,
      role: null,
    });
  });

  it.each([
    ["READER", 20_000],
    ["RESEARCHER", 20_000],
    ["EDITOR", 100_000],
    ["ADMIN", 100_000],
  ] as const)("of a %s may ask for %d nodes at once", async (role, maximum) => {
    const { secret } = await atCommandLine(role, "somebody");
    expect((await service.askAs(secret, VIEWER)).extensions).toMatchObject({ cost: { maximum } });
  });

  it("is kept as a hash alone: neither the database, nor what is sent to it, nor the log has a secret", async () => {
    const { made } = await create(root, { name: "x", role: "READER" });
    await rotate(root, { token: made.id });
    await statusOf({ secret: makeSecret("api") });
    const asked = await service.askAs(made.secret, VIEWER);
    const properties = await service.graph.rows("MATCH (n) RETURN properties(n)");
    const everything = JSON.stringify([properties, asked.parameters, asked.statements]) + logged;
    expect(logged).toMatch(/a login was refused/);
    expect(secrets.length).toBeGreaterThan(3);
    for (const secret of secrets) expect(everything).not.toContain(secret.slice(7, -6));
  });

  it("is told nothing of by its id, and of its end by its time", async () => {
    const { made } = await create(root, { name: "x", role: "READER", expiresInDays: 1 });
    time += DAY_MS - 1_000;
    expect(await statusOf(made)).toBe(200);
    time += 1_000;
    expect(await statusOf(made)).toBe(401);
    expect(await listedBy(root)).toEqual([{ id: root.id, owner: "root" }]);
    expect(await listedBy(root, true)).toHaveLength(2);
  });

  it("is noted as used, once a minute", async () => {
    const { made } = await create(root, { name: "x", role: "READER" });
    const usedAt = async () => {
      await new Promise((resolve) => setTimeout(resolve, 200)); // noted beside the request
      const [row] = await service.graph.rows("MATCH (t:ApiToken {id: $id}) RETURN t.lastUsedAt", {
        id: made.id,
      });
      return row?.[0];
    };
    await statusOf(made);
    const first = new Date(time).toISOString();
    expect(await usedAt()).toBe(first);
    time += 59_000;
    await statusOf(made);
    expect(await usedAt()).toBe(first);
    time += 1_000;
    await statusOf(made);
    expect(await usedAt()).toBe(new Date(time).toISOString());
  });
});

describe("what a token may not be", () => {
  it.each([
    ["nameless", { name: " ", role: "READER" }, "INVALID", "name"],
    ["named by what cannot be seen", { name: "a\u202eb", role: "READER" }, "INVALID", "name"],
    [
      "somebody's whose name is too long",
      { name: "x", role: "READER", owner: "y".repeat(201) },
      "INVALID",
      "owner",
    ],
    ["good for ever", { name: "x", role: "READER", expiresInDays: 366 }, "INVALID", "expiresInDays"],
    ["good for no time", { name: "x", role: "READER", expiresInDays: 0 }, "INVALID", "expiresInDays"],
  ])("%s", async (_, input, code, field) => {
    const { payload } = await create(root, input);
    expect(payload).toMatchObject({ token: null, secret: null });
    expect(payload.userErrors).toEqual([
      { code, field: ["input", field], message: expect.any(String), record: null },
    ]);
  });

  it("one that gives more than whoever makes it has, where others than ADMINs ever make any", async () => {
    const commands = new TokenCommands(new TokenStore(service.graph), () => new Date(time));
    const editor = { id: "token:edith", name: "edith", role: "EDITOR" } as const;
    const ask = async (role: "EDITOR" | "ADMIN") => await commands.create(editor, { name: "x", role });
    expect((await ask("ADMIN")).problems).toMatchObject([{ code: "ROLE_TOO_HIGH", field: "role" }]);
    expect((await ask("EDITOR")).problems).toBeUndefined();
  });

  it("one of a thousand and one", async () => {
    await service.graph.apply(
      "UNWIND range(1, 999) AS n CREATE (:ApiToken {id: 'token:' + n, hash: toString(n), role: 'READER', expiresAt: '2999-01-01T00:00:00.000Z'})",
    );
    const { payload } = await create(root, { name: "x", role: "READER" });
    expect(payload.userErrors).toMatchObject([{ code: "STATE" }]);
  });
});

describe("revoking", () => {
  it("works within a second in every process, at once in the one that did it", async () => {
    const { made } = await create(root, { name: "x", role: "READER" });
    const other = startOther();
    expect([await statusOf(made), await other.status(made.secret)]).toEqual([200, 200]);

    expect(await revoke(root, made.id)).toEqual({ token: { id: made.id, valid: false }, userErrors: [] });
    expect(await statusOf(made)).toBe(401);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await other.status(made.secret)).toBe(401);
  });

  it("ends what stays open: whoever asks is told that the login does not hold", async () => {
    const { made } = await create(root, { name: "x", role: "READER" });
    const other = startOther();
    const { principal } = await other.authenticator.authenticate(`Bearer ${made.secret}`, "192.0.2.1");
    if (principal === undefined) throw new Error("no login");
    expect(await other.authenticator.stillHolds(principal)).toBe(true);
    await revoke(root, made.id);
    expect(await other.authenticator.stillHolds(principal)).toBe(false);

    const past = new Date(Date.now() - 1);
    const ofProvider = { id: "oidc:https://x#y", name: "y", role: "READER", expiresAt: past } as const;
    expect(await other.authenticator.stillHolds(ofProvider)).toBe(false);
  });

  it("is of one's own, or an ADMIN's: nobody else's tokens can be seen, changed or told from none", async () => {
    const alice = await atCommandLine("EDITOR", "alice");
    const laptop = await atCommandLine("READER", "alice");
    const bob = await atCommandLine("EDITOR", "bob");
    expect((await listedBy(alice)).map(({ id }: Made) => id).sort()).toEqual([alice.id, laptop.id].sort());
    expect(await listedBy(root)).toHaveLength(4);

    const foreign = await revoke(alice, bob.id);
    const none = await revoke(alice, "token:none");
    expect(foreign.userErrors).toEqual([
      { code: "NOT_FOUND", field: ["input", "token"], message: expect.stringContaining(bob.id) },
    ]);
    expect(none.userErrors[0].message.replace("token:none", bob.id)).toBe(foreign.userErrors[0].message);
    expect((await rotate(alice, { token: bob.id })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect(await statusOf(bob)).toBe(200);

    expect((await revoke(alice, laptop.id)).userErrors).toEqual([]);
    expect(await statusOf(laptop)).toBe(401);
  });

  it("leaves an ADMIN, also where two revoke each other at the same moment", async () => {
    expect((await revoke(root, root.id)).userErrors).toMatchObject([
      { code: "STATE", field: ["input", "token"] },
    ]);
    for (let round = 0; round < 5; round++) {
      const one = await atCommandLine("ADMIN", `one ${round}`);
      const other = await atCommandLine("ADMIN", `other ${round}`);
      expect((await revoke(one, root.id)).userErrors).toEqual([]);
      await Promise.all([revoke(one, other.id), revoke(other, one.id)]);
      const left = [await statusOf(one), await statusOf(other)];
      expect(left.sort()).toEqual([200, 401]);
      root = (await statusOf(one)) === 200 ? one : other;
    }
  });

  it("counts no ADMIN who has expired, and none whose token goes on only until tomorrow", async () => {
    const other = await create(root, { name: "x", role: "ADMIN", expiresInDays: 1 });
    const next = await rotate(root, { token: root.id });
    time += DAY_MS - HOUR_MS;
    expect(await statusOf(root)).toBe(200);
    time += HOUR_MS;
    const newest = { id: next.token.id, secret: next.secret };
    expect([await statusOf(root), await statusOf(other.made), await statusOf(newest)]).toEqual([
      401, 401, 200,
    ]);
    expect((await revoke(newest, newest.id)).userErrors).toMatchObject([{ code: "STATE" }]);
  });
});

describe("rotating", () => {
  it("makes a new token of the same name, owner, role and life; the old one goes on for a day at most", async () => {
    const { made } = await create(root, { name: "x", role: "EDITOR", owner: "alice", expiresInDays: 30 });
    time += 10 * DAY_MS;
    const { token, secret, userErrors } = await rotate(made, { token: made.id });
    expect({ ...token, userErrors }).toEqual({
      id: expect.not.stringMatching(made.id),
      expiresAt: new Date(time + 30 * DAY_MS).toISOString(),
      role: "EDITOR",
      owner: "alice",
      userErrors: [],
    });
    time += 24 * HOUR_MS - 1_000;
    expect([await statusOf(made), await statusOf({ secret })]).toEqual([200, 200]);
    time += 1_000;
    expect([await statusOf(made), await statusOf({ secret })]).toEqual([401, 200]);
  });

  it("ends the old one at once, or after as many hours as were asked for", async () => {
    const { made } = await create(root, { name: "x", role: "READER" });
    const { made: other } = await create(root, { name: "y", role: "READER" });
    await rotate(root, { token: made.id, oldLivesHours: 0 });
    await rotate(root, { token: other.id, oldLivesHours: 2 });
    time += 1_000;
    expect([await statusOf(made), await statusOf(other)]).toEqual([401, 200]);
    time += 2 * HOUR_MS;
    expect(await statusOf(other)).toBe(401);
    expect((await rotate(root, { token: root.id, oldLivesHours: 25 })).userErrors).toMatchObject([
      { code: "INVALID", field: ["input", "oldLivesHours"] },
    ]);
  });

  it("cannot be done again by whoever still has the old one, nor with one that has ended", async () => {
    const { made } = await create(root, { name: "x", role: "READER", owner: "alice" });
    await rotate(root, { token: made.id });
    expect((await rotate(made, { token: made.id })).userErrors).toMatchObject([{ code: "STATE" }]);
    await revoke(root, made.id);
    expect((await rotate(root, { token: made.id })).userErrors).toMatchObject([{ code: "STATE" }]);
  });

  it("gives its owner no longer life than the ADMIN gave", async () => {
    const { made } = await create(root, { name: "x", role: "READER", owner: "alice", expiresInDays: 7 });
    expect((await rotate(made, { token: made.id, expiresInDays: 8 })).userErrors).toMatchObject([
      { code: "INVALID", field: ["input", "expiresInDays"] },
    ]);
    expect((await rotate(made, { token: made.id, expiresInDays: 7 })).userErrors).toEqual([]);
  });
});

describe("a token that is replaced again and again", () => {
  it("leaves two that hold, and takes a minute each time, so that nobody fills the database with them", async () => {
    const first = await atCommandLine("READER", "alice");
    const { token, secret } = await rotate(first, { token: first.id });
    const second = { id: token.id, secret };
    expect((await rotate(second, { token: second.id })).userErrors).toEqual([
      { code: "STATE", message: expect.stringContaining("wait a minute"), field: ["input", "token"] },
    ]);
    expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200]);

    time += 60_000;
    const third = await rotate(second, { token: second.id });
    expect(third.userErrors).toEqual([]);
    time += 1_000;
    expect([await statusOf(first), await statusOf(second), await statusOf(third)]).toEqual([401, 200, 200]);
  });
});

it("is forgotten a year after its end, when another is made", async () => {
  const { made } = await create(root, { name: "x", role: "READER", expiresInDays: 1 });
  time += 366 * DAY_MS;
  root = await atCommandLine("ADMIN", "root");
  expect((await listedBy(root, true)).map(({ id }: Made) => id)).toContain(made.id);
  time += 2 * DAY_MS;
  await create(root, { name: "y", role: "READER" });
  expect((await listedBy(root, true)).map(({ id }: Made) => id)).not.toContain(made.id);
});

describe("the first start on a database", () => {
  let folder: string;
  const first = (dataFolder = folder) =>
    makeFirstAdminToken(new TokenStore(service.graph), dataFolder, new Date(time));
  const countOf = async () => (await service.graph.rows("MATCH (t:ApiToken) RETURN count(t)"))[0]?.[0];
  beforeEach(async () => {
    await service.empty();
    folder = mkdtempSync(join(tmpdir(), "blamegraph-tokens-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("makes one ADMIN token, whichever of two processes is quicker", async () => {
    const made = (await Promise.all([first(), first()])).flatMap(({ made }) => made ?? []);
    expect(made).toHaveLength(1);
    expect(readFileSync(join(folder, "admin-token"), "utf8")).toBe(`${made[0]?.secret}\n`);
    expect(await countOf()).toBe(1);
    expect(await statusOf({ secret: made[0]?.secret ?? "" })).toBe(200);
    expect(await first()).toEqual({ made: undefined, missing: false });
    time += 365 * DAY_MS;
    expect(await first()).toEqual({ made: undefined, missing: true });
  });

  it("puts the token of another database aside", async () => {
    writeFileSync(join(folder, "admin-token"), "of another\n");
    await first();
    const [token, aside = "", ...more] = readdirSync(folder).sort();
    expect([token, more]).toEqual(["admin-token", []]);
    expect(readFileSync(join(folder, aside), "utf8")).toBe("of another\n");
  });

  it("makes none where it could not be kept", async () => {
    writeFileSync(join(folder, "a file"), "");
    await expect(first(join(folder, "a file"))).rejects.toThrow(NoPlaceForToken);
    expect(await countOf()).toBe(0);
  });
});

/** As another process sees it, which is told nothing of what this one does; its clock goes on. */
function startOther() {
  const began = performance.now();
  const authenticator = new Authenticator({
    store: new TokenStore(service.graph),
    oidc: undefined,
    own: "other",
    now: () => time + performance.now() - began,
    report: () => undefined,
  });
  return {
    authenticator,
    status: async (secret: string) =>
      (await authenticator.authenticate(`Bearer ${secret}`, "192.0.2.1")).refusal?.status ?? 200,
  };
}
