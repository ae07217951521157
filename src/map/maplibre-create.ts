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

/** Makes MapLibre's map as every story has it. Throws without WebGL 2. */
export function createMap({ canvas, ...request }: MapRequest): MaplibreMap {
  const options: MapOptions = {
    ...request,
    attributionControl: false,
    renderWorldCopies: false,
    pixelRatio: Math.min(window.devicePixelRatio, MOST_PIXEL_RATIO),
    canvasContextAttributes: CONTEXT_ATTRIBUTES,
  };
  return withCanvas(canvas, () => new MaplibreMap(options));
}
