/** Of a colour written as #rrggbb: red, green, blue in light, from 0 to 1 (IEC 61966-2-1). */
export type Light = readonly [red: number, green: number, blue: number];

export function lightOf(hex: string): Light {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`${hex} is not a colour like #0072b2`);
  const at = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [at(1), at(3), at(5)];
}

/** WCAG 2.2, "relative luminance". */
export const luminanceOf = ([red, green, blue]: Light) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2, "contrast ratio": from 1 to 21. */
export function contrast(one: Light, other: Light): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** CIE 1976 L*: how light a colour looks, from 0 to 100. */
export function lightnessOf(hex: string): number {
  const y = luminanceOf(lightOf(hex));
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

type Matrix = readonly [Light, Light, Light];

/**
 * Without one kind of cones: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, doi:10.1109/TVCG.2009.113, at severity 1.0.
 */
const WITHOUT: Readonly<Record<"red" | "green", Matrix>> = {
  red: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  green: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const through = ([red, green, blue]: Light, rows: Matrix): Light => {
  const row = ([a, b, c]: Light) => Math.min(Math.max(a * red + b * green + c * blue, 0), 1);
  return [row(rows[0]), row(rows[1]), row(rows[2])];
};

/** How different eyes and printers see a colour. */
export const SEEN: Readonly<Record<string, (light: Light) => Light>> = {
  "as it is": (light) => light,
  "in greys": (light) => {
    const grey = luminanceOf(light);
    return [grey, grey, grey];
  },
  "with protanopia": (light) => through(light, WITHOUT.red),
  "with deuteranopia": (light) => through(light, WITHOUT.green),
};
