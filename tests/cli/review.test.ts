import { differencesOf } from "../../src/cli/record-differences";
import { describeProposal } from "../../src/cli/run-review";
import { blamegraph, buildIfStale } from "../journeys/process/command";
import { type Asked, type StubApi, stubApi } from "./stub-api";

jest.setTimeout(60_000);

describe("what differs of a record", () => {
  it("is told field by field, lists whole", () => {
    const before = { id: "claim:a", quote: { text: "a", language: "en" }, tags: [1], gone: null };
    const after = {
      id: "claim:a",
      quote: { text: "b", language: "en" },
      tags: [1, 2],
      fresh: { day: "2016" },
    };
    expect(differencesOf(before, after)).toEqual([
      { field: "quote.text", was: '"a"', becomes: '"b"' },
      { field: "tags", was: "[1]", becomes: "[1,2]" },
      { field: "gone", was: "null", becomes: undefined },
      { field: "fresh.day", was: undefined, becomes: '"2016"' },
    ]);
  });

  it("is all of it where it was not there, or will not be", () => {
    expect(differencesOf(null, { id: "a" })).toEqual([{ field: "id", was: undefined, becomes: '"a"' }]);
    expect(differencesOf({ id: "a" }, null)).toEqual([{ field: "id", was: '"a"', becomes: undefined }]);
  });
});

const PROPOSAL = {
  id: "proposal:1",
  title: "The words as printed",
  by: "rita",
  state: "SUBMITTED",
  submittedAt: "2026-03-01T14:05:06.000Z",
  mine: false,
  version: 3,
  reason: "page 2",
  inCommon: [],
  isCandidate: false,
  problems: [{ message: "about is not known." }],
  moved: [{ recordId: "claim:a", proposedVersion: 1, version: 2 }],
  reviews: [
    { verdict: "CHANGES_REQUESTED", by: "ed", at: "2026-02-28T09:00:00.000Z", reason: "Which page?" },
  ],
  changes: [
    {
      act: "CORRECT",
      recordId: "claim:a",
      into: null,
      before: { quote: { text: "confidant" } },
      after: { quote: { text: "confident" } },
      intoBefore: null,
      intoAfter: null,
    },
  ],
};

it("describes a proposal as a reviewer reads it", () => {
  expect(describeProposal(PROPOSAL)).toBe(`proposal:1  SUBMITTED, version 3
title    The words as printed
by       rita, submitted 2026-03-01 14:05
reason   page 2
review   CHANGES_REQUESTED by ed, 2026-02-28 09:00: Which page?
problem  about is not known.
moved    claim:a has version 2, and had 1 when it was submitted

CORRECT claim:a
  - quote.text: "confidant"
  + quote.text: "confident"`);
});

it("describes a candidate by what the two have in common, with both records and what would stay", () => {
  const named = (...names: readonly string[]) => ({ kind: "THREAT_GROUP", names });
  const changes = [
    {
      act: "MERGE",
      recordId: "actor:a",
      into: "actor:b",
      before: named("Bear"),
      after: null,
      intoBefore: named("bear"),
      intoAfter: named("bear", "Bear"),
    },
  ];
  const candidate = { ...PROPOSAL, inCommon: ['the name "Bear"'], changes, problems: [], moved: [] };
  const described = describeProposal({ ...candidate, title: null, reason: null, by: "import", reviews: [] });
  expect(described).toBe(`proposal:1  SUBMITTED, version 3
by       import, submitted 2026-03-01 14:05
common   the name "Bear"

MERGE actor:a into actor:b
  - kind: "THREAT_GROUP"
  - names: ["Bear"]

actor:b
    kind: "THREAT_GROUP"
    names: ["bear"]
  - names: ["bear"]
  + names: ["bear","Bear"]`);
});

it("describes the record that would stay also where the two cannot be merged", () => {
  const merge = { act: "MERGE", recordId: "actor:a", into: "actor:b", before: {}, after: null };
  const changes = [{ ...merge, intoBefore: { kind: "STATE" }, intoAfter: null }];
  expect(describeProposal({ ...PROPOSAL, changes })).toMatch(/\nactor:b\n {4}kind: "STATE"$/);
});

describe("the command", () => {
  let api: StubApi;
  let reply: (asked: Asked) => unknown;

  beforeAll(async () => {
    buildIfStale();
    api = await stubApi((asked) => ({ body: { data: reply(asked) } }));
  });
  afterAll(() => api.close());

  const review = (...args: readonly string[]) =>
    blamegraph(["review", ...args, "--url", api.url], { BLAMEGRAPH_TOKEN: "t" });

  it("lists page after page what waits", async () => {
    reply = ({ variables }) => ({
      proposals: {
        nodes: [{ ...PROPOSAL, id: `proposal:${variables?.["after"] ?? "first"}` }],
        pageInfo: { hasNextPage: variables?.["after"] === null, endCursor: "second" },
      },
    });
    const { code, stdout, stderr } = await review("list");
    expect({ code, stderr, lines: stdout.split("\n") }).toEqual({
      code: 0,
      stderr: "Next: blamegraph review show PROPOSAL\n",
      lines: [
        "proposal:first  SUBMITTED  2026-03-01 14:05  rita: The words as printed  (1 problem, 1 moved)",
        "proposal:second  SUBMITTED  2026-03-01 14:05  rita: The words as printed  (1 problem, 1 moved)",
        "",
      ],
    });
    expect(api.asked.at(-1)).toMatchObject({
      variables: { states: ["SUBMITTED"] },
      authorization: "Bearer t",
    });
  });

  it.each([
    [["--candidates"], true],
    [["--no-candidates"], false],
    [[], null],
  ])(
    "lists candidates or what people propose, %j, and says how many more there are",
    async (options, candidates) => {
      reply = () => ({
        proposals: {
          nodes: [
            { ...PROPOSAL, title: null, inCommon: ['the name "Bear"', 'the name "Cat"'], problems: [] },
          ],
          totalCount: 12,
          pageInfo: { hasNextPage: true, endCursor: "x" },
        },
      });
      const { stdout, stderr } = await review("list", "--most", "1", ...options);
      expect(stdout).toBe(
        'proposal:1  SUBMITTED  2026-03-01 14:05  rita: both have the name "Bear" and 1 more  (1 moved)\n',
      );
      expect(stderr).toBe(
        "… and 11 more: --most 12 lists them all.\nNext: blamegraph review show PROPOSAL\n",
      );
      expect(api.asked.at(-1)?.variables).toMatchObject({ candidates, first: 1 });
    },
  );

  it("says as JSON that there are none, and on stderr in words", async () => {
    reply = () => ({ proposals: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } });
    expect(await review("list", "--state", "DRAFT", "REJECTED", "--json")).toMatchObject({
      code: 0,
      stdout: "[]\n",
      stderr: "",
    });
    expect(api.asked.at(-1)?.variables).toMatchObject({ states: ["DRAFT", "REJECTED"] });
  });

  it("accepts, and says which records changed", async () => {
    reply = () => ({
      acceptProposal: { records: [{ id: "claim:a" }], proposal: { id: "proposal:1" }, userErrors: [] },
    });
    expect(await review("accept", "proposal:1", "--expected-version", "3", "--even-if-moved")).toMatchObject({
      code: 0,
      stdout: "claim:a\n",
      stderr: "Accepted: proposal:1; 1 record changed.\n",
    });
    expect(api.asked.at(-1)?.variables).toEqual({
      input: { proposal: "proposal:1", expectedVersion: 3, evenIfMoved: true },
    });
  });

  it.each([
    [
      { code: "CONFLICT", field: ["input", "expectedVersion"], message: "It has version 4." },
      1,
      "It has version 4.\nNext: blamegraph review show proposal:1\n",
    ],
    [{ code: "FORBIDDEN", field: ["input"], message: "It is your own." }, 1, "It is your own.\n"],
    [
      { code: "NOT_FOUND", field: ["input", "proposal"], message: "No." },
      3,
      "There is no proposal proposal:1 that this login may see; blamegraph review list has those that wait.\n",
    ],
  ])("tells why not: %j", async (error, code, stderr) => {
    reply = () => ({ rejectProposal: { proposal: null, userErrors: [error] } });
    expect(await review("reject", "proposal:1", "--reason", "No source.")).toMatchObject({
      code,
      stdout: "",
      stderr,
    });
  });
});
