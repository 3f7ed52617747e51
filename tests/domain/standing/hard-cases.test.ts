import type { Day, ReasonKind, RollUp, Standing, StandingFacts } from "../../../src/domain/standing/facts";
import { standingOf } from "../../../src/domain/standing/standing";
import {
  actor,
  actors,
  BREACH,
  claim,
  facts,
  incident,
  join,
  partOf,
  response,
  retraction,
} from "./builders";

/** Three states with a body each, firms that accuse, and names for somebody. */
const WORLD = {
  actors: [
    ...actors({
      STATE: ["avaria", "borduria", "carpania"],
      STATE_BODY: ["avarian-guard", "bordurian-service", "bordurian-ministry", "carpanian-police"],
      ORGANIZATION: ["lynxlab", "sentra", "vireo"],
      PERSON: ["ivo"],
      PERSONA: ["mask"],
      THREAT_GROUP: ["heron", "owl"],
      ACTIVITY_CLUSTER: ["cluster-9"],
    }),
  ],
  structure: [
    partOf("avarian-guard", "avaria"),
    partOf("bordurian-service", "borduria"),
    partOf("bordurian-ministry", "borduria"),
    partOf("carpanian-police", "carpania"),
  ],
};

function world(given: Partial<StandingFacts>): StandingFacts {
  return facts({ ...WORLD, ...given });
}

function standing(given: Partial<StandingFacts>, asOf: Day | null = null, rollUp: RollUp = "NONE"): Standing {
  return standingOf(world(given), { asOf, rollUp });
}

function sentences({ reasons }: Standing, kind: ReasonKind): readonly string[] {
  return reasons.filter((reason) => reason.kind === kind).map(({ sentence }) => sentence);
}

/** Kinds and records, where the words do not matter. */
function outline({ status, reasons }: Standing) {
  return { status, reasons: reasons.map(({ kind, records }) => [kind, ...records]) };
}

function accusedIds({ accused }: Standing): readonly string[] {
  return accused.map(({ actor: id }) => id);
}

describe("an incident nobody attributes", () => {
  it("has no standing but its status", () => {
    expect(standing({})).toEqual({
      status: "UNATTRIBUTED",
      accused: [],
      denied: false,
      victimDenies: false,
      claimCount: 0,
      originCount: 0,
      reasons: [],
      changedOn: null,
    });
  });

  it("is withheld where somebody declines to blame somebody, or anybody", () => {
    const named = claim("c1", { by: ["sentra"], stance: "WITHHOLDS", names: ["borduria"], on: "2020-01-05" });
    const nobody = claim("c2", { by: ["lynxlab"], stance: "WITHHOLDS", on: "2020-01-06" });
    const answer = standing({ claims: [named, nobody] });
    expect(answer).toEqual({
      status: "WITHHELD",
      accused: [],
      denied: false,
      victimDenies: false,
      claimCount: 2,
      originCount: 0,
      reasons: [
        {
          kind: "WITHHELD",
          sentence: "Sentra (5 January 2020) declines to blame Borduria.",
          records: ["c1"],
        },
        {
          kind: "WITHHELD",
          sentence: "Lynxlab (6 January 2020) declines to blame anybody.",
          records: ["c2"],
        },
      ],
      changedOn: "2020-01-05",
    });
  });

  it("is attributed, not withheld, once somebody asserts", () => {
    const answer = standing({
      claims: [
        claim("c1", { by: ["sentra"], stance: "WITHHOLDS", names: ["borduria"], on: "2020-01-05" }),
        claim("c2", { by: ["lynxlab"], names: ["borduria"], on: "2020-02-01" }),
      ],
    });
    expect(outline(answer)).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c2"],
        ["WITHHELD", "c1"],
      ],
    });
    expect(answer.changedOn).toBe("2020-02-01");
  });
});

describe("an accuser who changes its mind", () => {
  const first = claim("c1", {
    by: ["sentra"],
    names: ["avaria"],
    on: "2020-01-05",
    supersededBy: [{ id: "c2", placedOn: "2020-03-01" }],
  });
  const second = claim("c2", { by: ["sentra"], names: ["borduria"], on: "2020-03-01" });

  it("accuses only whom its newer claim names, from that day on", () => {
    expect(accusedIds(standing({ claims: [first, second] }, "2020-02-29"))).toEqual(["avaria"]);
    expect(accusedIds(standing({ claims: [first, second] }, "2020-03-01"))).toEqual(["borduria"]);
    expect(accusedIds(standing({ claims: [first, second] }))).toEqual(["borduria"]);
  });

  it("does not change the status, so that the day of change stays the first claim's", () => {
    expect(standing({ claims: [first, second] }).changedOn).toBe("2020-01-05");
  });

  it("leaves the older claim replaced when it takes back the newer one", () => {
    const withdrawn = { ...second, retractions: [retraction("r1", ["sentra"], "2020-05-01")] };
    const answer = standing({ claims: [first, withdrawn] });
    expect(outline(answer)).toEqual({ status: "UNATTRIBUTED", reasons: [] });
    expect(answer.changedOn).toBe("2020-05-01");
  });

  it("is replaced by an undated claim only where no day is asked about", () => {
    const replaced = { ...first, supersededBy: [{ id: "c2", placedOn: null }] };
    const undated = claim("c2", { by: ["sentra"], stance: "WITHHOLDS", names: ["avaria"] });
    const dated = standing({ claims: [replaced, undated] }, "2030-01-01");
    expect({ status: dated.status, changedOn: dated.changedOn }).toEqual({
      status: "ATTRIBUTED",
      changedOn: "2020-01-05",
    });
    const now = standing({ claims: [replaced, undated] });
    expect({ status: now.status, changedOn: now.changedOn }).toEqual({ status: "WITHHELD", changedOn: null });
  });
});

describe("a joint statement of nine states", () => {
  const signers = ["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"];
  const states = actors({ STATE: signers });
  const joint = claim("c1", { by: signers, names: ["bordurian-service"], on: "2021-07-19" });

  it("is one claim of nine accusers and one origin", () => {
    const answer = standing({ actors: [...WORLD.actors, ...states], claims: [joint] });
    expect(answer).toEqual({
      status: "ATTRIBUTED",
      accused: [
        {
          actor: "bordurian-service",
          lifts: [],
          claims: ["c1"],
          accusers: signers,
          origins: [{ claims: ["c1"], because: [], links: [], source: null }],
          since: "2021-07-19",
          denied: false,
          deniedOn: null,
        },
      ],
      denied: false,
      victimDenies: false,
      claimCount: 1,
      originCount: 1,
      reasons: [
        {
          kind: "ASSERTED",
          sentence: "A1, A2, A3, A4, A5, A6, A7, A8 and A9 (19 July 2021) blame Bordurian-service.",
          records: ["c1"],
        },
      ],
      changedOn: "2021-07-19",
    });
  });

  it("shares an origin with another statement of the same nine, not with one of eight of them", () => {
    const again = claim("c2", { by: signers.toReversed(), names: ["bordurian-service"], on: "2021-08-01" });
    const eight = claim("c3", { by: signers.slice(1), names: ["bordurian-service"], on: "2021-09-01" });
    const answer = standing({ actors: [...WORLD.actors, ...states], claims: [joint, again, eight] });
    expect(answer.accused[0]?.origins).toMatchObject([
      { claims: ["c1", "c2"], because: ["SAME_ACCUSER"], source: null },
      { claims: ["c3"], because: [], links: [], source: null },
    ]);
  });

  it("counts as said by others than one signer alone, so that its rival claim is a contest", () => {
    const alone = claim("c2", { by: ["a1"], names: ["avaria"], on: "2021-08-01" });
    const answer = standing({ actors: [...WORLD.actors, ...states], claims: [joint, alone] });
    expect(outline(answer)).toEqual({
      status: "CONTESTED",
      reasons: [
        ["ASSERTED", "c1"],
        ["ASSERTED", "c2"],
        ["RIVAL", "c1", "c2"],
      ],
    });
  });
});

describe("an accuser who withdraws", () => {
  it("leaves nothing of a claim of its own", () => {
    const withdrawn = claim("c1", {
      by: ["sentra"],
      names: ["borduria"],
      on: "2020-01-05",
      retractions: [retraction("r1", ["sentra"], "2020-06-01")],
    });
    expect(standing({ claims: [withdrawn] }, "2020-05-31").status).toBe("ATTRIBUTED");
    expect(standing({ claims: [withdrawn] }, "2020-06-01")).toEqual({
      status: "UNATTRIBUTED",
      accused: [],
      denied: false,
      victimDenies: false,
      claimCount: 0,
      originCount: 0,
      reasons: [],
      changedOn: "2020-06-01",
    });
  });

  it("leaves a joint claim standing for the others, until the last one withdraws", () => {
    const joint = claim("c1", {
      by: ["lynxlab", "sentra"],
      names: ["borduria"],
      on: "2020-01-05",
      retractions: [
        retraction("r2", ["lynxlab"], "2020-08-01"),
        retraction("r1", ["sentra", "vireo"], "2020-06-01"),
      ],
    });
    const partly = standing({ claims: [joint] }, "2020-07-01");
    expect(partly.accused.map(({ accusers }) => accusers)).toEqual([["lynxlab"]]);
    expect(partly.reasons).toEqual([
      {
        kind: "ASSERTED",
        sentence: "Lynxlab (5 January 2020) blames Borduria; Sentra (1 June 2020) takes this back.",
        records: ["c1", "r1"],
      },
    ]);
    expect(partly.changedOn).toBe("2020-01-05");
    expect(standing({ claims: [joint] }, "2020-08-01").status).toBe("UNATTRIBUTED");
  });

  it("settles a contest it was one side of", () => {
    const answer = standing({
      claims: [
        claim("c1", { by: ["lynxlab"], names: ["avaria"], on: "2020-01-05" }),
        claim("c2", {
          by: ["sentra"],
          names: ["borduria"],
          on: "2020-02-05",
          retractions: [retraction("r1", ["sentra"], "2020-03-05")],
        }),
      ],
    });
    expect({ status: answer.status, changedOn: answer.changedOn }).toEqual({
      status: "ATTRIBUTED",
      changedOn: "2020-03-05",
    });
  });

  it("settles a contest by leaving the other with nobody but itself to contradict", () => {
    const claims = [
      claim("c1", {
        by: ["lynxlab", "sentra"],
        names: ["avaria"],
        on: "2020-01-05",
        retractions: [retraction("r1", ["lynxlab"], "2020-03-05")],
      }),
      claim("c2", { by: ["sentra"], names: ["borduria"], on: "2020-02-05" }),
    ];
    expect(standing({ claims }, "2020-03-04").status).toBe("CONTESTED");
    const answer = standing({ claims });
    expect(answer.changedOn).toBe("2020-03-05");
    expect(outline(answer)).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c1", "r1"],
        ["ASSERTED", "c2"],
        ["SELF_INCONSISTENT", "c1", "c2"],
      ],
    });
  });

  it("takes back all of a claim without a named accuser, whoever speaks", () => {
    const belief = claim("c1", {
      unnamed: "officials",
      names: ["borduria"],
      on: "2020-01-05",
      retractions: [retraction("r1", [], "2020-02-05")],
    });
    expect(standing({ claims: [belief] }).status).toBe("UNATTRIBUTED");
  });
});

describe("a claim that names several", () => {
  it("agrees, as ANY_OF two groups, with a claim about either", () => {
    const answer = standing({
      claims: [
        claim("c1", { by: ["sentra"], names: ["heron", "owl"], mode: "ANY_OF", on: "2020-01-05" }),
        claim("c2", { by: ["lynxlab"], names: ["owl"], on: "2020-01-06" }),
      ],
    });
    expect(outline(answer)).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c1"],
        ["ASSERTED", "c2"],
      ],
    });
    expect(sentences(answer, "ASSERTED")[0]).toBe("Sentra (5 January 2020) blames Heron or Owl.");
    expect(answer.accused.map(({ actor: id, claims }) => [id, ...claims])).toEqual([
      ["heron", "c1"],
      ["owl", "c1", "c2"],
    ]);
  });

  it("is a rival, as ANY_OF two states, of a claim about a third", () => {
    const answer = standing({
      claims: [
        claim("c1", { by: ["sentra"], names: ["avaria", "borduria"], mode: "ANY_OF", on: "2020-01-05" }),
        claim("c2", { by: ["lynxlab"], names: ["carpania"], on: "2020-01-06" }),
      ],
    });
    expect(sentences(answer, "RIVAL")).toEqual([
      "Sentra (5 January 2020) blames Avaria or Borduria, while Lynxlab (6 January 2020) blames Carpania.",
    ]);
    expect(answer.status).toBe("CONTESTED");
  });
});

describe("a claim about a group beside a claim about a state", () => {
  const group = claim("c1", { by: ["sentra"], names: ["cluster-9"], on: "2020-01-05" });
  const state = claim("c2", { by: ["avaria"], names: ["borduria"], on: "2020-02-05" });
  const joined = join("j1", {
    by: ["lynxlab"],
    about: "cluster-9",
    role: "ACTS_FOR",
    to: "bordurian-service",
    on: "2020-03-05",
  });

  it("is a different level of detail, not a conflict", () => {
    const answer = standing({ claims: [group, state], joins: [joined] }, "2020-03-04");
    expect(outline(answer)).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c1"],
        ["ASSERTED", "c2"],
        ["UNRESOLVED_NAMES", "c1", "c2"],
      ],
    });
    expect(sentences(answer, "UNRESOLVED_NAMES")).toEqual([
      "Sentra (5 January 2020) blames Cluster-9, while Avaria (5 February 2020) blames Borduria; no record says whether these names agree or differ.",
    ]);
  });

  it("agrees once somebody says that the group acts for a body of the state", () => {
    const answer = standing({ claims: [group, state], joins: [joined] }, "2020-03-05");
    expect(outline(answer)).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c1"],
        ["ASSERTED", "c2"],
        ["JOINED", "c1", "c2", "j1"],
      ],
    });
    expect(sentences(answer, "JOINED")).toEqual([
      "Sentra (5 January 2020) blames Cluster-9, while Avaria (5 February 2020) blames Borduria; these agree where Lynxlab (5 March 2020) says that Cluster-9 acts for Bordurian-service.",
    ]);
  });

  it("becomes a rival once somebody says that the group acts for another state", () => {
    const other = join("j1", {
      by: ["lynxlab"],
      about: "cluster-9",
      role: "SPONSORED_BY",
      to: "carpania",
      on: "2020-03-05",
    });
    const answer = standing({ claims: [group, state], joins: [other] });
    expect(answer.status).toBe("CONTESTED");
    expect(answer.changedOn).toBe("2020-03-05");
    expect(answer.reasons.at(-1)).toEqual({
      kind: "RIVAL",
      sentence:
        "Sentra (5 January 2020) blames Cluster-9, while Avaria (5 February 2020) blames Borduria; these differ where Lynxlab (5 March 2020) says that Cluster-9 is sponsored by Carpania.",
      records: ["c1", "c2", "j1"],
    });
  });

  it.each([
    ["that it is only based there", { ...joined, named: [{ actor: "borduria", role: "BASED_IN" as const }] }],
    ["what somebody rejects", { ...joined, stance: "REJECTS" as const }],
    ["what somebody withholds", { ...joined, stance: "WITHHOLDS" as const }],
    ["what has been taken back", { ...joined, retractions: [retraction("r1", ["lynxlab"], "2020-04-05")] }],
    ["what has been replaced", { ...joined, supersededBy: [{ id: "j2", placedOn: "2020-04-05" }] }],
    [
      "what leads to the group from somebody not accused",
      { ...joined, about: "bordurian-service", named: [{ actor: "cluster-9", role: "PART_OF" as const }] },
    ],
  ])("is not joined by %s", (_case, notJoining) => {
    const answer = standing({ claims: [group, state], joins: [notJoining] });
    expect(sentences(answer, "UNRESOLVED_NAMES")).toHaveLength(1);
    expect(sentences(answer, "JOINED")).toEqual([]);
  });

  it("is joined by one hop, not by two", () => {
    const hops = [
      join("j1", { by: ["lynxlab"], about: "cluster-9", role: "SAME_AS", to: "owl", on: "2020-03-05" }),
      join("j2", { by: ["lynxlab"], about: "owl", role: "ACTS_FOR", to: "borduria", on: "2020-03-05" }),
    ];
    expect(sentences(standing({ claims: [group, state], joins: hops }), "UNRESOLVED_NAMES")).toHaveLength(1);
  });
});

describe("two names for somebody", () => {
  const heron = claim("c1", { by: ["sentra"], names: ["heron"], on: "2020-01-05" });
  const owl = claim("c2", { by: ["lynxlab"], names: ["owl"], on: "2020-01-06" });

  it.each([
    ["heron", "owl"],
    ["owl", "heron"],
  ])("agree where somebody says that %s is the same as %s", (about, to) => {
    const same = join("j1", { by: ["vireo"], about, role: "SAME_AS", to, on: "2020-02-01" });
    expect(outline(standing({ claims: [heron, owl], joins: [same] }))).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c1"],
        ["ASSERTED", "c2"],
        ["JOINED", "c1", "c2", "j1"],
      ],
    });
  });

  it.each([
    ["heron", "owl"],
    ["owl", "heron"],
  ])("are rivals where somebody says that %s is distinct from %s", (about, to) => {
    const apart = join("j1", { by: ["vireo"], about, role: "DISTINCT_FROM", to, on: "2020-02-01" });
    const answer = standing({ claims: [heron, owl], joins: [apart] });
    expect(answer.status).toBe("CONTESTED");
    expect(answer.changedOn).toBe("2020-02-01");
    expect(answer.reasons.filter(({ kind }) => kind === "RIVAL")).toEqual([
      {
        kind: "RIVAL",
        sentence: `Sentra (5 January 2020) blames Heron, while Lynxlab (6 January 2020) blames Owl; these differ where Vireo (1 February 2020) says that ${about === "heron" ? "Heron is distinct from Owl" : "Owl is distinct from Heron"}.`,
        records: ["c1", "c2", "j1"],
      },
    ]);
  });

  it("agree where one says the same and another distinct: agreement is tested first", () => {
    const joins = [
      join("j1", { by: ["vireo"], about: "heron", role: "DISTINCT_FROM", to: "owl", on: "2020-02-01" }),
      join("j2", { by: ["avaria"], about: "owl", role: "SAME_AS", to: "heron", on: "2020-02-01" }),
    ];
    expect(outline(standing({ claims: [heron, owl], joins })).reasons.at(-1)).toEqual([
      "JOINED",
      "c1",
      "c2",
      "j2",
    ]);
  });

  it("may stand for two actors of the same name, which are compared by who they are", () => {
    const namesakes = [
      actor("owl-1", "ORGANIZATION", { name: "Owl" }),
      actor("owl-2", "ORGANIZATION", { name: "Owl" }),
    ];
    const answer = standing({
      actors: [...WORLD.actors, ...namesakes],
      claims: [
        claim("c1", { by: ["sentra"], names: ["owl-1"], on: "2020-01-05" }),
        claim("c2", { by: ["lynxlab"], names: ["owl-2"], on: "2020-01-06" }),
      ],
    });
    expect(answer.status).toBe("CONTESTED");
    expect(accusedIds(answer)).toEqual(["owl-1", "owl-2"]);
  });
});

describe("accusers and accused", () => {
  it("are rivals in a counter-accusation, and both deny", () => {
    const answer = standing({
      claims: [
        claim("c1", { by: ["avaria"], names: ["borduria"], on: "2020-01-05" }),
        claim("c2", { by: ["borduria"], names: ["avaria"], on: "2020-01-07" }),
      ],
      responses: [
        response("d1", "DENIAL", { by: ["bordurian-ministry"], to: ["c1"], on: "2020-01-07" }),
        response("d2", "DENIAL", { by: ["avarian-guard"], to: ["c2"], on: "2020-01-09" }),
        response("x1", "COUNTER_ACCUSATION", { by: ["borduria"], to: ["c1"], on: "2020-01-07" }),
      ],
    });
    expect(answer).toEqual({
      status: "CONTESTED",
      accused: [
        {
          actor: "borduria",
          lifts: [],
          claims: ["c1"],
          accusers: ["avaria"],
          origins: [{ claims: ["c1"], because: [], links: [], source: null }],
          since: "2020-01-05",
          denied: true,
          deniedOn: "2020-01-07",
        },
        {
          actor: "avaria",
          lifts: [],
          claims: ["c2"],
          accusers: ["borduria"],
          origins: [{ claims: ["c2"], because: [], links: [], source: null }],
          since: "2020-01-07",
          denied: true,
          deniedOn: "2020-01-09",
        },
      ],
      denied: true,
      victimDenies: false,
      claimCount: 2,
      originCount: 1,
      reasons: [
        { kind: "ASSERTED", sentence: "Avaria (5 January 2020) blames Borduria.", records: ["c1"] },
        { kind: "ASSERTED", sentence: "Borduria (7 January 2020) blames Avaria.", records: ["c2"] },
        {
          kind: "RIVAL",
          sentence: "Avaria (5 January 2020) blames Borduria, while Borduria (7 January 2020) blames Avaria.",
          records: ["c1", "c2"],
        },
        {
          kind: "DENIED",
          sentence:
            "Bordurian-ministry (7 January 2020) denies what Avaria (5 January 2020) says of Borduria.",
          records: ["c1", "d1"],
        },
        {
          kind: "DENIED",
          sentence: "Avarian-guard (9 January 2020) denies what Borduria (7 January 2020) says of Avaria.",
          records: ["c2", "d2"],
        },
      ],
      changedOn: "2020-01-07",
    });
  });

  it("name different states in turn for a false flag, each from its own day", () => {
    const claims = [
      claim("c1", { by: ["sentra"], names: ["avaria"], on: "2018-02-12" }),
      claim("c2", {
        by: ["lynxlab"],
        names: ["borduria"],
        on: "2018-02-20",
        supersededBy: [{ id: "c3", placedOn: "2018-03-08" }],
      }),
      claim("c3", { by: ["lynxlab"], names: ["carpania"], on: "2018-03-08" }),
      claim("c4", { by: ["vireo"], names: ["carpanian-police"], on: "2018-03-09" }),
    ];
    expect(standing({ claims }, "2018-02-19").status).toBe("ATTRIBUTED");
    expect(outline(standing({ claims }, "2018-02-20")).reasons.at(-1)).toEqual(["RIVAL", "c1", "c2"]);
    const last = standing({ claims }, "2018-03-09");
    expect(sentences(last, "RIVAL")).toEqual([
      "Sentra (12 February 2018) blames Avaria, while Lynxlab (8 March 2018) blames Carpania; Vireo (9 March 2018) blames Carpanian-police.",
    ]);
    expect(last.changedOn).toBe("2018-02-20");
  });

  it("may be a person named in an indictment, who lifts to the state of the unit it serves in", () => {
    const structure = [...WORLD.structure, partOf("ivo", "bordurian-service", "2014-01-01", "2017-12-31")];
    const claims = [
      claim("c1", { by: ["avaria"], names: ["ivo"], on: "2017-07-13" }),
      claim("c2", { by: ["sentra"], names: ["borduria"], on: "2016-01-01" }),
    ];
    const answer = standing({ claims, structure }, null, "STATE");
    expect(answer.status).toBe("ATTRIBUTED");
    expect(answer.accused.map(({ actor: id, claims: of }) => [id, ...of])).toEqual([
      ["borduria", "c2", "c1"],
    ]);
  });

  it("may be a person without known ties, who is somebody and so a rival of a state", () => {
    const claims = [
      claim("c1", { by: ["avaria"], names: ["ivo"], on: "2017-07-13" }),
      claim("c2", { by: ["sentra"], names: ["borduria"], on: "2016-01-01" }),
    ];
    expect(standing({ claims }).status).toBe("CONTESTED");
  });

  it("can be the same actor, with ONLY leaving room for nobody else", () => {
    const claims = [
      claim("c1", { by: ["mask"], names: ["mask"], mode: "ONLY", on: "2016-06-15" }),
      claim("c2", { by: ["sentra"], names: ["owl"], on: "2016-06-14" }),
    ];
    const answer = standing({ claims });
    expect(outline(answer)).toEqual({
      status: "CONTESTED",
      reasons: [
        ["ASSERTED", "c2"],
        ["ASSERTED", "c1"],
        ["ONLY", "c2", "c1"],
      ],
    });
    expect(sentences(answer, "ONLY")).toEqual([
      "Sentra (14 June 2016) blames Owl, while Mask (15 June 2016) says that it alone is responsible.",
    ]);
  });

  it("do not make a contest alone: one accuser's rival claims are only inconsistent", () => {
    const claims = [
      claim("c1", { by: ["sentra"], names: ["avaria"], on: "2020-01-05" }),
      claim("c2", { by: ["sentra"], names: ["borduria"], on: "2020-02-05" }),
    ];
    const answer = standing({ claims });
    expect(outline(answer)).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c1"],
        ["ASSERTED", "c2"],
        ["SELF_INCONSISTENT", "c1", "c2"],
      ],
    });
    expect(sentences(answer, "SELF_INCONSISTENT")).toEqual([
      "Sentra (5 January 2020) blames Avaria; Sentra (5 February 2020) blames Borduria; claims of one accuser alone are not a contest.",
    ]);
  });

  it("differ where neither has a name, even in the same words", () => {
    const claims = [
      claim("c1", { unnamed: "officials", names: ["avaria"], on: "2020-01-05" }),
      claim("c2", { unnamed: "officials", names: ["borduria"], on: "2020-02-05" }),
    ];
    expect(outline(standing({ claims })).reasons.at(-1)).toEqual(["RIVAL", "c1", "c2"]);
  });

  it("leave room for one part of a contest that is also said by others", () => {
    const claims = [
      claim("c1", { by: ["sentra"], names: ["avaria"], on: "2020-01-05" }),
      claim("c2", { by: ["sentra"], names: ["borduria"], on: "2020-01-06" }),
      claim("c3", { by: ["lynxlab"], names: ["borduria"], on: "2020-01-07" }),
    ];
    const answer = standing({ claims });
    expect(answer.status).toBe("CONTESTED");
    expect(outline(answer).reasons.slice(3)).toEqual([
      ["RIVAL", "c1", "c3"],
      ["SELF_INCONSISTENT", "c1", "c2"],
    ]);
  });
});

describe("ONLY", () => {
  const lone = claim("c1", { by: ["sentra"], names: ["borduria"], mode: "ONLY", on: "2020-01-05" });

  it("leaves room for whoever lifts to its accused", () => {
    const part = claim("c2", { by: ["lynxlab"], names: ["bordurian-service"], on: "2020-01-06" });
    expect(outline(standing({ claims: [lone, part] }))).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c1"],
        ["ASSERTED", "c2"],
      ],
    });
  });

  it("leaves none for the whole of its accused, for a name or for one of several", () => {
    const part = claim("c1", {
      by: ["sentra"],
      names: ["bordurian-service"],
      mode: "ONLY",
      on: "2020-01-05",
    });
    const whole = claim("c2", { by: ["lynxlab"], names: ["borduria"], on: "2020-01-06" });
    const name = claim("c3", { by: ["vireo"], names: ["owl"], on: "2020-01-07" });
    const both = claim("c4", { by: ["avaria"], names: ["bordurian-service", "ivo"], on: "2020-01-08" });
    for (const other of [whole, name, both]) {
      const answer = standing({ claims: [part, other] });
      expect(outline(answer).reasons.slice(2)).toEqual([["ONLY", "c1", other.id]]);
      expect(answer.status).toBe("CONTESTED");
    }
  });

  it("overrides a join that would make the two agree", () => {
    const name = claim("c2", { by: ["lynxlab"], names: ["owl"], on: "2020-01-06" });
    const joins = [
      join("j1", { by: ["vireo"], about: "owl", role: "ACTS_FOR", to: "borduria", on: "2020-01-01" }),
    ];
    expect(outline(standing({ claims: [lone, name], joins })).reasons.slice(2)).toEqual([
      ["ONLY", "c1", "c2"],
    ]);
  });

  it("is no contest against another claim of the same accuser, nor against words that name nobody", () => {
    const own = claim("c2", { by: ["sentra"], names: ["owl"], on: "2020-01-06" });
    const words = claim("c3", { by: ["lynxlab"], words: "a group from the south", on: "2020-01-07" });
    expect(outline(standing({ claims: [lone, own] })).reasons.at(-1)).toEqual([
      "SELF_INCONSISTENT",
      "c1",
      "c2",
    ]);
    expect(outline(standing({ claims: [lone, words] }))).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c1"],
        ["ASSERTED", "c3"],
        ["UNRESOLVED_NAMES", "c3"],
      ],
    });
  });
});

describe("an accused known by words alone", () => {
  it("counts for the standing, reaches nobody and is in no list of the accused", () => {
    const answer = standing({
      claims: [claim("c1", { by: ["avaria"], words: "a group from the south", on: "2020-01-05" })],
    });
    expect(answer).toEqual({
      status: "ATTRIBUTED",
      accused: [],
      denied: false,
      victimDenies: false,
      claimCount: 1,
      originCount: 0,
      reasons: [
        {
          kind: "ASSERTED",
          sentence: "Avaria (5 January 2020) blames “a group from the south”.",
          records: ["c1"],
        },
        {
          kind: "UNRESOLVED_NAMES",
          sentence: "Avaria (5 January 2020) blames “a group from the south”; no record says who that is.",
          records: ["c1"],
        },
      ],
      changedOn: "2020-01-05",
    });
  });
});

describe("a claim that rejects", () => {
  const rejects = claim("c1", { by: ["lynxlab"], stance: "REJECTS", names: ["borduria"], on: "2020-01-05" });

  it("is, alone, a reason and not a status", () => {
    expect(standing({ claims: [rejects] })).toEqual({
      status: "UNATTRIBUTED",
      accused: [],
      denied: false,
      victimDenies: false,
      claimCount: 1,
      originCount: 0,
      reasons: [
        {
          kind: "REJECTED",
          sentence: "Lynxlab (5 January 2020) says that Borduria is not responsible.",
          records: ["c1"],
        },
      ],
      changedOn: null,
    });
  });

  it("contests a claim of another that names the same, or a part of it", () => {
    for (const names of [["borduria"], ["bordurian-service"], ["avaria", "borduria"]]) {
      const asserts = claim("c2", { by: ["sentra"], names, on: "2020-01-06" });
      const answer = standing({ claims: [rejects, asserts] });
      expect(outline(answer)).toEqual({
        status: "CONTESTED",
        reasons: [
          ["ASSERTED", "c2"],
          ["REJECTED", "c1", "c2"],
        ],
      });
      expect(answer.changedOn).toBe("2020-01-06");
    }
  });

  it("does not contest a claim about the whole of what it names, or about somebody else", () => {
    const partly = claim("c1", {
      by: ["lynxlab"],
      stance: "REJECTS",
      names: ["bordurian-service"],
      on: "2020-01-05",
    });
    for (const names of [["borduria"], ["avaria"]]) {
      const asserts = claim("c2", { by: ["sentra"], names, on: "2020-01-06" });
      expect(standing({ claims: [partly, asserts] }).status).toBe("ATTRIBUTED");
    }
  });

  it("is no third party's where the accused's own side speaks", () => {
    const own = claim("c1", {
      by: ["bordurian-ministry"],
      stance: "REJECTS",
      names: ["bordurian-service"],
      on: "2020-01-05",
    });
    const asserts = claim("c2", { by: ["sentra"], names: ["bordurian-service"], on: "2020-01-06" });
    expect(outline(standing({ claims: [own, asserts] }))).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c2"],
        ["REJECTED", "c1"],
      ],
    });
    const joint = { ...own, accusers: ["bordurian-ministry", "avaria"] };
    expect(standing({ claims: [joint, asserts] }).status).toBe("CONTESTED");
  });

  it("is an inconsistency, not a contest, where the same accuser also asserts", () => {
    const asserts = claim("c2", { by: ["lynxlab"], names: ["bordurian-service"], on: "2020-01-06" });
    expect(outline(standing({ claims: [rejects, asserts] }))).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c2"],
        ["REJECTED", "c1"],
        ["SELF_INCONSISTENT", "c1", "c2"],
      ],
    });
  });

  it("is an inconsistency of an accuser, too, that says it of its own side", () => {
    const own = claim("c1", {
      by: ["borduria"],
      stance: "REJECTS",
      names: ["bordurian-service"],
      on: "2020-01-05",
    });
    const asserts = claim("c2", { by: ["borduria"], names: ["bordurian-service"], on: "2020-01-06" });
    expect(outline(standing({ claims: [own, asserts] }))).toEqual({
      status: "ATTRIBUTED",
      reasons: [
        ["ASSERTED", "c2"],
        ["REJECTED", "c1"],
        ["SELF_INCONSISTENT", "c1", "c2"],
      ],
    });
  });
});

describe("denials", () => {
  const campaign = incident("campaign", { distance: 1 });
  const breach = incident(BREACH, { partOf: ["campaign"] });
  const ofBreach = claim("c1", { by: ["sentra"], names: ["borduria"], on: "2020-01-05" });
  const ofCampaign = claim("c2", {
    by: ["avaria"],
    names: ["bordurian-service"],
    about: "campaign",
    on: "2020-01-06",
  });
  const denies = (to: readonly string[], by = ["bordurian-ministry"]) =>
    standing({
      incidents: [breach, campaign],
      claims: [ofBreach, ofCampaign],
      responses: [response("d1", "DENIAL", { by, to, on: "2020-02-01" })],
    });
  const deniedClaims = (answer: Standing) =>
    answer.accused.filter(({ denied }) => denied).flatMap(({ claims }) => claims);

  it("deny the claim they answer, wherever it is inherited, and no other", () => {
    expect(deniedClaims(denies(["c1"]))).toEqual(["c1"]);
    expect(deniedClaims(denies(["c2"]))).toEqual(["c2"]);
  });

  it("deny all claims where they answer the incident, or a whole it is part of, as such", () => {
    expect(deniedClaims(denies([BREACH]))).toEqual(["c1", "c2"]);
    expect(deniedClaims(denies(["campaign"]))).toEqual(["c1", "c2"]);
  });

  it("deny nothing where somebody else speaks, or nobody with a name", () => {
    expect(denies(["c1", BREACH], ["avarian-guard"])).toMatchObject({ denied: false, status: "ATTRIBUTED" });
    expect(denies(["c1", BREACH], [])).toMatchObject({ denied: false, status: "ATTRIBUTED" });
    expect(sentences(denies(["c1"], ["avarian-guard"]), "DENIED")).toEqual([]);
  });

  it("are told together where they deny the same, answers to claims apart from answers to the incident", () => {
    const answer = standing({
      incidents: [breach, campaign],
      claims: [ofBreach, ofCampaign],
      responses: [
        response("d1", "DENIAL", { by: ["bordurian-ministry"], to: ["c1"], on: "2020-02-01" }),
        response("d2", "DENIAL", { by: ["borduria"], to: [BREACH], on: "2020-02-02" }),
        response("d3", "DENIAL", { by: ["bordurian-service"], to: [BREACH], on: "2020-02-03" }),
        response("x1", "NON_DENIAL_DENIAL", { by: ["borduria"], to: [BREACH], on: "2020-02-03" }),
        response("x2", "NO_COMMENT", { by: ["borduria"], to: ["c1"], on: "2020-02-03" }),
      ],
    });
    expect(answer.reasons.filter(({ kind }) => kind === "DENIED")).toEqual([
      {
        kind: "DENIED",
        sentence:
          "Borduria (2 February 2020) and Bordurian-service (3 February 2020) deny what Sentra (5 January 2020) and Avaria (6 January 2020) say of Borduria and Bordurian-service.",
        records: ["c1", "c2", "d2", "d3"],
      },
      {
        kind: "DENIED",
        sentence:
          "Bordurian-ministry (1 February 2020) denies what Sentra (5 January 2020) says of Borduria.",
        records: ["c1", "d1"],
      },
    ]);
    expect(answer.accused.map(({ actor: id, deniedOn }) => [id, deniedOn])).toEqual([
      ["borduria", "2020-02-01"],
      ["bordurian-service", "2020-02-02"],
    ]);
  });

  it("count from their own day", () => {
    const responses = [response("d1", "DENIAL", { by: ["borduria"], to: ["c1"], on: "2020-02-01" })];
    expect(standing({ claims: [ofBreach], responses }, "2020-01-31").denied).toBe(false);
    expect(standing({ claims: [ofBreach], responses }, "2020-02-01").denied).toBe(true);
  });

  it("may be undated, and count only where no day is asked about", () => {
    const responses = [response("d1", "DENIAL", { by: ["borduria"], to: ["c1"] })];
    expect(standing({ claims: [ofBreach], responses }, "2030-01-01").denied).toBe(false);
    const answer = standing({ claims: [ofBreach], responses });
    expect(answer.accused.map(({ denied, deniedOn }) => [denied, deniedOn])).toEqual([[true, null]]);
    expect(sentences(answer, "DENIED")).toEqual([
      "Borduria (on no stated date) denies what Sentra (5 January 2020) says of Borduria.",
    ]);
  });

  it("of an organisation may come from its own spokesman", () => {
    const spokesman = actor("vireo-press", "ORGANIZATION");
    const answer = standing({
      actors: [...WORLD.actors, spokesman],
      structure: [...WORLD.structure, partOf("vireo-press", "vireo")],
      claims: [claim("c1", { by: ["sentra"], names: ["vireo"], on: "2020-01-05" })],
      responses: [response("d1", "DENIAL", { by: ["vireo-press"], to: ["c1"], on: "2020-01-06" })],
    });
    expect(answer.denied).toBe(true);
  });
});

describe("a victim who denies being hit", () => {
  const campaign = incident("campaign", { distance: 1 });
  const breach = incident(BREACH, { partOf: ["campaign"] });
  const denies = (by: readonly string[], to: readonly string[]) =>
    standing({
      incidents: [breach, campaign],
      victims: ["vireo"],
      claims: [claim("c1", { by: ["sentra"], names: ["borduria"], on: "2020-01-05" })],
      responses: [response("v1", "VICTIM_DENIES_INCIDENT", { by, to, on: "2020-02-01" })],
    });

  it("has its own flag and reason, and denies nobody's part", () => {
    expect(denies(["vireo"], [BREACH])).toEqual({
      status: "ATTRIBUTED",
      accused: [
        {
          actor: "borduria",
          lifts: [],
          claims: ["c1"],
          accusers: ["sentra"],
          origins: [{ claims: ["c1"], because: [], links: [], source: null }],
          since: "2020-01-05",
          denied: false,
          deniedOn: null,
        },
      ],
      denied: false,
      victimDenies: true,
      claimCount: 1,
      originCount: 1,
      reasons: [
        { kind: "ASSERTED", sentence: "Sentra (5 January 2020) blames Borduria.", records: ["c1"] },
        {
          kind: "VICTIM_DENIES",
          sentence: "Vireo (1 February 2020) denies being a victim of “breach”.",
          records: ["v1"],
        },
      ],
      changedOn: "2020-01-05",
    });
  });

  it("is heard where it answers a claim about the incident", () => {
    expect(denies(["vireo"], ["c1"]).victimDenies).toBe(true);
  });

  it("of a whole denies a part only where it is a victim of that part", () => {
    expect(denies(["vireo"], ["campaign"]).victimDenies).toBe(true);
    expect(denies(["lynxlab"], ["campaign"]).victimDenies).toBe(false);
    expect(denies(["lynxlab"], ["elsewhere"]).victimDenies).toBe(false);
  });

  it("does not make an attribution of an unattributed incident", () => {
    const answer = standing({
      victims: ["vireo"],
      responses: [
        response("v1", "VICTIM_DENIES_INCIDENT", { by: ["vireo"], to: [BREACH], on: "2020-02-01" }),
      ],
    });
    expect({ status: answer.status, victimDenies: answer.victimDenies, changedOn: answer.changedOn }).toEqual(
      {
        status: "UNATTRIBUTED",
        victimDenies: true,
        changedOn: null,
      },
    );
  });
});

describe("third parties who answer", () => {
  it("dispute and support what is said, without changing it", () => {
    const answer = standing({
      claims: [
        claim("c1", { by: ["sentra"], names: ["borduria"], on: "2020-01-05" }),
        claim("c2", {
          by: ["vireo"],
          names: ["borduria"],
          on: "2020-01-06",
          retractions: [retraction("r1", ["vireo"], "2020-01-07")],
        }),
      ],
      responses: [
        response("e1", "ENDORSEMENT", { by: ["avaria", "carpania"], to: ["c1"], on: "2020-02-01" }),
        response("e2", "ENDORSEMENT", { unnamed: "two officials", to: ["c1"], on: "2020-02-02" }),
        response("s1", "DISPUTE", { by: ["lynxlab"], to: ["c1", BREACH], on: "2020-02-03" }),
        response("s2", "DISPUTE", { by: ["lynxlab"], to: ["c2"], on: "2020-02-03" }),
      ],
    });
    expect(answer.status).toBe("ATTRIBUTED");
    expect(answer.reasons.slice(1)).toEqual([
      {
        kind: "DISPUTED",
        sentence:
          "Lynxlab (3 February 2020) disputes what Sentra (5 January 2020) says and what is said of “breach”.",
        records: ["c1", "s1"],
      },
      {
        kind: "ENDORSED",
        sentence:
          "Avaria and Carpania (1 February 2020) and an unnamed party (“two officials”, 2 February 2020) support what Sentra (5 January 2020) says.",
        records: ["c1", "e1", "e2"],
      },
    ]);
  });
});

describe("inheritance", () => {
  const breach = incident(BREACH, { partOf: ["wave"] });
  const wave = incident("wave", { title: "Wave", distance: 1, partOf: ["campaign"] });
  const campaign = incident("campaign", { title: "Campaign", distance: 2 });
  const incidents = [campaign, breach, wave];
  const ofCampaign = claim("c1", {
    by: ["avaria", "sentra"],
    names: ["borduria"],
    about: "campaign",
    on: "2020-01-05",
  });

  it("lends claims about a whole to its parts, through all levels", () => {
    const answer = standing({ incidents, claims: [ofCampaign] });
    expect(answer.status).toBe("ATTRIBUTED");
    expect(answer.reasons).toEqual([
      {
        kind: "ASSERTED",
        sentence: "Avaria and Sentra (5 January 2020) blame Borduria for “Campaign”.",
        records: ["c1"],
      },
      {
        kind: "INHERITED",
        sentence:
          "This incident is part of “Campaign”, for which Avaria and Sentra (5 January 2020) blame Borduria.",
        records: ["c1"],
      },
    ]);
  });

  it("is replaced by an accuser's own claim about the part, for that accuser alone", () => {
    const own = claim("c2", { by: ["sentra"], stance: "WITHHOLDS", names: ["borduria"], on: "2020-03-05" });
    const before = standing({ incidents, claims: [ofCampaign, own] }, "2020-03-04");
    expect(before.accused.map(({ accusers }) => accusers)).toEqual([["avaria", "sentra"]]);
    const after = standing({ incidents, claims: [ofCampaign, own] }, "2020-03-05");
    expect(after.accused.map(({ accusers }) => accusers)).toEqual([["avaria"]]);
    expect(after.reasons).toEqual([
      {
        kind: "ASSERTED",
        sentence: "Avaria (5 January 2020) blames Borduria for “Campaign”.",
        records: ["c1"],
      },
      { kind: "WITHHELD", sentence: "Sentra (5 March 2020) declines to blame Borduria.", records: ["c2"] },
      {
        kind: "INHERITED",
        sentence:
          "This incident is part of “Campaign”, for which Avaria (5 January 2020) blames Borduria; for Sentra, what they say of a part stands instead: Sentra (5 March 2020) declines to blame Borduria.",
        records: ["c1", "c2"],
      },
    ]);
  });

  it("leaves the part withheld where the only accuser of the whole withholds for the part", () => {
    const alone = claim("c1", { by: ["sentra"], names: ["borduria"], about: "campaign", on: "2020-01-05" });
    const own = claim("c2", {
      by: ["sentra"],
      stance: "WITHHOLDS",
      names: ["borduria"],
      on: "2020-03-05",
      retractions: [retraction("r1", ["sentra"], "2020-09-05")],
    });
    const claims = [alone, own];
    expect(outline(standing({ incidents, claims }, "2020-03-05"))).toEqual({
      status: "WITHHELD",
      reasons: [["WITHHELD", "c2"]],
    });
    const afterwards = standing({ incidents, claims }, "2020-09-05");
    expect(outline(afterwards).status).toBe("ATTRIBUTED");
    expect(afterwards.changedOn).toBe("2020-09-05");
  });

  it("is replaced for the parts of the part too, and not for its wholes", () => {
    const ofWave = claim("c2", { by: ["sentra"], names: ["carpania"], about: "wave", on: "2020-03-05" });
    const claims = [{ ...ofCampaign, accusers: ["sentra"] }, ofWave];
    expect(accusedIds(standing({ incidents, claims }))).toEqual(["carpania"]);
    expect(accusedIds(standing({ incidents: [{ ...campaign, distance: 0 }], claims }))).toEqual(["borduria"]);
  });

  it("is not replaced by what has no named accuser, or is about the whole itself", () => {
    const unnamed = claim("c2", { unnamed: "officials", names: ["owl"], on: "2020-03-05" });
    const same = claim("c3", {
      by: ["avaria"],
      names: ["bordurian-service"],
      about: "campaign",
      on: "2020-03-05",
    });
    expect(accusedIds(standing({ incidents, claims: [ofCampaign, unnamed, same] }))).toEqual([
      "borduria",
      "bordurian-service",
      "owl",
    ]);
  });

  it("does not fail on a circle of wholes", () => {
    const circle = [
      { ...breach, partOf: ["wave"] },
      { ...wave, partOf: ["campaign"] },
      { ...campaign, partOf: ["wave", BREACH] },
    ];
    const own = claim("c2", { by: ["sentra"], names: ["carpania"], on: "2020-03-05" });
    expect(
      standing({ incidents: circle, claims: [ofCampaign, own] }).accused.map((of) => [
        of.actor,
        ...of.accusers,
      ]),
    ).toEqual([
      ["borduria", "avaria"],
      ["carpania", "sentra"],
    ]);
  });
});

describe("dates", () => {
  it("of a year count from its last day, and are told as a year", () => {
    const claims = [
      claim("c1", {
        by: ["sentra"],
        names: ["borduria"],
        on: "2014-12-31",
        statedOn: { date: "2014", qualifier: "ON" },
      }),
    ];
    expect(standing({ claims }, "2014-12-30").status).toBe("UNATTRIBUTED");
    const answer = standing({ claims }, "2014-12-31");
    expect(answer.changedOn).toBe("2014-12-31");
    expect(sentences(answer, "ASSERTED")).toEqual(["Sentra (2014) blames Borduria."]);
  });

  it.each([
    ["a month", "2014-11-30", { date: "2014-11", qualifier: "BY" as const }, "by November 2014"],
    ["a source's", "2014-11-30", null, "reported 30 November 2014"],
    ["odd data", "soon", { date: "soon", qualifier: "ON" as const }, "soon"],
  ])("of %s are told as they are", (_case, on, statedOn, words) => {
    const answer = standing({ claims: [claim("c1", { by: ["sentra"], names: ["borduria"], on, statedOn })] });
    expect(sentences(answer, "ASSERTED")).toEqual([`Sentra (${words}) blames Borduria.`]);
  });

  it("that are not stated are said to be so, and exist only where no day is asked about", () => {
    const claims = [claim("c1", { unnamed: "officials", names: ["borduria"] })];
    expect(standing({ claims }, "2030-01-01").status).toBe("UNATTRIBUTED");
    const answer = standing({ claims });
    expect({ since: answer.accused[0]?.since, changedOn: answer.changedOn }).toEqual({
      since: null,
      changedOn: null,
    });
    expect(sentences(answer, "ASSERTED")).toEqual([
      "An unnamed party (“officials”, on no stated date) blames Borduria.",
    ]);
  });

  it("that are not stated put the accused, and the reasons, last", () => {
    const claims = [
      claim("c1", { by: ["sentra"], names: ["avaria"] }),
      claim("c2", { by: ["lynxlab"], names: ["borduria"], on: "2020-01-05" }),
      claim("c3", { by: ["vireo"], names: ["carpania"] }),
    ];
    const answer = standing({ claims });
    expect(accusedIds(answer)).toEqual(["borduria", "avaria", "carpania"]);
    expect(answer.reasons.slice(0, 3).map(({ records }) => records)).toEqual([["c2"], ["c1"], ["c3"]]);
  });

  it("that are not stated keep a claim from joining others where a day is asked about", () => {
    const claims = [
      claim("c1", { by: ["avaria"], names: ["borduria"] }),
      claim("c2", { by: ["lynxlab"], names: ["borduria"], repeats: ["c1"], on: "2020-01-05" }),
      claim("c3", { by: ["vireo"], names: ["borduria"], repeats: ["c1"], on: "2020-01-06" }),
    ];
    const originsBy = (asOf: Day | null) =>
      standing({ claims }, asOf).accused.flatMap(({ origins }) => origins.map((origin) => origin.claims));
    expect(originsBy("2020-02-01")).toEqual([["c2"], ["c3"]]);
    expect(originsBy(null)).toEqual([["c2", "c3", "c1"]]);
  });
});

describe("an actor that moved from one state to another", () => {
  const structure = [
    ...WORLD.structure,
    partOf("owl", "avarian-guard", null, "2015-12-31"),
    partOf("owl", "bordurian-service", "2016-01-01"),
  ];
  const before = claim("c1", { by: ["sentra"], names: ["owl"], on: "2015-12-31" });
  const after = claim("c2", { by: ["lynxlab"], names: ["owl"], on: "2016-01-01" });
  const undated = claim("c3", { by: ["vireo"], names: ["owl"] });

  it("is lifted as it was on the day of the claim, and as it is now for an undated one", () => {
    const answer = standing({ claims: [before, after, undated], structure }, null, "STATE");
    expect(answer.accused.map(({ actor: id, claims }) => [id, ...claims])).toEqual([
      ["avaria", "c1"],
      ["borduria", "c2", "c3"],
    ]);
    expect(answer.status).toBe("ATTRIBUTED");
  });

  it("agrees with a claim about the state of its time, and is a rival of the other", () => {
    const old = claim("c4", { by: ["vireo"], names: ["avaria"], on: "2016-06-01" });
    expect(standing({ claims: [before, old], structure }).status).toBe("ATTRIBUTED");
    expect(standing({ claims: [after, old], structure }).status).toBe("CONTESTED");
  });

  it("is compared claim by claim, where claims of both times stand side by side", () => {
    const old = claim("c4", { by: ["vireo"], names: ["avaria"], on: "2016-06-01" });
    const answer = standing({ claims: [before, after, old], structure });
    expect(outline(answer)).toEqual({
      status: "CONTESTED",
      reasons: [
        ["ASSERTED", "c1"],
        ["ASSERTED", "c2"],
        ["ASSERTED", "c4"],
        ["RIVAL", "c2", "c4"],
      ],
    });
  });

  it("is denied by the state it was of when it was accused", () => {
    const denials = (by: string) =>
      standing({
        claims: [before],
        structure,
        responses: [response("d1", "DENIAL", { by: [by], to: ["c1"], on: "2017-01-01" })],
      }).denied;
    expect(denials("avaria")).toBe(true);
    expect(denials("borduria")).toBe(false);
  });

  it("may deny for itself, wherever it belongs by then", () => {
    const answer = standing({
      claims: [before],
      structure,
      responses: [response("d1", "DENIAL", { by: ["owl"], to: ["c1"], on: "2017-01-01" })],
    });
    expect(answer.denied).toBe(true);
  });
});

describe("many positions", () => {
  const camps = Array.from({ length: 30 }, (_, index) => `state-${String(index).padStart(2, "0")}`);
  const claims = camps.map((state, index) =>
    claim(`c${String(index).padStart(2, "0")}`, { by: [`firm-${index}`], names: [state], on: "2020-01-05" }),
  );

  it("are told two by two while few", () => {
    const answer = standing({ actors: actors({ STATE: camps }), claims: claims.slice(0, 4) });
    expect(outline(answer).reasons.filter(([kind]) => kind === "RIVAL")).toEqual([
      ["RIVAL", "c00", "c01"],
      ["RIVAL", "c00", "c02"],
      ["RIVAL", "c00", "c03"],
      ["RIVAL", "c01", "c02"],
      ["RIVAL", "c01", "c03"],
      ["RIVAL", "c02", "c03"],
    ]);
  });

  it("are told in one reason that names all records when many", () => {
    const answer = standing({ actors: actors({ STATE: camps }), claims });
    const rivals = answer.reasons.filter(({ kind }) => kind === "RIVAL");
    expect(rivals).toEqual([
      {
        kind: "RIVAL",
        sentence:
          "30 claims, each a rival of at least one other: firm-0 (5 January 2020) blames State-00; firm-1 (5 January 2020) blames State-01; firm-2 (5 January 2020) blames State-02; firm-3 (5 January 2020) blames State-03; 26 more positions.",
        records: claims.map(({ id }) => id),
      },
    ]);
  });

  it("keep in it the claims of an accuser that holds two of them", () => {
    const twice = claim("d", { by: ["firm-0"], names: ["state-01"], on: "2020-01-06" });
    const answer = standing({ actors: actors({ STATE: camps }), claims: [...claims, twice] });
    expect(answer.reasons.filter(({ kind }) => kind === "RIVAL").map(({ records }) => records)).toEqual([
      [...claims.map(({ id }) => id), "d"],
    ]);
  });

  it("that stand alike are told as one camp, however many they are", () => {
    const services = camps.map((id) => partOf(id, "borduria"));
    const answer = standing({
      actors: [...WORLD.actors, ...actors({ STATE_BODY: camps })],
      structure: [...WORLD.structure, ...services],
      claims: [...claims, claim("d", { by: ["vireo"], names: ["avaria"], on: "2020-01-06" })],
    });
    expect(answer.reasons.filter(({ kind }) => kind === "RIVAL").map(({ records }) => records)).toEqual([
      [...claims.map(({ id }) => id), "d"],
    ]);
  });
});
