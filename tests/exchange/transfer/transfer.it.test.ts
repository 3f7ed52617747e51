import { readdirSync, readlinkSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { EXPORT_FORMATS, type ExportFormatName } from "../../../src/exchange/export/formats";
import { exportRecords } from "../../../src/exchange/export-records";
import { buildIfStale, within } from "../../journeys/process/command";
import { type Anything, type Service, startService } from "../../support/service";
import { written } from "../export/holdings";

jest.setTimeout(180_000);

const ACTOR = { type: "actor", id: "actor:aurora", kind: "THREAT_GROUP", names: [{ value: "Aurora Crew" }] };
const SECOND = { ...ACTOR, id: "actor:borealis", names: [{ value: "Borealis" }] };
const UNSOUND = { ...ACTOR, id: "actor:nameless", names: [] };

const linesOf = (...records: readonly object[]) => records.map((record) => JSON.stringify(record)).join("\n");
/** More than one transaction takes at once. */
const MANY = linesOf(
  ...Array.from({ length: 6_000 }, (_, number) => ({
    ...ACTOR,
    id: `actor:many-${number}`,
    names: [{ value: `Crew ${number}` }],
  })),
);

describe("files over HTTP", () => {
  let service: Service;
  let address: string;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    buildIfStale();
    service = await startService({ config: { rateLimit: undefined } });
    address = await service.http.listen({ port: 0, host: "127.0.0.1" });
  });
  afterEach(async () => expect(await within(5, () => leftBehind().length === 0)).toBe(true));
  afterAll(() => service.close());

  /** Tokens are gone with all else. */
  const empty = async () => {
    await service.empty();
    for (const role of ["READER", "RESEARCHER", "EDITOR", "ADMIN"] as const)
      tokens.set(role, await service.logIn(role.toLowerCase(), role));
  };

  /** Temporary files have no names: what is held is told by this process's open files. */
  const leftBehind = () =>
    readdirSync("/proc/self/fd").flatMap((descriptor) => {
      try {
        const file = readlinkSync(`/proc/self/fd/${descriptor}`);
        return /blamegraph-.+\(deleted\)$/.test(file) ? [file] : [];
      } catch {
        return []; // that of the list itself
      }
    });

  const login = (role: string): Record<string, string> =>
    role === "none" ? {} : { authorization: `Bearer ${tokens.get(role)}` };

  const form = (files: Readonly<Record<string, string>>) => {
    const body = new FormData();
    for (const [name, text] of Object.entries(files)) body.append("file", new Blob([text]), name);
    return body;
  };

  const post = (
    files: Readonly<Record<string, string>> | FormData,
    parameters = "",
    role = "EDITOR",
    init: RequestInit = {},
  ) =>
    fetch(`${address}/import${parameters}`, {
      method: "POST",
      headers: login(role),
      body: files instanceof FormData ? files : form(files),
      ...init,
    });

  /** Again and again, while another import is under way. */
  const postInTurn = async (files: Readonly<Record<string, string>>) => {
    let response = await post(files);
    while (response.status === 503) {
      await response.text();
      await pause(20);
      response = await post(files);
    }
    return response;
  };

  const told = async (response: Response): Promise<readonly Anything[]> =>
    (await response.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

  const reportOf = async (response: Response) => {
    const lines = await told(response);
    return lines.at(-1).report;
  };

  const problemOf = async (response: Response) => {
    const { errors } = (await response.json()) as Anything;
    return { status: response.status, code: errors[0].extensions.code, message: errors[0].message };
  };

  const names = async () =>
    (await service.read("{ actors(first: 100) { nodes { name } } }")).actors.nodes.map(
      ({ name }: Anything) => name,
    );

  describe("POST /import", () => {
    beforeEach(() => empty());

    it.each([
      ["none", 401],
      ["READER", 403],
      ["RESEARCHER", 403],
      ["EDITOR", 200],
      ["ADMIN", 200],
    ])("by %s answers %s", async (role, status) => {
      const response = await post({ "records.jsonl": linesOf(ACTOR) }, "", role);

      expect(response.status).toBe(status);
      await response.text();
      expect(await names()).toEqual(status === 200 ? ["Aurora Crew"] : []);
    });

    it("writes what is sound, reports the rest, and the database keeps who and why", async () => {
      const response = await post(
        { "a.jsonl": linesOf(ACTOR, UNSOUND), "b.json": JSON.stringify([SECOND]) },
        "?reason=first%20files",
      );

      expect(response.headers.get("content-type")).toBe("application/x-ndjson");
      expect(await reportOf(response)).toMatchObject({
        dryRun: false,
        fileRefused: false,
        added: 2,
        problems: 1,
        refused: [{ where: { file: "a.jsonl", line: 2 } }],
      });
      const { data } = await service.askAs(
        tokens.get("EDITOR") ?? "",
        `{
          importReports(first: 1) { nodes { format files by reason added problems } }
          actor(id: "actor:aurora") { history(first: 1) { nodes { by reason } } }
        }`,
      );
      expect(data).toEqual({
        importReports: {
          nodes: [
            {
              format: "native",
              files: ["a.jsonl", "b.json"],
              by: "editor",
              reason: "first files",
              added: 2,
              problems: 1,
            },
          ],
        },
        actor: { history: { nodes: [{ by: "editor", reason: "first files" }] } },
      });
    });

    it("tells every second how far it is", async () => {
      const lines = await told(await post({ "many.jsonl": MANY }));

      expect(lines.at(-1).report).toMatchObject({ added: 6_000, problems: 0 });
      expect(lines.slice(0, -1).length).toBeGreaterThan(0);
      for (const { progress } of lines.slice(0, -1)) {
        expect(["reading", "checking", "writing"]).toContain(progress.doing);
        expect(progress.done).toBeLessThanOrEqual(progress.total);
      }
    });

    it("changes nothing the second time, and nothing at all as a dry run", async () => {
      const files = { "records.jsonl": linesOf(ACTOR) };

      expect(await reportOf(await post(files, "?dryRun=true"))).toMatchObject({ dryRun: true, added: 1 });
      expect(await names()).toEqual([]);
      expect(await reportOf(await post(files))).toMatchObject({ added: 1 });
      expect(await reportOf(await post(files))).toMatchObject({ added: 0, unchanged: 1 });
    });

    it("refuses files whole of which one cannot be read to its end", async () => {
      const report = await reportOf(await post({ "a.jsonl": linesOf(ACTOR), "b.json": '[{"type":' }));

      expect(report).toMatchObject({ fileRefused: true, added: 0, refused: [{ where: { file: "b.json" } }] });
      expect(await names()).toEqual([]);
    });

    const file = { "records.jsonl": linesOf(ACTOR) };
    it.each([
      ["another format", file, "?format=xlsx", 400, "BAD_REQUEST", /format: expected native, csv/],
      [
        "another parameter",
        file,
        "?dryrun=true",
        400,
        "BAD_REQUEST",
        /dryrun: not known; expected format, dryRun/,
      ],
      ["two mistakes at once", file, "?dryRun=1&maxSize=0", 400, "BAD_REQUEST", /dryRun: .*maxSize: /],
      ["a size over the most", file, "?maxSize=1025", 400, "BAD_REQUEST", /from 1 to 1024/],
      [
        "another ending",
        { "records.txt": "" },
        "",
        400,
        "BAD_REQUEST",
        /records\.txt does not end in \.json or/,
      ],
      ["no file", {}, "", 400, "BAD_REQUEST", /no file in the form/],
      [
        "more than was allowed",
        { "a.jsonl": "\n".repeat(3 << 20) },
        "?maxSize=2",
        413,
        "BODY_TOO_LARGE",
        /2 MiB/,
      ],
      [
        "more together than was allowed",
        { "a.jsonl": "\n".repeat(1 << 20), "b.jsonl": "\n".repeat(1 << 20) },
        "?maxSize=1",
        413,
        "BODY_TOO_LARGE",
        /1 MiB together/,
      ],
      [
        "twenty-one files",
        Object.fromEntries(Array.from({ length: 21 }, (_, number) => [`${number}.jsonl`, ""])),
        "",
        400,
        "BAD_REQUEST",
        /at most 20 files/,
      ],
    ])("refuses %s", async (_, files, parameters, status, code, message) => {
      expect(await problemOf(await post(files, parameters))).toEqual({
        status,
        code,
        message: expect.stringMatching(message),
      });
    });

    it("refuses a form with something beside files, and two files of one name", async () => {
      const withField = form(file);
      withField.append("format", "stix");
      expect(await problemOf(await post(withField))).toMatchObject({
        status: 400,
        message: expect.stringContaining("“format” is no file"),
      });
      const twice = form(file);
      twice.append("file", new Blob([linesOf(SECOND)]), "records.jsonl");
      expect(await problemOf(await post(twice))).toMatchObject({
        status: 400,
        message: "Two files are called records.jsonl; send each under a name of its own.",
      });
      expect(await names()).toEqual([]);
    });

    it("refuses what is no form", async () => {
      const headers = { ...login("EDITOR"), "content-type": "application/json" };
      const response = await post({}, "", "EDITOR", { headers, body: "{}" });

      expect(await problemOf(response)).toMatchObject({ status: 415, code: "UNSUPPORTED_MEDIA_TYPE" });
    });

    it.each([
      ["without a boundary", "multipart/form-data", "x"],
      ["of something else", "multipart/form-data; boundary=b", "no form at all"],
      [
        "that is cut off",
        "multipart/form-data; boundary=b",
        `--b\r\ncontent-disposition: form-data; name="file"; filename="a.jsonl"\r\n\r\n${linesOf(ACTOR)}`,
      ],
    ])("refuses a form %s", async (_, type, body) => {
      const headers = { ...login("EDITOR"), "content-type": type };

      expect(await problemOf(await post({}, "", "EDITOR", { headers, body }))).toMatchObject({
        status: 400,
        code: "BAD_REQUEST",
      });
      expect(await names()).toEqual([]);
    });

    it("takes a file's name for a name, not for a path", async () => {
      const report = await reportOf(await post({ "../../etc/pass\u202Ewd.jsonl": linesOf(UNSOUND) }));

      expect(report.refused[0].where.file).toBe("passwd.jsonl");
    });

    it("takes one at a time, and ends at once when whoever sent it goes away", async () => {
      const leaving = new AbortController();
      const first = await post({ "many.jsonl": MANY }, "", "EDITOR", { signal: leaving.signal });
      const second = await post(file);

      expect(second.headers.get("retry-after")).toBe("10");
      expect(await problemOf(second)).toMatchObject({ status: 503, code: "BUSY" });

      leaving.abort();
      await expect(first.text()).rejects.toThrow();
      const left = performance.now();
      const next = await postInTurn(file);
      expect(performance.now() - left).toBeLessThan(5_000); // a second, and more on a busy machine
      expect(await reportOf(next)).toMatchObject({ added: 1 });
    });

    it("goes on where it was broken off", async () => {
      const leaving = new AbortController();
      const broken = await post({ "many.jsonl": MANY }, "", "EDITOR", { signal: leaving.signal });
      const isUnderWay = async () => {
        const [row] = await service.graph.rows("MATCH (n:Actor) RETURN count(n) >= 1000");
        return row?.[0] === true;
      };
      expect(await within(60, isUnderWay)).toBe(true);
      leaving.abort();
      await expect(broken.text()).rejects.toThrow();
      expect(await within(5, () => leftBehind().length === 0)).toBe(true);

      const report = await reportOf(await postInTurn({ "many.jsonl": MANY }));
      expect(report.earlier).toBeGreaterThanOrEqual(1_000);
      expect(report.earlier + report.added).toBe(6_000);
      expect((await service.read("{ actors(first: 1) { totalCount } }")).actors.totalCount).toBe(6_000);
    });
  });

  describe("GET /export", () => {
    const get = (path: string, role = "none") => fetch(`${address}/export/${path}`, { headers: login(role) });

    beforeAll(async () => {
      await empty();
      await service.seed();
    });

    const FILES: readonly (readonly [ExportFormatName, string, string])[] = [
      ["native", "native", "blamegraph.jsonl"],
      ["stix", "stix", "blamegraph.json"],
      ["csv", "csv?table=claim", "claim.csv"],
      ["graphml", "graphml", "blamegraph.graphml"],
      ["cypher", "cypher", "blamegraph.cypher"],
    ];

    it.each(FILES)("%s is what the command line writes", async (format, path, file) => {
      const response = await get(path);

      expect(response.status).toBe(200);
      expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${file}"`);
      expect(response.headers.get("content-type")).toBe(EXPORT_FORMATS[format].mediaType);
      const extract = await exportRecords(service.graph);
      const parts = await written(extract, EXPORT_FORMATS[format].writer());
      expect(await response.text()).toBe(parts.get(file) ?? [...parts.values()][0]);
    });

    it("has every format", () => {
      expect(FILES.map(([format]) => format)).toEqual(Object.keys(EXPORT_FORMATS));
    });

    it("can be of some records, as of a day", async () => {
      const text = await (
        await get("native?type=claim&type=response&incident=dnc-email-theft&asOf=2016-10-06")
      ).text();
      const extract = await exportRecords(service.graph, {
        types: ["claim", "response"],
        incidents: ["dnc-email-theft"],
        asOf: "2016-10-06",
      });
      const parts = await written(extract, EXPORT_FORMATS.native.writer());
      expect(text).toBe([...parts.values()][0]);
      const whole = await (await get("native")).text();
      expect(text.length).toBeLessThan(whole.length);
      expect(text.length).toBeGreaterThan(0);
    });

    it.each([
      ["xlsx", 404, "NOT_FOUND", /expected \/export\/native, /],
      ["native?incident=nowhere", 404, "NOT_FOUND", /no incident "nowhere"/],
      ["csv", 400, "BAD_REQUEST", /export\/csv\?table=claim/],
      ["stix?table=claim", 400, "BAD_REQUEST", /Did you mean type=claim/],
      ["native?asOf=yesterday", 400, "BAD_REQUEST", /asOf: "yesterday" is no calendar day/],
      ["native?knownAt=2016-10-07", 400, "BAD_REQUEST", /knownAt: .* is no moment/],
      [
        "native?type=claims&recorders=yes",
        400,
        "BAD_REQUEST",
        /type.*expected actor.*recorders: expected true/,
      ],
      ["native?as_of=2016-10-07", 400, "BAD_REQUEST", /as_of: not known; expected asOf, knownAt/],
    ])("%s answers %s", async (path, status, code, message) => {
      expect(await problemOf(await get(path))).toEqual({
        status,
        code,
        message: expect.stringMatching(message),
      });
    });

    it("is not made by HEAD", async () => {
      expect((await fetch(`${address}/export/native`, { method: "HEAD" })).status).toBe(404);
    });

    it("comes in again as the same records", async () => {
      const text = await (await get("native")).text();
      await empty();

      expect(await reportOf(await post({ "records.jsonl": text }))).toMatchObject({ problems: 0 });
      expect(await (await get("native")).text()).toBe(text);
    });
  });
});

describe("a service that lets nobody read without a login, and limits how much is asked", () => {
  let service: Service;

  beforeAll(async () => {
    const now = new Date();
    service = await startService({
      anonymousRead: false,
      clock: () => now,
      config: { rateLimit: { anonymous: 100, principal: 130 } },
    });
  });
  afterAll(() => service.close());

  it("exports to whoever has one, for sixty points each", async () => {
    const token = await service.logIn("reader", "READER");
    const get = async (headers: Record<string, string>) => {
      const { statusCode, headers: sent } = await service.inject({ url: "/export/native", headers });
      return { statusCode, remaining: sent["ratelimit-remaining"] };
    };
    const authorization = `Bearer ${token}`;

    expect(await get({})).toEqual({ statusCode: 401, remaining: "99" });
    expect(await get({ authorization })).toEqual({ statusCode: 200, remaining: "69" });
    expect(await get({ authorization })).toEqual({ statusCode: 200, remaining: "8" });
    expect(await get({ authorization })).toEqual({ statusCode: 429, remaining: "7" });
  });
});

describe("a service that stops", () => {
  it("ends the import that is under way, and says so", async () => {
    const service = await startService();
    const address = await service.http.listen({ port: 0, host: "127.0.0.1" });
    const authorization = `Bearer ${await service.logIn("editor", "EDITOR")}`;
    const body = new FormData();
    body.append("file", new Blob([MANY]), "many.jsonl");
    const response = await fetch(`${address}/import`, { method: "POST", headers: { authorization }, body });
    const isClosed = service.close();

    const lines = (await response.text()).trimEnd().split("\n");
    await isClosed;
    expect(JSON.parse(lines.at(-1) ?? "").errors).toEqual([
      {
        message: expect.stringMatching(/^The service is stopping\. No record is half-written;/),
        extensions: { code: "DATABASE_UNAVAILABLE", requestId: expect.any(String) },
      },
    ]);
  });
});
