import neo4j from "neo4j-driver";
import { KEPT_STAMP } from "../../src/platform/read/kept-answers";
import type { ArmName } from "../arms/arm";
import { arms, openArm } from "../arms/arms";
import type { Draw, QueryName } from "../queries/queries";
import { Client } from "./client";
import { normalised, parting } from "./normalised";
import { openProduct, type Sent } from "./product";
import { profile } from "./profile";
import { recording } from "./recording";

type Database = { readonly uri: string; readonly username: string; readonly password: string };

/** What an answer took, by counts that do not depend on the machine; of the first draw, where none was kept. */
export interface Audit {
  readonly statements: number;
  readonly dbHits: number;
  readonly bytes: number;
}

const DRAWS = 3;

export type Audits = ReadonlyMap<QueryName, ReadonlyMap<ArmName, Audit>>;

/** Asks every arm every query in this process. @throws Error where an arm's answer is not the first arm's. */
export async function audit(
  database: Database,
  names: readonly ArmName[],
  draws: Readonly<Partial<Record<QueryName, readonly Draw[]>>>,
): Promise<Audits> {
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.username, database.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  const audits = new Map<QueryName, Map<ArmName, Audit>>();
  const expected = new Map<string, { readonly arm: ArmName; readonly content: string }>();
  try {
    for (const arm of names) {
      const { ask: asked, close } = await opened(arm, database);
      const ask = async (query: QueryName, request: object) =>
        await asked(request).catch((error: unknown) => {
          throw new Error(`${arm} ${query}: ${String(error)}`, { cause: error });
        });
      try {
        for (const [query, all] of Object.entries(draws) as [QueryName, readonly Draw[]][]) {
          for (const [index, draw] of all.slice(0, DRAWS).entries()) {
            const request = arms[arm].request(query, draw);
            if (request === undefined) break;
            // The first time some look at the database before they ask it.
            if (index === 0) await ask(query, request);
            const { body, sent } = await ask(query, request);
            const { data, errors } = JSON.parse(body);
            if (errors !== undefined) throw new Error(`${arm} ${query}: ${JSON.stringify(errors)}`);
            const content = normalised(arms[arm].data(query, data));
            const first = expected.get(`${query} ${index}`) ?? { arm, content };
            expected.set(`${query} ${index}`, first);
            if (first.content !== content) {
              throw new Error(`${query}: ${first.arm} and ${arm} differ\n${parting(first.content, content)}`);
            }
            if (index > 0) continue;
            let dbHits = 0;
            for (const { text, parameters } of sent)
              dbHits += (await profile(driver, text, { ...parameters, [KEPT_STAMP]: null })).dbHits;
            const found = audits.get(query) ?? new Map<ArmName, Audit>();
            audits.set(
              query,
              found.set(arm, { statements: sent.length, dbHits, bytes: Buffer.byteLength(body) }),
            );
          }
        }
      } finally {
        await close();
      }
    }
  } finally {
    await driver.close();
  }
  return audits;
}

interface Opened {
  ask(request: object): Promise<{ readonly body: string; readonly sent: readonly Sent[] }>;
  close(): Promise<void>;
}

async function opened(arm: ArmName, database: Database): Promise<Opened> {
  if (arm === "P") {
    const product = await openProduct(database);
    return {
      ask: (request) => product.post(request),
      close: () => product.close(),
    };
  }
  const sent: Sent[] = [];
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.username, database.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  const server = await openArm[arm](recording(driver, (statement) => sent.push(statement)));
  const client = new Client(await server.listen(), 1);
  return {
    async ask(request) {
      sent.length = 0;
      const body = await client.post(JSON.stringify(request));
      return { body, sent: [...sent] };
    },
    async close() {
      client.close();
      await server.close();
      await driver.close();
    },
  };
}
