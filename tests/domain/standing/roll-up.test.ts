import { liftActor, liftsOf, sideOf, structureOf } from "../../../src/domain/standing/roll-up";
import { actor, actors, partOf } from "./builders";

const ACTORS = [
  ...actors({
    STATE: ["avaria", "borduria"],
    STATE_BODY: ["army", "unit", "ministry"],
    INTERNATIONAL_ORGANIZATION: ["alliance"],
    ORGANIZATION: ["holding", "firm", "press-office"],
    PERSON: ["ivo"],
    THREAT_GROUP: ["owl"],
  }),
  actor("service", "STATE_BODY", { rollUpBody: true }),
];

const CHAIN = [
  partOf("ivo", "unit"),
  partOf("unit", "service"),
  partOf("service", "army"),
  partOf("army", "avaria"),
  partOf("avaria", "alliance"),
];

describe("lifting an actor", () => {
  const structure = structureOf(ACTORS, [
    ...CHAIN,
    partOf("press-office", "firm"),
    partOf("firm", "holding"),
  ]);

  it("to its state gives the chain from one to the other and goes no higher", () => {
    expect(liftActor("ivo", "STATE", structure, "2020-01-01")).toEqual({
      actor: "avaria",
      chain: ["ivo", "unit", "service", "army", "avaria"],
    });
    expect(liftActor("avaria", "STATE", structure, "2020-01-01")).toEqual({
      actor: "avaria",
      chain: ["avaria"],
    });
  });

  it("without a state above gives the top organisation", () => {
    expect(liftActor("press-office", "STATE", structure, null)).toEqual({
      actor: "holding",
      chain: ["press-office", "firm", "holding"],
    });
  });

  it("to a body gives the nearest marked one, itself included, else the actor itself", () => {
    expect(liftActor("ivo", "BODY", structure, null)).toEqual({
      actor: "service",
      chain: ["ivo", "unit", "service"],
    });
    expect(liftActor("service", "BODY", structure, null)).toEqual({ actor: "service", chain: ["service"] });
    expect(liftActor("army", "BODY", structure, null)).toEqual({ actor: "army", chain: ["army"] });
  });

  it("does not look for a body beyond a state", () => {
    const marked = [
      ...ACTORS.filter(({ id }) => id !== "alliance"),
      actor("alliance", "INTERNATIONAL_ORGANIZATION", { rollUpBody: true }),
    ];
    expect(liftActor("army", "BODY", structureOf(marked, CHAIN), null).actor).toBe("army");
  });

  it("not at all gives the actor itself", () => {
    expect(liftActor("ivo", "NONE", structure, null)).toEqual({ actor: "ivo", chain: ["ivo"] });
  });

  it("leaves alone what is unknown, runs in a circle or hangs on somebody unknown", () => {
    const odd = structureOf(ACTORS, [
      partOf("unit", "service"),
      partOf("service", "unit"),
      partOf("firm", "firm"),
      partOf("owl", "nobody"),
    ]);
    for (const id of ["unit", "firm", "owl", "nobody"])
      expect(liftActor(id, "STATE", odd, null)).toEqual({ actor: id, chain: [id] });
  });

  it("takes the shortest way to a state, then the first by id", () => {
    const forked = structureOf(ACTORS, [
      partOf("unit", "service"),
      partOf("service", "avaria"),
      partOf("unit", "ministry"),
      partOf("ministry", "army"),
      partOf("army", "borduria"),
      partOf("owl", "borduria"),
      partOf("owl", "avaria"),
      partOf("firm", "holding"),
      partOf("firm", "ministry"),
    ]);
    expect(sideOf("unit", forked, null)).toBe("avaria");
    expect(sideOf("owl", forked, null)).toBe("avaria");
    expect(sideOf("firm", forked, null)).toBe("borduria");
  });
});

describe("structure in time", () => {
  const structure = structureOf(ACTORS, [
    partOf("owl", "army", "2015-02-01", "2015-12-31"),
    partOf("owl", "ministry", "2016-01-01"),
  ]);

  it("holds on its first and its last day, and on none outside", () => {
    const liftOn = (day: string) => liftsOf("owl", structure, day);
    expect(liftOn("2015-01-31")).toEqual(["owl"]);
    expect(liftOn("2015-02-01")).toEqual(["owl", "army"]);
    expect(liftOn("2015-12-31")).toEqual(["owl", "army"]);
    expect(liftOn("2016-01-01")).toEqual(["owl", "ministry"]);
  });

  it("that has ended has ended on the very next day", () => {
    const ended = structureOf(ACTORS, [partOf("owl", "army", null, "2015-12-31")]);
    expect(liftsOf("owl", ended, "2015-12-31")).toEqual(["owl", "army"]);
    expect(liftsOf("owl", ended, "2016-01-01")).toEqual(["owl"]);
    expect(liftsOf("owl", ended, "2015-12-31")).toEqual(["owl", "army"]);
  });

  it("is, where no day is known, what has no end", () => {
    expect(liftsOf("owl", structure, null)).toEqual(["owl", "ministry"]);
  });
});

it("an actor's lifts are all that is above it up to its state, nearest first", () => {
  expect(liftsOf("ivo", structureOf(ACTORS, CHAIN), null)).toEqual([
    "ivo",
    "unit",
    "service",
    "army",
    "avaria",
  ]);
});
