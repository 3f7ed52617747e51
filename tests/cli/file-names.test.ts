import { fileNames } from "../../src/cli/file-names";

it("calls a file by its base name, unless another has it as well", () => {
  expect(fileNames(["a/claims.jsonl", "b/claims.jsonl", "b/actors.jsonl", "/c/x.json"])).toEqual([
    "a/claims.jsonl",
    "b/claims.jsonl",
    "actors.jsonl",
    "x.json",
  ]);
  expect(fileNames(["claims.jsonl", "b/claims.jsonl"])).toEqual(["claims.jsonl", "b/claims.jsonl"]);
});
