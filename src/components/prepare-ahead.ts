import { BASEMAP_TILES, COUNTRY_TILES, FRAME, MAX_TILE_ZOOM } from '../map/basemap-extent.ts';
import type { MapStory } from '../map/map-story.ts';
import { tileAddresses, type TileSet } from '../map/tile-addresses.ts';
import type { PlayerPictures, PlayerStep } from '../player/player-story.ts';
import { type Viewport, resolveCamera } from '../story/camera.ts';
import { savesData } from './data-saving.ts';
import { shownCrop } from './shown-crop.ts';

/** What the reader will see next, and in what. */
export interface Ahead {
  readonly story: MapStory;
  readonly step: PlayerStep;
  readonly live: boolean;
  readonly narrow: boolean;
  /** Measured when there is time. */
  readonly viewport: () => Viewport;
}

/** Addresses that have been asked for on this page. */
const asked = new Set<string>();

/**
 * Has the next step's tiles, or its picture where pictures stay, fetched in a quiet moment, so that it is there when the
 * reader comes; nothing for readers who save data. An address is asked for once per page.
 */
export function prepareAhead(ahead: Ahead): void {
  if (savesData()) return;
  whenIdle(() => {
    for (const address of ahead.live ? tilesOf(ahead) : [pictureOf(ahead)]) {
      if (address === null || asked.has(address)) continue;
      asked.add(address);
      // Whatever fails here is asked for again when it is needed.
      fetch(address, { priority: 'low' }).catch(() => undefined);
    }
  });
}

/** Has the map engine's files fetched, not run, so that the live map comes soon after the first scroll. */
export function prepareEngine(addresses: readonly string[]): void {
  if (savesData()) return;
  whenIdle(() => {
    for (const href of addresses) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'prefetch', as: 'script', href, crossOrigin: 'anonymous' });
      document.head.append(link);
    }
  });
}

function tilesOf({ story, step, narrow, viewport }: Ahead): readonly string[] {
  const free = viewport();
  const camera = resolveCamera(step.map.camera[narrow ? 'narrow' : 'wide'], free, story);
  const shown = story.layers.filter(({ id }) => step.map.layers.some((layer) => layer === id));
  const ground = [BASEMAP_TILES, ...(shown.some(({ countries }) => countries === true) ? [COUNTRY_TILES] : [])];
  const sets: readonly TileSet[] = [
    ...ground.map((path) => ({ template: story.basemapUrl + path, maxzoom: MAX_TILE_ZOOM, bounds: FRAME })),
    ...shown.flatMap(({ tiles }) => tiles ?? []),
  ];
  return tileAddresses(sets, camera, free);
}

function pictureOf({ step }: Ahead): string | null {
  const pictures: PlayerPictures | null = step.pictures;
  const theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  return pictures === null ? null : pictures[shownCrop()][theme].url;
}

function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(then);
  else setTimeout(then, 200);
}
