import type { MapGeoJSONFeature, Map as MaplibreMap } from 'maplibre-gl';
import { namelessBoxes } from './cut-names.ts';
import { LEFT_OUT } from './layer-paint.ts';
import { cornersOf } from './maplibre-query.ts';
import type { Rect } from './note-geometry.ts';

/** Leaves out names of a map at rest that would be cut. Names of what the step tells of stay. */
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
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const found = namelessBoxes({ width, height }, covers).flatMap((box) =>
      this.#map.queryRenderedFeatures(cornersOf(box), { layers: [...layers] }),
    );
    this.#named = found.filter(({ id }) => id !== undefined && !told.includes(String(id)));
    for (const { source, sourceLayer, id } of this.#named) {
      this.#map.setFeatureState({ source, ...(sourceLayer && { sourceLayer }), id }, { [LEFT_OUT]: true });
    }
  }

  showAll(): void {
    for (const { source, sourceLayer, id } of this.#named) {
      this.#map.removeFeatureState({ source, ...(sourceLayer && { sourceLayer }), id }, LEFT_OUT);
    }
    this.#named = [];
  }

  /** The style is new, and with it the state of its features. */
  forget(): void {
    this.#named = [];
  }
}
