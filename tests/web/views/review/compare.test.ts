import { checksOf, titlesToFind } from "../../../../src/web/views/review/checks";
import { compareRecords } from "../../../../src/web/views/review/compare";

describe("two versions of a record", () => {
  it("are compared field by field, those that are the same as well", () => {
    const before = {
      type: "claim",
      id: "claim:x",
      form: "OTHER",
      accusers: ["actor:cia"],
      quote: { text: "no" },
    };
    const after = { ...before, form: undefined, statedOn: { date: "2016-10", qualifier: "BY" } };
    expect(compareRecords(before, after, (id) => (id === "actor:cia" ? "CIA" : undefined))).toEqual([
      { field: "form", label: "form", before: ["OTHER"], after: [], differs: true },
      {
        field: "accusers",
        label: "accusers",
        before: ["CIA (actor:cia)"],
        after: ["CIA (actor:cia)"],
        differs: false,
      },
      { field: "quote", label: "quote", before: ["“no”"], after: ["“no”"], differs: false },
      { field: "statedOn", label: "stated on", before: [], after: ["by October 2016"], differs: true },
    ]);
  });

  it("list entries of a list line by line, with what each says", () => {
    const after = {
      named: [{ actor: "actor:a", role: "DIRECTED" }],
      citations: [{ source: "source:s", relays: [] }],
    };
    expect(compareRecords(null, after).map(({ after: lines }) => lines)).toEqual([
      ["actor: actor:a; role: DIRECTED"],
      ["source: source:s"],
    ]);
  });
});

describe("checks of a proposal", () => {
  it("are what sources and dates lack", () => {
    const changes = [
      {
        act: "RECORD",
        recordId: "source:s",
        after: { title: "t", url: "https://a.example", publishedOn: "2016" },
      },
      { act: "RECORD", recordId: "claim:c", after: { citations: [{ source: "source:s", locator: "p. 1" }] } },
      { act: "VOID", recordId: "claim:d", after: null },
    ];
    expect(checksOf(changes)).toEqual([
      { recordId: "source:s", message: "The source has no archived copy." },
      { recordId: "source:s", message: "The source's publisher is not stated." },
      { recordId: "source:s", message: "The day of publication is known to the year only." },
      { recordId: "claim:c", message: "The day of the claim is not stated." },
      { recordId: "claim:c", message: "The claim has no quote." },
    ]);
  });

  it("look for what new records are called", () => {
    const after = { names: [{ value: "Velmar" }] };
    expect(titlesToFind([{ act: "RECORD", recordId: "actor:v", after }])).toEqual(["Velmar"]);
    expect(titlesToFind([{ act: "CORRECT", recordId: "actor:v", after }])).toEqual([]);
  });
});
