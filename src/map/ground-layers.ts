import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from './basemap-palette.ts';
import { emphasis, inPeriodAnd as and, type LayerSources } from './layer-paint.ts';
import { state } from './map-global-state.ts';
import { markColours } from './marks.ts';

/** Style layers of what covers ground: areas, and the soft areas around spots that are not known exactly. */

const current = and();

/** Areas: hatching, tint or a dotted edge. */
export function areaLayers({ layer, shapes }: LayerSources, theme: Theme): LayerSpecification[] {
  const { area } = markColours(theme);
  const layout = { visibility: state.visible(layer) };
  return [
    {
      id: `${layer}:hatch`,
      type: 'fill',
      source: shapes,
      filter: and(['==', ['get', 'pattern'], 'hatch']),
      layout,
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': emphasis(layer, 0.75, 0.4) },
    },
    {
      id: `${layer}:tint`,
      type: 'fill',
      source: shapes,
      filter: and(['==', ['get', 'pattern'], 'tint']),
      layout,
      paint: { 'fill-color': area, 'fill-opacity': emphasis(layer, 0.28, 0.16, 0.38) },
    },
    {
      id: `${layer}:edge`,
      type: 'line',
      source: shapes,
      filter: current,
      layout: { ...layout, 'line-join': 'round' },
      paint: {
        'line-color': area,
        'line-width': ['case', state.strong(layer), 2.2, 1.4],
        'line-opacity': emphasis(layer, 0.9, 0.5),
        'line-dasharray': [
          'match',
          ['get', 'pattern'],
          'outline',
          ['literal', [0.6, 1.8]],
          'tint',
          ['literal', [1, 0]],
          ['literal', [3, 1.6]],
        ],
      },
    },
  ];
}

/** Soft areas within which the real spots of strikes lie. */
export function uncertaintyLayers({ layer, areas }: LayerSources, theme: Theme): LayerSpecification[] {
  const { strike } = markColours(theme);
  const layout = { visibility: state.visible(layer) };
  return [
    {
      id: `${layer}:within`,
      type: 'fill',
      source: areas,
      filter: current,
      layout,
      paint: { 'fill-color': strike, 'fill-opacity': emphasis(layer, 0.12, 0, 0.17) },
    },
    {
      id: `${layer}:within-edge`,
      type: 'line',
      source: areas,
      filter: current,
      layout,
      paint: {
        'line-color': strike,
        'line-width': 1,
        'line-opacity': emphasis(layer, 0.5, 0, 0.8),
        'line-dasharray': ['literal', [3, 3]],
      },
    },
  ];
}
