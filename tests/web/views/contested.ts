import type { ClaimToldFragment } from "../../../src/web/views/generated/types";
import { aClaimTold, anAnswerTold, answered } from "./told";

const GAMES = "The Winter Games Outage";
const PORTS = "The Port Intrusion";

/** What must be drawn without taking a side; every name is invented. */
export const CASES: Readonly<Record<string, readonly ClaimToldFragment[]>> = {
  "accusers name different states in turn, and each denies": [
    claimOn(
      "2020-01-17",
      "Brightquill",
      "Pellund",
      { attributionClass: "TECHNICAL" },
      deniedOn("2020-01-18"),
    ),
    claimOn("2020-01-20", "Ninefold", "Ombrey", { attributionClass: "TECHNICAL" }, deniedOn("2020-01-21")),
    claimOn("2020-02-28", "Norvane", "Tarsel", {}, deniedOn("2020-03-01")),
    aClaimTold("not-ombrey", {
      ...{ accusers: ["Pellund"], accused: ["Ombrey"], incident: GAMES, stance: "REJECTS" },
      on: "2020-03-05",
    }),
  ],
  "a claim is denied": [
    aClaimTold("blamed", {
      responses: answered(anAnswerTold("no", { quote: { text: "Rubbish.", language: "en" } })),
    }),
  ],
  "every kind of answer comes back": [
    aClaimTold("blamed", {
      responses: answered(
        anAnswerTold("1", { on: "2020-01-02" }),
        anAnswerTold("2", { kind: "NON_DENIAL_DENIAL", on: "2020-01-03" }),
        anAnswerTold("3", { kind: "NO_COMMENT", on: "2020-01-04" }),
        anAnswerTold("4", { kind: "PARTIAL_ADMISSION", on: "2020-01-05" }),
        anAnswerTold("5", { kind: "ADMISSION", on: "2020-01-06" }),
        anAnswerTold("6", { kind: "VICTIM_DENIES_INCIDENT", by: ["Victim"], on: "2020-01-07" }),
        anAnswerTold("7", { kind: "ENDORSEMENT", by: ["Friend"], on: "2020-01-08" }),
        anAnswerTold("8", { kind: "DISPUTE", by: ["Other"], on: "2020-01-09" }),
      ),
    }),
  ],
  "the accused accuses back": [
    aClaimTold("first", {
      ...{ accusers: ["Norvane"], accused: ["Pellund"], incident: PORTS },
      responses: answered(anAnswerTold("back", { kind: "COUNTER_ACCUSATION", by: ["Pellund"] })),
    }),
    aClaimTold("counter", {
      ...{
        accusers: ["Pellund"],
        accused: ["Norvane"],
        incident: "The Harbour Radio Leak",
        on: "2020-01-02",
      },
      answers: [{ id: "claim:first" }],
      responses: answered(anAnswerTold("no", { by: ["Norvane"], on: "2020-01-03" })),
    }),
  ],
  "several repeat what one said": [
    aClaimTold("origin", { accusers: ["Brightquill"], accused: ["Pellund"], incident: PORTS }),
    aClaimTold("own-look", {
      ...{ accusers: ["Ninefold"], accused: ["Pellund"], incident: PORTS, on: "2020-01-02" },
    }),
    aClaimTold("repeated", {
      ...{ accusers: ["Corrin"], accused: ["Pellund"], incident: PORTS, on: "2020-01-03" },
      repeats: [{ id: "claim:origin" }],
    }),
    aClaimTold("repeated-again", {
      ...{ accusers: ["Norvane"], accused: ["Pellund"], incident: PORTS, on: "2020-01-04" },
      repeats: [{ id: "claim:repeated" }],
    }),
    aClaimTold("of-another", {
      ...{ accusers: ["Norvane"], accused: ["Ombrey"], incident: PORTS, on: "2020-01-05" },
      repeats: [{ id: "claim:origin" }],
    }),
  ],
  "an attribution is withheld": [
    aClaimTold("withheld", { accusers: ["Corrin"], accused: ["Pellund"], stance: "WITHHOLDS" }),
  ],
  "one blames and another withholds": [
    aClaimTold("blamed", { accusers: ["Norvane"], accused: ["Pellund"] }),
    aClaimTold("withheld", {
      ...{ accusers: ["Corrin"], accused: ["Ombrey"], stance: "WITHHOLDS", on: "2020-01-02" },
    }),
  ],
  "somebody says that it was itself": [
    aClaimTold("own", {
      accusers: ["Gull"],
      accused: ["Gull"],
      attributionClass: "SELF",
      accusedMode: "ONLY",
    }),
    aClaimTold("rival", { accusers: ["Norvane"], accused: ["Pellund"], on: "2020-01-02" }),
  ],
  "nobody is named who accuses": [
    aClaimTold("belief", {
      ...{ accusers: [], accused: ["Pellund"], attributionClass: null, on: "2020-01" },
      unnamedAccuser: { words: "widespread belief", coded: false },
    }),
    aClaimTold("group", { accused: [], unnamedAccused: "a group of amateurs", on: null }),
  ],
  "a claim is superseded, another retracted": [
    aClaimTold("old", {
      ...{ accusers: ["Norvane"], accused: ["Tarsel"] },
      supersededBy: [{ id: "claim:new", placedOn: { date: "2020-02-10" } }],
    }),
    aClaimTold("new", { accusers: ["Norvane"], accused: ["Ombrey"], on: "2020-02-10" }),
    aClaimTold("taken-back", {
      ...{ accusers: ["Brightquill"], accused: ["Ombrey"], on: "2020-01-18" },
      retractions: [
        { id: "retraction:1", by: [{ id: "actor:brightquill" }], placedOn: { date: "2020-03-02" } },
      ],
    }),
  ],
  "accusers say how sure they are": [
    aClaimTold("sure", { accusers: ["A"], ...sure("very likely", 80) }),
    aClaimTold("unsure", { accusers: ["B"], on: "2020-01-02", ...sure("unlikely", 20) }),
    aClaimTold("silent", { accusers: ["C"], on: "2020-01-03" }),
  ],
};

function claimOn(
  on: string,
  accuser: string,
  accused: string,
  more: Partial<Pick<ClaimToldFragment, "attributionClass">>,
  denied: (accused: string) => ClaimToldFragment["responses"],
): ClaimToldFragment {
  const by = { accusers: [accuser], accused: [accused], incident: GAMES, on };
  return aClaimTold(`${accuser}-${accused}`.toLowerCase(), { ...by, ...more, responses: denied(accused) });
}

function deniedOn(on: string) {
  return (accused: string) =>
    answered(anAnswerTold(`${accused.toLowerCase()}-denies`, { by: [accused], on }));
}

function sure(words: string, low: number): Pick<ClaimToldFragment, "likelihood"> {
  return { likelihood: { words, scale: "ICD_203", term: null, low, high: low + 15 } };
}
