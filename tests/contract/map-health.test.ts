import { Map as MaplibreMap, setWorkerUrl, type StyleSpecification, type VectorSourceSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { watchHealth } from '../../src/map/maplibre-health.ts';
import { setUpMaplibre } from '../../src/map/maplibre-setup.ts';

/** What the page hears first of a map of this style. */
function firstWord(style: StyleSpecification): Promise<string> {
  const container = document.createElement('div');
  Object.assign(container.style, { width: '200px', height: '100px' });
  document.body.append(container);
  const map = new MaplibreMap({ container, style, attributionControl: false });
  return new Promise<string>((resolve) => {
    const stop = watchHealth(map, () => true, {
      onTrouble: (error) => {
        resolve(`trouble: ${error.message}`);
      },
      onNote: (error) => {
        resolve(`note: ${error.message}`);
      },
      onWhole: () => {
        resolve('whole');
      },
      onBroken: (error) => {
        resolve(`broken: ${error.message}`);
      },
    });
    map.once('remove', stop);
  }).finally(() => {
    map.remove();
    container.remove();
  });
}

const ground = { id: 'ground', type: 'background' } as const;
// Port 1 is closed to browsers.
const tiles: VectorSourceSpecification = { type: 'vector', tiles: ['http://localhost:1/{z}/{x}/{y}.mvt'] };
const line = { id: 'line', type: 'line', source: 'land', 'source-layer': 'lines' } as const;

test('a map whose style is sound is whole', async () => {
  setUpMaplibre();
  expect(await firstWord({ version: 8, sources: {}, layers: [ground] })).toBe('whole');
});

test('a map whose style is refused is broken: it would never come', async () => {
  setUpMaplibre();
  const noPart = { id: 'line', type: 'line', source: 'land' } as const;
  expect(await firstWord({ version: 8, sources: { land: tiles }, layers: [noPart] })).toMatch(
    /^broken: .*source-layer/,
  );
});

test('a tile that cannot be had is trouble that may pass', async () => {
  setUpMaplibre();
  expect(await firstWord({ version: 8, sources: { land: tiles }, layers: [ground, line] })).toMatch(/^trouble: /);
});

// Last: what cannot be had then is missing for every map of the page.
test('a map whose worker cannot be had is broken', async () => {
  setUpMaplibre();
  setWorkerUrl(`${window.location.origin}/no-such-worker.mjs`);
  expect(await firstWord({ version: 8, sources: { land: tiles }, layers: [ground, line] })).toMatch(
    /^broken: Worker failed/,
  );
});
