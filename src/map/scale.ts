import { formatLocale } from '../base/format-locale.ts';
import type { Lang } from '../schema/text.ts';
import { type Camera, WORLD_SIZE_PX } from '../story/camera.ts';

/** A scale bar: a round distance and how long it is on the map. */
export interface Scale {
  readonly metres: number;
  readonly widthPx: number;
  /** The distance in the reader's language, `200 km`. */
  readonly label: string;
}

/** Length of the equator in metres on the sphere of Web Mercator (radius 6,378,137 m). */
const EQUATOR_M = 2 * Math.PI * 6_378_137;

/**
 * The longest scale bar of a round length (1, 2 or 5 times a power of ten) that is no wider than `mostPx`, true at the
 * map's middle latitude. Lengths of a kilometre and more are in kilometres, shorter ones in metres.
 */
export function buildScale({ center, zoom }: Pick<Camera, 'center' | 'zoom'>, mostPx: number, lang: Lang): Scale {
  const metresPerPx = (EQUATOR_M * Math.cos((center[1] * Math.PI) / 180)) / (WORLD_SIZE_PX * 2 ** zoom);
  const metres = roundDown(metresPerPx * mostPx);
  return { metres, widthPx: metres / metresPerPx, label: formatDistance(metres, lang) };
}

function roundDown(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const first = [5, 2, 1].find((digit) => digit * power <= metres * (1 + 1e-9)) ?? 1;
  return first * power;
}

function formatDistance(metres: number, lang: Lang): string {
  const [value, unit] = metres >= 1000 ? [metres / 1000, 'kilometer'] : [metres, 'meter'];
  return unitFormat(lang, unit).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once: a map that moves writes its scale with every frame. */
function unitFormat(lang: Lang, unit: string): Intl.NumberFormat {
  const key = `${lang} ${unit}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(formatLocale(lang), { style: 'unit', unit, unitDisplay: 'short' });
  formats.set(key, format);
  return format;
}
