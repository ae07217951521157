import type { ExpressionSpecification, StateSpecification } from '@maplibre/maplibre-gl-style-spec';
import { dayNumber } from './display-features.ts';
import type { MapFrame } from './map-commands.ts';
import type { NameAnchors, NameKind } from './name-looks.ts';
import { SIDE_LISTS, sideNumber } from './side-lists.ts';

/**
 * The part of a map's state that its style reads by `global-state`: one style draws every step, and a step is a set of
 * values. Live map and pictures give the same values to the same style.
 */
export interface MapGlobalState {
  /** Visible layers. */
  readonly layers: readonly string[];
  readonly highlight: readonly string[];
  /** Whether anything is singled out, so that the rest steps back. */
  readonly focus: boolean;
  /** Feature or layer that a word points at; empty for none. */
  readonly marked: string;
  /** Last day on the map, 20250806. */
  readonly day: number;
  /** First day on the map, 20250806; 0 for no limit. */
  readonly since: number;
  /** Lines that are drawn bit by bit. */
  readonly drawing: readonly string[];
  /** Sides open to names that have not all sides open, by feature id: as number of a usual list (`side-lists.ts`), */
  readonly sides: Readonly<Record<string, number>>;
  /** or spelled out. */
  readonly anchors: Readonly<Record<string, NameAnchors>>;
}

/** The values for a frame. */
export function globalStateOf(frame: Omit<MapFrame, 'camera'>): MapGlobalState {
  const names = Object.entries(frame.anchors ?? {}).map(([id, list]) => ({ id, list, number: sideNumber(list) }));
  return {
    layers: frame.layers,
    highlight: frame.highlight,
    focus: frame.highlight.length > 0,
    marked: frame.marked ?? '',
    day: dayNumber(frame.date),
    since: dayNumber(frame.since ?? undefined),
    drawing: Object.keys(frame.drawn),
    sides: Object.fromEntries(names.flatMap(({ id, number }) => (number === null ? [] : [[id, number]]))),
    anchors: Object.fromEntries(names.flatMap(({ id, list, number }) => (number === null ? [[id, list]] : []))),
  };
}

/** What a style shows before it is told: nothing of the story. */
export const EMPTY_STATE: MapGlobalState = {
  layers: [],
  highlight: [],
  focus: false,
  marked: '',
  day: 0,
  since: 0,
  drawing: [],
  sides: {},
  anchors: {},
};

/** State as style specifications declare it. */
export function stateSpecification(values: MapGlobalState): StateSpecification {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { default: value as unknown }]));
}

const list = (name: 'layers' | 'highlight' | 'drawing'): ExpressionSpecification => ['global-state', name];

/** Whether days given as numbers meet the period on the map. */
export function inPeriod(
  from: number | ExpressionSpecification,
  until: number | ExpressionSpecification,
): ExpressionSpecification {
  return [
    'all',
    ['<=', from, ['number', ['global-state', 'day'], 0]],
    ['>=', until, ['number', ['global-state', 'since'], 0]],
  ];
}

/** Expressions that read the state. */
export const state = {
  visible: (layer: string): ExpressionSpecification => ['case', ['in', layer, list('layers')], 'visible', 'none'],
  /** The feature's day has come, and it was not over before the first day on the map. */
  inPeriod: inPeriod(['get', 'from'], ['get', 'until']),
  /** Highlighted by the step, or pointed at by a word. */
  strong: (layer: string): ExpressionSpecification => [
    'any',
    ['in', ['get', 'id'], list('highlight')],
    ['==', ['get', 'id'], ['string', ['global-state', 'marked'], '']],
    ['==', layer, ['string', ['global-state', 'marked'], '']],
  ],
  focus: ['boolean', ['global-state', 'focus'], false] as ExpressionSpecification,
  drawing: ['in', ['get', 'id'], list('drawing')] as ExpressionSpecification,
  /** Whether any line is drawn bit by bit. */
  drawsLines: ['case', ['==', ['length', ['array', list('drawing')]], 0], 'none', 'visible'] as ExpressionSpecification,
  /** The sides open to a name, the best first; all where the state says nothing of it. */
  anchors: (kind: NameKind): ExpressionSpecification => [
    'let',
    'usual',
    [
      'at',
      ['number', ['get', ['string', ['get', 'id']], ['object', ['global-state', 'sides']]], 0],
      ['literal', SIDE_LISTS[kind].map((list) => [...list])],
    ],
    ['coalesce', ['get', ['string', ['get', 'id']], ['object', ['global-state', 'anchors']]], ['var', 'usual']],
  ],
  label: [
    'case',
    ['<', ['number', ['global-state', 'day'], 0], ['get', 'renamed']],
    ['get', 'labelBefore'],
    ['get', 'label'],
  ] as ExpressionSpecification,
} as const;
