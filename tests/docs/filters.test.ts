import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isInputObjectType } from "graphql";

const read = (...path: string[]) => readFileSync(join(__dirname, "../..", ...path), "utf8");
const schema = buildSchema(read("schema", "schema.graphql"));

const WHERE: Readonly<Record<string, string>> = {
  claims: "ClaimWhere",
  blame: "BlameWhere",
  incidents: "IncidentWhere",
  responses: "ResponseWhere",
  assessments: "AssessmentWhere",
  leaks: "LeakWhere",
  actors: "ActorWhere",
  sources: "SourceWhere",
  leakChannels: "LeakChannelWhere",
};

/** The filters that the page's tables give to each list. */
function told(): Readonly<Record<string, string[]>> {
  const filters: Record<string, string[]> = Object.fromEntries(Object.keys(WHERE).map((list) => [list, []]));
  let lists: readonly string[] = [];
  for (const line of read("docs", "filters.md").split("\n")) {
    const [filter = "", , ...cells] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (filter === "filter") lists = cells;
    const name = /^`(\w+)`$/.exec(filter)?.[1];
    if (name === undefined) continue;
    cells.forEach((cell, index) => {
      if (cell === "✓") filters[lists[index] ?? ""]?.push(name);
    });
  }
  return filters;
}

describe("docs/filters.md", () => {
  it.each(Object.entries(WHERE))("has every filter of %s, and no other", (list, name) => {
    const type = schema.getType(name);
    const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];

    expect(told()[list]?.sort()).toEqual(
      fields.filter((field) => !["AND", "OR", "NOT"].includes(field)).sort(),
    );
  });
});
