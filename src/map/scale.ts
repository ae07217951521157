import { formatLocale } from '../base/format-locale.ts';
import type { Lang } from '../schema/text.ts';
import { type Camera, WORLD_SIZE_PX } from '../story/camera.ts';

/** A scale bar: a round distance and how long it is on the map. */
export interface Scale {
  readonly metres: number;
  readonly widthPx: number;
}

/** Length of the equator in metres on the sphere of Web Mercator (radius 6,378,137 m). */
const EQUATOR_M = 2 * Math.PI * 6_378_137;

/**
 * The longest scale bar of a round length (1, 2 or 5 times a power of ten) that is no wider than `mostPx`, true at the
 * map's middle latitude.
 */
export function buildScale({ center, zoom }: Pick<Camera, 'center' | 'zoom'>, mostPx: number): Scale {
  const metresPerPx = (EQUATOR_M * Math.cos((center[1] * Math.PI) / 180)) / (WORLD_SIZE_PX * 2 ** zoom);
  const metres = roundDown(metresPerPx * mostPx);
  return { metres, widthPx: metres / metresPerPx };
}

function roundDown(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const first = [5, 2, 1].find((digit) => digit * power <= metres * (1 + 1e-9)) ?? 1;
  return first * power;
}

/** Every length that a scale of a map on Earth may have, in metres. */
const LENGTHS_M = Array.from({ length: 7 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat();

/**
 * What stands beside a scale of each length in metres, `200 km`; lengths of a kilometre and more are in kilometres. Said while building:
 * a browser takes longer to get ready for units than to write everything else in the figure.
 */
export function scaleLabels(lang: Lang): Readonly<Record<number, string>> {
  const format = (unit: string): Intl.NumberFormat =>
    new Intl.NumberFormat(formatLocale(lang), { style: 'unit', unit, unitDisplay: 'short' });
  const [metre, kilometre] = [format('meter'), format('kilometer')];
  return Object.fromEntries(
    LENGTHS_M.map((metres) => [metres, metres < 1000 ? metre.format(metres) : kilometre.format(metres / 1000)]),
  );
}
