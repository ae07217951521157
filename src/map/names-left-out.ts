import type { MapGeoJSONFeature, Map as MaplibreMap } from 'maplibre-gl';
import type { Rect } from './note-geometry.ts';

/** Feature state of what goes without its name for now. */
export const LEFT_OUT = 'leftOut';

/** The engine keeps this much room around a name: only beyond it do its letters begin. */
const NAME_PADDING_PX = 3;
/** How far beyond the figure names are looked for: the engine places none farther out. */
const BEYOND_PX = 100;

type Box = [[number, number], [number, number]];

/**
 * Leaves out names that would be cut: half a name is no name, and draws the eye to the edge. Names of what the step tells
 * of stay.
 */
export class NamesLeftOut {
  readonly #map: MaplibreMap;
  #named: readonly MapGeoJSONFeature[] = [];

  constructor(map: MaplibreMap) {
    this.#map = map;
  }

  /**
   * Leaves out the names in these style layers that reach into one of the covers (CSS pixels from the figure's top left)
   * or beyond the figure, and shows those again that were left out before; `told` holds ids of what keeps its name.
   */
  leaveOut(layers: readonly string[], covers: readonly Rect[], told: readonly string[]): void {
    this.showAll();
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const boxes = [...beyond(clientWidth, clientHeight), ...covers.flatMap(inner)];
    const found = boxes.flatMap((box) => this.#map.queryRenderedFeatures(box, { layers: [...layers] }));
    this.#named = found.filter(({ id }) => id !== undefined && !told.includes(String(id)));
    for (const { source, id } of this.#named) this.#map.setFeatureState({ source, id }, { [LEFT_OUT]: true });
  }

  showAll(): void {
    for (const { source, id } of this.#named) this.#map.removeFeatureState({ source, id }, LEFT_OUT);
    this.#named = [];
  }

  /** The style is new, and with it the state of its features. */
  forget(): void {
    this.#named = [];
  }
}

/** Strips along the four edges, outside. */
function beyond(width: number, height: number): readonly Box[] {
  const [near, far] = [-NAME_PADDING_PX, -BEYOND_PX];
  const [right, bottom] = [width - far, height - far];
  return [
    [
      [far, far],
      [near, bottom],
    ],
    [
      [width - near, far],
      [right, bottom],
    ],
    [
      [far, far],
      [right, near],
    ],
    [
      [far, height - near],
      [right, bottom],
    ],
  ];
}

/** A box without the room that names keep around them; nothing of one that is no larger. */
function inner({ x, y, width, height }: Rect): readonly Box[] {
  const room = NAME_PADDING_PX;
  if (width <= 2 * room || height <= 2 * room) return [];
  return [
    [
      [x + room, y + room],
      [x + width - room, y + height - room],
    ],
  ];
}
