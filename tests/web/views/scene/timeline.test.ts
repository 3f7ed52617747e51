import type { IncidentsAroundQuery, TimelineQuery } from "../../../../src/web/views/generated/types";
import { drawTimeline, legendOfTimeline } from "../../../../src/web/views/scene/draw-timeline";
import { textOf } from "../../../../src/web/views/scene/drawn";
import { PAPER } from "../../../../src/web/views/scene/theme";
import { NARROW, timelineOf } from "../../../../src/web/views/scene/timeline";
import { aroundOf, incidentsOf, lanesTold } from "../../../../src/web/views/scene/timeline-entries";
import { relatedOnTimeline, walkTimeline } from "../../../../src/web/views/scene/timeline-walk";
import { timelineTable } from "../../../../src/web/views/table/timeline-rows";
import story from "../fixtures/story.json";
import { aClaimTold, anAnswerTold, answered, dated, stated } from "../told";
import { timelineInText } from "./in-text";

const told = (...claims: readonly ReturnType<typeof dated>[]) => lanesTold(incidentsOf(claims));

/** Accusers name different states in turn; one denies; one accuses back; one declines. */
const CONTESTED = [
  dated(
    aClaimTold("first", {
      accusers: ["Aland", "Celand"],
      accused: ["Beland"],
      on: "2020-03",
      responses: answered(anAnswerTold("no", { by: ["Beland"], on: "2020-04-02" })),
    }),
    { startedOn: stated("2020-02"), endedOn: stated("2020-02-20"), disclosedOn: stated("2020-03-01") },
  ),
  dated(
    aClaimTold("turned", {
      accusers: ["Aland"],
      accused: ["Deland"],
      on: "2020-06-01",
      attributionClass: "TECHNICAL",
    }),
  ),
  dated(
    aClaimTold("declined", {
      accusers: ["Eland"],
      accused: ["Beland"],
      stance: "WITHHOLDS",
      on: "2020-06-01",
    }),
  ),
  dated(aClaimTold("undated", { accusers: ["Feland"], on: null })),
  dated(
    aClaimTold("back", {
      accusers: ["Beland"],
      accused: ["Aland"],
      incident: "The Door Leak",
      on: "2020-05-05",
      supersededBy: [{ id: "claim:newer", placedOn: { date: "2020-07-01" } }],
    }),
  ),
];

describe("a timeline", () => {
  it("has a lane for each incident, by its first day", () => {
    const lanes = told(
      dated(aClaimTold("late", { incident: "Late", on: "2020-03-01" })),
      dated(aClaimTold("early", { incident: "Early", on: "2020-02-01" })),
      dated(aClaimTold("old", { incident: "Old", on: "2020-04-01" }), { startedOn: stated("2019") }),
    );
    expect(lanes.map(({ incident }) => incident.title)).toEqual(["Old", "Early", "Late"]);
  });

  it("places a month at its last day, as a span", () => {
    const { entries } = timelineOf(told(...CONTESTED));
    const first = entries.find(({ id }) => id === "claim:first");
    expect(first).toMatchObject({ span: { first: "2020-03-01", last: "2020-03-28", by: false } });
    expect(first?.spanFrom).toBeLessThan(first?.x ?? 0);
    expect(first?.period.from).toBe("2020-03-28");
  });

  it("has claims above the incident's line and answers below", () => {
    const { entries } = timelineOf(told(...CONTESTED));
    for (const { what, y, foot } of entries.filter((one) => one.what === "claim" || one.what === "answer"))
      expect(Math.sign(y - foot)).toBe(what === "claim" ? -1 : 1);
  });

  it("lays no mark upon another", () => {
    const claims = Array.from({ length: 60 }, (_, n) =>
      dated(aClaimTold(`${n}`, { on: `2020-01-${10 + (n % 9)}` })),
    );
    const { entries } = timelineOf(told(...claims));
    for (const one of entries)
      for (const other of entries)
        if (one !== other && one.y === other.y)
          expect(one.start - 16 >= other.textX || other.start - 16 >= one.textX).toBe(true);
  });

  it("gives an undated record no place, and a row in the table", () => {
    const lanes = told(...CONTESTED);
    expect(timelineOf(lanes).entries.map(({ id }) => id)).not.toContain("claim:undated");
    const { columns, rows } = timelineTable(lanes);
    const at = (key: string) => columns.findIndex((column) => column.key === key);
    const row = rows.find((one) => one[at("record")] === "claim:undated");
    expect([row?.[at("from")], row?.[at("to")], row?.[at("since_incident")]]).toEqual([null, null, null]);
  });

  it("tells the days since the incident, as exactly as they are known", () => {
    const { entries } = timelineOf(told(...CONTESTED));
    const since = Object.fromEntries(entries.map(({ record, since: words }) => [record, words]));
    expect(since).toMatchObject({
      "claim:first": "2 to 56 days after it began",
      "response:no": "34 to 61 days after it began",
      "claim:back": null,
    });
  });

  it("moves nothing when the day moves", () => {
    const scene = timelineOf(told(...CONTESTED));
    const places = (day: string | null) =>
      drawTimeline(scene, { theme: PAPER, day })
        .filter(({ attributes }) => attributes["data-id"] !== undefined)
        .map((group) => ({ ...group, attributes: { id: group.attributes["data-id"] ?? "" } }))
        .map(textOf)
        .map((text) => text.replaceAll(/stroke-width="[\d.]+"/g, ""));
    expect(places("2020-04-01")).toEqual(places("2020-06-15"));
  });

  it("ends what declines to attribute in an open circle, and accuses nobody by it", () => {
    const scene = timelineOf(told(...CONTESTED));
    const entry = scene.entries.find(({ id }) => id === "claim:declined");
    expect(entry?.claim?.stance).toBe("WITHHOLDS");
    expect(entry?.sentence).toBe("Eland declines to attribute The Lamp Leak to Beland, on 1 June 2020.");
    expect(legendOfTimeline(scene).map(({ label }) => label)).toContain(
      "expressly declines to attribute; accuses nobody",
    );
  });

  it("is walked from incident to claim to answer and back", () => {
    const scene = timelineOf(told(...CONTESTED));
    const walked = (keys: readonly string[]) =>
      keys.reduce<string | null>((at, key) => walkTimeline(scene, at, key) ?? at, null);
    expect(walked(["ArrowDown"])).toBe("incident:The Lamp Leak");
    expect(walked(["ArrowDown", "ArrowDown"])).toBe("incident:The Door Leak");
    expect(walked(["ArrowDown", "ArrowRight", "ArrowRight"])).toBe("claim:first");
    expect(walked(["ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown"])).toBe(
      "response:no incident:The Lamp Leak",
    );
    expect(walked(["ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowUp"])).toBe("claim:first");
    expect(walked(["ArrowDown", "ArrowRight", "ArrowLeft"])).toBe("incident:The Lamp Leak");
    expect(walkTimeline(scene, null, "Escape")).toBeUndefined();
  });

  it("finds what belongs to a claim, an answer and an incident", () => {
    const scene = timelineOf(told(...CONTESTED));
    const answer = "response:no incident:The Lamp Leak";
    expect([...relatedOnTimeline(scene, "claim:first")].sort()).toEqual(
      ["claim:first", "incident:The Lamp Leak", answer].sort(),
    );
    expect(relatedOnTimeline(scene, answer)).toContain("claim:first");
    expect(relatedOnTimeline(scene, "incident:The Door Leak")).toContain("claim:back");
  });

  it("has its titles above the lanes where there is little room", () => {
    const { width, lanes, entries } = timelineOf(told(...CONTESTED), NARROW);
    expect(width).toBe(NARROW.width);
    for (const { id, y, lines, title } of lanes) {
      expect(lines.join(" ")).toBe(title);
      for (const entry of entries.filter(({ lane }) => lane === id)) expect(entry.y).toBeGreaterThan(y + 30);
    }
  });

  it("of the story is as it was", () => {
    const { claims } = story.timeline as TimelineQuery;
    const around = aroundOf(story.around as IncidentsAroundQuery);
    expect(timelineInText(timelineOf(lanesTold(incidentsOf(claims.nodes), around)))).toMatchSnapshot();
  });

  it("of contested incidents is as it was", () => {
    expect(timelineInText(timelineOf(told(...CONTESTED)), { day: "2020-06-15" })).toMatchSnapshot();
  });
});
