import type { FilterSpecification, LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTES, type Theme } from './basemap-palette.ts';
import { line } from './basemap-surface.ts';

/**
 * How contested borders are drawn. `international-law`: borders of recognised states; those that the United Nations show
 * as undetermined are dashed; no line around ground held by force. `de-facto`: the same, and dashed lines where control
 * on the ground ends. `none`: only borders that nobody contests.
 */
export type BorderPolicy = 'international-law' | 'de-facto' | 'none';

/** Keys of lines in the tiles' layer `disputed` that a policy draws. */
const DISPUTED_LINES: Readonly<Record<BorderPolicy, readonly string[]>> = {
  'international-law': ['golan'],
  'de-facto': ['golan', 'transnistria', 'abkhazia', 'south-ossetia', 'crimea'],
  none: [],
};

/** A faint edge of land along borders, below the rivers, so that a border that is a river keeps its water. */
export function buildBorderCasing(theme: Theme): LineLayerSpecification {
  const casing = line('border-casing', 'border', PALETTES[theme].land, [4, 2, 6, 3, 10, 5], { minzoom: 4 });
  return { ...casing, filter: ['==', ['get', 'd'], 0], paint: { ...casing.paint, 'line-opacity': 0.6 } };
}

/** Borders and contested lines under a policy. A policy changes filters alone; the tiles hold every line. */
export function buildBorders(theme: Theme, policy: BorderPolicy): readonly LineLayerSpecification[] {
  const { border, disputed } = PALETTES[theme];
  const contested: FilterSpecification = policy === 'none' ? ['literal', false] : ['==', ['get', 'd'], 1];
  const control: FilterSpecification = ['in', ['get', 'k'], ['literal', [...DISPUTED_LINES[policy]]]];
  const controlLine = line('line-of-control', 'disputed', disputed, [4, 0.6, 7, 1, 10, 1.4], { minzoom: 4 });
  return [
    { ...line('border', 'border', border, WIDTH, {}), filter: ['==', ['get', 'd'], 0] },
    dashed({ ...line('border-contested', 'border', border, WIDTH, {}), filter: contested }, [3, 2]),
    dashed({ ...controlLine, filter: control }, [2.5, 2]),
  ];
}

const WIDTH = [2, 0.4, 4, 0.6, 6, 0.9, 8, 1.2, 11, 1.6] as const;

function dashed(layer: LineLayerSpecification, dashes: number[]): LineLayerSpecification {
  return {
    ...layer,
    layout: { ...layer.layout, 'line-cap': 'butt' },
    paint: { ...layer.paint, 'line-dasharray': dashes },
  };
}
