import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BadManifest, parseManifest, readManifest } from "../../../src/platform/graphql/trusted-manifest";
import { hashOf } from "../../api/trusted";

const TEXT = "# für alle\nquery Viewer { viewer { canRead } }\n";

describe("a manifest of trusted documents", () => {
  it("has each document under the SHA-256 of its text, byte for byte", () => {
    const { documents, problems } = parseManifest(JSON.stringify({ [hashOf(TEXT)]: TEXT }));

    expect(problems).toEqual([]);
    expect([...documents.keys()]).toEqual([hashOf(TEXT)]);
    expect(documents.get(hashOf(TEXT))).toMatchObject({ text: TEXT, document: { kind: "Document" } });
  });

  it("may be empty", () => {
    expect(parseManifest("{}")).toEqual({ documents: new Map(), problems: [] });
  });

  it.each(["", "{", "[]", "null", '"x"', "1"])("is refused where it is no object: %j", (text) => {
    expect(parseManifest(text).problems).toEqual([
      "It is no JSON object; expected the hash of each document and its text.",
    ]);
  });

  it("is refused with all its mistakes at once", () => {
    const broken = "query {";
    const long = `{ ${"a ".repeat(2_001)} }`;
    const manifest = `{
      "${hashOf(TEXT)}": ${JSON.stringify(TEXT)},
      "${hashOf(TEXT).toUpperCase()}": ${JSON.stringify(TEXT)},
      "__proto__": ${JSON.stringify(TEXT)},
      "${hashOf("x")}": 7,
      "${hashOf(broken)}": ${JSON.stringify(broken)},
      "${hashOf(long)}": ${JSON.stringify(long)},
      "${hashOf("")}": ""
    }`;
    const { documents, problems } = parseManifest(manifest);

    expect([...documents.keys()]).toEqual([hashOf(TEXT)]);
    expect(problems).toEqual([
      `"${hashOf(TEXT).toUpperCase()}": the SHA-256 of its text is ${hashOf(TEXT)}.`,
      `"__proto__": the SHA-256 of its text is ${hashOf(TEXT)}.`,
      `"${hashOf("x")}": expected the text of a document.`,
      `"${hashOf(broken)}": its text is no GraphQL: Syntax Error: Expected Name, found <EOF>.`,
      expect.stringMatching(/its text is no GraphQL: .*2000 tokens/),
      `"${hashOf("")}": its text is no GraphQL: Syntax Error: Unexpected <EOF>.`,
    ]);
  });
});

describe("the manifest's file", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "blamegraph-manifest-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("need not be there", async () => {
    expect(await readManifest(join(folder, "none", "documents.json"))).toEqual(new Map());
  });

  it("is named where it is wrong, with what to do", async () => {
    const file = join(folder, "documents.json");
    await writeFile(file, JSON.stringify({ "0": TEXT }));

    await expect(readManifest(file)).rejects.toThrow(BadManifest);
    await expect(readManifest(file)).rejects.toThrow(
      `${file} is not as it was built; run npm run build, or install the package anew.\n  "0": the SHA-256 of its text is ${hashOf(TEXT)}.`,
    );
  });

  it("that cannot be read is no missing one", async () => {
    await expect(readManifest(folder)).rejects.toThrow("EISDIR");
  });
});
