import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import type { NativeRecord } from "../../../src/domain/records/record";
import { CHILD_KEYS } from "../../../src/domain/records/subgraph";
import { toGraph } from "../../../src/domain/records/to-graph";
import { writeGraphml } from "../../../src/exchange/export/graphml/write-graphml";
import { xmlText } from "../../../src/exchange/export/graphml/xml";
import { aClaim, anActor, SURROUNDINGS, sound } from "../../domain/records/builders";
import { worldOf } from "../../model/world";
import { NAUGHTY } from "../../support/naughty-strings";
import { extractOf, RECORDED, written } from "./holdings";

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  /** By the names of their keys. */
  readonly data: Readonly<Record<string, string>>;
}

/** As a parser of XML sees it that refuses whatever is not well-formed. */
function parsed(xml: string): { readonly nodes: readonly Element[]; readonly edges: readonly Element[] } {
  const parser = new SaxesParser();
  const names = new Map<string, string>();
  const found: Record<string, { attributes: Record<string, string>; data: Record<string, string> }[]> = {};
  let owner: { data: Record<string, string> } | undefined;
  let key = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "key") names.set(attributes["id"] ?? "", attributes["attr.name"] ?? "");
    else if (name === "data") {
      key = names.get(attributes["key"] ?? "") ?? "undeclared";
      if (owner !== undefined) owner.data[key] = "";
    } else {
      const element = { attributes, data: {} };
      owner = element;
      found[name] = [...(found[name] ?? []), element];
    }
  });
  parser.on("text", (text) => {
    if (owner !== undefined && key !== "" && text.trim() !== "") owner.data[key] += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "data") key = "";
  });
  parser.write(xml).close();
  return { nodes: found["node"] ?? [], edges: found["edge"] ?? [] };
}

async function graphOf(records: readonly NativeRecord[]): Promise<ReturnType<typeof parsed>> {
  const files = await written(await extractOf(records), writeGraphml);
  return parsed(files.get("records.graphml") ?? "");
}

describe("a text in XML", () => {
  it("is given back by a parser, apart from what XML cannot have, and never ends where it stands", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...NAUGHTY),
      fc.string({
        unit: fc.constantFrom("<", ">", "&", '"', "'", "]", "]]>", "\r", "\n", "\u0000", "\uFFFF", "a"),
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const said = `${xmlText(text)}`;
        const { nodes } = parsed(
          `<graphml><key id="k" attr.name="text"/><node id="${said}"><data key="k">x${said}x</data></node></graphml>`,
        );
        const due = text.replace(/(?![\t\n\r\u007F-\u009F])[\p{Cc}\uFFFE\uFFFF]/gu, "\uFFFD");
        expect(nodes).toEqual([{ attributes: { id: due }, data: { text: `x${due}x` } }]);
      }),
    );
  });
});

describe("GraphML", () => {
  it("has each record as a node and each relationship between records as an edge", async () => {
    const { records } = worldOf(1);
    const { nodes, edges } = await graphOf(records);
    const ids = nodes.map(({ attributes }) => attributes["id"]);
    expect([...ids].sort()).toEqual(records.map(({ id }) => id).sort());
    const due = records
      .flatMap((record) => toGraph(record, () => undefined).relationships)
      .filter(({ to }) => !(to.label in CHILD_KEYS))
      .map(({ from, type, to }) => `${from.id.split("/")[0]} ${type} ${to.id}`);
    const found = edges.map(
      ({ attributes, data }) => `${attributes["source"]} ${data["label"]} ${attributes["target"]}`,
    );
    expect(found.sort()).toEqual(due.sort());
  });

  it("says at nodes what records say, and never leads from a claim to whom it did not accuse as if it had", async () => {
    const records = [
      ...SURROUNDINGS,
      aClaim("c", { stance: "WITHHOLDS", quote: { text: 'a "quote" & <more>', language: "en" } }),
      anActor("named", { names: [{ value: "Bear", coinedBy: "actor:agency" }, { value: "Ours; theirs" }] }),
    ].map((raw) => sound(raw));
    const { nodes, edges } = await graphOf(records);
    const of = (id: string) => nodes.find(({ attributes }) => attributes["id"] === id)?.data;
    expect(of("claim:c")).toEqual({
      label: "claim:c",
      type: "Claim",
      kind: "ATTRIBUTION",
      stance: "WITHHOLDS",
      "named.role": "CONDUCTED",
      accusedMode: "ALL_OF",
      "quote.text": 'a "quote" & <more>',
      "quote.language": "en",
      placedOn: "2020-03-10",
      placedOnInferred: "true",
      recordedAt: RECORDED.recordedAt,
    });
    expect(of("actor:named")).toMatchObject({ label: "Bear", "names.value": "Bear; Ours\\; theirs" });
    const ofClaim = edges.filter(({ attributes }) => attributes["source"] === "claim:c");
    expect(
      ofClaim.map(({ attributes, data }) => [data["label"], attributes["target"], data["role"]]),
    ).toEqual([
      ["ABOUT", "incident:theft", undefined],
      ["MADE_BY", "actor:agency", undefined],
      ["NAMES", "actor:accused", "CONDUCTED"],
      ["CITES", "source:report", undefined],
    ]);
    expect(edges.find(({ data }) => data["label"] === "COINED_BY")?.data["through"]).toBe("Bear");
  });
});
