/** Colours as people see them: contrast after WCAG 2.2, lightness after CIE, and simulated colour blindness. */

type Rgb = readonly [number, number, number];

/** Kinds of colour blindness that are simulated. */
export const BLINDNESS = ['deuteranopia', 'protanopia', 'tritanopia'] as const;

/**
 * Full severity, on linear red, green and blue, rows by result; from Gustavo M. Machado, Manuel M. Oliveira and Leandro A. F.
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 2009.
 */
const MATRICES = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<(typeof BLINDNESS)[number], readonly Rgb[]>;

/** Relative luminance, 0..1, as the contrast formula of WCAG 2.2 takes it. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours `#rrggbb`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(linear(one)), luminance(linear(other))].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Difference in lightness L*, 0..100, of two colours `#rrggbb` as seen with a kind of colour blindness. */
export function lightnessDifference(one: string, other: string, blindness: (typeof BLINDNESS)[number]): number {
  const [a, b] = [one, other].map((colour) => lightness(luminance(seenWith(linear(colour), blindness))));
  return Math.abs((a ?? 0) - (b ?? 0));
}

function seenWith(colour: Rgb, blindness: (typeof BLINDNESS)[number]): Rgb {
  const rows: readonly Rgb[] = MATRICES[blindness];
  const seen = rows.map((row) => row.reduce((sum, weight, channel) => sum + weight * (colour[channel] ?? 0), 0));
  return seen.map((channel) => Math.min(1, Math.max(0, channel))) as unknown as Rgb;
}

/** CIE L* of a luminance, white being 1. */
function lightness(y: number): number {
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

/** Linear red, green and blue, 0..1, after sRGB. */
function linear(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [16, 8, 0].map((shift) => {
    const channel = ((value >> shift) & 255) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}
