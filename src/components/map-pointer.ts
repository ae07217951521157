import type { MapView } from '../map/map-view.ts';
import type { FeatureId } from '../story/story.ts';

/** A pointer that moved farther than this between down and up dragged the map; CSS pixels. */
const DRAG_PX = 5;

/** A click or tap on the map: where, from the map's top left in CSS pixels, and which features are there. */
export interface MapPick {
  readonly point: readonly [x: number, y: number];
  readonly features: readonly FeatureId[];
}

/**
 * Follows the pointer on the map: the cursor says where something can be opened (`data-over` on the host), a click or tap
 * says what. A click on nothing is told too, with an empty list. Returns how to stop.
 */
export function connectMapPointer(host: HTMLElement, view: MapView, onPick: (pick: MapPick) => void): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  let down: readonly [number, number] = [0, 0];
  let frame = 0;
  const pointOf = ({ clientX, clientY }: MouseEvent): readonly [number, number] => {
    const { left, top } = host.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };

  host.addEventListener(
    'pointerdown',
    (event) => {
      down = pointOf(event);
    },
    options,
  );
  host.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        host.toggleAttribute('data-over', view.featuresAt(pointOf(event)).length > 0);
      });
    },
    options,
  );
  host.addEventListener(
    'click',
    (event) => {
      const point = pointOf(event);
      if (Math.hypot(point[0] - down[0], point[1] - down[1]) > DRAG_PX) return;
      onPick({ point, features: view.featuresAt(point) });
    },
    options,
  );
  return () => {
    stop.abort();
    cancelAnimationFrame(frame);
    host.removeAttribute('data-over');
  };
}
