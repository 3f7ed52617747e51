import { contestedRaws } from "../../support/contested";
import { type Service, startService } from "../../support/service";

jest.setTimeout(300_000);

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.load(contestedRaws());
});
afterAll(() => service.close());

interface Cell {
  readonly accuser: { readonly slug: string } | null;
  readonly accused: { readonly slug: string } | null;
  readonly claims: number;
  readonly incidents: number;
  readonly origins: number;
  readonly rows: number;
  readonly deniedRows: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
}

const CELLS = `cells { accuser { slug } accused { slug } claims incidents origins rows deniedRows firstOn lastOn }`;

/** `norvane tarsel: 4 claims, 4 incidents, 2 origins, 2/4 denied, 2018-06-14 … 2022-05-10`. */
function lines(cells: readonly Cell[]): string[] {
  return cells
    .map(
      (cell) =>
        `${cell.accuser?.slug ?? "unnamed"} ${cell.accused?.slug ?? "words"}: ${cell.claims} claims, ${cell.incidents} incidents, ${cell.origins} origins, ${cell.deniedRows}/${cell.rows} denied, ${cell.firstOn} … ${cell.lastOn}`,
    )
    .sort();
}

/** What follows from the fixture's records, reckoned by hand (its README has the cases). */
const STATES = [
  "brightquill tarsel: 1 claims, 1 incidents, 1 origins, 0/1 denied, 2020-03-20 … 2020-03-20",
  "corrin pellund: 1 claims, 1 incidents, 1 origins, 1/1 denied, 2021-06-08 … 2021-06-08",
  ...["corrin", "dessant", "evermark", "falune", "haskeld", "ilvast", "jurrane"].map(
    (state) => `${state} tarsel: 1 claims, 1 incidents, 1 origins, 1/1 denied, 2022-05-10 … 2022-05-10`,
  ),
  "evermark pellund: 1 claims, 1 incidents, 1 origins, 0/1 denied, 2021-06-10 … 2021-06-10",
  "ilvast ombrey: 1 claims, 1 incidents, 1 origins, 1/1 denied, null … null",
  "ilvast pellund: 1 claims, 1 incidents, 1 origins, 0/1 denied, 2021-06-12 … 2021-06-12",
  "jurrane ombrey: 1 claims, 1 incidents, 1 origins, 0/1 denied, 2022-02-20 … 2022-02-20",
  "ninefold ombrey: 1 claims, 1 incidents, 1 origins, 1/1 denied, 2018-12-31 … 2018-12-31",
  "norvane ombrey: 1 claims, 1 incidents, 1 origins, 0/1 denied, 2020-02-10 … 2020-02-10",
  "norvane pellund: 1 claims, 1 incidents, 1 origins, 0/1 denied, 2021-04-12 … 2021-04-12",
  "norvane tarsel: 4 claims, 4 incidents, 2 origins, 2/4 denied, 2018-06-14 … 2022-05-10",
  "unnamed ombrey: 1 claims, 1 incidents, 1 origins, 1/1 denied, 2019-02-20 … 2019-02-20",
  "unnamed pellund: 2 claims, 1 incidents, 1 origins, 0/2 denied, 2021-06-01 … 2021-06-03",
].sort();

describe("the matrix of blame", () => {
  it("counts claims, incidents, origins and denials between states, in one statement", async () => {
    const { data, statements } = await service.ask(
      `{ blameMatrix(
           accuserRollUp: STATE, accusedRollUp: STATE,
           where: { accused: { oneOf: ["actor:tarsel", "actor:ombrey", "actor:pellund"], rollUp: STATE } }
         ) { accusersLeftOut accusedLeftOut accused { actor { slug } claims } ${CELLS} } }`,
    );

    expect(lines(data.blameMatrix.cells)).toEqual(STATES);
    expect(data.blameMatrix.accused).toEqual([
      { actor: { slug: "tarsel" }, claims: 12 },
      { actor: { slug: "pellund" }, claims: 6 },
      { actor: { slug: "ombrey" }, claims: 5 },
    ]);
    expect(statements).toHaveLength(1);
  });

  it("has a line for unnamed accusers, a column for accused known by words, and everybody who accuses anybody", async () => {
    const { blameMatrix } = await service.read(
      `{ blameMatrix(accuserRollUp: STATE, accusedRollUp: STATE) { ${CELLS} } }`,
    );

    expect(lines(blameMatrix.cells)).toEqual(expect.arrayContaining(STATES));
    expect(lines(blameMatrix.cells)).toEqual(
      expect.arrayContaining([
        "dessant words: 1 claims, 1 incidents, 1 origins, 0/1 denied, 2022-07-07 … 2022-07-07",
        "halden-holdings salt-heron: 3 claims, 2 incidents, 1 origins, 0/3 denied, 2020-10-20 … 2021-04-01",
        "pellund norvane: 1 claims, 1 incidents, 1 origins, 1/1 denied, 2021-04-14 … 2021-04-14",
      ]),
    );
  });

  it("is of those rows alone that a filter leaves, on either side", async () => {
    const narrowed = async (where: string) => {
      const { blameMatrix } = await service.read(
        `{ blameMatrix(accuserRollUp: STATE, accusedRollUp: STATE, accuserFirst: 100, where: ${where}) { accusers { actor { partOf { from { date } } } } ${CELLS} } }`,
      );
      return lines(blameMatrix.cells);
    };

    const all = await narrowed("{}");
    expect(all).toEqual(expect.arrayContaining(STATES));
    expect(await narrowed('{ accused: { slug: "tarsel", rollUp: STATE } }')).toEqual(
      STATES.filter((line) => line.includes(" tarsel:")),
    );
    expect(
      await narrowed('{ NOT: { accused: { slug: "tarsel", rollUp: STATE } }, inherited: false }'),
    ).toEqual(all.filter((line) => !line.includes(" tarsel:")));
    expect(await narrowed('{ accuser: { slug: "norvane", rollUp: STATE } }')).toEqual(
      all.filter((line) => line.startsWith("norvane ")),
    );
  });

  it("reads as of a day", async () => {
    const { data, extensions } = await service.ask(
      `{ blameMatrix(asOf: "2020-03-01", accuserRollUp: STATE, accusedRollUp: STATE,
           where: { accused: { oneOf: ["actor:tarsel", "actor:ombrey", "actor:pellund"], rollUp: STATE } }) { ${CELLS} } }`,
    );

    expect(lines(data.blameMatrix.cells)).toEqual([
      "brightquill pellund: 1 claims, 1 incidents, 1 origins, 1/1 denied, 2020-01-17 … 2020-01-17",
      "halden-holdings ombrey: 1 claims, 1 incidents, 1 origins, 1/1 denied, 2020-01-20 … 2020-01-20",
      "ninefold ombrey: 1 claims, 1 incidents, 1 origins, 1/1 denied, 2018-12-31 … 2018-12-31",
      "norvane ombrey: 1 claims, 1 incidents, 1 origins, 0/1 denied, 2020-02-10 … 2020-02-10",
      "norvane tarsel: 2 claims, 2 incidents, 1 origins, 1/2 denied, 2018-06-14 … 2020-02-28",
      "unnamed ombrey: 1 claims, 1 incidents, 1 origins, 1/1 denied, 2019-02-20 … 2019-02-20",
    ]);
    expect(extensions?.["time"]).toEqual({ asOf: "2020-03-01", undatedLeftOut: 1 });
  });

  it("shows the heads with most claims, and says how many it leaves out", async () => {
    const { blameMatrix } = await service.read(
      `{ blameMatrix(accuserRollUp: STATE, accusedRollUp: STATE, accuserFirst: 1, accusedFirst: 1) {
           accusers { actor { slug } } accused { actor { slug } claims } accusersLeftOut accusedLeftOut cells { claims } } }`,
    );

    expect(blameMatrix).toEqual({
      accusers: [{ actor: { slug: "norvane" } }],
      accused: [{ actor: { slug: "tarsel" }, claims: 12 }],
      accusersLeftOut: expect.any(Number),
      accusedLeftOut: expect.any(Number),
      cells: [{ claims: 4 }],
    });
    expect(blameMatrix.accusersLeftOut).toBeGreaterThan(10);
  });

  it("is counted as well where nobody is selected, nor any origin", async () => {
    const { blameMatrix } = await service.read("{ blameMatrix { accusersLeftOut cells { claims } } }");

    expect(blameMatrix.accusersLeftOut).toBe(0);
    expect(blameMatrix.cells.length).toBeGreaterThan(0);
  });

  it("is of 1 to 100 heads", async () => {
    const { status, errors } = await service.ask("{ blameMatrix(accuserFirst: 101) { cells { claims } } }");
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "PAGE_SIZE"]);
  });

  it("is empty where nobody is blamed", async () => {
    const { blameMatrix } = await service.read(
      `{ blameMatrix(where: { incident: "incident:nowhere" }) { accusers { claims } accused { claims } accusersLeftOut cells { origins } } }`,
    );
    expect(blameMatrix).toEqual({ accusers: [], accused: [], accusersLeftOut: 0, cells: [] });
  });
});
