import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { MAP_FONTS } from './basemap-fonts.ts';
import { PALETTES, type Theme } from './basemap-palette.ts';
import {
  colour,
  emphasis,
  inPeriodAnd as and,
  type LayerSources,
  MUTED,
  textPaint,
  UNLESS_LEFT_OUT,
} from './layer-paint.ts';
import { state } from './map-global-state.ts';
import { NAME_LOOKS, NAME_SIZES, type NameKind } from './name-looks.ts';
import { PLACE_RANKS } from './place-ranks.ts';

/** Style layers of strikes, events and the story's own places. */

const current = and();

/** Strikes and events: marks that are never hidden by others. */
export function pointLayers({ layer, shapes }: LayerSources): LayerSpecification[] {
  return [
    {
      id: `${layer}:mark`,
      type: 'symbol',
      source: shapes,
      filter: current,
      layout: {
        visibility: state.visible(layer),
        'icon-image': ['concat', ['get', 'colour'], '-', ['get', 'pattern'], '-', ['get', 'fill']],
        'icon-size': ['case', state.strong(layer), 1.3, state.focus, 0.85, 1],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': ['case', state.strong(layer), 1, 0],
      },
      paint: { 'icon-opacity': emphasis(layer, 1, MUTED) },
    },
  ];
}

/** Words beside strikes and events that are singled out; beside all when nothing is. */
export function pointLabels({ layer, shapes }: LayerSources, theme: Theme): LayerSpecification[] {
  return [
    {
      id: `${layer}:name`,
      type: 'symbol',
      source: shapes,
      filter: and(['any', state.strong(layer), ['!', state.focus]]),
      layout: {
        visibility: state.visible(layer),
        ...besidePoint('mark'),
        'text-field': state.label,
        'text-font': [MAP_FONTS.semibold],
        'text-size': NAME_SIZES.mark,
        'symbol-sort-key': ['case', state.strong(layer), 0, 1],
      },
      // Their marks often stand in hatched areas: the halo is wide enough to part a letter from the lines behind it.
      paint: { ...textPaint(theme, colour(theme)), 'text-halo-width': 2, 'text-opacity': UNLESS_LEFT_OUT },
    },
  ];
}

/** Dots of the story's own places. */
export function placeLayers({ layer, shapes }: LayerSources, theme: Theme): LayerSpecification[] {
  const { ink, halo } = PALETTES[theme];
  return [
    {
      id: `${layer}:dot`,
      type: 'circle',
      source: shapes,
      filter: and(shownPlace(layer), ['==', ['get', 'region'], 0]),
      layout: { visibility: state.visible(layer) },
      paint: {
        'circle-radius': ['case', state.strong(layer), 4.2, 2.8],
        'circle-color': ['case', state.strong(layer), ink, halo],
        'circle-stroke-color': ['case', state.strong(layer), halo, ink],
        'circle-stroke-width': 1.5,
        // A dot without its name says nothing.
        'circle-opacity': ['*', UNLESS_LEFT_OUT, emphasis(layer, 1, 0.75)],
        'circle-stroke-opacity': ['*', UNLESS_LEFT_OUT, emphasis(layer, 1, 0.75)],
      },
    },
  ];
}

/** Names of the story's own places. */
export function placeLabels({ layer, shapes }: LayerSources, theme: Theme): LayerSpecification[] {
  return [
    {
      id: `${layer}:name`,
      type: 'symbol',
      source: shapes,
      filter: and(shownPlace(layer), ['==', ['get', 'region'], 0]),
      layout: {
        visibility: state.visible(layer),
        ...besidePoint('place'),
        'text-field': state.label,
        'text-font': ['case', state.strong(layer), ['literal', [MAP_FONTS.semibold]], ['literal', [MAP_FONTS.regular]]],
        'text-size': [
          'case',
          state.strong(layer),
          NAME_SIZES.told,
          ['<=', ['get', 'rank'], 1],
          NAME_SIZES.first,
          NAME_SIZES.rest,
        ],
        'symbol-sort-key': ['case', state.strong(layer), 0, ['get', 'rank']],
      },
      paint: { ...textPaint(theme, PALETTES[theme].ink), 'text-opacity': UNLESS_LEFT_OUT },
    },
    {
      id: `${layer}:region`,
      type: 'symbol',
      source: shapes,
      filter: and(shownPlace(layer), ['==', ['get', 'region'], 1]),
      layout: {
        visibility: state.visible(layer),
        'text-field': state.label,
        'text-font': [MAP_FONTS.italic],
        'text-size': ['case', state.strong(layer), 17, 15],
        'text-letter-spacing': 0.06,
        'text-max-width': 8.5,
        // Where other names stand, somewhat above or below: a region is no spot.
        'text-variable-anchor-offset': ['center', [0, 0], 'top', [0, 0.9], 'bottom', [0, -0.9], 'top-right', [1, 0.9]],
      },
      paint: { ...textPaint(theme, PALETTES[theme].ink), 'text-opacity': UNLESS_LEFT_OUT },
    },
  ];
}

/**
 * Room that no name may take: the marks that a step is about. Invisible icons, since those that are seen are drawn below all
 * names, and what is drawn last is placed first.
 */
export function pointRoom({ layer, shapes }: LayerSources): LayerSpecification[] {
  return [
    room(layer, shapes, {
      filter: and(['any', state.strong(layer), ['!', state.focus]]),
      image: ['concat', ['get', 'colour'], '-', ['get', 'pattern'], '-', ['get', 'fill']],
      size: 0.55,
    }),
  ];
}

/** Room that no name may take: the dots of the story's own places. */
export function placeRoom({ layer, shapes }: LayerSources): LayerSpecification[] {
  const filter = and(shownPlace(layer), ['==', ['get', 'region'], 0]);
  return [room(layer, shapes, { filter, image: 'place-circle-full', size: 0.3 })];
}

interface Room {
  readonly filter: FilterSpecification;
  readonly image: ExpressionSpecification | string;
  /** Share of the image's own size; its own name stands just outside. */
  readonly size: number;
}

function room(layer: string, source: string, { filter, image, size }: Room): LayerSpecification {
  return {
    id: `${layer}:room`,
    type: 'symbol',
    source,
    filter,
    layout: {
      visibility: state.visible(layer),
      'icon-image': image,
      'icon-size': size,
      'icon-padding': 0,
      'icon-allow-overlap': true,
    },
    paint: { 'icon-opacity': 0 },
  };
}

/** Highlighted places always; others from the zoom at which their rank has room. */
function shownPlace(layer: string): ExpressionSpecification {
  return ['any', state.strong(layer), ['<=', ['get', 'rank'], ['step', ['zoom'], ...PLACE_RANKS]]];
}

/** Beside its spot, on whichever of the sides open to it is free. */
function besidePoint(kind: NameKind) {
  return {
    'text-variable-anchor-offset': state.anchors(kind),
    'text-max-width': NAME_LOOKS[kind].maxWidth,
    'text-justify': 'auto' as const,
    'text-padding': 3,
  };
}
