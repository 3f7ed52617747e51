import { changesByDay, standingSentence, whyPieces } from "../../../../src/web/views/changes/change-lines";
import { aChange, incident, standing } from "./a-change";

describe("changes as lines", () => {
  it("stand by day and incident, newest first, and what is nobody's belief apart", () => {
    const days = changesByDay([
      aChange(),
      aChange({
        sequence: 2,
        recordId: "actor:x",
        record: { __typename: "Actor", id: "actor:x", slug: "x", name: "X", actorKind: "STATE" },
      }),
      aChange({ sequence: 3, at: "2026-11-02T00:00:00.000Z", act: "CORRECTED", fields: ["title"] }),
    ]);
    expect(days.map(({ day }) => day)).toEqual(["2026-11-02", "2026-11-01"]);
    expect(days[0]?.incidents[0]?.lines[0]).toMatchObject({
      sign: "~",
      what: "incident corrected",
      sentence: "Theft (title)",
      path: "/i/theft",
    });
    expect(days[1]?.others).toMatchObject([{ sequence: 2, sign: "+", what: "actor", path: "/a/x" }]);
  });

  it("name the first denial of an incident, and why it stands otherwise", () => {
    const [day] = changesByDay([
      aChange({
        sequence: 4,
        recordId: "response:no",
        record: null,
        standingChanges: [
          {
            incidentId: incident.id,
            incident,
            before: standing,
            after: { ...standing, denied: true },
            why: "Because.",
          },
        ],
      }),
    ]);
    const lines = day?.incidents.flatMap((group) => group.lines);
    expect(lines).toMatchObject([
      {
        sign: "=",
        what: "first denial",
        sentence:
          "It stood as attributed (2 claims, 1 origin); now as attributed (2 claims, 1 origin; denied).",
        why: "Because.",
      },
      { sign: "+", what: "answer", sentence: "response:no, which is no longer there", path: null },
    ]);
  });

  it("take a retraction as something taken back", () => {
    const [day] = changesByDay([
      aChange({
        recordId: "retraction:r",
        record: {
          __typename: "Retraction",
          id: "retraction:r",
          by: [{ id: "actor:a", slug: "a", name: "A", kind: "STATE" }],
          placedOn: null,
          retractedOn: { date: "2020-05", precision: "MONTH", qualifier: "ON", lastDay: "2020-05-31" },
          claim: null,
        },
      }),
    ]);
    expect(day?.incidents).toMatchObject([
      { incident: null, lines: [{ sign: "−", sentence: "A takes back, in May 2020: a claim" }] },
    ]);
  });

  it("say what is new and what is gone", () => {
    expect(standingSentence({ before: null, after: standing })).toBe(
      "It is new here, and stands as attributed (2 claims, 1 origin).",
    );
    expect(standingSentence({ before: standing, after: null })).toBe(
      "It was attributed (2 claims, 1 origin), and is gone.",
    );
  });

  it("lead from the ids of a reason to their records", () => {
    expect(whyPieces("Since claim:a.b-1 was recorded and actor:x was.")).toEqual([
      { text: "Since ", path: null },
      { text: "claim:a.b-1", path: "/c/a.b-1" },
      { text: " was recorded and actor:x was.", path: null },
    ]);
  });
});
