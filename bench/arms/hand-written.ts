import { nameKey } from "../../src/domain/records/name-key";
import { comparable, FOLDS } from "../../src/domain/search/folding";
import { toLucene } from "../../src/domain/search/lucene";
import { spelled, spelledOn } from "../../src/domain/search/patterns";
import type { Draw, QueryName } from "../queries/queries";

type Row = readonly unknown[];

/** A question written by hand: the statement, its parameters, and the answer made of its rows. */
export interface HandWritten {
  readonly statement: string;
  readonly parameters: (draw: Draw) => Readonly<Record<string, unknown>>;
  readonly answer: (rows: readonly Row[]) => unknown;
}

/** Lists come with the place of each item first. */
function inOrder(list: unknown): Row[] {
  const items = list as (readonly [number, ...unknown[]])[];
  return items.length < 2 ? items : [...items].sort((a, b) => a[0] - b[0]);
}

const none = () => ({});
const byId = ({ id }: Draw) => ({ id });
const dated = (date: unknown, qualifier: unknown) => (date === null ? null : { date, qualifier });

const Q1: HandWritten = {
  statement: `
    MATCH (claim:Claim {id: $id})
    RETURN claim.id, claim.kind, claim.stance, claim.quote, claim.quoteLanguage, claim.statedOn, claim.statedOnQualifier,
           claim.attributionClass,
           [(claim)-[made:MADE_BY]->(accuser) | [made.position, accuser.id, accuser.name]],
           [(claim)-[named:ACCUSES]->(accused) | [named.position, named.role, accused.id, accused.name]]`,
  parameters: byId,
  answer: ([row]) => {
    if (row === undefined) return { claim: null };
    const [id, kind, stance, text, language, date, qualifier, attributionClass, accusers, accused] = row;
    return {
      claim: {
        id,
        kind,
        stance,
        quote: text === null ? null : { text, language },
        statedOn: dated(date, qualifier),
        attributionClass,
        accusers: inOrder(accusers).map(([, id, name]) => ({ id, name })),
        accused: inOrder(accused).map(([, role, id, name]) => ({ role, actor: { id, name } })),
      },
    };
  },
};

/** The latest 20 claims about an incident: by expanding and sorting, as the plain graph has them. */
const EXPANDED = `
      MATCH (incident)<-[:ABOUT]-(claim)
      WITH claim ORDER BY claim.placedKey DESC, claim.id DESC LIMIT 20`;

/** The same by the product's derived index over incident, day and id. */
const INDEXED = `
      MATCH (claim:Claim)
      WHERE claim.incidentId = incident.id AND claim.placedKey >= '' AND claim.id IS NOT NULL
      WITH claim ORDER BY claim.incidentId DESC, claim.placedKey DESC, claim.id DESC LIMIT 20`;

const incidentPage = (claims: string): HandWritten => ({
  statement: `
    MATCH (incident:Incident {id: $id})
    RETURN incident.id, incident.title, incident.kinds, incident.startedOn, incident.startedOnQualifier, COLLECT {${claims}
      RETURN [claim.id, claim.stance, claim.attributionClass,
              [(claim)-[made:MADE_BY]->(accuser) | [made.position, accuser.id, accuser.name]],
              [(claim)-[named:ACCUSES]->(accused) | [named.position, named.role, accused.id, accused.name]],
              [(claim)-[cites:CITES]->(source) | [cites.position, cites.locator, source.id, source.title]]] }`,
  parameters: byId,
  answer: ([row]) => {
    if (row === undefined) return { incident: null };
    const [id, title, kinds, date, qualifier, claims] = row;
    return {
      incident: {
        id,
        title,
        kinds,
        startedOn: dated(date, qualifier),
        claims: {
          nodes: (claims as Row[]).map(([id, stance, attributionClass, accusers, accused, citations]) => ({
            id,
            stance,
            attributionClass,
            accusers: inOrder(accusers).map(([, id, name]) => ({ id, name })),
            accused: inOrder(accused).map(([, role, id, name]) => ({ role, actor: { id, name } })),
            citations: inOrder(citations).map(([, locator, id, title]) => ({
              locator,
              source: { id, title },
            })),
          })),
        },
      },
    };
  },
});

const WHOLES = (actor: string, step: string, whole: string, more = "") =>
  `[(${actor})-[${step}:PART_OF]->(${whole}) | [${step}.position, ${whole}.name${more}]]`;

const fiveLevels = (claims: string): HandWritten => ({
  statement: `
    MATCH (incident:Incident {id: $id})
    RETURN incident.id, incident.title, COLLECT {${claims}
      RETURN [claim.id,
              [(claim)-[named:ACCUSES]->(accused) | [named.position, named.role, accused.name,
                ${WHOLES("accused", "step", "whole", `, ${WHOLES("whole", "further", "top")}`)}]],
              [(claim)-[cites:CITES]->(source) | [cites.position, source.title,
                [(source)-[:PUBLISHED_BY]->(publisher) | publisher.name][0]]]] }`,
  parameters: byId,
  answer: ([row]) => {
    if (row === undefined) return { incident: null };
    const [id, title, claims] = row;
    return {
      incident: {
        id,
        title,
        claims: {
          nodes: (claims as Row[]).map(([id, accused, citations]) => ({
            id,
            accused: inOrder(accused).map(([, role, name, wholes]) => ({
              role,
              actor: {
                name,
                partOf: inOrder(wholes).map(([, name, tops]) => ({
                  actor: { name, partOf: inOrder(tops).map(([, name]) => ({ actor: { name } })) },
                })),
              },
            })),
            citations: inOrder(citations).map(([, title, publisher]) => ({
              source: { title, publisher: publisher === null ? null : { name: publisher } },
            })),
          })),
        },
      },
    };
  },
});

const page = (condition: string, parameters: HandWritten["parameters"]): HandWritten => ({
  statement: `
    MATCH (claim:Claim)
    WHERE ${condition} AND claim.id IS NOT NULL
    WITH claim ORDER BY claim.placedKey DESC, claim.id DESC LIMIT 51
    RETURN claim.placedKey, claim.id, claim.stance,
           [(claim)-[made:MADE_BY]->(accuser) | [made.position, accuser.name]],
           [(claim)-[named:ACCUSES]->(accused) | [named.position, named.role, accused.name]],
           [(claim)-[:ABOUT]->(incident:Incident) | [incident.id, incident.title]][0]`,
  parameters,
  answer: (rows) => {
    const shown = rows.slice(0, 50);
    const [key, id] = shown.at(-1) ?? [];
    return {
      claims: {
        nodes: shown.map(([, id, stance, accusers, accused, incident]) => ({
          id,
          stance,
          accusers: inOrder(accusers).map(([, name]) => ({ name })),
          accused: inOrder(accused).map(([, role, name]) => ({ role, actor: { name } })),
          incident: incident === null ? null : { id: (incident as Row)[0], title: (incident as Row)[1] },
        })),
        pageInfo: { hasNextPage: rows.length > 50, endCursor: `${String(key)} ${String(id)}` },
      },
    };
  },
});

const Q5: HandWritten = {
  statement: `
    MATCH (claim:Claim)
    WHERE claim.placedKey >= $from AND claim.placedKey <= $to AND claim.id IS NOT NULL
      AND claim.attributionClass = 'TECHNICAL'
    RETURN count(*)`,
  parameters: ({ from, to }) => ({ from, to }),
  answer: ([row]) => ({ claims: { totalCount: row?.[0] } }),
};

/** Everybody who belongs to a state, with the days between which they do. */
const SIDE = (slug: string, side: string) => `
    COLLECT {
      MATCH (actor:Actor)-[steps:PART_OF*0..12]->(:Actor {slug: ${slug}})
      RETURN [actor, reduce(day = '', step IN steps | CASE WHEN step.validFrom > day THEN step.validFrom ELSE day END),
              reduce(day = '9999-12-31', step IN steps | CASE WHEN step.validTo < day THEN step.validTo ELSE day END)] } AS ${side}`;

const ON = (side: string, type: string) =>
  `EXISTS { (claim)-[:${type}]->(actor) WHERE any(member IN ${side} WHERE member[0] = actor AND member[1] <= day AND member[2] >= day) }`;

const Q6: HandWritten = {
  statement: `
    WITH ${SIDE("$accuser", "accusing")},${SIDE("$accused", "blamed")}
    MATCH (claim:Claim)
    WHERE claim.placedKey >= '' AND claim.id IS NOT NULL
    WITH *, coalesce(nullif(claim.placedKey, ''), '9999-12-31') AS day
    WHERE ${ON("accusing", "MADE_BY")} AND ${ON("blamed", "ACCUSES")}
    WITH claim ORDER BY claim.placedKey DESC, claim.id DESC LIMIT 20
    RETURN claim.id,
           [(claim)-[made:MADE_BY]->(accuser) | [made.position, accuser.name]],
           [(claim)-[named:ACCUSES]->(accused) | [named.position, named.role, accused.name]]`,
  parameters: ({ accuser, accused }) => ({ accuser, accused }),
  answer: (rows) => ({
    claims: {
      nodes: rows.map(([id, accusers, accused]) => ({
        id,
        accusers: inOrder(accusers).map(([, name]) => ({ name })),
        accused: inOrder(accused).map(([, role, name]) => ({ role, actor: { name } })),
      })),
    },
  }),
};

/** The same by what the product derives on the relationships: the state that each actor is lifted to. */
const Q6_DERIVED: HandWritten = {
  ...Q6,
  statement: `
    MATCH (accuser:Actor {slug: $accuser}), (accused:Actor {slug: $accused})
    WITH accuser.id AS accusing, accused.id AS blamed LIMIT 1
    CALL (accusing, blamed) {
      MATCH (claim:Claim)
      WHERE claim.placedKey >= '' AND claim.id IS NOT NULL
        AND any(state IN [(claim)-[made:MADE_BY]->() | made.state] WHERE state = accusing)
        AND any(state IN [(claim)-[accuses:ACCUSES]->() | accuses.state] WHERE state = blamed)
      RETURN claim ORDER BY claim.placedKey DESC, claim.id DESC LIMIT 20
    }
    RETURN claim.id,
           [(claim)-[made:MADE_BY]->(accuser) | [made.position, accuser.name]],
           [(claim)-[named:ACCUSES]->(accused) | [named.position, named.role, accused.name]]`,
};

/** Candidates from the index, ranked by how near their texts are to what was typed. */
const Q8: HandWritten = {
  statement: `
    CALL () {
      CALL db.index.fulltext.queryNodes('records', $lucene, {limit: 200}) YIELD node
      RETURN node, true AS asTyped
      UNION ALL
      MATCH (node:Name) WHERE node.key STARTS WITH $beginning
      RETURN node, true AS asTyped ORDER BY node.key LIMIT 200
      UNION ALL
      MATCH (node:LeakChannel)
      WHERE reduce(plain = normalize(toLower(node.name), NFKD), fold IN $folds | replace(plain, fold[0], fold[1])) =~ $sameBeginning
      RETURN node, true AS asTyped ORDER BY node.name LIMIT 200
      UNION ALL
      CALL db.index.fulltext.queryNodes('records', $fuzzy, {limit: 200}) YIELD node
      RETURN node, false AS asTyped
    }
    WITH node, count(CASE WHEN asTyped THEN 1 END) > 0 AS asTyped
    WITH node, asTyped, labels(node)[0] AS label
    WITH node, asTyped,
         CASE label WHEN 'Name' THEN [(node)<-[:HAS_NAME]-(actor) | actor.id][0]
                    WHEN 'Evidence' THEN [(node)<-[:RESTS_ON]-(claim) | claim.id][0] ELSE node.id END AS id,
         CASE label WHEN 'Name' THEN 0 WHEN 'Incident' THEN 1 WHEN 'LeakChannel' THEN 2 WHEN 'Source' THEN 3
                    WHEN 'Claim' THEN 4 WHEN 'Evidence' THEN 4 WHEN 'Response' THEN 5 WHEN 'Assessment' THEN 6
                    ELSE 7 END AS place,
         [text IN CASE label
                    WHEN 'Claim' THEN [node.quote, node.unnamedAccuser, node.unnamedAccused]
                    WHEN 'Source' THEN [node.title] WHEN 'Name' THEN [node.value]
                    WHEN 'Incident' THEN [node.title, node.summary]
                    WHEN 'Response' THEN [node.quote, node.unnamedBy] WHEN 'Evidence' THEN [node.text]
                    WHEN 'Assessment' THEN [node.quote, node.text, node.unnamedBy]
                    WHEN 'LeakChannel' THEN [node.name] ELSE [node.what] END
          WHERE text IS NOT NULL |
          reduce(plain = normalize(toLower(left(text, 1000)), NFKD), fold IN $folds | replace(plain, fold[0], fold[1]))] AS texts,
         CASE label WHEN 'Name' THEN
           reduce(plain = normalize(toLower(node.key), NFKD), fold IN $folds | replace(plain, fold[0], fold[1])) END AS key
    WITH id, place, node, size(texts[0]) AS length,
         CASE WHEN any(text IN texts WHERE text = $typed) THEN 0
              WHEN key = $key OR (node:LeakChannel AND texts[0] =~ $sameName) THEN 1
              WHEN key STARTS WITH $key OR (node:LeakChannel AND texts[0] =~ $sameBeginning)
                OR any(text IN texts WHERE text STARTS WITH $typed) THEN 2
              WHEN any(text IN texts WHERE text CONTAINS $phrase) THEN 3 WHEN asTyped THEN 4 ELSE 5 END AS distance
    ORDER BY distance, length, node.id
    WITH id, place, collect([distance, length])[0] AS best
    ORDER BY best[0], place, best[1], id LIMIT 20
    RETURN best[0] AS distance, id`,
  parameters: ({ query = "" }) => {
    const lucene = toLucene(query);
    if ("problem" in lucene) throw new Error(lucene.problem);
    const { typed, count } = lucene;
    return {
      lucene: lucene.query,
      fuzzy: lucene.fuzzy ?? lucene.query,
      typed: comparable(typed),
      phrase: count > 1 ? comparable(typed) : null,
      key: comparable(nameKey(typed)),
      beginning: nameKey(typed),
      sameName: spelled(typed),
      sameBeginning: spelledOn(typed),
      folds: FOLDS,
    };
  },
  answer: (rows) => ({
    search: rows.map(([distance, id]) => ({ match: matchOf(distance), record: { id } })),
  }),
};

/** How the product calls a distance. */
export function matchOf(distance: unknown): string | undefined {
  return ["EXACT", "EXACT", "PREFIX", "PHRASE", "WORDS", "FUZZY"][Number(distance)];
}

const Q12: HandWritten = {
  statement: `
    MATCH (claim:Claim)
    WHERE claim.placedKey >= '' AND claim.id IS NOT NULL
    WITH claim ORDER BY claim.placedKey DESC, claim.id DESC LIMIT 200
    RETURN claim.id, claim.kind, claim.stance, claim.accusedMode, claim.quote, claim.quoteLanguage,
           claim.statedOn, claim.statedOnQualifier, claim.likelihoodWords, claim.likelihoodScale,
           claim.likelihoodTerm, claim.likelihoodLow, claim.likelihoodHigh, claim.attributionClass, claim.form,
           claim.basis, [(claim)-[:ABOUT]->(incident:Incident) | [incident.id, incident.title]][0],
           [(claim)-[made:MADE_BY]->(accuser) | [made.position, accuser.id, accuser.name, accuser.kind]],
           [(claim)-[named:ACCUSES]->(accused) | [named.position, named.role, accused.id, accused.name, accused.kind]],
           [(claim)-[cites:CITES]->(source) | [cites.position, cites.locator, source.id, source.title, source.url]]`,
  parameters: none,
  answer: (rows) => ({
    claims: {
      nodes: rows.map((row) => ({
        id: row[0],
        kind: row[1],
        stance: row[2],
        accusedMode: row[3],
        quote: row[4] === null ? null : { text: row[4], language: row[5] },
        statedOn: dated(row[6], row[7]),
        likelihood:
          row[8] === null
            ? null
            : { words: row[8], scale: row[9], term: row[10], low: row[11], high: row[12] },
        attributionClass: row[13],
        form: row[14],
        basis: row[15] ?? [],
        incident: row[16] === null ? null : { id: (row[16] as Row)[0], title: (row[16] as Row)[1] },
        accusers: inOrder(row[17]).map(([, id, name, kind]) => ({ id, name, kind })),
        accused: inOrder(row[18]).map(([, role, id, name, kind]) => ({ role, actor: { id, name, kind } })),
        citations: inOrder(row[19]).map(([, locator, id, title, url]) => ({
          locator,
          source: { id, title, url },
        })),
      })),
    },
  }),
};

/** The matrix by what the product derives; without it each row would walk structure, retractions and denials. */
const matrix = (stands: (on: string) => string, visible: string, denied: string): HandWritten => ({
  statement: `
    MATCH (claim:Claim)
    WHERE claim.kind = 'ATTRIBUTION' AND claim.stance = 'ASSERTS' AND ${stands("claim")} AND ${visible}
    OPTIONAL MATCH (claim)-[made:MADE_BY]->()
    OPTIONAL MATCH (claim)-[accuses:ACCUSES]->()
    WITH claim, made, accuses WHERE ${stands("made")}
    WITH made.state AS accuser, accuses.state AS accused, count(DISTINCT claim) AS claims,
         count(DISTINCT claim.incidentId) AS incidents, min(nullif(claim.placedKey, '')) AS firstOn,
         max(nullif(claim.placedKey, '')) AS lastOn, count(DISTINCT coalesce(accuses, claim)) AS rows,
         count(DISTINCT CASE WHEN ${denied} THEN accuses END) AS denied
    RETURN accuser, accused, COLLECT { MATCH (actor:Actor {id: accuser}) RETURN actor.slug }[0],
           COLLECT { MATCH (actor:Actor {id: accused}) RETURN actor.slug }[0],
           claims, incidents, firstOn, lastOn, rows, denied`,
  parameters: ({ asOf }) => ({ asOf }),
  answer: (rows) => {
    const heads = (side: 0 | 1): readonly string[] => {
      const claims = new Map<string, number>();
      for (const row of rows) {
        const head = String(row[side] ?? "");
        claims.set(head, (claims.get(head) ?? 0) + Number(row[4]));
      }
      return [...claims]
        .sort(([one, most], [other, more]) => more - most || (one < other ? -1 : 1))
        .slice(0, 100)
        .map(([head]) => head);
    };
    const [lines, columns] = [heads(0), heads(1)];
    const place = (row: Row) =>
      lines.indexOf(String(row[0] ?? "")) * columns.length + columns.indexOf(String(row[1] ?? ""));
    const cells = rows
      .filter((row) => lines.includes(String(row[0] ?? "")) && columns.includes(String(row[1] ?? "")))
      .sort((one, other) => place(one) - place(other))
      .map(([, , accuser, accused, claims, incidents, firstOn, lastOn, all, denied]) => ({
        accuser: accuser === null ? null : { slug: accuser },
        accused: accused === null ? null : { slug: accused },
        claims,
        incidents,
        firstOn,
        lastOn,
        deniedShare: Number(denied) / Number(all),
      }));
    return { blameMatrix: { cells } };
  },
});

const Q7 = matrix((on) => `${on}.endedOn IS NULL`, "true", "accuses.deniedOn IS NOT NULL");
const Q7_AS_OF = matrix(
  (on) => `(${on}.endedOn IS NULL OR ${on}.endedOn > $asOf)`,
  "claim.placedKey > '' AND claim.placedKey <= $asOf",
  "accuses.deniedOn <= $asOf",
);

const afterCursor: HandWritten["parameters"] = ({ after }) => ({ key: after?.key, id: after?.id });

const SHARED = {
  Q1,
  Q4: page("claim.placedKey >= ''", none),
  Q4d: page(
    "claim.placedKey >= '' AND claim.placedKey <= $key AND (claim.placedKey < $key OR claim.id < $id)",
    afterCursor,
  ),
  Q5,
  Q6,
  Q8,
  Q12,
} as const;

/** Over the plain graph. */
export const handWritten: Readonly<Partial<Record<QueryName, HandWritten>>> = {
  ...SHARED,
  Q2: incidentPage(EXPANDED),
  Q2h: incidentPage(EXPANDED),
  Q3: fiveLevels(EXPANDED),
  Q3h: fiveLevels(EXPANDED),
};

/** Over the product's derived indexes, where that makes another statement. */
export const handWrittenIndexed: Readonly<Partial<Record<QueryName, HandWritten>>> = {
  ...SHARED,
  Q2: incidentPage(INDEXED),
  Q2h: incidentPage(INDEXED),
  Q3: fiveLevels(INDEXED),
  Q3h: fiveLevels(INDEXED),
  Q6: Q6_DERIVED,
  Q7,
  Q7n: Q7_AS_OF,
};
