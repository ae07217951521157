import { diffFrames, type MapFrame } from '../map/map-commands.ts';
import { createMaplibreView, type MaplibreView } from '../map/maplibre-view.ts';
import type { PickerStory } from '../site/picker-story.ts';
import type { Camera, Viewport } from '../story/camera.ts';
import { element } from './element.ts';

/** The map as one screen shows it, in that screen's size, scaled to the room there is. */
export interface Stage {
  readonly root: HTMLElement;
  /** Shows a frame in a viewport; `movable` says whether the editor moves the map. */
  show(frame: MapFrame, viewport: Viewport, movable: boolean): void;
  camera(): Camera;
  destroy(): void;
}

/** Makes a stage; `onMoved` is called when the editor has moved the map. Rejects where no live map can run. */
export async function createStage(story: PickerStory, freeLabel: string, onMoved: () => void): Promise<Stage> {
  const host = element('div', { class: 'map' });
  const free = element('div', { class: 'free' }, element('span', {}, freeLabel));
  const device = element('div', { class: 'device' }, host, element('div', { class: 'device-clip' }, free));
  const root = element('div', { class: 'stage' }, device);
  device.style.cssText = 'inline-size: 360px; block-size: 300px';
  const view = await started(host, story, new AbortController().signal);
  let shown: MapFrame | null = null;
  let busy = false;
  const stopMoves = view.onMove(() => {
    if (!busy) onMoved();
  });
  const scale = (): void => {
    const room = { width: root.clientWidth - 40, height: root.clientHeight - 40 };
    const factor = Math.min(room.width / device.offsetWidth, room.height / device.offsetHeight, 2);
    device.style.transform = `translate(-50%, -50%) scale(${String(Math.max(0.1, factor))})`;
  };
  const sized = new ResizeObserver(scale);
  sized.observe(root);
  return {
    root,
    show(frame, viewport, movable) {
      busy = true;
      device.style.cssText = `inline-size: ${String(viewport.width)}px; block-size: ${String(viewport.height)}px`;
      const { top, right, bottom, left } = viewport.padding;
      free.style.inset = [top, right, bottom, left].map((edge) => `${String(edge)}px`).join(' ');
      scale();
      view.setInteractive(movable);
      view.resize();
      view.apply(diffFrames(shown === null ? null : { ...shown, camera: view.camera() }, frame, 'jump'));
      shown = frame;
      busy = false;
    },
    camera: () => view.camera(),
    destroy() {
      sized.disconnect();
      stopMoves();
      view.destroy();
    },
  };
}

async function started(container: HTMLElement, story: PickerStory, signal: AbortSignal): Promise<MaplibreView> {
  const report = (error: Error): void => {
    console.warn(`Map: ${error.message}`);
  };
  const view = await createMaplibreView({
    container,
    story: story.map,
    look: { theme: document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light', atOnce: false },
    signal,
    onLost: () => undefined,
    onTrouble: report,
    onNote: report,
    onWhole: () => undefined,
    onBroken: report,
  });
  if (view === null) throw new Error('The picker was closed before its map came');
  return view;
}
