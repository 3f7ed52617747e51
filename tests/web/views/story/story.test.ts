import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readView } from "../../../../src/web/views/address/view";
import { ADD_TO_STORY, isAt, STORY, STORY_INCIDENTS } from "../../../../src/web/views/story/story";

const seed = ["incidents", "sources", "claims"]
  .map((file) => readFileSync(join(__dirname, `../../../../seed/${file}.jsonl`), "utf8"))
  .join("\n");
const places = STORY.flatMap(({ at, also }) => [at, ...also]);

describe("the story", () => {
  it("is of records that the seed has", () => {
    const named = [
      ...STORY_INCIDENTS,
      ...places.flatMap(({ path, view }) => [
        ...(path.startsWith("/i/") ? [`incident:${path.slice(3)}`] : []),
        ...(view.about === undefined ? [] : [`incident:${view.about}`]),
        ...(view.sel === undefined ? [] : [view.sel]),
      ]),
      ...[...new URLSearchParams(ADD_TO_STORY.split("?")[1])].map(([kind, id]) => `${kind}:${id}`),
    ];
    expect(named.filter((id) => !seed.includes(`"id":"${id}"`) && !seed.includes(`"id": "${id}"`))).toEqual(
      [],
    );
  });

  it("has five steps, each a view that an address can say", () => {
    expect(STORY).toHaveLength(5);
    expect(places.flatMap(({ view }) => readView(view).problems)).toEqual([]);
  });

  it("knows where somebody is, whatever they have selected there", () => {
    const place = { path: "/blame", view: { asOf: "2016-10-06" } };
    expect(isAt(place, "/blame", { asOf: "2016-10-06", sel: "x" })).toBe(true);
    expect(isAt(place, "/blame", { asOf: "2016-10-07" })).toBe(false);
  });
});
