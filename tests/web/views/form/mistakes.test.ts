import { SCALES as SERVED } from "../../../../src/domain/confidence/scales";
import { pathWithin, sameAddresses } from "../../../../src/web/views/form/addresses";
import { isDate } from "../../../../src/web/views/form/dates";
import {
  aDraft,
  anAnswer,
  NO_INCIDENT,
  NO_SOURCE,
  NOBODY,
  tidied,
} from "../../../../src/web/views/form/draft";
import { readKept, writeKept } from "../../../../src/web/views/form/kept-draft";
import { mistakesOf } from "../../../../src/web/views/form/mistakes";
import { placedMistakes } from "../../../../src/web/views/form/place-of-mistake";
import { previewOf } from "../../../../src/web/views/form/preview";
import { SCALES } from "../../../../src/web/views/wording/scales";
import { claimSentence } from "../../../../src/web/views/wording/sentences";
import { draftClaim, draftWith, unknown } from "./drafts";

const placesOf = (draft: Parameters<typeof mistakesOf>[0]) => mistakesOf(draft).map(({ place }) => place);

describe("mistakes of a draft", () => {
  it("are none where all is there that has to be", () => {
    expect(mistakesOf(draftWith())).toEqual([]);
  });

  it("are what an empty one lacks", () => {
    expect(placesOf(tidied(aDraft("s")))).toEqual([
      "source.title",
      "source.kind",
      "incident.title",
      "incident.kinds",
      "claims",
    ]);
  });

  it("are names that were neither chosen nor added, also for a draft that is only kept", () => {
    const draft = draftWith({ claims: [draftClaim({ accusers: [{ ...NOBODY, text: "FBI" }] })] });
    expect(mistakesOf(draft)).toEqual([
      {
        place: "claims.0.accusers.0",
        message: "Choose one of the actors found for “FBI”, or add it as a new one.",
        keepsFromKeeping: true,
      },
    ]);
    expect(placesOf(draftWith({ claims: [draftClaim({ accusers: [unknown("FBI", "")] })] }))).toEqual([
      "claims.0.accusers.0",
    ]);
  });

  it("are roles, terms and dates that are not there", () => {
    const claim = draftClaim({
      named: [{ actor: unknown("Velmar"), role: "" }],
      statedOn: { text: "2016-13", qualifier: "ON" },
      likelihood: { words: "likely", scale: "ICD_203", term: "" },
      analyticConfidence: { words: "", scale: "STIX_0_10", term: "3" },
    });
    expect(placesOf(draftWith({ claims: [claim] }))).toEqual([
      "claims.0.named.0.role",
      "claims.0.statedOn",
      "claims.0.likelihood",
      "claims.0.analyticConfidence",
    ]);
  });

  it("are none of an answer to a claim that is there, without an incident", () => {
    const answer = { ...anAnswer("r1", ["claim:x"]), kind: "DENIAL" as const, unnamedBy: "officials" };
    expect(placesOf(draftWith({ incident: NO_INCIDENT, claims: [], answers: [answer] }))).toEqual([]);
  });

  it("are addresses that no browser would open", () => {
    const source = { ...NO_SOURCE, title: "t", kind: "OTHER" as const, url: "javascript:alert(1)" };
    expect(placesOf(draftWith({ source }))).toEqual(["source.url"]);
  });
});

describe("what the API finds wrong", () => {
  const asked = { places: ["claims.0.accusers.1", "source", "incident", "claims.0", "answers.0"] };
  const placed = (...field: string[]) =>
    placedMistakes(asked, [{ code: "INVALID", message: "m", field: ["input", ...field] }])[0]?.place;

  it.each([
    [["changes", "0", "record", "actor", "names", "0", "value"], "claims.0.accusers.1"],
    [["changes", "1", "record", "source", "url"], "source.url"],
    [["changes", "2", "record", "incident", "victims", "1", "actor"], "incident.victims.1"],
    [["changes", "3", "record", "claim", "named", "2", "actor"], "claims.0.named.2.actor"],
    [["changes", "3", "record", "claim", "named", "2", "role"], "claims.0.named.2.role"],
    [["changes", "3", "record", "claim", "accusedMode"], "claims.0.mode"],
    [["changes", "3", "record", "claim", "quote", "text"], "claims.0.quote"],
    [["changes", "3", "record", "claim", "citations", "0", "locator"], "claims.0.locator"],
    [["changes", "3", "record", "claim", "about"], "incident.title"],
    [["changes", "4", "record", "response", "answers", "0"], "answers.0.to"],
    [["changes", "3", "correct", "set", "claim", "statedOn", "date"], "claims.0.statedOn"],
    [["changes", "3", "correct", "id"], "claims.0"],
    [["reason"], "reason"],
    [["idempotencyKey"], ""],
  ])("at %j is told at %s", (field, place) => {
    expect(placed(...field)).toBe(place);
  });
});

describe("dates as they are typed", () => {
  it.each(["2016", "2016-10", "2016-10-07", "2016-02-29"])("%s is one", (text) => {
    expect(isDate(text)).toBe(true);
  });
  it.each(["", "16", "2016-13", "2015-02-29", "7 October 2016", "1899"])("%j is none", (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe("a draft that a browser keeps", () => {
  it("is read as it was written", () => {
    const draft = draftWith({ reason: "why" });
    expect(readKept(writeKept(draft))).toEqual(draft);
  });
  it("is none of another version, nor of anything else", () => {
    expect(readKept(JSON.stringify({ version: 0, draft: draftWith() }))).toBeUndefined();
    for (const text of [null, "", "{", "[]", '{"version":1}']) expect(readKept(text)).toBeUndefined();
  });
  it("has fields that it lacked as if nothing had been written", () => {
    const { reason: _, ...older } = draftWith();
    expect(readKept(JSON.stringify({ version: 1, draft: older }))?.reason).toBe("");
  });
});

describe("a preview", () => {
  it("is the sentence as it will stand, with an ellipsis for what is to be written", () => {
    const draft = draftWith({ incident: NO_INCIDENT, claims: [draftClaim({ named: [] })] });
    expect(previewOf(draft).map(claimSentence)).toEqual(["CIA blames … for …, on a day that is not stated."]);
  });
  it("is not there while it is not said what the accuser does", () => {
    expect(previewOf(draftWith({ claims: [draftClaim({ stance: "" })] }))).toEqual([]);
  });
});

it("offers the scales of the service, with its terms and the least that each means", () => {
  const served = Object.fromEntries(
    Object.entries(SERVED).map(([scale, { measures, terms }]) => [
      scale,
      {
        of:
          measures === "EITHER"
            ? ["likelihood", "analyticConfidence"]
            : [measures === "LIKELIHOOD" ? "likelihood" : "analyticConfidence"],
        terms: Object.fromEntries(
          Object.entries(terms).map(([term, { range }]) => [term, range?.low ?? null]),
        ),
      },
    ]),
  );
  expect(
    Object.fromEntries(Object.entries(SCALES).map(([scale, { of, terms }]) => [scale, { of, terms }])),
  ).toEqual(served);
});

describe("addresses", () => {
  it("are the same with and without what does not matter", () => {
    expect(sameAddresses(" https://a.example/x/#top ")).toEqual([
      "https://a.example/x/#top",
      "https://a.example/x",
      "https://a.example/x/",
      "http://a.example/x",
      "http://a.example/x/",
    ]);
    expect(sameAddresses("ftp://a.example")).toEqual([]);
  });
  it.each([
    ["/mine?after=x", "/mine?after=x"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example", "/"],
    [undefined, "/"],
  ])("after a log-in: %s leads to %s", (to, path) => {
    expect(pathWithin(to)).toBe(path);
  });
});
