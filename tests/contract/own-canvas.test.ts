import { Map as MaplibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { CONTEXT_ATTRIBUTES, createMapCanvas, withCanvas } from '../../src/map/own-canvas.ts';
import { setUpMaplibre } from '../../src/map/maplibre-setup.ts';

test('the map takes the canvas of the trial, whose context is as it would have made it', () => {
  setUpMaplibre();
  const container = document.createElement('div');
  document.body.append(container);
  const canvas = createMapCanvas();
  const map = withCanvas(
    canvas,
    () =>
      new MaplibreMap({
        container,
        style: { version: 8, sources: {}, layers: [] },
        canvasContextAttributes: CONTEXT_ATTRIBUTES,
      }),
  );
  expect(map.getCanvas()).toBe(canvas);
  expect(container.contains(canvas)).toBe(true);
  expect(canvas?.getContext('webgl2')?.getContextAttributes()).toMatchObject({
    alpha: true,
    antialias: false,
    depth: true,
    stencil: true,
    premultipliedAlpha: true,
    preserveDrawingBuffer: false,
  });
  expect(document.createElement('canvas')).not.toBe(canvas);
  map.remove();
  container.remove();
});

test('a canvas that has lost its context is not given', () => {
  const canvas = createMapCanvas();
  canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  expect(withCanvas(canvas, () => document.createElement('canvas'))).not.toBe(canvas);
});
