import type { IncidentFact, StandingFacts } from "../../../src/domain/standing/facts";
import { actor, claim, facts, incident, partOf, response } from "./builders";

/** The article of 8 October 2016 as it is coded for the seed, as far as a standing needs it. */
const CAMPAIGN = incident("campaign", { title: "Compromises of e-mails of US persons and institutions" });
const DNC = incident("dnc", { title: "Compromise of the DNC", partOf: ["campaign"] });

const ACTORS = [
  actor("us", "STATE", { name: "United States" }),
  actor("dhs", "STATE_BODY", { name: "Department of Homeland Security" }),
  actor("odni", "STATE_BODY", { name: "Office of the Director of National Intelligence" }),
  actor("white-house", "STATE_BODY", { name: "White House" }),
  actor("cia", "STATE_BODY", { name: "CIA" }),
  actor("russia", "STATE", { name: "Russia" }),
  actor("russian-government", "STATE_BODY", { name: "Russian government", rollUpBody: true }),
  actor("senior-officials", "STATE_BODY", { name: "Russia's senior-most officials" }),
  actor("state-actors", "STATE_BODY", { name: "Russian state actors" }),
  actor("spokesman", "STATE_BODY", { name: "Spokesman for Vladimir Putin" }),
  actor("guccifer", "PERSONA", { name: "Guccifer 2.0" }),
  actor("dnc-org", "ORGANIZATION", { name: "Democratic National Committee" }),
];

const STRUCTURE = [
  partOf("dhs", "us"),
  partOf("odni", "us"),
  partOf("white-house", "us"),
  partOf("cia", "us"),
  partOf("russian-government", "russia"),
  partOf("senior-officials", "russian-government"),
  partOf("spokesman", "russian-government"),
  partOf("state-actors", "russia"),
];

const BY_6_OCTOBER = { date: "2016-10-06", qualifier: "BY" } as const;
const STATEMENT = { by: ["dhs", "odni"], on: "2016-10-07", citationEnds: ["joint-statement"] };

const OF_CAMPAIGN = [
  claim("directed", { ...STATEMENT, about: "campaign", names: ["russian-government"], role: "DIRECTED" }),
  claim("authorized", { ...STATEMENT, about: "campaign", names: ["senior-officials"], role: "AUTHORIZED" }),
];

const OF_DNC = [
  claim("belief", {
    about: "dnc",
    unnamed: "widespread belief",
    names: ["state-actors"],
    on: "2016-10-06",
    statedOn: BY_6_OCTOBER,
    citationEnds: ["fortune"],
  }),
  claim("lone-operator", {
    about: "dnc",
    by: ["guccifer"],
    names: ["guccifer"],
    mode: "ONLY",
    on: "2016-10-06",
    statedOn: BY_6_OCTOBER,
    citationEnds: ["fortune"],
  }),
];

const OF_ELECTION_SYSTEMS = [
  claim("not-yet", {
    ...STATEMENT,
    about: "election-systems",
    stance: "WITHHOLDS",
    names: ["russian-government"],
  }),
];

const OF_RUSSIAN_SITES = [
  claim("no-blame", {
    about: "russian-sites",
    by: ["spokesman"],
    stance: "WITHHOLDS",
    names: ["white-house", "cia"],
    on: "2016-10-08",
    statedOn: null,
    citationEnds: ["guardian"],
  }),
];

const RESPONSES = [
  response("rubbish", "DENIAL", {
    by: ["spokesman"],
    on: "2016-10-08",
    statedOn: null,
    to: ["directed", "authorized"],
  }),
  response("debunked", "DISPUTE", { by: ["dhs", "odni"], on: "2016-10-07", to: ["lone-operator"] }),
];

function seedFacts(incidents: readonly IncidentFact[], claims: StandingFacts["claims"]): StandingFacts {
  return facts({ incidents, claims, responses: RESPONSES, actors: ACTORS, structure: STRUCTURE });
}

export const SEED = {
  campaign: seedFacts([CAMPAIGN], OF_CAMPAIGN),
  dnc: {
    ...seedFacts([DNC, { ...CAMPAIGN, distance: 1 }], [...OF_CAMPAIGN, ...OF_DNC]),
    victims: ["dnc-org"],
  },
  electionSystems: seedFacts(
    [incident("election-systems", { title: "Attacks on US election systems" })],
    OF_ELECTION_SYSTEMS,
  ),
  russianSites: seedFacts(
    [incident("russian-sites", { title: "Attacks on Russian government websites" })],
    OF_RUSSIAN_SITES,
  ),
} as const;
