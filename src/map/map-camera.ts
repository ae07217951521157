import type { Map as MaplibreMap } from 'maplibre-gl';
import { type Camera, normaliseBearing } from '../story/camera.ts';
import { buildFlightArc, flightDurationMs } from '../story/flight-arc.ts';

/** Curve of the library's flights: the higher, the farther they climb. */
const CURVE = 1.3;

/** Moves a map's camera, and keeps it where it was told to be whatever becomes of the element's size. */
export class MapCamera {
  readonly #map: MaplibreMap;
  #told: Camera | null = null;
  /** Where a flight under way ends. */
  #flight: Camera | null = null;
  /** Whether the reader moves the map: what a reader has moved stays as it is. */
  free = false;

  constructor(map: MaplibreMap) {
    this.#map = map;
    // The library ends a flight at the middle of the window in which it began, and leaves a map where the edges of the
    // world held it in a taller one.
    map.on('resize', () => {
      const wanted = this.free ? this.#flight : this.#told;
      if (wanted !== null) this.move(wanted, 'jump');
    });
    map.on('moveend', () => {
      this.#flight = null;
    });
  }

  move(camera: Camera, how: 'jump' | 'fly'): void {
    const { center, zoom, bearing, pitch } = camera;
    const target = { center: [center[0], center[1]] as [number, number], zoom, bearing, pitch };
    this.#told = camera;
    this.#map.stop();
    if (how === 'jump') {
      this.#map.jumpTo(target);
      return;
    }
    const arc = buildFlightArc(this.read(), camera, this.#map.getContainer().clientWidth || 1);
    this.#flight = camera;
    this.#map.flyTo({ ...target, duration: flightDurationMs(arc), curve: CURVE });
  }

  read(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return {
      center: [lng, lat],
      zoom: this.#map.getZoom(),
      bearing: normaliseBearing(this.#map.getBearing()),
      pitch: this.#map.getPitch(),
    };
  }
}
