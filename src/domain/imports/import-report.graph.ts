import type { FieldMapping, TypeMapping } from "../../platform/read/compiler";
import { list, property, reshape } from "../../platform/read/mapping";
import type { ListMapping } from "../../platform/read/page";

/** A property that holds a JSON list of plain objects: absent is the empty list. */
const listed: FieldMapping = ({ compiler, on, selection }) => {
  const shape = reshape(compiler, selection);
  return {
    cypher: `${on}.${selection.field.name}`,
    decode: (json, answer) => shape(typeof json === "string" ? JSON.parse(json) : [], answer),
  };
};

export const importReport: TypeMapping = {
  fields: {
    id: property(),
    format: property(),
    files: list(),
    by: property(),
    reason: property(),
    startedAt: property(),
    endedAt: property(),
    gone: property(),
    added: property(),
    updated: property(),
    unchanged: property(),
    merged: property(),
    candidates: property(),
    earlier: property(),
    problems: property(),
    byType: listed,
    refused: listed,
    skipped: listed,
    passedOver: listed,
  },
};

export const importReportList: ListMapping = {
  as: "import",
  match: (item) => ({ source: `MATCH (${item}:Import)` }),
  orders: { STARTED_AT: { key: "startedKey" } },
  defaultOrder: { field: "STARTED_AT", direction: "DESC" },
  where: {},
};
