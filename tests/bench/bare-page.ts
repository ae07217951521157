/**
 * The reference page `bare`: the least that shows the same map with the same data to the same words. MapLibre starts at
 * once; one IntersectionObserver says which step is read.
 */
import { Map as MaplibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { buildMapStyle } from '../../src/map/build-style.ts';
import { displayLayer } from '../../src/map/display-features.ts';
import { globalStateOf } from '../../src/map/map-global-state.ts';
import { mapImages } from '../../src/map/map-images.ts';
import type { PlayerStep, PlayerStory } from '../../src/player/player-story.ts';
import { resolveCamera } from '../../src/story/camera.ts';
import type { LayerData } from '../../src/story/story.ts';

setWorkerUrl(workerUrl);
const lang = document.body.dataset['lang'] ?? '';
const story = (await (await fetch(`/${lang}/player.json`)).json()) as PlayerStory;
const layers = await Promise.all(
  story.map.layers.map(async (layer) => ({
    layer,
    display: displayLayer(layer.preset, (await (await fetch(layer.dataUrl)).json()) as LayerData, lang),
  })),
);
const container = document.getElementById('map') as HTMLElement;
const basemapUrl = new URL(story.map.basemapUrl, location.href).href;
const map = new MaplibreMap({
  container,
  style: buildMapStyle({ ...story.map, basemapUrl }, layers, 'light'),
  attributionControl: false,
  interactive: false,
  renderWorldCopies: false,
  pixelRatio: Math.min(devicePixelRatio, 2),
});
for (const [name, image] of mapImages('light', 2))
  map.addImage(name, { ...image, data: image.data }, { pixelRatio: 2 });

function show({ map: state }: PlayerStep, jump: boolean): void {
  for (const [name, value] of Object.entries(globalStateOf({ ...state, drawn: {}, marked: null }))) {
    map.setGlobalStateProperty(name, value);
  }
  const { clientWidth: width, clientHeight: height } = container;
  const viewport = { width, height, padding: { top: 8, right: 8, bottom: 8, left: 8 } };
  const wide = getComputedStyle(container).position === 'fixed';
  const camera = resolveCamera(state.camera[wide ? 'wide' : 'narrow'], viewport, story.map);
  const target = { ...camera, center: [camera.center[0], camera.center[1]] as [number, number] };
  if (jump) map.jumpTo(target);
  else map.flyTo(target);
}

await map.once('styledata');
show(story.steps[0] as PlayerStep, true);
const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      const step = story.steps.find(({ key }) => key === (target as HTMLElement).dataset['step']);
      if (isIntersecting && step !== undefined) show(step, false);
    }
  },
  { rootMargin: '-62% 0px -37% 0px' },
);
for (const section of document.querySelectorAll('[data-step]')) observer.observe(section);
await map.once('idle');
performance.mark('map-idle');
