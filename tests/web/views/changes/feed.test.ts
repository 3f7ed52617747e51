import { SaxesParser } from "saxes";
import { feedEntries } from "../../../../src/web/views/changes/feed-entries";
import { atomOf, type Feed, jsonFeedOf } from "../../../../src/web/views/changes/feed-file";
import { pageOfSpan, spanVariables } from "../../../../src/web/views/changes/span";
import { aChange, incident, standing } from "./a-change";

const denial = aChange({
  sequence: 4,
  recordId: "response:no",
  record: null,
  reason: "it was in the paper",
  standingChanges: [
    {
      incidentId: incident.id,
      incident,
      before: standing,
      after: { ...standing, denied: true },
      why: "Because.",
    },
  ],
});

function aFeed(...changes: readonly ReturnType<typeof aChange>[]): Feed {
  return {
    title: "Changes",
    origin: "https://blame.example",
    self: "https://blame.example/changes.atom",
    screen: "https://blame.example/changes",
    entries: feedEntries(changes),
  };
}

function textsOf(xml: string): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  let tag = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    tag = name;
  });
  parser.on("text", (text) => {
    if (text.trim() !== "") texts.set(tag, [...(texts.get(tag) ?? []), text]);
  });
  parser.write(xml).close();
  return texts;
}

describe("the feed of changes", () => {
  it("has each change once, newest first, with what stands otherwise because of it, by whom and why", () => {
    const [newest, older] = feedEntries([aChange(), denial]);
    expect(newest).toMatchObject({ sequence: 4, path: null });
    expect(newest?.lines).toEqual([
      "Theft: It stood as attributed (2 claims, 1 origin); now as attributed (2 claims, 1 origin; denied).",
      "Recorded by rosa, change 4 of this database.",
      "Why: it was in the paper",
    ]);
    expect(older).toMatchObject({ sequence: 1, title: "+ incident: Theft", path: "/i/theft" });
  });

  it("has what was worked out as a change of its own, under the incident's name", () => {
    const [derived] = feedEntries([aChange({ ...denial, act: "DERIVED", reason: null })]);
    expect(derived?.title).toMatch(/^= Theft: It stood as attributed/);
    expect(derived?.lines).toEqual(["Because.", "Recorded by rosa, change 4 of this database."]);
    expect(derived?.path).toBe("/i/theft");
  });

  it("is Atom that a parser reads, whatever names hold", () => {
    const hostile = { ...incident, title: `<script>&"\u0000\uD800]]>` };
    const xml = atomOf(aFeed(aChange({ record: { __typename: "Incident", ...hostile } }), denial));
    const texts = textsOf(xml);
    expect(texts.get("id")).toEqual([
      "https://blame.example/changes",
      "https://blame.example/changes?upTo=4",
      "https://blame.example/changes?upTo=1",
    ]);
    expect(texts.get("title")?.[2]).toBe(`+ incident: <script>&"\uFFFD\uFFFD]]>`);
    expect(texts.get("updated")).toHaveLength(3);
  });

  it("is JSON Feed 1.1 with the same entries", () => {
    const feed = JSON.parse(jsonFeedOf(aFeed(aChange(), denial)));
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.items.map(({ id, url }: { id: string; url: string }) => [id, url])).toEqual([
      ["https://blame.example/changes?upTo=4", "https://blame.example/changes?upTo=4"],
      ["https://blame.example/changes?upTo=1", "https://blame.example/i/theft"],
    ]);
  });

  it("is of a span of days, whole days of UTC, and ends where it is told to", () => {
    expect(spanVariables("2026-11-01", "2026-11-02")).toEqual({
      from: "2026-11-01T00:00:00Z",
      until: "2026-11-03T00:00:00.000Z",
    });
    expect(pageOfSpan({ after: 10, last: 100 }, null)).toEqual({ begin: 50, end: 100 });
    expect(pageOfSpan({ after: 10, last: 100 }, 20)).toEqual({ begin: 10, end: 20 });
    expect(pageOfSpan({ after: 10, last: 10 }, null)).toEqual({ begin: 10, end: 10 });
  });
});
