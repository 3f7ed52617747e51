import { contestedRaws } from "../support/contested";
import { type Service, startService } from "../support/service";

jest.setTimeout(180_000);

type Row = readonly [
  day: string | null,
  status: string,
  accused: readonly string[],
  denied: boolean,
  changedOn: string | null,
];

/** What tests/fixtures/contested/README.md derives from the records, day by day; null is today. */
const STANDINGS: Readonly<Record<string, readonly Row[]>> = {
  tidegate: [
    ["2019-03-19", "UNATTRIBUTED", [], false, null],
    ["2019-03-20", "ATTRIBUTED", ["tarsel"], false, "2019-03-20"],
    ["2019-03-21", "ATTRIBUTED", ["tarsel"], true, "2019-03-20"],
    ["2020-02-10", "ATTRIBUTED", ["ombrey"], false, "2019-03-20"],
    [null, "ATTRIBUTED", ["ombrey"], false, "2019-03-20"],
  ],
  "rail-timetables": [
    ["2020-08-29", "UNATTRIBUTED", [], false, null],
    ["2020-08-30", "ATTRIBUTED", ["bq-7114"], false, "2020-08-30"],
    [null, "ATTRIBUTED", ["bq-7114", "tarsel", "grey-magpie", "salt-heron"], false, "2020-08-30"],
  ],
  "customs-portal": [
    ["2021-04-11", "UNATTRIBUTED", [], false, null],
    [null, "ATTRIBUTED", ["pellund-security-service"], false, "2021-04-12"],
  ],
  "harbour-radio": [
    ["2021-04-13", "UNATTRIBUTED", [], false, null],
    ["2021-04-14", "ATTRIBUTED", ["norvane-cyber-agency"], false, "2021-04-14"],
    [null, "ATTRIBUTED", ["norvane-cyber-agency"], true, "2021-04-14"],
  ],
  "port-operators": [
    ["2022-05-09", "UNATTRIBUTED", [], false, null],
    [null, "ATTRIBUTED", ["tarsel-signals-directorate"], true, "2022-05-10"],
  ],
  "port-of-falune-intrusion": [
    ["2022-05-09", "UNATTRIBUTED", [], false, null],
    [null, "ATTRIBUTED", ["tarsel-signals-directorate"], true, "2022-05-10"],
  ],
  "haskeld-cranes": [
    ["2022-05-10", "ATTRIBUTED", ["tarsel-signals-directorate"], true, "2022-05-10"],
    [null, "ATTRIBUTED", ["tarsel-signals-directorate"], true, "2022-05-10"],
  ],
  "museum-catalogue": [
    ["2021-01-18", "ATTRIBUTED", ["ombrey"], false, "2021-01-18"],
    ["2021-03-01", "ATTRIBUTED", ["ombrey"], true, "2021-01-18"],
    [null, "UNATTRIBUTED", [], false, "2021-03-02"],
  ],
  "chancery-mail": [
    ["2018-12-30", "UNATTRIBUTED", [], false, null],
    ["2018-12-31", "ATTRIBUTED", ["ombrey"], false, "2018-12-31"],
    ["2019-03-01", "ATTRIBUTED", ["ombrey"], true, "2018-12-31"],
    [null, "ATTRIBUTED", ["ombrey", "ombrey-foreign-office"], true, "2018-12-31"],
  ],
  "lantern-games": [
    ["2020-01-16", "UNATTRIBUTED", [], false, null],
    ["2020-01-17", "ATTRIBUTED", ["pellund"], false, "2020-01-17"],
    ["2020-01-18", "ATTRIBUTED", ["pellund"], true, "2020-01-17"],
    ["2020-01-20", "CONTESTED", ["pellund", "ombrey"], true, "2020-01-20"],
    ["2020-02-28", "CONTESTED", ["pellund", "ombrey", "tarsel-signals-directorate"], true, "2020-01-20"],
    ["2020-03-20", "CONTESTED", ["ombrey", "tarsel-signals-directorate", "unit-40"], true, "2020-01-20"],
    ["2020-06-29", "CONTESTED", ["ombrey", "tarsel-signals-directorate", "unit-40"], true, "2020-01-20"],
    [null, "ATTRIBUTED", ["tarsel-signals-directorate", "unit-40"], true, "2020-06-30"],
  ],
  "grid-maps": [[null, "ATTRIBUTED", ["copper-finch", "salt-heron"], false, "2020-05-11"]],
  "signal-lamps": [
    ["2021-09-08", "UNATTRIBUTED", [], false, null],
    ["2021-09-09", "WITHHELD", [], false, "2021-09-09"],
    ["2021-09-20", "ATTRIBUTED", ["thornback-watch"], false, "2021-09-20"],
    ["2021-10-05", "ATTRIBUTED", ["thornback-watch", "thornback-crew"], false, "2021-09-20"],
    [null, "CONTESTED", ["thornback-watch", "thornback-crew"], false, "2021-11-02"],
  ],
  "pattern-drawings": [
    ["2018-06-13", "UNATTRIBUTED", [], false, null],
    ["2018-06-14", "ATTRIBUTED", ["ivo-lannart", "unit-40"], false, "2018-06-14"],
    [null, "ATTRIBUTED", ["ivo-lannart", "unit-40"], true, "2018-06-14"],
  ],
  "parade-screens": [
    ["2022-02-01", "ATTRIBUTED", ["ash-sparrow"], false, "2022-02-01"],
    [null, "CONTESTED", ["ash-sparrow", "ombrey"], false, "2022-02-20"],
  ],
  "tax-forms": [
    ["2021-05-31", "UNATTRIBUTED", [], false, null],
    ["2021-06-08", "ATTRIBUTED", ["pellund"], false, "2021-06-01"],
    [null, "ATTRIBUTED", ["pellund"], true, "2021-06-01"],
  ],
  "weather-buoys": [[null, "UNATTRIBUTED", [], false, null]],
  "kite-station": [[null, "UNATTRIBUTED", [], false, null]],
  "toll-gates": [[null, "ATTRIBUTED", [], false, "2022-07-07"]],
};

describe("the contested cases", () => {
  let service: Service;

  beforeAll(async () => {
    service = await startService();
    await service.load(contestedRaws());
  });
  afterAll(() => service.close());

  it.each(Object.entries(STANDINGS).flatMap(([slug, rows]) => rows.map((row) => [slug, ...row] as const)))(
    "%s on %s is %s",
    async (slug, asOf, status, accused, denied, changedOn) => {
      const { incident } = await service.read(
        `query ($slug: String!, $asOf: Date) { incident(slug: $slug, asOf: $asOf) {
        standing { status accused { actor { slug } } denied changedOn }
      } }`,
        { slug, asOf },
      );

      expect(incident.standing).toEqual({
        status,
        accused: accused.map((name) => ({ actor: { slug: name } })),
        denied,
        changedOn,
      });
    },
  );

  it.each([
    ["2022-05-10", "port-operators", 9],
    ["2022-09-01", "port-operators", 8],
    ["2022-05-10", "port-of-haskeld-intrusion", 9],
    ["2022-06-01", "port-of-haskeld-intrusion", 8],
    ["2022-09-01", "haskeld-cranes", 7],
  ])("on %s the joint statement stands in %s for %i states, one origin", async (asOf, slug, states) => {
    const { incident } = await service.read(
      `query ($slug: String!, $asOf: Date) { incident(slug: $slug, asOf: $asOf) {
        standing { accused { accusers { id } origins { claims { id } } } }
      } }`,
      { slug, asOf },
    );
    const [accused] = incident.standing.accused;

    expect(accused.accusers).toHaveLength(states);
    expect(accused.origins).toEqual([{ claims: [{ id: "claim:nine-states-ports-tsd" }] }]);
  });

  it.each([
    ["tax-forms", "pellund", 3],
    ["grid-maps", "salt-heron", 2],
    ["grid-maps", "copper-finch", 1],
    ["chancery-mail", "ombrey", 3],
  ])("%s has for %s so many independent voices: %i", async (slug, accused, voices) => {
    const { incident } = await service.read(
      `query ($slug: String!) { incident(slug: $slug) {
        standing(rollUp: STATE) { accused { actor { slug } origins { because } } }
      } }`,
      { slug },
    );

    expect(
      incident.standing.accused.find(({ actor }: { actor: { slug: string } }) => actor.slug === accused)
        .origins,
    ).toHaveLength(voices);
  });
});
