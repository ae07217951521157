import type { GeoJSONSource, Map as MaplibreMap, StyleSpecification } from 'maplibre-gl';
import type { Feature, LineString } from 'geojson';
import type { LngLat } from '../schema/geography.ts';
import { type Camera, normaliseBearing } from '../story/camera.ts';
import { buildFlightArc, flightDurationMs } from '../story/flight-arc.ts';
import type { FeatureId } from '../story/story.ts';
import type { Theme } from './basemap-palette.ts';
import { buildMapStyle, DRAWN, type DrawnLayer } from './build-style.ts';
import { drawableLines } from './display-features.ts';
import { flowLines } from './flow-lines.ts';
import { hasMapFonts } from './font-files.ts';
import { strongLineWidth } from './line-layers.ts';
import { loadLayers } from './load-layers.ts';
import { applyCommand, type MapCommand, type MapFrame } from './map-commands.ts';
import { EMPTY_STATE, globalStateOf } from './map-global-state.ts';
import { MapFade } from './map-fade.ts';
import { mapImages } from './map-images.ts';
import { createMap } from './maplibre-create.ts';
import { setHandlers } from './maplibre-handlers.ts';
import { type HealthListener, watchHealth } from './maplibre-health.ts';
import { featuresNear, nameInBox, nameLayers } from './maplibre-query.ts';
import { nextIdle, type Quiet, watchQuiet } from './maplibre-quiet.ts';
import { requireWorkers, setUpMaplibre } from './maplibre-setup.ts';
import type { MapStory } from './map-story.ts';
import type { FlowLine, MapReport, MapView, NameInBox } from './map-view.ts';
import { nameAnchors } from './name-anchors.ts';
import { NamesLeftOut } from './names-left-out.ts';
import type { Rect } from './note-geometry.ts';
import { lineLengthKm, lineUpTo } from './turf-shapes.ts';

export interface MaplibreViewOptions extends HealthListener {
  /** Empty element of a fixed size. */
  readonly container: HTMLElement;
  readonly story: MapStory;
  readonly theme: Theme;
  /** Gives a canvas that has the map's graphics context already (`createMapCanvas`); without one the map makes its own. */
  readonly takeCanvas?: () => HTMLCanvasElement | null;
  /** The map is no longer wanted. */
  readonly signal: AbortSignal;
  /** The graphics context is gone; the map comes back by itself when the browser gives it a new one. */
  readonly onLost: () => void;
}

/** A map that also changes its theme. */
export type MaplibreView = MapView & { setTheme(theme: Theme): void };

/**
 * Adapter over MapLibre: loads the story's layers, makes the map and obeys commands. Rejects when the map cannot start
 * (no WebGL 2, no workers, data that cannot be had); `null` when it is no longer wanted.
 */
export async function createMaplibreView(options: MaplibreViewOptions): Promise<MaplibreView | null> {
  setUpMaplibre();
  requireWorkers();
  const [layers, fonts] = await Promise.all([
    loadLayers(options.story),
    hasMapFonts(options.story.basemapUrl, options.signal, options.onNote),
  ]);
  return options.signal.aborted ? null : new LiveView(options, layers, fonts);
}

/** Stands for an image that cannot be had. */
const NO_IMAGE = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

interface DrawnLine {
  readonly feature: Feature<LineString>;
  readonly lengthKm: number;
}

class LiveView implements MaplibreView {
  readonly #map: MaplibreMap;
  readonly #options: MaplibreViewOptions;
  readonly #layers: readonly DrawnLayer[];
  /** Whether the map's own fonts can be had. */
  readonly #fonts: boolean;
  readonly #lines: ReadonlyMap<string, DrawnLine>;
  readonly #fade: MapFade;
  readonly #names: NamesLeftOut;
  readonly #quiet: Quiet;
  #theme: Theme;
  #frame: MapFrame | null = null;
  #pending: MapFrame;
  #destroyed = false;
  /** Where a flight under way ends. */
  #flight: Camera | null = null;
  /** Size of the element when the map took it on. */
  #size: readonly [width: number, height: number];
  /** Whether the reader moves the map. */
  #interactive = false;
  #settling: Promise<MapReport | null> | null = null;
  /** The graphics context is gone, and the style with it: nothing can be shown until it is back. */
  #lost = false;
  readonly #stopWatching: () => void;

  constructor(options: MaplibreViewOptions, layers: readonly DrawnLayer[], fonts: boolean) {
    this.#options = options;
    this.#theme = options.theme;
    this.#layers = layers;
    this.#fonts = fonts;
    this.#lines = new Map(
      layers.flatMap(({ display }) =>
        [...drawableLines(display)].map(
          ([id, feature]) => [id, { feature, lengthKm: lineLengthKm(feature.geometry) }] as const,
        ),
      ),
    );
    this.#pending = {
      camera: { center: [0, 0], zoom: 0, bearing: 0, pitch: 0 },
      layers: [],
      highlight: [],
      marked: null,
      date: '' as MapFrame['date'],
      drawn: {},
    };
    this.#map = this.#createMap();
    this.#size = this.#elementSize();
    this.#quiet = watchQuiet(this.#map);
    this.#fade = new MapFade(options.container);
    this.#names = new NamesLeftOut(this.#map);
    this.#map.on('movestart', () => {
      this.#names.showAll();
    });
    // The library ends a flight at the middle of the window in which it began, and leaves a map where the edges of the
    // world held it in a taller one. What a reader has moved stays as it is.
    this.#map.on('resize', () => {
      this.#size = this.#elementSize();
      const wanted = this.#interactive ? this.#flight : this.#pending.camera;
      if (wanted !== null) this.#move(wanted, 'jump');
    });
    this.#map.on('moveend', () => {
      this.#flight = null;
    });
    this.#stopWatching = watchHealth(this.#map, () => this.#atRest(), options);
    this.setInteractive(false);
  }

  #createMap(): MaplibreMap {
    const { container, story, theme, takeCanvas, onLost, onNote } = this.#options;
    const canvas = takeCanvas?.() ?? null;
    const map = createMap({ container, style: this.#style(theme), maxZoom: story.maxZoom, canvas });
    map.on('webglcontextlost', () => {
      this.#lost = true;
      this.#frame = null;
      this.#names.forget();
      onLost();
    });
    map.on('webglcontextrestored', () => {
      this.#lost = false;
      this.#rebuild(this.#theme);
    });
    // A sheet that cannot be had leaves places without their marks; the library would complain of each mark by itself.
    map.setMissingStyleImageResolver((name) => {
      onNote(new Error(`There is no image “${name}”`));
      map.addImage(name, NO_IMAGE);
    });
    this.#addImages(map, theme);
    return map;
  }

  #style(theme: Theme): StyleSpecification {
    const { story } = this.#options;
    // The library takes complete addresses only.
    const basemapUrl = new URL(story.basemapUrl, window.location.href).href;
    const style = buildMapStyle({ ...story, basemapUrl }, this.#layers, theme);
    return this.#fonts ? style : { ...style, 'font-faces': {} };
  }

  #addImages(map: MaplibreMap, theme: Theme): void {
    const scale = 2;
    for (const [name, image] of mapImages(theme, scale)) {
      if (map.hasImage(name)) map.removeImage(name);
      map.addImage(name, { ...image, data: image.data }, { pixelRatio: scale });
    }
  }

  apply(commands: readonly MapCommand[]): void {
    if (commands.some(({ kind }) => kind === 'fade')) this.#fadeFromHere();
    else if (commands.some(({ kind }) => kind === 'camera')) this.#fade.end();
    for (const command of commands) {
      this.#pending = applyCommand(this.#pending, command);
      if (command.kind === 'camera') this.#move(command.camera, this.#lost ? 'jump' : command.move);
    }
    this.#pending = { ...this.#pending, anchors: this.#openSides() };
    if (this.#lost) return;
    this.#whenStyled(() => {
      this.#show(this.#pending);
    });
  }

  #openSides(): NonNullable<MapFrame['anchors']> {
    const [width, height] = this.#elementSize();
    return nameAnchors(this.#pending, this.#layers, this.#interactive ? null : { width, height });
  }

  #fadeFromHere(): void {
    if (this.#frame === null) return;
    // The canvas can be read only in the frame in which it was drawn.
    this.#map.redraw();
    const ready = this.#map.once('idle') as Promise<unknown>;
    this.#fade.begin(this.#map.getCanvas(), ready);
    this.#map.triggerRepaint();
    // The map fell idle under the copy: whoever waits for a map that shows what it was told hears of it now.
    void this.#fade.over().then(() => {
      if (!this.#destroyed) this.#map.triggerRepaint();
    });
  }

  #whenStyled(then: () => void): void {
    if (this.#map.style.loaded() || this.#frame !== null) then();
    else void this.#map.once('styledata', then);
  }

  #show(frame: MapFrame): void {
    if (this.#destroyed) return;
    this.#quiet.disturb();
    const before = this.#frame === null ? EMPTY_STATE : globalStateOf(this.#frame);
    const after = globalStateOf(frame);
    for (const [name, value] of Object.entries(after)) {
      const known: unknown = before[name as keyof typeof before];
      if (JSON.stringify(known) !== JSON.stringify(value)) this.#map.setGlobalStateProperty(name, value);
    }
    if (JSON.stringify(this.#frame?.drawn ?? {}) !== JSON.stringify(frame.drawn)) this.#draw(frame.drawn);
    this.#frame = frame;
  }

  #draw(drawn: Readonly<Record<string, number>>): void {
    const features = Object.entries(drawn).flatMap(([id, share]): Feature[] => {
      const line = this.#lines.get(id);
      const part = line === undefined ? null : lineUpTo(line.feature.geometry, line.lengthKm, share);
      return line === undefined || part === null ? [] : [{ ...line.feature, geometry: part }];
    });
    void this.#map.getSource<GeoJSONSource>(DRAWN)?.setData({ type: 'FeatureCollection', features });
  }

  #move(camera: Camera, move: 'jump' | 'fly'): void {
    const target = {
      center: [camera.center[0], camera.center[1]] as [number, number],
      zoom: camera.zoom,
      bearing: camera.bearing,
      pitch: camera.pitch,
    };
    this.#map.stop();
    if (move === 'jump') {
      this.#map.jumpTo(target);
      return;
    }
    const arc = buildFlightArc(this.camera(), camera, this.#map.getContainer().clientWidth || 1);
    this.#flight = camera;
    this.#map.flyTo({ ...target, duration: flightDurationMs(arc), curve: 1.3 });
  }

  camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return {
      center: [lng, lat],
      zoom: this.#map.getZoom(),
      bearing: normaliseBearing(this.#map.getBearing()),
      pitch: this.#map.getPitch(),
    };
  }

  /** All who wait for the same rest share one wait: a line that is drawn by scrolling asks with every frame. */
  settled(): Promise<MapReport | null> {
    this.#settling ??= this.#awaitRest().finally(() => {
      this.#settling = null;
    });
    return this.#settling;
  }

  async #awaitRest(): Promise<MapReport | null> {
    while (!this.#destroyed && !this.#atRest()) {
      if (this.#fade.isUnderWay) await this.#fade.over();
      else await nextIdle(this.#map);
    }
    return this.#destroyed ? null : this.#report();
  }

  #atRest(): boolean {
    return (
      !this.#lost &&
      this.#frame === this.#pending &&
      this.#quiet.isQuiet() &&
      this.#fillsElement() &&
      this.#map.loaded() &&
      !this.#fade.isUnderWay
    );
  }

  /** The library follows a new size of its element a moment later, and only then does a camera stand where it was meant to. */
  #fillsElement(): boolean {
    const [width, height] = this.#size;
    const now = this.#elementSize();
    const hidden = now.includes(0);
    // Browsers round a size that is no whole number up or down as its element moves.
    return hidden || (Math.abs(now[0] - width) <= 1 && Math.abs(now[1] - height) <= 1);
  }

  #elementSize(): readonly [width: number, height: number] {
    const { clientWidth, clientHeight } = this.#options.container;
    return [clientWidth, clientHeight];
  }

  #report(): MapReport {
    const visible = this.#map.getGlobalState()['layers'] as MapFrame['layers'];
    return { camera: this.camera(), layers: visible, drawn: this.#frame?.drawn ?? {} };
  }

  screenPoint(place: LngLat): readonly [number, number] {
    const { x, y } = this.#map.project([place[0], place[1]]);
    return [x, y];
  }

  featuresAt(point: readonly [number, number]): readonly FeatureId[] {
    return this.#lost ? [] : featuresNear(this.#map, this.#layerIds(), point);
  }

  nameIn(box: Rect): NameInBox {
    return this.#lost ? 'none' : nameInBox(this.#map, this.#layerIds(), this.#pending.highlight, box);
  }

  leaveOutNames(covers: readonly Rect[] | null): void {
    if (this.#frame === null || this.#destroyed) return;
    if (covers === null) this.#names.showAll();
    else {
      const { highlight, marked } = this.#pending;
      const named = this.#layers.map(({ layer }) => layer);
      this.#names.leaveOut(nameLayers(this.#map, named), covers, marked === null ? highlight : [...highlight, marked]);
    }
  }

  #layerIds(): string[] {
    return this.#layers.map(({ layer }) => layer.id);
  }

  flowLines(): readonly FlowLine[] {
    if (this.#frame === null) return [];
    const width = strongLineWidth(this.#map.getZoom());
    const lines = flowLines(this.#frame, this.#layers);
    return lines.map((line) => ({ points: line.map((place) => this.screenPoint(place)), width }));
  }

  onMove(listener: () => void): () => void {
    this.#map.on('move', listener);
    return () => {
      this.#map.off('move', listener);
    };
  }

  setInteractive(interactive: boolean): void {
    this.#interactive = interactive;
    setHandlers(this.#map, interactive, this.#options.story.bounds);
  }

  resize(): void {
    this.#fade.end();
    this.#map.resize();
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    if (!this.#lost) this.#rebuild(theme);
  }

  /** Gives the map its style afresh, which forgets images and state, and shows what it showed. */
  #rebuild(theme: Theme): void {
    this.#names.forget();
    this.#map.setStyle(this.#style(theme), { diff: false });
    void this.#map.once('styledata', () => {
      if (this.#lost || this.#destroyed) return;
      this.#addImages(this.#map, theme);
      this.#frame = null;
      this.#show(this.#pending);
    });
  }

  destroy(): void {
    this.#destroyed = true;
    this.#fade.end();
    this.#stopWatching();
    this.#map.remove();
  }
}
