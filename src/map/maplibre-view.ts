import type { Map as MaplibreMap, StyleSpecification } from 'maplibre-gl';
import { nextTask } from '../base/next-task.ts';
import type { LngLat } from '../schema/geography.ts';
import type { Camera } from '../story/camera.ts';
import type { FeatureId } from '../story/story.ts';
import type { Theme } from './basemap-palette.ts';
import { buildMapStyle, type DrawnLayer } from './build-style.ts';
import { flowLines } from './flow-lines.ts';
import { hasMapFonts } from './font-files.ts';
import { strongLineWidth } from './line-layers.ts';
import { loadLayers } from './load-layers.ts';
import { applyCommand, type MapCommand, type MapFrame } from './map-commands.ts';
import { MapCamera } from './map-camera.ts';
import { MapFade } from './map-fade.ts';
import { mapImages } from './map-images.ts';
import { createMap } from './maplibre-create.ts';
import { setHandlers } from './maplibre-handlers.ts';
import { type HealthListener, watchHealth } from './maplibre-health.ts';
import { featuresNear, findNames, nameLayers } from './maplibre-query.ts';
import { nextIdle, type Quiet, watchQuiet } from './maplibre-quiet.ts';
import { requireWorkers, setUpMaplibre } from './maplibre-setup.ts';
import type { MapStory } from './map-story.ts';
import type { FlowLine, MapReport, MapView, NameInBox } from './map-view.ts';
import { NamesLeftOut } from './names-left-out.ts';
import type { Rect } from './note-geometry.ts';
import { OpenSides } from './open-sides.ts';
import { ShownFrame } from './shown-frame.ts';

export interface MaplibreViewOptions extends HealthListener {
  /** Empty element of a fixed size. */
  readonly container: HTMLElement;
  readonly story: MapStory;
  readonly look: MapLook;
  /** What lies over the map, CSS pixels from its top left; names keep off it where they can. */
  readonly covers?: () => readonly Rect[];
  /** Gives a canvas that has the map's graphics context already (`createMapCanvas`); without one the map makes its own. */
  readonly takeCanvas?: () => HTMLCanvasElement | null;
  /** The map is no longer wanted. */
  readonly signal: AbortSignal;
  /** The graphics context is gone; the map comes back by itself when the browser gives it a new one. */
  readonly onLost: () => void;
}

/** What readers choose of a map's looks. */
export interface MapLook {
  readonly theme: Theme;
  /** Whether its own changes take effect at once: no colour and no name fades. */
  readonly atOnce: boolean;
}

/** A map that also changes its looks. */
export type MaplibreView = MapView & { setLook(look: MapLook): void };

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

/** How long a name takes to come and go, milliseconds. */
const NAME_FADE_MS = 150;

/** Stands for an image that cannot be had. */
const NO_IMAGE = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

class LiveView implements MaplibreView {
  readonly #map: MaplibreMap;
  readonly #options: MaplibreViewOptions;
  readonly #layers: readonly DrawnLayer[];
  /** Whether the map's own fonts can be had. */
  readonly #fonts: boolean;
  readonly #fade: MapFade;
  readonly #names: NamesLeftOut;
  readonly #quiet: Quiet;
  readonly #shown: ShownFrame;
  readonly #camera: MapCamera;
  readonly #sides: OpenSides;
  /** The sides of the names are those of what was shown before. */
  #sidesDue = false;
  #look: MapLook;
  #pending: MapFrame;
  #destroyed = false;
  #settling: Promise<MapReport | null> | null = null;
  /** The graphics context is gone, and the style with it: nothing can be shown until it is back. */
  #lost = false;
  readonly #stopWatching: () => void;

  constructor(options: MaplibreViewOptions, layers: readonly DrawnLayer[], fonts: boolean) {
    this.#options = options;
    this.#look = options.look;
    this.#layers = layers;
    this.#fonts = fonts;
    this.#pending = {
      camera: { center: [0, 0], zoom: 0, bearing: 0, pitch: 0 },
      layers: [],
      highlight: [],
      marked: null,
      date: '' as MapFrame['date'],
      drawn: {},
    };
    this.#map = this.#createMap();
    this.#shown = new ShownFrame(this.#map, layers);
    this.#camera = new MapCamera(this.#map);
    this.#quiet = watchQuiet(this.#map);
    this.#fade = new MapFade(options.container);
    this.#names = new NamesLeftOut(this.#map);
    this.#sides = new OpenSides(layers);
    this.#map.on('movestart', () => {
      this.#names.showAll();
    });
    this.#stopWatching = watchHealth(this.#map, () => this.#atRest(), options);
    this.setInteractive(false);
  }

  #createMap(): MaplibreMap {
    const { container, story, look, takeCanvas, onLost, onNote } = this.#options;
    const canvas = takeCanvas?.() ?? null;
    const fadeDuration = look.atOnce ? 0 : NAME_FADE_MS;
    const map = createMap({ container, style: this.#style(), maxZoom: story.maxZoom, fadeDuration, canvas });
    map.on('webglcontextlost', () => {
      this.#lost = true;
      this.#shown.forget();
      this.#names.forget();
      onLost();
    });
    map.on('webglcontextrestored', () => {
      this.#lost = false;
      this.#rebuild();
    });
    // A sheet that cannot be had leaves places without their marks; the library would complain of each mark by itself.
    map.setMissingStyleImageResolver((name) => {
      onNote(new Error(`There is no image “${name}”`));
      map.addImage(name, NO_IMAGE);
    });
    this.#addImages(map);
    return map;
  }

  #style(): StyleSpecification {
    const { story } = this.#options;
    const { theme, atOnce } = this.#look;
    // The library takes complete addresses only.
    const basemapUrl = new URL(story.basemapUrl, window.location.href).href;
    const style = buildMapStyle({ ...story, basemapUrl }, this.#layers, theme);
    const timed = atOnce ? { ...style, transition: { duration: 0, delay: 0 } } : style;
    return this.#fonts ? timed : { ...timed, 'font-faces': {} };
  }

  #addImages(map: MaplibreMap): void {
    const scale = 2;
    for (const [name, image] of mapImages(this.#look.theme, scale)) {
      if (map.hasImage(name)) map.removeImage(name);
      map.addImage(name, { ...image, data: image.data }, { pixelRatio: scale });
    }
  }

  apply(commands: readonly MapCommand[]): void {
    const fades = commands.some(({ kind }) => kind === 'fade');
    const jumps = commands.some((command) => command.kind === 'camera' && command.move === 'jump');
    if (fades) this.#fadeFromHere();
    else if (commands.some(({ kind }) => kind === 'camera')) this.#fade.end();
    for (const command of commands) {
      this.#pending = applyCommand(this.#pending, command);
      if (command.kind === 'camera') this.#camera.move(command.camera, this.#lost ? 'jump' : command.move);
    }
    const scrolls = jumps && commands.every(({ kind }) => kind === 'camera' || kind === 'draw');
    // Along a line that is drawn names keep their sides until the map rests, so that none hops at every turn.
    if (!scrolls) this.#sidesDue = true;
    // What a camera that jumped sees must change with it.
    if (fades || jumps) this.#showPending();
    else void this.#showSoon();
  }

  /**
   * Shows what is pending in tasks of its own: the page has just drawn its next step, and all together would cost the
   * reader a frame.
   */
  async #showSoon(): Promise<void> {
    await nextTask();
    this.#findSides();
    await nextTask();
    this.#showPending();
  }

  #showPending(): void {
    if (this.#lost) return;
    this.#findSides();
    this.#whenStyled(() => {
      this.#show(this.#pending);
    });
  }

  #findSides(): void {
    if (!this.#sidesDue || this.#destroyed) return;
    this.#sidesDue = false;
    this.#pending = { ...this.#pending, anchors: this.#openSides() };
  }

  #openSides(): NonNullable<MapFrame['anchors']> {
    const { container, covers = () => [] } = this.#options;
    const { clientWidth: width, clientHeight: height } = container;
    const frame = this.#pending;
    if (this.#camera.free) return this.#sides.find({ frame, size: null, covers: [] });
    return this.#sides.find({ frame, size: { width, height }, covers: covers() });
  }

  /** Whether names have the sides that suit where the camera stands; if not, they get them. */
  #sidesHold(): boolean {
    const anchors = this.#openSides();
    if (JSON.stringify(anchors) === JSON.stringify(this.#pending.anchors)) return true;
    this.#pending = { ...this.#pending, anchors };
    this.#show(this.#pending);
    return false;
  }

  #fadeFromHere(): void {
    if (this.#shown.current === null) return;
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
    if (this.#map.style.loaded() || this.#shown.current !== null) then();
    else void this.#map.once('styledata', then);
  }

  #show(frame: MapFrame): void {
    if (this.#destroyed) return;
    this.#quiet.disturb();
    this.#shown.show(frame);
  }

  camera(): Camera {
    return this.#camera.read();
  }

  /** All who wait for the same rest share one wait: a line that is drawn by scrolling asks with every frame. */
  settled(): Promise<MapReport | null> {
    this.#settling ??= this.#awaitRest().finally(() => {
      this.#settling = null;
    });
    return this.#settling;
  }

  async #awaitRest(): Promise<MapReport | null> {
    while (!this.#destroyed && !(this.#atRest() && this.#sidesHold())) {
      if (this.#fade.isUnderWay) await this.#fade.over();
      else await nextIdle(this.#map);
      // The frame that brought the rest has cost enough.
      await nextTask();
    }
    return this.#destroyed ? null : this.#report();
  }

  #atRest(): boolean {
    return (
      !this.#lost &&
      this.#shown.current === this.#pending &&
      this.#quiet.isQuiet() &&
      this.#map.loaded() &&
      !this.#fade.isUnderWay
    );
  }

  #report(): MapReport {
    const visible = this.#map.getGlobalState()['layers'] as MapFrame['layers'];
    return { camera: this.camera(), layers: visible, drawn: this.#shown.current?.drawn ?? {} };
  }

  screenPoint(place: LngLat): readonly [number, number] {
    const { x, y } = this.#map.project([place[0], place[1]]);
    return [x, y];
  }

  featuresAt(point: readonly [number, number]): readonly FeatureId[] {
    return this.#lost ? [] : featuresNear(this.#map, this.#layerIds(), point);
  }

  names(): (box: Rect) => NameInBox {
    if (this.#lost) return () => 'none';
    return findNames(this.#map, this.#layerIds(), this.#pending.highlight);
  }

  leaveOutNames(covers: readonly Rect[] | null): void {
    if (this.#shown.current === null || this.#destroyed) return;
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
    const frame = this.#shown.current;
    if (frame === null) return [];
    const width = strongLineWidth(this.#map.getZoom());
    const lines = flowLines(frame, this.#layers);
    return lines.map((line) => ({ points: line.map((place) => this.screenPoint(place)), width }));
  }

  onMove(listener: () => void): () => void {
    this.#map.on('move', listener);
    return () => {
      this.#map.off('move', listener);
    };
  }

  setInteractive(interactive: boolean): void {
    this.#camera.free = interactive;
    setHandlers(this.#map, interactive, this.#options.story.bounds);
  }

  resize(): void {
    this.#fade.end();
    this.#map.resize();
  }

  setLook(look: MapLook): void {
    const { theme, atOnce } = this.#look;
    if (look.theme === theme && look.atOnce === atOnce) return;
    this.#look = look;
    if (!this.#lost) this.#rebuild();
  }

  /** Gives the map its style afresh, which forgets images and state, and shows what it showed. */
  #rebuild(): void {
    this.#names.forget();
    this.#map.setStyle(this.#style(), { diff: false });
    void this.#map.once('styledata', () => {
      if (this.#lost || this.#destroyed) return;
      this.#addImages(this.#map);
      this.#shown.forget();
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
