import { Color, type LayerSpecification, type LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { createLayerEvaluator, type StyleContext } from '../../../src/pictures/style-evaluator.ts';
import { feature } from './support.ts';

const CONTEXT: StyleContext = { zoom: 5.5, globalState: {}, featureState: {} };
const road = feature(
  2,
  [
    [
      [0, 0],
      [1, 1],
    ],
  ],
  { class: 'main', width: 4 },
  'a1',
);

function lineLayer(changes: Partial<LineLayerSpecification>): LayerSpecification {
  return { id: 'roads', type: 'line', source: 'roads', ...changes };
}

describe('a layer', () => {
  test('shows from its least zoom on and below its largest', () => {
    const shown = (zoom: number): boolean =>
      createLayerEvaluator(lineLayer({ minzoom: 5, maxzoom: 7 }), { ...CONTEXT, zoom }).visible;
    expect([4.9, 5, 6.9, 7].map(shown)).toEqual([false, true, true, false]);
  });

  test('hides by the global state', () => {
    const layer = lineLayer({ layout: { visibility: ['case', ['global-state', 'roads'], 'visible', 'none'] } });
    expect(createLayerEvaluator(layer, { ...CONTEXT, globalState: { roads: true } }).visible).toBe(true);
    expect(createLayerEvaluator(layer, { ...CONTEXT, globalState: { roads: false } }).visible).toBe(false);
  });

  test('filters by properties, kind of geometry, whole zoom and global state', () => {
    const accepts = (filter: unknown, globalState: StyleContext['globalState'] = {}): boolean =>
      createLayerEvaluator(lineLayer({ filter: filter as never }), { ...CONTEXT, globalState }).accepts(road);
    expect(accepts(['==', ['get', 'class'], 'main'])).toBe(true);
    expect(accepts(['==', ['geometry-type'], 'Point'])).toBe(false);
    expect(accepts(['==', ['zoom'], 5])).toBe(true);
    expect(accepts(['<=', 20250101, ['global-state', 'day']], { day: 20250806 })).toBe(true);
    expect(accepts(['<=', 20250101, ['global-state', 'day']], { day: 20240101 })).toBe(false);
  });

  test('reads defaults of the specification', () => {
    const evaluator = createLayerEvaluator(lineLayer({}), CONTEXT);
    expect(evaluator.paint('line-width', road)).toBe(1);
    expect(evaluator.layout('line-cap')).toBe('butt');
    expect(evaluator.paint('line-dasharray')).toBeUndefined();
    expect(evaluator.paint('line-color', road)).toEqual(Color.black);
  });

  test('reads properties of features and states of features', () => {
    const paint = {
      'line-width': ['get', 'width'],
      'line-opacity': ['case', ['boolean', ['feature-state', 'marked'], false], 1, 0.4],
    } as never;
    const context = { ...CONTEXT, featureState: { roads: { a1: { marked: true } } } };
    const evaluator = createLayerEvaluator(lineLayer({ paint }), context);
    expect(evaluator.paint('line-width', road)).toBe(4);
    expect(evaluator.paint('line-opacity', road)).toBe(1);
    expect(evaluator.paint('line-opacity', { ...road, id: 'a2' })).toBe(0.4);
  });

  test('interpolates by zoom, and mixes whole zooms where the feature counts too', () => {
    const camera = lineLayer({ paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 2, 6, 4] } });
    expect(createLayerEvaluator(camera, CONTEXT).paint('line-width', road)).toBe(3);
    const composite = lineLayer({
      paint: {
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, ['get', 'width'], 6, ['*', 2, ['get', 'width']]],
      },
    });
    expect(createLayerEvaluator(composite, CONTEXT).paint('line-width', road)).toBe(6);
  });

  test('lays out by the whole zoom', () => {
    const layer = lineLayer({ layout: { 'line-cap': ['step', ['zoom'], 'butt', 5.2, 'round'] } });
    expect(createLayerEvaluator(layer, CONTEXT).layout('line-cap')).toBe('butt');
  });
});
