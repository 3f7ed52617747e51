import type { Point, Stroke } from "./scene";

export const lowered = ({ x, y }: Point): Point => ({ x, y: y + 7 });
const rounded = (value: number) => Math.round(value * 10) / 10;
const text = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`;

// The text of a path is made when it is asked for: of thousands of lines it takes longer than to place them.

export function straight(from: Point, to: Point): Stroke {
  return {
    get d() {
      return `M${text(from)}L${text(to)}`;
    },
    end: "none",
    at: to,
    angle: 0,
  };
}

/** Leaves and arrives level, so that lines through one box stay apart at its sides. */
export function curve(from: Point, to: Point, end: Stroke["end"]): Stroke {
  return {
    get d() {
      const middle = (from.x + to.x) / 2;
      return `M${text(from)}C${text({ x: middle, y: from.y })} ${text({ x: middle, y: to.y })} ${text(to)}`;
    },
    end,
    at: { x: rounded(to.x), y: rounded(to.y) },
    angle: to.x >= from.x ? 0 : 180,
  };
}

/** A point of what `curve` draws, `t` of the way. */
export function pointOn(from: Point, to: Point, t: number): Point {
  const s = 1 - t;
  const middle = (from.x + to.x) / 2;
  const along = (a: number, b: number, c: number, d: number) =>
    s ** 3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t ** 3 * d;
  return {
    x: rounded(along(from.x, middle, middle, to.x)),
    y: rounded(along(from.y, from.y, to.y, to.y)),
  };
}

/** From below, so that an answer never lies on the line that it answers. */
export function answerCurve(from: Point, to: Point): Omit<Stroke, "end"> {
  const bend = { x: (from.x + to.x) / 2, y: Math.max(from.y, to.y) + 18 };
  const angle = (Math.atan2(to.y - bend.y, to.x - bend.x) * 180) / Math.PI;
  return {
    get d() {
      return `M${text(from)}Q${text(bend)} ${text(to)}`;
    },
    at: to,
    angle: rounded(angle),
  };
}
