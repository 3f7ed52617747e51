import type { MatrixQuery, TimelineQuery } from "../../../../src/web/views/generated/types";
import { drawMatrix, legendOfMatrix } from "../../../../src/web/views/scene/draw-matrix";
import { textOf } from "../../../../src/web/views/scene/drawn";
import { answersInWords, matrixOf } from "../../../../src/web/views/scene/matrix";
import { PAPER } from "../../../../src/web/views/scene/theme";
import { matrixTable } from "../../../../src/web/views/table/matrix-rows";
import story from "../fixtures/story.json";
import { anActorNamed } from "../told";
import { matrixInText } from "./in-text";

type Cell = MatrixQuery["blameMatrix"]["cells"][number];

const head = (name: string | null, claims = 1) => ({
  actor: name === null ? null : anActorNamed(name),
  claims,
});
function cellOf(accuser: string | null, accused: string | null, given: Partial<Cell> = {}): Cell {
  return {
    accuser: accuser === null ? null : anActorNamed(accuser),
    accused: accused === null ? null : anActorNamed(accused),
    ...{
      claims: 1,
      incidents: 1,
      origins: 1,
      rows: 1,
      deniedRows: 0,
      firstOn: null,
      lastOn: null,
      undated: 0,
    },
    ...given,
  };
}

/** Two states accuse one another, and somebody unnamed accuses one of them. */
function contested(more: Partial<MatrixQuery["answered"]> = {}): MatrixQuery {
  return {
    blameMatrix: {
      accusers: [head("Aland", 3), head("Beland"), head(null)],
      accusersLeftOut: 2,
      accused: [head("Beland", 4), head("Aland")],
      accusedLeftOut: 0,
      cells: [
        cellOf("Aland", "Beland", {
          ...{ claims: 3, rows: 4, deniedRows: 2, firstOn: "2020-01-01", lastOn: "2021-02-03" },
        }),
        cellOf("Beland", "Aland", { firstOn: "2020-01-02", lastOn: "2020-01-02" }),
        cellOf(null, "Beland", { undated: 1 }),
      ],
    },
    answered: {
      accusersLeftOut: 0,
      accusedLeftOut: 0,
      cells: [{ ...cellOf("Aland", "Beland"), claims: 2 }],
      ...more,
    },
  };
}

describe("a matrix", () => {
  it("says of a pair what was said and what was said back", () => {
    const { cells } = matrixOf(contested());
    expect(cells.map(({ sentence }) => sentence)).toEqual([
      "Aland blames Beland: 3 claims, 2 denied of 4, 2 answered of 3, 1 January 2020 to 3 February 2021.",
      "Beland blames Aland: 1 claim, 2 January 2020.",
      "Somebody who is not named blames Beland: 1 claim, undated.",
    ]);
    expect(cells.map(({ id }) => id)).toEqual(["aland beland", "beland aland", "_unnamed beland"]);
  });

  it("says nothing of answers where it cannot know", () => {
    const { cells } = matrixOf(contested({ accusersLeftOut: 1 }));
    expect(cells.map(({ answered }) => answered)).toEqual([2, null, null]);
    expect(cells.flatMap((cell) => answersInWords(cell))).toEqual(["2 denied of 4", "2 answered of 3"]);
  });

  it("keeps the order of the heads, and what is left out", () => {
    const { accusers, accused, accusersLeftOut } = matrixOf(contested());
    expect(accusers.map(({ name }) => name)).toEqual(["Aland", "Beland", "nobody named"]);
    expect(accused.map(({ name }) => name)).toEqual(["Beland", "Aland"]);
    expect(accusersLeftOut).toBe(2);
  });

  it("has the area of a square say how many claims", () => {
    const { cells } = matrixOf(contested());
    expect(cells.map(({ side }) => Math.round(side ** 2 * 3))).toEqual([3, 1, 1]);
  });

  it("explains the empty cell whatever it has", () => {
    expect(legendOfMatrix({ cells: [] }).map(({ label }) => label)).toContain(
      "empty: no public claim that anybody blames them; to decline to attribute is no claim",
    );
  });

  it("makes a row of each pair, without a name where there is none", () => {
    const { columns, rows } = matrixTable(matrixOf(contested()));
    const at = (key: string) => columns.findIndex((column) => column.key === key);
    expect(rows.map((row) => [row[at("accuser")], row[at("accused")], row[at("claims")]])).toEqual([
      ["actor:aland", "actor:beland", 3],
      ["actor:beland", "actor:aland", 1],
      [null, "actor:beland", 1],
    ]);
  });

  it.each(["matrix", "matrixOfStates"] as const)("of the story is as it was: %s", (name) => {
    expect(matrixInText(matrixOf(story[name] as MatrixQuery))).toMatchSnapshot();
  });

  it("of two states that accuse one another is as it was", () => {
    expect(matrixInText(matrixOf(contested()))).toMatchSnapshot();
  });

  it("of the story has no cell for what was expressly not attributed", () => {
    const { claims } = story.timeline as TimelineQuery;
    const withheld = claims.nodes.filter(({ stance }) => stance === "WITHHOLDS");
    expect(withheld).not.toEqual([]);
    const { cells } = matrixOf(story.matrix as MatrixQuery);
    const asserted = claims.nodes.filter(({ stance }) => stance === "ASSERTS");
    const pairs = new Set(
      asserted.flatMap(({ accusers, named }) =>
        named.flatMap(({ actor }) =>
          accusers.length === 0 ? [`null ${actor.id}`] : accusers.map(({ id }) => `${id} ${actor.id}`),
        ),
      ),
    );
    expect(
      new Set(cells.map(({ accuser, accused }) => `${accuser.actor?.id ?? null} ${accused.actor?.id}`)),
    ).toEqual(pairs);
  });

  it("is painted without a name becoming an element", () => {
    const query = contested();
    const hostile = { ...anActorNamed("x"), name: "<script>alert(1)</script>" };
    const cells = [{ ...cellOf("Beland", "Beland"), accuser: hostile }];
    const scene = matrixOf({
      ...query,
      blameMatrix: { ...query.blameMatrix, accusers: [{ actor: hostile, claims: 1 }], cells },
    });
    expect(drawMatrix(scene, PAPER).map(textOf).join("")).not.toContain("<script");
  });
});
