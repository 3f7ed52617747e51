import { textOf } from "../../../../src/web/views/scene/drawn";
import { PAPER } from "../../../../src/web/views/scene/theme";
import { drawTwoClocks, type OnTwoClocks, twoClocksOf } from "../../../../src/web/views/scene/two-clocks";

function aDot(id: string, given: Partial<OnTwoClocks> = {}): OnTwoClocks {
  return {
    id: `claim:${id}`,
    sentence: `${id} is said.`,
    attributionClass: null,
    stated: "2020-01-01",
    recordedAt: "2026-01-01T00:00:00Z",
    ...given,
  };
}

describe("the two clocks of an incident", () => {
  it("have what was recorded later above, and what was said later on the right", () => {
    const { dots } = twoClocksOf([
      aDot("old-and-late", { stated: "2016-10-07", recordedAt: "2026-11-01T00:00:00Z" }),
      aDot("new", { stated: "2020-05-01", recordedAt: "2020-05-02T00:00:00Z" }),
    ]);
    const [late, soon] = dots;
    expect(late?.x).toBeLessThan(soon?.x ?? 0);
    expect(late?.y).toBeLessThan(soon?.y ?? 0);
  });

  it("lay no dot on another, though all are of one import", () => {
    const { dots } = twoClocksOf(Array.from({ length: 30 }, (_, index) => aDot(`of-30-${index}`)));
    expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(30);
  });

  it("put undated claims into a strip of their own", () => {
    const scene = twoClocksOf([aDot("dated"), aDot("undated", { stated: null })]);
    expect(scene.hasUndated).toBe(true);
    const [dated, undated] = scene.dots;
    expect(undated?.x).toBeLessThan(dated?.x ?? 0);
  });

  it("draw the clocks as cross-hairs, at the edge where they are beyond all claims, and move no dot", () => {
    const scene = twoClocksOf([aDot("a"), aDot("b", { stated: "2021-01-01" })]);
    expect(scene.xOf("1999-01-01")).toBeLessThan(scene.dots[0]?.x ?? 0);
    expect(scene.xOf("2050-01-01")).toBeGreaterThan(scene.dots[1]?.x ?? 0);
    const svg = drawTwoClocks(scene, { theme: PAPER, asOf: "2020-06-01", knownAt: "2026-06-01T00:00:00Z" })
      .map(textOf)
      .join("");
    expect(svg).toContain("said by 2020-06-01");
    expect(svg).toContain("recorded by 2026-06-01 00:00");
    expect(svg.match(/data-presence="absent"/g)).toHaveLength(1);
  });

  it("are drawn of nothing without a mistake", () => {
    expect(twoClocksOf([]).dots).toEqual([]);
    expect(drawTwoClocks(twoClocksOf([]), { theme: PAPER, asOf: null, knownAt: null })).not.toEqual([]);
  });
});
