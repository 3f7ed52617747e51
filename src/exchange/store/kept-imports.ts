import { z } from "zod";
import type { Graph, Parameters, Writing } from "../../platform/graph/graph";
import type { ImportReport } from "../import-report";
import type { Ask } from "./ask";

/** What files were read, for those who look at what came of it. */
export interface ImportedFiles {
  readonly format: string;
  /** By the names they are told by. */
  readonly names: readonly string[];
  /** What they have that there is no place for: how often, by what it is. */
  readonly passedOver: ReadonlyMap<string, number>;
}

/** An import of which the database keeps how far it is. */
export interface KeptImport {
  readonly id: string;
  /** What it has in common with the same files read again, and with nothing else. */
  readonly digest: string;
  readonly startedAt: string;
  /** How many records it has got through, in the order in which they are written. */
  readonly gone: number;
}

const FIND_UNFINISHED = `
  MATCH (import:Import {digest: $digest})
  WHERE import.endedAt IS NULL
  RETURN [import.id, import.digest, import.startedAt, import.gone] AS row
  ORDER BY import.startedKey DESC LIMIT 1`;

const PUT_IMPORT = `
  MERGE (import:Import {id: $id})
  SET import += $properties`;

export const KEPT_IMPORT_STATEMENTS: readonly string[] = [FIND_UNFINISHED, PUT_IMPORT];

const row = z.tuple([z.string(), z.string(), z.string(), z.number()]);

/** The latest import of the same records that was not ended; undefined where there is none. */
export async function findUnfinished(ask: Ask, digest: string): Promise<KeptImport | undefined> {
  const [found] = await ask(FIND_UNFINISHED, { digest });
  if (found === undefined) return undefined;
  const [id, ofRecords, startedAt, gone] = row.parse(found);
  return { id, digest: ofRecords, startedAt, gone };
}

/** An import that begins. */
export function newImport(digest: string, startedAt: string): KeptImport {
  return { id: `import:${startedAt}-${digest.slice(0, 8)}`, digest, startedAt, gone: 0 };
}

/** That the import has got so far, in the transaction that brings it there. */
export async function putMark(
  transaction: Writing,
  kept: KeptImport,
  { format, names }: ImportedFiles,
  by: Parameters,
): Promise<void> {
  const { id, digest, startedAt, gone } = kept;
  const properties = {
    digest,
    startedAt,
    startedKey: `${startedAt} ${id}`,
    gone,
    format,
    files: names,
    ...by,
  };
  await transaction.run(PUT_IMPORT, { id, properties });
}

/** What came of an import, with which it is ended. */
export async function putReport(
  graph: Graph,
  kept: KeptImport,
  files: ImportedFiles,
  by: Parameters,
  report: ImportReport,
  endedAt: string,
): Promise<void> {
  const { added, updated, unchanged, merged, candidates, earlier, problems } = report;
  await graph.write(async (transaction) => {
    await putMark(transaction, kept, files, {
      ...by,
      endedAt,
      added,
      updated,
      unchanged,
      merged,
      candidates,
      earlier,
      problems,
      byType: JSON.stringify(Object.entries(report.byType).map(([type, counts]) => ({ type, ...counts }))),
      refused: JSON.stringify(report.refused),
      skipped: JSON.stringify(report.skipped),
      passedOver: JSON.stringify([...files.passedOver].map(([what, times]) => ({ what, times }))),
    });
  });
}
