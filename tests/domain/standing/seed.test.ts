import type { AccusedStanding, Origin, Reason, Standing } from "../../../src/domain/standing/facts";
import { standingOf } from "../../../src/domain/standing/standing";
import { SEED } from "./seed";

const STATEMENT =
  "Department of Homeland Security and Office of the Director of National Intelligence (7 October 2016)";
const CAMPAIGN = "“Compromises of e-mails of US persons and institutions”";
const BELIEF = "An unnamed party (“widespread belief”, by 6 October 2016) blames Russian state actors";
const LONE_OPERATOR = "Guccifer 2.0 (by 6 October 2016) says that it alone is responsible";

const NOTHING_SAID: Standing = {
  status: "UNATTRIBUTED",
  accused: [],
  denied: false,
  victimDenies: false,
  claimCount: 0,
  originCount: 0,
  reasons: [],
  changedOn: null,
};

const DIRECTED: AccusedStanding = {
  actor: "russian-government",
  lifts: [],
  claims: ["directed"],
  accusers: ["dhs", "odni"],
  origins: [{ claims: ["directed"], because: [], links: [], source: null }],
  since: "2016-10-07",
  denied: false,
  deniedOn: null,
};

const AUTHORIZED: AccusedStanding = {
  ...DIRECTED,
  actor: "senior-officials",
  lifts: [],
  claims: ["authorized"],
  origins: [{ claims: ["authorized"], because: [], links: [], source: null }],
};

const BELIEVED: AccusedStanding = {
  actor: "state-actors",
  lifts: [],
  claims: ["belief"],
  accusers: [],
  origins: [{ claims: ["belief"], because: [], links: [], source: "fortune" }],
  since: "2016-10-06",
  denied: false,
  deniedOn: null,
};

const SELF_CLAIMED: AccusedStanding = {
  ...BELIEVED,
  actor: "guccifer",
  lifts: [],
  claims: ["lone-operator"],
  accusers: ["guccifer"],
  origins: [{ claims: ["lone-operator"], because: [], links: [], source: null }],
};

const DENIED: Reason = {
  kind: "DENIED",
  sentence: `Spokesman for Vladimir Putin (reported 8 October 2016) denies what ${STATEMENT} say of Russia's senior-most officials and Russian government.`,
  records: ["authorized", "directed", "rubbish"],
};

const JOINT: Origin = {
  claims: ["authorized", "directed"],
  because: ["SAME_ACCUSER"],
  links: [
    {
      kind: "SAME_ACCUSER",
      claims: ["authorized", "directed"],
      sides: ["us"],
      source: null,
      sentence: `What ${STATEMENT} say counts once: all of it comes from United States.`,
    },
  ],
  source: null,
};

function denied(accused: AccusedStanding): AccusedStanding {
  return { ...accused, denied: true, deniedOn: "2016-10-08" };
}

describe("the campaign", () => {
  const asserted: readonly Reason[] = [
    {
      kind: "ASSERTED",
      sentence: `${STATEMENT} blame Russia's senior-most officials.`,
      records: ["authorized"],
    },
    { kind: "ASSERTED", sentence: `${STATEMENT} blame Russian government.`, records: ["directed"] },
  ];
  const attributed: Standing = {
    status: "ATTRIBUTED",
    accused: [DIRECTED, AUTHORIZED],
    denied: false,
    victimDenies: false,
    claimCount: 2,
    originCount: 1,
    reasons: asserted,
    changedOn: "2016-10-07",
  };

  it.each(["2016-10-05", "2016-10-06"])("is not attributed on %s", (asOf) => {
    expect(standingOf(SEED.campaign, { asOf })).toEqual(NOTHING_SAID);
  });

  it("is attributed by the joint statement on 7 October", () => {
    expect(standingOf(SEED.campaign, { asOf: "2016-10-07" })).toEqual(attributed);
  });

  it("stays attributed, and is denied, on 8 October", () => {
    expect(standingOf(SEED.campaign, { asOf: "2016-10-08" })).toEqual({
      ...attributed,
      accused: [denied(DIRECTED), denied(AUTHORIZED)],
      denied: true,
      reasons: [...asserted, DENIED],
    });
  });

  it("gives Russia two claims and one origin when rolled up to states", () => {
    expect(standingOf(SEED.campaign, { asOf: "2016-10-08", rollUp: "STATE" }).accused).toEqual([
      {
        actor: "russia",
        lifts: [
          { chain: ["russian-government", "russia"] },
          { chain: ["senior-officials", "russian-government", "russia"] },
        ],
        claims: ["authorized", "directed"],
        accusers: ["dhs", "odni"],
        origins: [JOINT],
        since: "2016-10-07",
        denied: true,
        deniedOn: "2016-10-08",
      },
    ]);
  });

  it("gives the Russian government both claims when rolled up to bodies", () => {
    const { accused } = standingOf(SEED.campaign, { asOf: "2016-10-08", rollUp: "BODY" });
    expect(accused.map(({ actor, claims }) => ({ actor, claims }))).toEqual([
      { actor: "russian-government", claims: ["authorized", "directed"] },
    ]);
  });
});

describe("the DNC incident", () => {
  const belief: Reason = { kind: "ASSERTED", sentence: `${BELIEF}.`, records: ["belief"] };
  const loneOperator: Reason = {
    kind: "ASSERTED",
    sentence: `${LONE_OPERATOR}.`,
    records: ["lone-operator"],
  };
  const inherited: readonly Reason[] = [
    {
      kind: "ASSERTED",
      sentence: `${STATEMENT} blame Russia's senior-most officials for ${CAMPAIGN}.`,
      records: ["authorized"],
    },
    {
      kind: "ASSERTED",
      sentence: `${STATEMENT} blame Russian government for ${CAMPAIGN}.`,
      records: ["directed"],
    },
  ];
  const only: Reason = {
    kind: "ONLY",
    sentence: `${BELIEF}; ${STATEMENT} blame Russia's senior-most officials and blame Russian government, while ${LONE_OPERATOR}.`,
    records: ["belief", "lone-operator", "authorized", "directed"],
  };
  const disputed: Reason = {
    kind: "DISPUTED",
    sentence: `${STATEMENT} dispute what Guccifer 2.0 (by 6 October 2016) says.`,
    records: ["lone-operator", "debunked"],
  };
  const isPart: Reason = {
    kind: "INHERITED",
    sentence: `This incident is part of ${CAMPAIGN}, for which ${STATEMENT} blame Russia's senior-most officials and blame Russian government.`,
    records: ["authorized", "directed"],
  };
  const on7: Standing = {
    status: "CONTESTED",
    accused: [SELF_CLAIMED, BELIEVED, DIRECTED, AUTHORIZED],
    denied: false,
    victimDenies: false,
    claimCount: 4,
    originCount: 2,
    reasons: [belief, loneOperator, ...inherited, only, disputed, isPart],
    changedOn: "2016-10-06",
  };

  it("is not attributed on 5 October", () => {
    expect(standingOf(SEED.dnc, { asOf: "2016-10-05" })).toEqual(NOTHING_SAID);
  });

  it("is contested between the unnamed belief and the self-claim on 6 October", () => {
    expect(standingOf(SEED.dnc, { asOf: "2016-10-06" })).toEqual({
      status: "CONTESTED",
      accused: [SELF_CLAIMED, BELIEVED],
      denied: false,
      victimDenies: false,
      claimCount: 2,
      originCount: 1,
      reasons: [
        belief,
        loneOperator,
        {
          kind: "ONLY",
          sentence: `${BELIEF}, while ${LONE_OPERATOR}.`,
          records: ["belief", "lone-operator"],
        },
      ],
      changedOn: "2016-10-06",
    });
  });

  it("inherits the joint statement, which disputes the self-claim, on 7 October", () => {
    expect(standingOf(SEED.dnc, { asOf: "2016-10-07" })).toEqual(on7);
  });

  it("is denied, where the denial answers the inherited claims, on 8 October", () => {
    expect(standingOf(SEED.dnc, { asOf: "2016-10-08" })).toEqual({
      ...on7,
      accused: [SELF_CLAIMED, BELIEVED, denied(DIRECTED), denied(AUTHORIZED)],
      denied: true,
      reasons: [belief, loneOperator, ...inherited, only, DENIED, disputed, isPart],
    });
  });

  it("gives Russia three claims and two origins when rolled up to states", () => {
    expect(standingOf(SEED.dnc, { asOf: "2016-10-08", rollUp: "STATE" }).accused).toEqual([
      SELF_CLAIMED,
      {
        actor: "russia",
        lifts: [
          { chain: ["russian-government", "russia"] },
          { chain: ["senior-officials", "russian-government", "russia"] },
          { chain: ["state-actors", "russia"] },
        ],
        claims: ["belief", "authorized", "directed"],
        accusers: ["dhs", "odni"],
        origins: [{ claims: ["belief"], because: [], links: [], source: "fortune" }, JOINT],
        since: "2016-10-06",
        denied: true,
        deniedOn: "2016-10-08",
      },
    ]);
  });

  it("leaves an actor without a body above it as it is when rolled up to bodies", () => {
    const { accused } = standingOf(SEED.dnc, { asOf: "2016-10-08", rollUp: "BODY" });
    expect(accused.map(({ actor }) => actor)).toEqual(["guccifer", "state-actors", "russian-government"]);
  });
});

describe("the election systems", () => {
  it.each(["2016-10-05", "2016-10-06"])("have no standing on %s", (asOf) => {
    expect(standingOf(SEED.electionSystems, { asOf })).toEqual(NOTHING_SAID);
  });

  it.each(["2016-10-07", "2016-10-08", null])("are withheld, and nobody is accused, on %s", (asOf) => {
    expect(standingOf(SEED.electionSystems, { asOf })).toEqual({
      ...NOTHING_SAID,
      status: "WITHHELD",
      claimCount: 1,
      reasons: [
        {
          kind: "WITHHELD",
          sentence: `${STATEMENT} decline to blame Russian government.`,
          records: ["not-yet"],
        },
      ],
      changedOn: "2016-10-07",
    });
  });
});

describe("the Russian websites", () => {
  it.each(["2016-10-05", "2016-10-06", "2016-10-07"])("have no standing on %s", (asOf) => {
    expect(standingOf(SEED.russianSites, { asOf })).toEqual(NOTHING_SAID);
  });

  it("are withheld, and nobody is accused, on 8 October", () => {
    expect(standingOf(SEED.russianSites, { asOf: "2016-10-08" })).toEqual({
      ...NOTHING_SAID,
      status: "WITHHELD",
      claimCount: 1,
      reasons: [
        {
          kind: "WITHHELD",
          sentence:
            "Spokesman for Vladimir Putin (reported 8 October 2016) declines to blame CIA or White House.",
          records: ["no-blame"],
        },
      ],
      changedOn: "2016-10-08",
    });
  });
});
