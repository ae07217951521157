import type { Feature, LineString } from 'geojson';
import type { GeoJSONSource, Map as MaplibreMap } from 'maplibre-gl';
import { DRAWN, type DrawnLayer } from './build-style.ts';
import { drawableLines } from './display-features.ts';
import type { MapFrame } from './map-commands.ts';
import { EMPTY_STATE, globalStateOf, type MapGlobalState, stateSpecification } from './map-global-state.ts';
import { lineLengthKm, lineUpTo } from './turf-shapes.ts';

interface DrawnLine {
  readonly feature: Feature<LineString>;
  readonly lengthKm: number;
}

/** What a map shows of its story, apart from the camera: values that its style reads, and lines drawn bit by bit. */
export class ShownFrame {
  readonly #map: MaplibreMap;
  readonly #lines: ReadonlyMap<string, DrawnLine>;
  #frame: MapFrame | null = null;

  constructor(map: MaplibreMap, layers: readonly DrawnLayer[]) {
    this.#map = map;
    this.#lines = new Map(
      layers.flatMap(({ display }) =>
        [...drawableLines(display)].map(
          ([id, feature]) => [id, { feature, lengthKm: lineLengthKm(feature.geometry) }] as const,
        ),
      ),
    );
  }

  /** `null` while the map shows nothing of the story. */
  get current(): MapFrame | null {
    return this.#frame;
  }

  show(frame: MapFrame): void {
    const before = this.#frame === null ? EMPTY_STATE : globalStateOf(this.#frame);
    const values = globalStateOf(frame);
    // Along a line that is drawn only the line changes: the style is not to be gone through in every frame.
    if (JSON.stringify(before) !== JSON.stringify(values)) this.#setValues(values);
    if (JSON.stringify(this.#frame?.drawn ?? {}) !== JSON.stringify(frame.drawn)) this.#draw(frame.drawn);
    this.#frame = frame;
  }

  /**
   * All at once: every value set by itself sends the same data through the worker again. The style does not tell the map,
   * which looks at its style again when it is given one of the values itself.
   */
  #setValues(values: MapGlobalState): void {
    this.#map.style.setGlobalState(stateSpecification(values));
    this.#map.setGlobalStateProperty('day', values.day);
  }

  /** The style is gone, and with it what it was told. */
  forget(): void {
    this.#frame = null;
  }

  #draw(drawn: Readonly<Record<string, number>>): void {
    const features = Object.entries(drawn).flatMap(([id, share]): Feature[] => {
      const line = this.#lines.get(id);
      const part = line === undefined ? null : lineUpTo(line.feature.geometry, line.lengthKm, share);
      return line === undefined || part === null ? [] : [{ ...line.feature, geometry: part }];
    });
    void this.#map.getSource<GeoJSONSource>(DRAWN)?.setData({ type: 'FeatureCollection', features });
  }
}
