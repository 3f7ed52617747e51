import { boardOf } from "../../../../src/web/views/board/board";
import { boardOnDay } from "../../../../src/web/views/board/board-on-day";
import type { ClaimToldFragment } from "../../../../src/web/views/generated/types";
import type { LaneClaim } from "../../../../src/web/views/scene/lane-bundles";
import { aClaimTold, anActorNamed, anAnswerTold, answered } from "../told";

const claimed = (...claims: readonly ClaimToldFragment[]) => claims.map((claim) => ({ claim }));

/** A board as lines: whom each column is about, and the ids of what is in it. */
function linesOf(claims: readonly LaneClaim[], day: string | null = null): readonly string[] {
  return boardOnDay(boardOf(claims), day).map(({ kind, actor, entries, later }) => {
    const ids = entries.map(
      ({ claim, presence }) => claim.id.slice(6) + (presence === "over" ? " (over)" : ""),
    );
    return `${actor?.name ?? kind}: ${ids.join(", ")}${later > 0 ? ` +${later}` : ""}`;
  });
}

describe("the position board", () => {
  it("has a column for each state that accusers name in turn, in the order in which each was first named", () => {
    const claims = claimed(
      aClaimTold("c", { accusers: ["Third"], accused: ["Ombrey"], on: "2021-03-01" }),
      aClaimTold("b", { accusers: ["Second"], accused: ["Pellund"], on: "2021-02-01" }),
      aClaimTold("d", { accusers: ["Fourth"], accused: ["Tarsel"], on: "2021-04-01" }),
      aClaimTold("a", { accusers: ["First"], accused: ["Tarsel"], on: "2021-01-01" }),
    );
    expect(linesOf(claims)).toEqual(["Tarsel: a, d", "Pellund: b", "Ombrey: c"]);
  });

  it("keeps every column in its place while the day changes", () => {
    const claims = claimed(
      aClaimTold("a", { accused: ["Tarsel"], on: "2021-01-01" }),
      aClaimTold("b", { accusers: ["Second"], accused: ["Pellund"], on: "2021-02-01" }),
    );
    expect(linesOf(claims, "2020-12-31")).toEqual(["Tarsel:  +1", "Pellund:  +1"]);
    expect(linesOf(claims, "2021-01-01")).toEqual(["Tarsel: a", "Pellund:  +1"]);
    expect(linesOf(claims, "2021-02-01")).toEqual(["Tarsel: a", "Pellund: b"]);
  });

  it("says who said it first, and on which day the next comes", () => {
    const claims = claimed(
      aClaimTold("a", { accused: ["Tarsel"], on: "2021-01-01" }),
      aClaimTold("b", { accusers: ["Second"], accused: ["Tarsel"], on: "2021-02-01" }),
    );
    const [before] = boardOnDay(boardOf(claims), "2020-01-01");
    expect(before).toMatchObject({ first: null, nextDay: "2021-01-01" });
    const [then] = boardOnDay(boardOf(claims), "2021-01-15");
    expect(then).toMatchObject({ first: { claim: { id: "claim:a" } }, later: 1, nextDay: "2021-02-01" });
  });

  it("gives whoever says it of itself a column of its own", () => {
    const claims = claimed(
      aClaimTold("state", { accused: ["Tarsel"] }),
      aClaimTold("self", {
        accusers: ["Lone Lamp"],
        accused: ["Lone Lamp"],
        accusedMode: "ONLY",
        attributionClass: "SELF",
        on: "2020-01-02",
      }),
    );
    const columns = boardOf(claims);
    expect(columns.map(({ actor }) => actor?.name)).toEqual(["Tarsel", "Lone Lamp"]);
    expect(columns.map(({ entries }) => entries[0]?.isSelf)).toEqual([false, true]);
  });

  it("never shows as accused whom somebody declines to blame, or says is not responsible", () => {
    const claims = claimed(
      aClaimTold("withholds", { stance: "WITHHOLDS", accused: ["Tarsel"] }),
      aClaimTold("rejects", { stance: "REJECTS", accused: ["Ombrey"], on: "2020-01-02" }),
    );
    expect(boardOf(claims).map(({ key, kind, actor }) => ({ key, kind, actor }))).toEqual([
      { key: "withheld", kind: "withheld", actor: null },
      { key: "rejected", kind: "rejected", actor: null },
    ]);
  });

  it("has a claim against one or more of several in the column of each, with the others beside it", () => {
    const claims = claimed(
      aClaimTold("either", { accused: ["Salt Heron", "Grey Magpie"], accusedMode: "ANY_OF" }),
    );
    expect(
      boardOf(claims).map(({ actor, entries }) => [actor?.name, entries[0]?.others.map(({ name }) => name)]),
    ).toEqual([
      ["Salt Heron", ["Grey Magpie"]],
      ["Grey Magpie", ["Salt Heron"]],
    ]);
  });

  it("puts words for accused who are not named into one column", () => {
    const claims = claimed(
      aClaimTold("a", { accused: [], unnamedAccused: "a non-state group" }),
      aClaimTold("b", { accusers: ["Second"], accused: [], unnamedAccused: "insiders", on: "2020-01-02" }),
    );
    expect(linesOf(claims)).toEqual(["unnamed: a, b"]);
  });

  it("names a person like any other accused", () => {
    const person = anActorNamed("Oleg Example", { kind: "PERSON" });
    const claims = claimed(
      aClaimTold("indictment", { named: [{ role: "CONDUCTED", actor: person }], form: "INDICTMENT" }),
    );
    expect(boardOf(claims)[0]).toMatchObject({ kind: "accused", actor: person });
  });

  it("lists undated claims last, and counts them as without a day on every day", () => {
    const claims = claimed(
      aClaimTold("undated", { on: null }),
      aClaimTold("dated", { accusers: ["Second"], on: "2020-01-02" }),
    );
    expect(linesOf(claims)).toEqual(["Accused: dated, undated"]);
    const [column] = boardOnDay(boardOf(claims), "2030-01-01");
    expect(column).toMatchObject({ later: 1, nextDay: null });
  });

  it("keeps a claim that was superseded, and says that it is over", () => {
    const claims = claimed(
      aClaimTold("first", {
        accused: ["Tarsel"],
        on: "2019-03-20",
        supersededBy: [{ id: "claim:second", placedOn: { date: "2020-02-10" } }],
      }),
      aClaimTold("second", { accused: ["Ombrey"], on: "2020-02-10" }),
    );
    expect(linesOf(claims, "2019-12-31")).toEqual(["Tarsel: first", "Ombrey:  +1"]);
    expect(linesOf(claims, "2020-02-10")).toEqual(["Tarsel: first (over)", "Ombrey: second"]);
  });

  it("leaves a denial and a counter-accusation with the claim that they answer", () => {
    const denial = anAnswerTold("denial");
    const counter = anAnswerTold("counter", { kind: "COUNTER_ACCUSATION", on: "2020-01-03" });
    const claims = claimed(aClaimTold("a", { responses: answered(denial, counter) }));
    expect(boardOf(claims)[0]?.entries[0]?.claim.responses.nodes).toEqual([denial, counter]);
  });

  it("tells of a claim about the whole that it does not apply where the standing has it no longer", () => {
    const claims = [{ claim: aClaimTold("whole", { incident: "The Whole" }), inherited: true }];
    const isReplaced = (lent: ReadonlySet<string> | null) =>
      boardOnDay(boardOf(claims), null, lent)[0]?.entries[0]?.isReplaced;
    expect(isReplaced(new Set(["claim:whole"]))).toBe(false);
    expect(isReplaced(new Set())).toBe(true);
    expect(isReplaced(null)).toBe(false);
  });

  it("leaves out what an actor is said to be, which is about no incident", () => {
    expect(boardOf(claimed(aClaimTold("group", { kind: "AFFILIATION" })))).toEqual([]);
  });
});
