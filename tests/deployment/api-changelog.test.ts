import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const script = join(__dirname, "..", "..", "scripts", "api-changelog.mjs");

const RELEASED = `
  type Query { claim(id: ID!): Claim claims: [Claim!]! }
  type Claim { id: ID! quote: String stance: Stance! }
  enum Stance { ASSERTS WITHHOLDS }
`;

/** One line of each: what somebody changes, how the schema then reads, and the breaking changes found. */
const CHANGES: readonly (readonly [what: string, schema: string, breaking: readonly string[]])[] = [
  ["nothing", RELEASED, []],
  ["a new field", RELEASED.replace("quote: String", "quote: String words: String"), []],
  ["a field taken away", RELEASED.replace("quote: String", ""), ["FIELD_REMOVED Claim.quote"]],
  ["another type", RELEASED.replace("quote: String", "quote: Int"), ["FIELD_TYPE_CHANGED Claim.quote"]],
  [
    "a field that may now be null",
    RELEASED.replace("[Claim!]!", "[Claim!]"),
    ["FIELD_TYPE_CHANGED Query.claims"],
  ],
  ["an optional argument", RELEASED.replace("claims:", "claims(first: Int):"), []],
  [
    "a required argument",
    RELEASED.replace("claims:", "claims(first: Int!):"),
    ["FIELD_ARGUMENT_ADDED Query.claims.first"],
  ],
  ["a term taken away", RELEASED.replace("WITHHOLDS }", "}"), ["ENUM_VALUE_REMOVED Stance.WITHHOLDS"]],
  [
    "a field deprecated and given another type at once",
    RELEASED.replace("quote: String", 'quote: Int @deprecated(reason: "Use words. Goes on 2030-01-01.")'),
    ["FIELD_TYPE_CHANGED Claim.quote"],
  ],
];

describe("the API changelog", () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "blamegraph-api-changelog-"));
    mkdirSync(join(root, "schema/released"), { recursive: true });
    mkdirSync(join(root, "docs"));
    write("schema/released/0.9.0.graphql", RELEASED);
    write("schema/schema.graphql", RELEASED);
    write("schema/breaking-changes.json", "[]");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  const page = () => readFileSync(join(root, "docs/api-changelog.md"), "utf8");
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args, root], {
      encoding: "utf8",
    });
    return { status, lines: `${stdout}${stderr}`.trimEnd().split("\n") };
  };
  const declaration = (text: string) => {
    const [change, path] = text.split(" ");
    return { change, path, since: "0.9.0", why: "Said so" };
  };
  const declare = (...texts: string[]) =>
    write("schema/breaking-changes.json", JSON.stringify(texts.map(declaration)));

  it.each(CHANGES)(
    "with %s says what breaks clients, and passes once it is declared",
    (_, schema, breaking) => {
      write("schema/schema.graphql", schema);
      const { status, lines } = run();
      const undeclared = lines.filter((line) => line.includes("breaks clients of 0.9.0"));

      expect(undeclared).toHaveLength(breaking.length);
      expect(status).toBe(breaking.length === 0 ? 0 : 1);

      for (const change of breaking) {
        expect(undeclared[0]).toContain(JSON.stringify({ ...declaration(change), why: "…" }));
        declare(change);
        run();
        expect(run("--check").status).toBe(0);
        expect(page()).toContain("Said so");
      }
    },
  );

  it("tells new, dangerous and breaking changes apart, by path", () => {
    write(
      "schema/schema.graphql",
      RELEASED.replace("quote: String", "origins: [Origin!]!")
        .replace("WITHHOLDS }", "WITHHOLDS REJECTS }")
        .concat('type Origin { "Its claims." claims(first: Int): [Claim!]! }'),
    );
    declare("FIELD_REMOVED Claim.quote");

    expect(run().status).toBe(0);
    expect(page().slice(page().indexOf("## "))).toBe(
      [
        "## Unreleased, since 0.9.0\n",
        "### Breaking: a client that uses it has to change\n",
        "- `Claim.quote`: Field 'quote' was removed from object type 'Claim'. Said so\n",
        "### Dangerous: a client may notice\n",
        "- `Stance.REJECTS`: Enum value 'REJECTS' was added to enum 'Stance'\n",
        "### Safe\n",
        "- `Claim.origins`: Field 'origins' was added to object type 'Claim'",
        "- `Origin`: Type 'Origin' was added\n",
        "## 0.9.0\n",
        "The first release.\n",
      ].join("\n"),
    );
  });

  it("goes on from release to release, and keeps what was declared", () => {
    const next = RELEASED.replace("quote: String", "");
    write("schema/released/0.10.0.graphql", next);
    write("schema/schema.graphql", next.replace("claims:", "count: Int claims:"));
    declare("FIELD_REMOVED Claim.quote");

    expect(run().status).toBe(0);
    expect(page().match(/^## .*/gm)).toEqual([
      "## Unreleased, since 0.10.0",
      "## 0.10.0, since 0.9.0",
      "## 0.9.0",
    ]);
  });

  it("refuses a declaration without its change, or without a reason", () => {
    declare("FIELD_REMOVED Claim.quote");
    run();
    expect(run("--check")).toEqual({
      status: 1,
      lines: [
        "Claim.quote is declared in schema/breaking-changes.json as FIELD_REMOVED since 0.9.0, which it is not. Take the declaration out.",
      ],
    });

    write("schema/schema.graphql", RELEASED.replace("quote: String", ""));
    write(
      "schema/breaking-changes.json",
      JSON.stringify([{ change: "FIELD_REMOVED", path: "Claim.quote", since: "0.9.0" }]),
    );
    run();
    expect(run("--check")).toEqual({
      status: 1,
      lines: [
        "schema/breaking-changes.json, entry 1: expected change, path, since (a release: 0.9.0) and why.",
      ],
    });
  });

  it("refuses a page that is not up to date", () => {
    run();
    write("schema/schema.graphql", RELEASED.replace("claims:", "count: Int claims:"));
    const { status, lines } = run("--check");

    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringContaining("Run node scripts/api-changelog.mjs")]);
  });
});
