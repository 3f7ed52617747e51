import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getNamedType, isEnumType, isInputObjectType } from "graphql";

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

/** The orders that the table gives to each list. */
function toldOrders(): Readonly<Record<string, string[]>> {
  const orders: Record<string, string[]> = {};
  const [, section = ""] = read("docs", "filters.md").split("## Orders");
  for (const line of section.split("\n").filter((line) => line.startsWith("| "))) {
    const [lists = "", names = ""] = line.split("|").slice(1);
    const fields = [...names.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
    if (fields.length === 0) continue;
    for (const list of lists.trim().split(", ")) orders[list] = [...(orders[list] ?? []), ...fields];
  }
  return orders;
}

describe("its table of orders", () => {
  it("has every order of every list, and no other", () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    const ordered = fields.flatMap(({ name, args }) => {
      const orderBy = args.find((argument) => argument.name === "orderBy");
      const type = orderBy && getNamedType(orderBy.type);
      const field = isInputObjectType(type) ? type.getFields()["field"] : undefined;
      const terms = field && getNamedType(field.type);
      return isEnumType(terms)
        ? [
            [
              name,
              terms
                .getValues()
                .map((term) => term.name)
                .sort(),
            ] as const,
          ]
        : [];
    });
    const told = Object.entries(toldOrders()).map(([list, orders]) => [list, orders.sort()] as const);

    expect(ordered.length).toBeGreaterThan(8);
    expect(Object.fromEntries(told)).toMatchObject(Object.fromEntries(ordered));
    expect(
      Object.keys(Object.fromEntries(told))
        .sort()
        .filter((list) => list !== "leaks"),
    ).toEqual(ordered.map(([list]) => list).sort());
  });
});
