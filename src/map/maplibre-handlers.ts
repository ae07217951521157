import type { Map as MaplibreMap } from 'maplibre-gl';
import type { Bounds } from '../schema/geography.ts';

/**
 * Gives the map to the reader, who moves it by pointer, touch and keys inside the bounds, or takes it back. Steps are held
 * inside the bounds by their cameras, readers by the map.
 */
export function setHandlers(map: MaplibreMap, interactive: boolean, [west, south, east, north]: Bounds): void {
  const { dragPan, scrollZoom, boxZoom, dragRotate, keyboard, doubleClickZoom, touchZoomRotate, touchPitch } = map;
  for (const handler of [
    dragPan,
    scrollZoom,
    boxZoom,
    dragRotate,
    keyboard,
    doubleClickZoom,
    touchZoomRotate,
    touchPitch,
  ]) {
    if (interactive) handler.enable();
    else handler.disable();
  }
  map.setMaxBounds(
    interactive
      ? [
          [west, south],
          [east, north],
        ]
      : null,
  );
  const canvas = map.getCanvas();
  canvas.tabIndex = interactive ? 0 : -1;
  if (interactive) canvas.removeAttribute('aria-hidden');
  else canvas.setAttribute('aria-hidden', 'true');
}
