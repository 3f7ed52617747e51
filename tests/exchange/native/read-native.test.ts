import fc from "fast-check";
import { formatProblem } from "../../../src/domain/records/faults";
import { guardFaults } from "../../../src/exchange/json/json-guard";
import { MAX_ITEM_BYTES } from "../../../src/exchange/json/json-items";
import { readNative } from "../../../src/exchange/native/read-native";
import { anActor, aSource } from "../../domain/records/builders";
import { fileOf, gathered } from "../../support/read-files";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (file: string, content: string | Uint8Array, pieceBytes?: number) =>
  gathered((gathering) => readNative(fileOf(file, content, pieceBytes), gathering));
const messages = async (file: string, content: string | Uint8Array) =>
  (await read(file, content)).problems.map(formatProblem);
const A = JSON.stringify(anActor("a"));
const S = JSON.stringify(aSource("s"));

describe("a native file", () => {
  it("of JSON lines gives records with their lines; blank lines, CRLF and a byte order mark are let pass", async () => {
    const { records, problems } = await read("x.jsonl", `\ufeff${A}\r\n\r\n${S}`);
    expect(problems).toEqual([]);
    expect(records.map(({ record, where }) => [record.id, where])).toEqual([
      ["actor:a", { file: "x.jsonl", line: 1 }],
      ["source:s", { file: "x.jsonl", line: 3 }],
    ]);
  });

  it("of JSON gives records with their pointers", async () => {
    const { records, problems } = await read("x.json", `\ufeff [${A}, ${S}]`);
    expect(problems).toEqual([]);
    expect(records.map(({ record, where }) => [record.id, where])).toEqual([
      ["actor:a", { file: "x.json", pointer: "/0" }],
      ["source:s", { file: "x.json", pointer: "/1" }],
    ]);
  });

  it("keeps its sound records beside its bad ones, each named by its place and id", async () => {
    const bad = JSON.stringify(anActor("bad", { kind: "KING" }));
    const { records, problems } = await read("x.jsonl", `${A}\n${bad}\n${S}\n`);
    expect(records.map(({ record }) => record.id)).toEqual(["actor:a", "source:s"]);
    expect(problems).toEqual([
      {
        where: { file: "x.jsonl", line: 2 },
        record: "actor:bad",
        pointer: "/kind",
        problem: 'is "KING"',
        remedy:
          "expected one of STATE, STATE_BODY, INTERNATIONAL_ORGANIZATION, ORGANIZATION, PERSON, PERSONA, THREAT_GROUP, ACTIVITY_CLUSTER",
      },
    ]);
    expect(await messages("x.json", `[${A},${bad}]`)).toEqual([
      expect.stringMatching(/^x\.json, \/1\/kind: is "KING"; expected one of STATE, /),
    ]);
  });

  it("may be empty", async () => {
    expect(await read("x.jsonl", "")).toMatchObject({ records: [], problems: [] });
    expect(await read("x.json", "[]")).toMatchObject({ records: [], problems: [] });
  });

  it("that is not JSON is refused at its place", async () => {
    expect(await messages("x.jsonl", `${A}\n{"type" 1}\n{"type": \u001b[2J}\n`)).toEqual([
      "x.jsonl line 2: is not JSON at character 9; expected one JSON object a line.",
      "x.jsonl line 3: is not JSON; expected one JSON object a line.",
    ]);
    expect(await messages("x.jsonl", '{"type":')).toEqual([
      "x.jsonl line 1: is not JSON; expected one JSON object a line.",
    ]);
    expect(await messages("x.json", `${A}\n${S}`)).toEqual([
      expect.stringMatching(/^x\.json: is not JSON at character \d+; expected a JSON list of records\.$/),
    ]);
    expect(await messages("x.json", "{}")).toEqual([
      "x.json: is not a list; expected a JSON list of records.",
    ]);
  });

  it("cannot write to the terminal through a message", async () => {
    const line = JSON.stringify({ ...anActor("a"), "\u001b[2J\n": 1, kind: "\u001b[2J" });
    for (const message of await messages("x.jsonl", line)) expect(message).not.toMatch(/\p{Cc}/u);
  });

  it("that is not UTF-8 is refused at its place", async () => {
    const latin1 = Buffer.from('{"type":"actor","id":"caf\u00e9"}', "latin1");
    expect(await messages("x.jsonl", Buffer.concat([bytes(`${A}\n`), latin1]))).toEqual([
      "x.jsonl line 2: is not UTF-8; expected a file in UTF-8.",
    ]);
    expect(await messages("x.json", latin1)).toEqual(["x.json: is not UTF-8; expected a file in UTF-8."]);
    expect(await messages("x.jsonl", Buffer.from(`\ufeff${A}`, "utf16le"))).toEqual(
      expect.arrayContaining(["x.jsonl line 1: is not UTF-8; expected a file in UTF-8."]),
    );
  });

  it("does not reach a prototype", async () => {
    const lines = [
      '{"type":"actor","__proto__":{"polluted":true}}',
      '{"type":"actor","names":[{"constructor":{"prototype":{"polluted":true}}}]}',
      '{"\\u005f_proto__":1}',
    ];
    expect(await messages("x.jsonl", lines.join("\n"))).toEqual([
      'x.jsonl line 1, /__proto__: is not a field here; expected no key "__proto__" anywhere.',
      'x.jsonl line 2, /names/0/constructor: is not a field here; expected no key "constructor" anywhere.',
      'x.jsonl line 2, /names/0/constructor/prototype: is not a field here; expected no key "prototype" anywhere.',
      'x.jsonl line 3, /__proto__: is not a field here; expected no key "__proto__" anywhere.',
    ]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("gives each key once, and each id once", async () => {
    expect(await messages("x.jsonl", `{"type":"actor","type":"claim"}\n${A}\n${A}`)).toEqual([
      "x.jsonl line 1, /type: stands there twice; expected each key once.",
      'x.jsonl line 3, /id: is "actor:a", which x.jsonl line 2 has; expected each id once.',
    ]);
    expect(await messages("x.json", `[${A},{"a":[0,{"b":1,"b":2}]},${A}]`)).toEqual([
      "x.json, /1/a/1/b: stands there twice; expected each key once.",
      'x.json, /2/id: is "actor:a", which x.json/0 has; expected each id once.',
    ]);
  });

  it("is not deeper than 32 levels, and its depth does not stop the reader", async () => {
    const deep = `${'{"a":'.repeat(33)}1${"}".repeat(33)}`;
    expect(await messages("x.jsonl", deep)).toEqual([
      `x.jsonl line 1, ${"/a".repeat(32)}: lies deeper than 32 levels; expected a flatter file.`,
    ]);
    expect(await messages("x.json", "[".repeat(100_000) + "]".repeat(100_000))).toHaveLength(1);
  });

  it("is guarded behind a record that is too deep as well", async () => {
    const deep = `{"a":"]}","b":${"[".repeat(40)}"[{",{"c":1,"c":2}${"]".repeat(40)},"d":[${"[".repeat(40)}${"]".repeat(40)}]}`;
    expect(await messages("x.json", `[${A},${deep},{"type":"actor","type":"claim"},${deep},${A}]`)).toEqual([
      `x.json, /1/b${"/0".repeat(30)}: lies deeper than 32 levels; expected a flatter file.`,
      `x.json, /1/d${"/0".repeat(30)}: lies deeper than 32 levels; expected a flatter file.`,
      "x.json, /2/type: stands there twice; expected each key once.",
      `x.json, /3/b${"/0".repeat(30)}: lies deeper than 32 levels; expected a flatter file.`,
      `x.json, /3/d${"/0".repeat(30)}: lies deeper than 32 levels; expected a flatter file.`,
      'x.json, /4/id: is "actor:a", which x.json/0 has; expected each id once.',
    ]);
    const pair = `${'{"a":'.repeat(33)}1${"}".repeat(32)},"b":1,"b":2}`;
    expect(await messages("x.jsonl", pair)).toEqual([
      `x.jsonl line 1, ${"/a".repeat(32)}: lies deeper than 32 levels; expected a flatter file.`,
      "x.jsonl line 1, /b: stands there twice; expected each key once.",
    ]);
  });

  it("has lines of at most 1 MiB", async () => {
    expect(await messages("x.jsonl", `${A}\n"${"a".repeat(MAX_ITEM_BYTES)}"\n${S}`)).toEqual([
      `x.jsonl line 2: has ${MAX_ITEM_BYTES + 2} bytes; expected at most 1 MiB a record.`,
    ]);
  });

  it("is read without a crash, whatever bytes it has", async () => {
    const good = bytes(`${A}\n${S}\n`);
    const damage = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(good.length));
    await fc.assert(
      fc.asyncProperty(damage, fc.constantFrom("x.json", "x.jsonl"), async ([at, byte, length], file) => {
        const damaged = Uint8Array.from(good).subarray(0, length);
        if (at < damaged.length) damaged[at] = byte;
        const { records, problems } = await read(file, damaged, 7);
        expect(records.length + problems.length).toBeGreaterThanOrEqual(0);
        for (const problem of problems)
          expect(formatProblem(problem)).toMatch(/^x\.jsonl?.*: .+; expected .+\.$/s);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the guard over valid JSON", () => {
  it("finds nothing in what JSON.stringify made, unless a key is forbidden", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(guardFaults(text).filter(({ remedy }) => !remedy.includes("expected no key"))).toEqual([]);
      }),
    );
  });
});
