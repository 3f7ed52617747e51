import { canonicalJson } from "../../../src/domain/records/canonical";
import type { NativeRecord } from "../../../src/domain/records/record";
import { writeNative } from "../../../src/exchange/export/native/write-native";
import { readNative } from "../../../src/exchange/native/read-native";
import { worldOf } from "../../model/world";
import { fileOf, gathered } from "../../support/read-files";
import { extractOf, written } from "./holdings";

it.each([1, 2, 3, 4])("native records are read as what they were (world %i)", async (seed) => {
  const { records } = worldOf(seed);
  const lines = (await written(await extractOf(records), writeNative)).get("records.jsonl") ?? "";
  const read = await gathered((gathering) => readNative(fileOf("records.jsonl", lines), gathering));
  expect(read.problems).toEqual([]);
  const texts = (all: readonly NativeRecord[]) => all.map(canonicalJson).sort();
  expect(texts(read.records.map(({ record }) => record))).toEqual(texts(records));
});
