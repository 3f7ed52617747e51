import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { linkedOperation } from "../../src/web/playground/address";
import { parseQuestions } from "../../src/web/playground/questions";
import { registerPlayground } from "../../src/web/playground.routes";

const EXAMPLES = "# Who is blamed?\nquery WhoIsBlamed { blame }\n";

let folder: string;
let app: FastifyInstance;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "playground-"));
  app = Fastify();
  await registerPlayground(app, { filesDir: folder, examplesFile: join(folder, "examples.graphql") });
});

afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

async function build(): Promise<void> {
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<title>Blamegraph playground</title>");
  await writeFile(join(folder, "assets/main-a1b2c3.js"), "export {};");
  await writeFile(join(folder, "assets/main-a1b2c3.js.gz"), "packed");
}

describe("the playground's routes", () => {
  it.each(["/playground", "/playground/", "/playground?query=%7Bblame%7D"])(
    "serve the page at %s",
    async (url) => {
      await build();
      const response = await app.inject(url);
      expect(response.statusCode).toBe(200);
      expect(response.body).toBe("<title>Blamegraph playground</title>");
      expect(response.headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      });
    },
  );

  it("allow nothing from elsewhere, no inline script and no eval", async () => {
    await build();
    for (const url of ["/playground", "/playground/assets/main-a1b2c3.js"]) {
      const policy = String((await app.inject(url)).headers["content-security-policy"]);
      expect(policy.split("; ")).toEqual([
        "default-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]);
    }
  });

  it("let a browser keep the hashed files for good", async () => {
    await build();
    const response = await app.inject("/playground/assets/main-a1b2c3.js");
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": expect.stringContaining("javascript"),
      "x-content-type-options": "nosniff",
    });
  });

  it("send the packed file to whoever takes it", async () => {
    await build();
    const response = await app.inject({
      url: "/playground/assets/main-a1b2c3.js",
      headers: { "accept-encoding": "gzip" },
    });
    expect(response.headers["content-encoding"]).toBe("gzip");
    expect(response.body).toBe("packed");
  });

  it("serve nothing from outside the files' folder", async () => {
    await build();
    await writeFile(join(folder, "secret"), "secret");
    for (const url of [
      "/playground/assets/../secret",
      "/playground/assets/%2e%2e/secret",
      "/playground/assets/..%2fsecret",
    ]) {
      expect((await app.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  it("say how to build the playground when it is not built, and serve it once it is", async () => {
    const before = await app.inject("/playground");
    expect(before.statusCode).toBe(503);
    expect(before.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(before.body).toBe(
      "The playground is not built yet. Run `npm run build`, then reload this page.\n",
    );

    await build();
    expect((await app.inject("/playground")).statusCode).toBe(200);
    expect((await app.inject("/playground/assets/main-a1b2c3.js")).statusCode).toBe(200);
  });

  it("serve the shipped questions as text", async () => {
    await writeFile(join(folder, "examples.graphql"), EXAMPLES);
    const response = await app.inject("/examples.graphql");
    expect(response.body).toBe(EXAMPLES);
    expect(response.headers).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
  });

  it("say so when there is no file of questions", async () => {
    const response = await app.inject("/examples.graphql");
    expect(response.statusCode).toBe(404);
    expect(response.body).toBe("This installation has no examples.graphql.\n");
  });
});

describe("parseQuestions", () => {
  it("reads title, description, variables and the operation under its comment", () => {
    const source = [
      "# About this file.",
      "",
      "# What was known then?",
      "# Before anything official existed.",
      '# variables: {"asOf":"2016-10-06"}',
      "query KnownThen($asOf: Date) {",
      "  blame(asOf: $asOf) { totalCount } # so far",
      "}",
    ].join("\n");
    expect(parseQuestions(source)).toEqual([
      {
        name: "KnownThen",
        title: "What was known then?",
        description: "Before anything official existed.",
        query: [
          "# What was known then?",
          "# Before anything official existed.",
          "query KnownThen($asOf: Date) {",
          "  blame(asOf: $asOf) { totalCount } # so far",
          "}",
          "",
        ].join("\n"),
        variables: '{\n  "asOf": "2016-10-06"\n}',
      },
    ]);
  });

  it("gives an operation the fragments it uses, and only those", () => {
    const source = `
      # First?
      query First { blame { ...Row } }
      # Second?
      query Second { words }
      fragment Row on BlameRow { accused { ...Name } }
      fragment Name on Actor { name }
      fragment Unused on Actor { id }`;
    const [first, second] = parseQuestions(source);
    expect(first?.query).toBe(
      [
        "# First?",
        "query First { blame { ...Row } }",
        "",
        "fragment Row on BlameRow { accused { ...Name } }",
        "",
        "fragment Name on Actor { name }",
        "",
      ].join("\n"),
    );
    expect(second?.query).toBe("# Second?\nquery Second { words }\n");
  });

  it("takes the name where no comment gives the question, and leaves out operations without a name", () => {
    expect(parseQuestions("query Words { words }")).toEqual([
      { name: "Words", title: "Words", description: "", query: "query Words { words }\n", variables: "" },
    ]);
    expect(parseQuestions("{ words }")).toEqual([]);
  });

  it("names the operation whose variables are no JSON", () => {
    expect(() => parseQuestions("# variables: {asOf}\nquery KnownThen { blame }")).toThrow(
      "The variables of KnownThen are no JSON: {asOf}",
    );
  });
});

describe("linkedOperation", () => {
  it("reads query, variables and operation name from the address", () => {
    const search = new URLSearchParams({
      query: "query A { a } query B { b }",
      variables: '{"asOf":"2016-10-06"}',
      operationName: "B",
    });
    expect(linkedOperation(`?${search}`)).toEqual({
      document: { query: "query A { a } query B { b }" },
      variables: '{\n  "asOf": "2016-10-06"\n}',
      operationName: "B",
    });
  });

  it("keeps variables that are no JSON for the editor to mark", () => {
    expect(linkedOperation("?query=%7Ba%7D&variables=%7Boops")).toEqual({
      document: { query: "{a}" },
      variables: "{oops",
      operationName: undefined,
    });
  });

  it("reads the id of one of the explorer's documents", () => {
    expect(linkedOperation("?documentId=sha256%3Aab&variables=%7B%7D")).toEqual({
      document: { documentId: "sha256:ab" },
      variables: "{}",
      operationName: undefined,
    });
  });

  it.each(["", "?", "?query=", "?variables=%7B%7D"])("opens nothing for %j", (search) => {
    expect(linkedOperation(search)).toBeUndefined();
  });
});
