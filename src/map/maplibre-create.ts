import { Map as MaplibreMap, type MapOptions } from 'maplibre-gl';
import { CONTEXT_ATTRIBUTES, withCanvas } from './own-canvas.ts';

/** What differs from map to map. */
export type MapRequest = Required<Pick<MapOptions, 'style' | 'fadeDuration'>> & {
  readonly container: HTMLElement;
  readonly maxZoom: number;
  /** Has the map's graphics context already (`createMapCanvas`); with `null` the map makes its own. */
  readonly canvas: HTMLCanvasElement | null;
};

/** More device pixels per CSS pixel cost memory and are not seen. */
const MOST_PIXEL_RATIO = 2;

/**
 * Tiles out of sight are kept for as many zooms. The library's five are for maps that a reader moves to and fro; a story
 * seldom comes back, and its files lie in the browser's own cache.
 */
const KEPT_ZOOMS = 1;

/** Makes MapLibre's map as every story has it. Throws without WebGL 2. */
export function createMap({ canvas, ...request }: MapRequest): MaplibreMap {
  const options: MapOptions = {
    ...request,
    attributionControl: false,
    maxTileCacheZoomLevels: KEPT_ZOOMS,
    renderWorldCopies: false,
    pixelRatio: Math.min(window.devicePixelRatio, MOST_PIXEL_RATIO),
    canvasContextAttributes: CONTEXT_ATTRIBUTES,
  };
  return withCanvas(canvas, () => new MaplibreMap(options));
}
