import { getDebugTree, lintCypherQuery, parseParameters } from "@neo4j-cypher/language-support";

/**
 * Lints a Cypher text against the graph model without a database.
 *
 * Neo4j's own parser and semantic analysis (`@neo4j-cypher/language-support` has them compiled to JavaScript)
 * find what does not parse, is deprecated, is out of scope, or runs along a relationship the wrong way. That
 * every label, relationship type and property is in the model is checked here, on the parse tree: the library
 * leaves out what a statement writes, schema commands, map projections and which label has which property.
 *
 * @typedef {{ properties: Set<string> }} Entity
 * @typedef {{ nodes: Map<string, Entity>, relationships: Map<string, Entity>, paths: object[] }} Model
 * @typedef {{ line: number, column: number, message: string }} Problem line and column count from 1
 */

const FULLTEXT_ARGUMENTS = { indexName: "STRING", queryString: "STRING", options: "MAP = {}" };

/**
 * Procedures that statements may call, as Neo4j 5.26 lists them: `[arguments, columns]`. What YIELD names is
 * then known to be a node, and its properties are checked.
 */
const PROCEDURES = signatures({
  "db.index.fulltext.queryNodes": [FULLTEXT_ARGUMENTS, { node: "NODE", score: "FLOAT" }],
  "db.index.fulltext.queryRelationships": [
    FULLTEXT_ARGUMENTS,
    { relationship: "RELATIONSHIP", score: "FLOAT" },
  ],
  "db.awaitIndex": [{ indexName: "STRING", timeOutSeconds: "INTEGER = 300" }, {}],
  "db.awaitIndexes": [{ timeOutSeconds: "INTEGER = 300" }, {}],
  "dbms.components": [{}, { name: "STRING", versions: "LIST<STRING>", edition: "STRING" }],
});

/** A hint about speed, which two nodes found by id and then joined do not deserve. */
const CARTESIAN = "If a part of a query contains multiple disconnected patterns";
/** What the library makes of a pattern below two NOT EXISTS: it turns the labels round instead of the condition. */
const TURNED_ROUND = /\(:!|\[:!/;

/** @returns {Model} from the parsed schema/graph-model.json */
export function modelOf(json) {
  const entity = (properties) => ({ properties: new Set(Object.keys(properties)) });
  const past = pastOf(json);
  const relationships = [...Object.entries(json.relationships), ...past.relationships];
  return {
    nodes: new Map(
      [...Object.entries(json.nodes), ...past.nodes].map(([label, properties]) => [
        label,
        entity(properties),
      ]),
    ),
    relationships: new Map(relationships.map(([type, { properties }]) => [type, entity(properties)])),
    paths: relationships.flatMap(([relType, { from, to }]) =>
      from.flatMap((start) => to.map((end) => ({ from: start, to: end, relType }))),
    ),
  };
}

/** What past versions are made of: the model says of which labels there are any, and in what form. */
function pastOf(json) {
  const { records, parts, derived } = json.past;
  const pastLabel = (label) => `Past${label}`;
  const own = [...records, ...parts];
  const nodes = [...own, ...derived].map((label) => [
    pastLabel(label),
    { ...json.nodes[label], knownUntil: "moment" },
  ]);
  const relationships = Object.entries(json.relationships)
    .filter(([, { from }]) => from.some((label) => own.includes(label)))
    .map(([type, { from, to, properties }]) => {
      const isDerived = to.some((label) => derived.includes(label));
      const ends = to.map((label) =>
        [...parts, ...derived].includes(label) ? pastLabel(label) : "Revision",
      );
      return [
        `PAST_${type}`,
        { from: isDerived ? ["Revision"] : from.map(pastLabel), to: [...new Set(ends)], properties },
      ];
    });
  const versions = { from: ["Revision"], to: records.map(pastLabel), properties: {} };
  return { nodes, relationships: [...relationships, ["HAS_VERSION", versions]] };
}

/** @returns {Problem[]} in the order of the text */
export function lintCypher(text, model) {
  const parameters = Object.fromEntries(parseParameters(text).map((name) => [name, true]));
  const { diagnostics, symbolTables } = lintCypherQuery(
    text,
    {
      parameters,
      procedures: { "CYPHER 5": PROCEDURES },
      graphSchema: model.paths,
      defaultLanguage: "CYPHER 5",
    },
    { consoleCommandsEnabled: false },
  );
  // A tree with holes in it would only repeat in other words what does not parse.
  const parses = !diagnostics.some(({ severity }) => severity === 1);
  const names = parses ? checkNames(text, symbolTables.flat(), model) : [];
  const found = diagnostics
    .filter(({ message }) => !message.startsWith(CARTESIAN) && !TURNED_ROUND.test(message))
    .filter(({ message }) => !names.some(({ unknown }) => unknown && message.includes(`[:${unknown}]`)))
    .map(({ offsets, message }) => ({ offset: offsets.start, message }));
  return [...found, ...names]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, message }) => ({ ...placeOf(text, offset), message }));
}

function checkNames(text, symbols, model) {
  return withOffsets(getDebugTree(text), text).children.flatMap((statement) => {
    const ends = endsOf(statement, model);
    const patterns = all(statement, isPattern).map((pattern) => ({
      pattern,
      kind: /Rel|relationship/.test(pattern.name) ? "relationship" : "node",
      variable: child(pattern, "variable"),
      names: namesIn(pattern),
      ends: ends.get(pattern) ?? [],
    }));
    return [
      ...unknownNames(statement, patterns, model),
      ...unknownProperties(statement, patterns, symbols, model),
    ];
  });
}

// --- labels and relationship types -------------------------------------------------------------------------

const LABELLED = new Set([
  "labelExpression",
  "labelExpression4",
  "labelExpression3",
  "labelExpression2",
  "labelExpression1",
  "labelType",
  "nodeLabels",
  "nodeLabelsIs",
  "insertNodeLabelExpression",
]);
const TYPED = new Set(["relType", "insertRelationshipLabelExpression"]);

function unknownNames(tree, patterns, model) {
  const inPattern = new Map(patterns.flatMap(({ kind, names }) => names.map((name) => [name, kind])));
  const elsewhere = all(tree, ({ name }) => LABELLED.has(name) || TYPED.has(name)).flatMap((node) =>
    node.children
      .filter((inner) => inner.name === "symbolicNameString" && !inPattern.has(inner))
      .map((inner) => [inner, TYPED.has(node.name) ? "relationship" : "either"]),
  );
  return [...inPattern, ...elsewhere].flatMap(([node, kind]) => {
    const name = textOf(node);
    const known =
      (kind !== "relationship" && model.nodes.has(name)) ||
      (kind !== "node" && model.relationships.has(name));
    const what = { node: "label", relationship: "relationship type", either: "label or relationship type" }[
      kind
    ];
    return known
      ? []
      : [{ offset: node.offset, unknown: name, message: `no ${what} ${name} in the graph model` }];
  });
}

// --- properties --------------------------------------------------------------------------------------------

function unknownProperties(tree, patterns, symbols, model) {
  const ownerAt = ownersOf(patterns, symbols, model);
  const problems = [];
  const check = (owner, key) => {
    const name = textOf(key);
    if (owner === undefined || owner.entities.some(({ properties }) => properties.has(name))) return;
    problems.push({
      offset: key.offset,
      message: `${owner.words} has no property ${name} in the graph model`,
    });
  };

  // claim.quote
  for (const node of all(tree, ({ name }) => name === "expression2")) {
    const [first, second] = node.children;
    const variable = only(first, "variable");
    const property = second && only(second, "property");
    if (variable && property) check(ownerAt(variable), child(property, "propertyKeyName"));
  }
  // claim { .quote }
  for (const node of all(tree, ({ name }) => name === "mapProjection")) {
    const owner = ownerAt(child(node, "variable"));
    for (const element of node.children.filter(({ name }) => name === "mapProjectionElement")) {
      const property = child(element, "property");
      if (property) check(owner, child(property, "propertyKeyName"));
    }
  }
  // (claim:Claim {quote: …})
  for (const { pattern, kind, variable, names, ends } of patterns) {
    const properties = child(pattern, "properties") ?? pattern;
    const map = child(properties, "map");
    if (map === undefined) continue;
    const owner = variable ? ownerAt(variable) : ownerOf(kind, names.map(textOf), ends, model);
    for (const key of map.children.filter(({ name }) => name === "propertyKeyName")) check(owner, key);
  }
  // SET claim += {quote: …}
  for (const node of all(tree, ({ name }) => name === "setItem")) {
    const variable = child(node, "variable");
    const value = child(node, "expression");
    const map = value && only(value, "map");
    if (variable === undefined || map === undefined) continue;
    for (const key of map.children.filter(({ name }) => name === "propertyKeyName"))
      check(ownerAt(variable), key);
  }
  // FOR (claim:Claim) REQUIRE claim.quote …, ON EACH [claim.quote]
  for (const node of all(tree, ({ name }) => name === "propertyList" || name === "enclosedPropertyList")) {
    for (const [index, variable] of node.children.entries()) {
      const property = node.children[index + 1];
      if (variable.name !== "variable" || property?.name !== "property") continue;
      check(ownerAt(variable), child(property, "propertyKeyName"));
    }
  }
  return problems;
}

/**
 * What a use of a variable stands for: the labels of its patterns and those that Neo4j's analysis follows
 * through scopes; undefined where it is, or may be, no node or relationship.
 */
function ownersOf(patterns, symbols, model) {
  const declared = patterns.filter(({ variable }) => variable !== undefined);
  return (variable) => {
    const symbol = symbols.find(({ references }) => references.includes(variable.offset));
    if (symbol === undefined) {
      // Schema commands have no symbols; their one pattern declares the variable.
      const pattern = declared.find((each) => textOf(each.variable) === textOf(variable));
      return pattern && ownerOf(pattern.kind, pattern.names.map(textOf), [], model);
    }
    const kinds = new Set(symbol.types.map((type) => ({ Node: "node", Relationship: "relationship" })[type]));
    const [kind] = kinds;
    if (kinds.size !== 1 || kind === undefined) return undefined;
    const own = declared.filter((each) => symbol.references.includes(each.variable.offset));
    const names = [...leavesOf(symbol.labels), ...own.flatMap((each) => each.names.map(textOf))];
    return ownerOf(
      kind,
      names,
      own.flatMap((each) => each.ends),
      model,
    );
  };
}

/** By its names; without any, by what its relationships lead to; without these, anything the model has. */
function ownerOf(kind, names, ends, model) {
  const known = kind === "node" ? model.nodes : model.relationships;
  const used = [...new Set(names.length > 0 ? names : ends)];
  const entities = used.map((name) => known.get(name));
  // An unknown name is reported already.
  if (entities.includes(undefined)) return undefined;
  if (entities.length > 0) return { words: used.join(" or "), entities };
  return { words: `any ${kind}`, entities: [...known.values()] };
}

/** The labels that a node may have at the end of its relationships: `(a)` in `(:Claim)-[:MADE_BY]->(a)` is an Actor. */
function endsOf(tree, model) {
  const ends = new Map();
  const add = (node, labels) => ends.set(node, [...(ends.get(node) ?? []), ...labels]);
  for (const { children } of all(tree, () => true)) {
    for (const [index, relationship] of children.entries()) {
      if (relationship.name !== "relationshipPattern") continue;
      const types = namesIn(relationship).map(textOf);
      const paths = model.paths.filter(({ relType }) => types.includes(relType));
      const starts = paths.map(({ from }) => from);
      const targets = paths.map(({ to }) => to);
      const [left, right] = [child(relationship, "leftArrow"), child(relationship, "rightArrow")];
      // Of no hops or many, or in no direction, either end can be either.
      const either = child(relationship, "pathLength") || Boolean(left) === Boolean(right);
      add(children[index - 1], either ? [...starts, ...targets] : right ? starts : targets);
      add(children[index + 1], either ? [...starts, ...targets] : right ? targets : starts);
    }
  }
  return ends;
}

function leavesOf(labels) {
  return "value" in labels ? [labels.value] : labels.children.flatMap(leavesOf);
}

// --- the tree ----------------------------------------------------------------------------------------------

const PATTERNS = new Set([
  "nodePattern",
  "insertNodePattern",
  "relationshipPattern",
  "insertRelationshipPattern",
  "commandNodePattern",
  "commandRelPattern",
  "multiLabelNodePattern",
  "multiRelTypeRelPattern",
]);

function isPattern({ name }) {
  return PATTERNS.has(name);
}

/** `$('PAST_' + type(owned))`: the names in it are those of an expression. */
function isComputed({ name }) {
  return name === "dynamicAnyAllExpression";
}

/** The nodes that hold the pattern's own labels or types: not those of a predicate or of a value inside it. */
function namesIn(pattern) {
  return pattern.children.flatMap((inner) => {
    if (inner.name === "symbolicNameString") return [inner];
    if (!LABELLED.has(inner.name) && !TYPED.has(inner.name)) return [];
    return all(inner, ({ name }) => name === "symbolicNameString", isComputed);
  });
}

/** The tree has no positions: they come from laying its leaves along the text again. */
function withOffsets(tree, text) {
  let at = 0;
  const lay = (node) => {
    if (node.children === undefined || node.children.length === 0) {
      const gap = /^(?:\s|;|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text.slice(at))?.[0].length ?? 0;
      // A rule that took no text is a leaf, too.
      if (!text.startsWith(node.name, at + gap)) return { ...node, children: [], offset: at + gap };
      const offset = at + gap;
      at = offset + node.name.length;
      return { ...node, children: [], offset };
    }
    const children = node.children.map(lay);
    return { ...node, children, offset: children[0].offset };
  };
  return lay(tree);
}

function all(node, wanted, isLeftOut = () => false) {
  if (isLeftOut(node)) return [];
  const inside = node.children.flatMap((inner) => all(inner, wanted, isLeftOut));
  return wanted(node) ? [node, ...inside] : inside;
}

function child(node, name) {
  return node?.children.find((inner) => inner.name === name);
}

/** The node of that name if there is nothing beside it on the way down. */
function only(node, name) {
  if (node.name === name) return node;
  return node.children.length === 1 ? only(node.children[0], name) : undefined;
}

function textOf(node) {
  const text = node.children.length === 0 ? node.name : node.children.map(textOf).join("");
  return text.startsWith("`") ? text.slice(1, -1).replaceAll("``", "`") : text;
}

function placeOf(text, offset) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function signatures(table) {
  const listed = (fields) =>
    Object.entries(fields).map(([name, type]) => ({
      name,
      description: "",
      type: type.split(" ")[0],
      isDeprecated: false,
      ...defaultIn(type),
    }));
  const written = (fields) =>
    Object.entries(fields)
      .map(([name, type]) => typed(name, type))
      .join(", ");
  return Object.fromEntries(
    Object.entries(table).map(([name, [parameters, columns]]) => [
      name,
      {
        name,
        description: "",
        mode: "READ",
        worksOnSystem: false,
        argumentDescription: listed(parameters),
        returnDescription: listed(columns),
        signature: `${name}(${written(parameters)}) :: (${written(columns)})`,
        admin: false,
        option: { deprecated: false },
      },
    ]),
  );
}

/** `INTEGER = 300` as the library writes it: `timeOutSeconds = 300 :: INTEGER`. */
function typed(name, type) {
  const [what, value] = type.split(" = ");
  return value === undefined ? `${name} :: ${what}` : `${name} = ${value} :: ${what}`;
}

function defaultIn(type) {
  const [, value] = type.split(" = ");
  return value === undefined ? {} : { default: value };
}
