import { expect, test } from 'vitest';
import { createMaplibreView, type MaplibreView } from '../../src/map/maplibre-view.ts';
import type { Camera } from '../../src/story/camera.ts';

/** The adapter over the real library, without data: where the camera stands does not depend on them. */
async function openView(width: number, height: number): Promise<{ view: MaplibreView; container: HTMLElement }> {
  const container = document.createElement('div');
  Object.assign(container.style, { position: 'absolute', width: `${String(width)}px`, height: `${String(height)}px` });
  document.body.append(container);
  const view = await createMaplibreView({
    container,
    story: {
      lang: 'en',
      layers: [],
      layersUrl: '/no-layers.json',
      bounds: [-20, 20, 60, 65],
      maxZoom: 10,
      borders: 'none',
      relief: false,
      basemapUrl: '/no-basemap/',
    },
    look: { theme: 'light', atOnce: true },
    signal: new AbortController().signal,
    onLost: () => undefined,
    onTrouble: () => undefined,
    onNote: () => undefined,
    onWhole: () => undefined,
    onBroken: () => undefined,
  });
  if (view === null) throw new Error('Nobody has called the view off');
  return { view, container };
}

const far: Camera = { center: [36, 45], zoom: 1.5, bearing: 0, pitch: 0 };

test.each(['jump', 'fly'] as const)(
  'a camera meant for a low window is not held where the edges of the world have it in the tall one before: %s',
  async (move) => {
    const { view, container } = await openView(500, 1200);
    view.apply([{ kind: 'camera', camera: { ...far, zoom: 4 }, move: 'jump' }]);
    await view.settled();
    container.style.height = '200px';
    view.apply([{ kind: 'camera', camera: far, move }]);
    const report = await view.settled();
    expect(report?.camera.center[0]).toBeCloseTo(36, 6);
    expect(report?.camera.center[1]).toBeCloseTo(45, 6);
    expect(report?.camera.zoom).toBeCloseTo(1.5, 6);
    view.destroy();
    container.remove();
  },
);

test('a map that the edges of the world held in a tall window goes where it was told once the window is low', async () => {
  const { view, container } = await openView(500, 1200);
  view.apply([{ kind: 'camera', camera: far, move: 'jump' }]);
  await view.settled();
  expect(view.camera().center[1]).toBeLessThan(30);
  container.style.height = '200px';
  const report = await view.settled();
  expect(report?.camera.center[1]).toBeCloseTo(45, 6);
  view.destroy();
  container.remove();
});
