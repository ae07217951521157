import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MaplibreMap } from 'maplibre-gl';
import { DRAWN, type DrawnLayer } from './build-style.ts';
import { type DrawableLine, drawableOf, drawnFeature, stressOf } from './drawn-lines.ts';
import type { Stress } from './line-layers.ts';
import type { MapFrame } from './map-commands.ts';
import { EMPTY_STATE, globalStateOf, type MapGlobalState, stateSpecification } from './map-global-state.ts';
import { lineLengthKm, lineUpTo } from './turf-shapes.ts';

type DrawnLine = DrawableLine & { readonly lengthKm: number };

/** What is drawn of a line. */
interface Part {
  readonly share: number;
  readonly stress: Stress;
}

/** What a map shows of its story, apart from the camera: values that its style reads, and lines drawn bit by bit. */
export class ShownFrame {
  readonly #map: MaplibreMap;
  readonly #lines: ReadonlyMap<string, DrawnLine>;
  #frame: MapFrame | null = null;
  /** What the map has of lines that are drawn bit by bit, by feature id. */
  #parts: ReadonlyMap<string, Part> = new Map();

  constructor(map: MaplibreMap, layers: readonly DrawnLayer[]) {
    this.#map = map;
    this.#lines = new Map(
      [...drawableOf(layers)].map(([id, line]) => [id, { ...line, lengthKm: lineLengthKm(line.feature.geometry) }]),
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
    this.#draw(frame);
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
    this.#parts = new Map();
  }

  /** Hands over what has changed, so that tiles in which nothing grows are left alone. */
  #draw(frame: MapFrame): void {
    const parts = this.#partsOf(frame);
    const remove = [...this.#parts.keys()].filter((id) => !parts.has(id));
    const changed = [...parts].filter(([id, part]) => {
      const before = this.#parts.get(id);
      return before?.share !== part.share || before.stress !== part.stress;
    });
    this.#parts = parts;
    if (remove.length === 0 && changed.length === 0) return;
    const add = changed.flatMap(([id, part]) => this.#featureOf(id, part));
    void this.#map.getSource<GeoJSONSource>(DRAWN)?.updateData({ remove, add });
  }

  /** Lines of which nothing is drawn yet are not among them. */
  #partsOf(frame: MapFrame): ReadonlyMap<string, Part> {
    return new Map(
      Object.entries(frame.drawn).flatMap(([id, share]): [string, Part][] => {
        const line = this.#lines.get(id);
        return line === undefined || share <= 0 ? [] : [[id, { share, stress: stressOf(frame, line) }]];
      }),
    );
  }

  #featureOf(id: string, { share, stress }: Part): Feature[] {
    const line = this.#lines.get(id);
    const geometry = line === undefined ? null : lineUpTo(line.feature.geometry, line.lengthKm, share);
    return line === undefined || geometry === null ? [] : [drawnFeature(line, geometry, stress)];
  }
}
