import { referencesOf } from "../../src/domain/records/references";
import { faultsBetween } from "../../src/domain/records/rules-between";
import { contestedRecords } from "../support/contested";

it("the contested cases are sound, and refer to nothing outside themselves", async () => {
  const { records, problems } = await contestedRecords();
  const pool = new Map(records.map(({ record }) => [record.id, record]));

  expect(problems).toEqual([]);
  expect(pool.size).toBe(records.length);
  expect(faultsBetween(pool)).toEqual([]);
  expect(records.flatMap(({ record }) => referencesOf(record)).filter(({ id }) => !pool.has(id))).toEqual([]);
});
