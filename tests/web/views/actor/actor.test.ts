import { coAccusedIn } from "../../../../src/web/views/actor/co-accused";
import { ladderOf, liftsTo } from "../../../../src/web/views/actor/ladder";
import { partsOfActor } from "../../../../src/web/views/actor/parts-of-actor";
import { linkTo } from "../../../../src/web/views/wording/web-address";
import { aClaimTold, anActorNamed, stated } from "../told";

const unit = anActorNamed("Unit");
const service = anActorNamed("Service");
const state = anActorNamed("State");

describe("the ladder of an actor", () => {
  it("begins at the top, and says when each step held", () => {
    const partOf = [
      {
        actor: { ...service, partOf: [{ actor: state, from: null, to: null }] },
        from: stated("2001"),
        to: null,
      },
    ];
    const rungs = ladderOf(unit, partOf);
    expect(rungs.map(({ actor, up }) => [actor.name, up])).toEqual([
      ["State", 2],
      ["Service", 1],
    ]);
    expect(rungs[1]?.memberships).toMatchObject([{ part: unit, from: { date: "2001" }, to: null }]);
  });

  it("has whoever is reached two ways once, where they stand highest", () => {
    const partOf = [
      { actor: state, from: null, to: null },
      { actor: { ...service, partOf: [{ actor: state, from: null, to: null }] }, from: null, to: null },
    ];
    const rungs = ladderOf(unit, partOf);
    expect(rungs.map(({ actor }) => actor.name)).toEqual(["State", "Service"]);
    expect(rungs[0]?.memberships.map(({ part }) => part.name)).toEqual(["Unit", "Service"]);
  });

  it("offers a roll-up only where one ends", () => {
    expect(liftsTo({ rollUpBody: false, partOf: [state], parts: [] })).toEqual([]);
    expect(liftsTo({ rollUpBody: true, partOf: [state], parts: [unit] })).toEqual(["body"]);
    expect(liftsTo({ rollUpBody: false, partOf: [], parts: [service] })).toEqual(["state"]);
  });
});

describe("the parts of an actor's page", () => {
  it("never ask for whom somebody declines to blame among the accused", () => {
    const { blamed, declined } = partsOfActor("russia", "none");
    expect(blamed).toMatchObject({ accused: { slug: "russia" } });
    expect(declined).toMatchObject({
      named: { slug: "russia" },
      stance: { oneOf: ["WITHHOLDS", "REJECTS"] },
    });
  });

  it("lift everybody as far as is asked", () => {
    const { blamed, answers } = partsOfActor("russia", "state");
    expect(blamed.accused).toEqual({ slug: "russia", rollUp: "STATE" });
    expect(answers.by).toEqual({ slug: "russia", rollUp: "STATE" });
  });
});

describe("whoever is accused beside an actor", () => {
  it("comes with the claims that name both", () => {
    const both = aClaimTold("both", { accused: ["Unit", "Service"] });
    const found = coAccusedIn([both, aClaimTold("one", { accused: ["Unit"] })], new Set([unit.id]));
    expect(found).toEqual([{ actor: expect.objectContaining({ name: "Service" }), claims: [both] }]);
  });

  it("is nobody whom somebody declines to blame", () => {
    const declined = aClaimTold("declined", { stance: "WITHHOLDS", accused: ["Unit", "Service"] });
    expect(coAccusedIn([declined], new Set([unit.id]))).toEqual([]);
  });
});

describe("an address of a document", () => {
  it.each([
    ["https://example.org/a b", "https://example.org/a%20b"],
    ["javascript:alert(1)", null],
    ["hxxps://example[.]org", null],
    ["data:text/html,x", null],
    ["not an address", null],
    [null, null],
  ])("%s is a link only as http or https", (url, href) => {
    expect(linkTo(url)).toBe(href);
  });
});
