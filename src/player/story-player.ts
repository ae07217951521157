import { diffFrames, type MapCommand, type MapFrame } from '../map/map-commands.ts';
import type { MapReport, MapView } from '../map/map-view.ts';
import type { ScrollPosition } from '../scroll/scroll-source.ts';
import { directionBetween, type Direction } from '../scroll/step-tracker.ts';
import type { Camera, Viewport } from '../story/camera.ts';
import type { Bounds } from '../schema/geography.ts';
import { adaptToMotion } from './adapt-to-motion.ts';
import { buildFrame } from './frame.ts';
import type { Motion } from './motion.ts';
import type { PlayerStep } from './player-story.ts';

/** What the player tells the page. */
export type PlayerEvent =
  | { readonly kind: 'step'; readonly step: PlayerStep; readonly direction: Direction }
  | { readonly kind: 'settled'; readonly step: PlayerStep; readonly report: MapReport };

export interface StoryPlayerOptions {
  /** At least one; in page order. */
  readonly steps: readonly PlayerStep[];
  readonly limits: { readonly bounds: Bounds; readonly maxZoom: number };
  /** Size of the map and what covers it, for a step; asked again whenever either may have changed, not while one scrolls. */
  readonly viewport: (step: PlayerStep) => Viewport;
  /** Whether narrow cameras apply. */
  readonly narrow: () => boolean;
  readonly motion: () => Motion;
  /** What the picture of a step shows in the map's place, as a camera of the map; `null` where there is none. */
  readonly pictureCamera: (step: PlayerStep) => Camera | null;
  readonly emit: (event: PlayerEvent) => void;
}

/** Why the map changes: it must at once, the reader reached a step, or the reader moved within one. */
type Cause = 'jump' | 'step' | 'scroll';

/**
 * Joins story, scroll and map: a scroll position becomes the frame the map must show, and the difference to the last
 * frame becomes commands. It knows no window and no map library; a map may come late, be lost and come again.
 */
export class StoryPlayer {
  readonly #options: StoryPlayerOptions;
  #steps: readonly PlayerStep[];
  #keys: readonly string[];
  #stepByKey: ReadonlyMap<string, PlayerStep>;
  #position: ScrollPosition = { key: null, progress: 0 };
  #view: MapView | null = null;
  #shown: MapFrame | null = null;
  #marked: string | null = null;
  /** What was measured for the step on the map. */
  #room: { readonly step: PlayerStep; readonly viewport: Viewport; readonly narrow: boolean } | null = null;
  #paused = false;
  /** How often the map's rest was asked for. */
  #asked = 0;
  /** Whether the picture still covers the map. */
  #covered = false;

  constructor(options: StoryPlayerOptions) {
    this.#options = options;
    this.#steps = options.steps;
    this.#keys = options.steps.map((step) => step.key);
    this.#stepByKey = new Map(options.steps.map((step) => [step.key, step]));
  }

  /** Takes other states for the same steps; what the active one shows now is shown at once. */
  setSteps(steps: readonly PlayerStep[]): void {
    if (steps === this.#steps) return;
    this.#steps = steps;
    this.#keys = steps.map((step) => step.key);
    this.#stepByKey = new Map(steps.map((step) => [step.key, step]));
    this.#show('step');
  }

  /** The active step; the first one before the reader has reached the story. */
  get step(): PlayerStep {
    const step = this.#stepByKey.get(this.#position.key ?? '') ?? this.#steps[0];
    if (step === undefined) throw new Error('A story player needs at least one step');
    return step;
  }

  /**
   * Gives the player a map to command, behind the picture: it shows the current step at once, where motion is full as the
   * picture has it, so that nothing leaps when the map takes the picture's place.
   */
  attach(view: MapView): void {
    this.#view = view;
    this.#covered = true;
    this.#shown = null;
    this.#show('jump');
  }

  /** The map has taken the picture's place: from there it goes to where the step has it. */
  uncover(): void {
    if (!this.#covered) return;
    this.#covered = false;
    this.#show('step');
  }

  /** Leaves the map to the reader: positions are followed, the map is not commanded. */
  pause(): void {
    this.#paused = true;
  }

  /** Takes the map back: whatever it shows by now, it shows the current step at once. */
  resume(): void {
    this.#paused = false;
    this.#shown = null;
    this.#show('jump');
  }

  /** Takes the map away; positions are followed on, and a later map starts from the right one. */
  detach(): void {
    this.#view = null;
    this.#shown = null;
  }

  /** The reader moved. */
  moveTo(position: ScrollPosition): void {
    const before = this.#position.key;
    this.#position = position;
    const changed = position.key !== before;
    // Whoever leaps above the story from deep within it is at its first step again, like one who scrolled there.
    const { key } = this.step;
    if (changed && key !== before) {
      this.#options.emit({ kind: 'step', step: this.step, direction: directionBetween(this.#keys, before, key) });
    }
    // Within a step that does not follow the scroll nothing changes; the page need not be measured to find that out.
    if (!changed && this.#shown !== null && this.step.map.move !== 'scrub') return;
    this.#show(changed ? 'step' : 'scroll');
  }

  /** A word of the text points at a feature, place or layer; `null` when it no longer does. */
  mark(target: string | null): void {
    this.#marked = target;
    this.#show('scroll');
  }

  /** The map's size, its covered part or the motion preference changed. */
  refresh(): void {
    this.#show('jump');
  }

  #show(cause: Cause): void {
    const view = this.#view;
    if (view === null || this.#paused) return;
    const step = this.step;
    if (cause !== 'scroll') this.#room = null;
    const next = this.#frame(step);
    const commands = this.#adapt(diffFrames(this.#shown, next, cause === 'step' ? 'fly' : 'jump'), step, cause);
    this.#shown = next;
    if (commands.length === 0 && cause !== 'step') return;
    view.apply(commands);
    if (!this.#covered) void this.#reportRest(view, step);
  }

  /** A step that is no flight away is faded to, as every step is for readers who want gentle motion. */
  #adapt(commands: readonly MapCommand[], step: PlayerStep, cause: Cause): readonly MapCommand[] {
    if (cause === 'jump') return commands;
    const motion = this.#options.motion();
    const fades = motion === 'full' && cause === 'step' && step.map.move === 'jump';
    return adaptToMotion(commands, fades ? 'gentle' : motion);
  }

  /** A picture shows the end of a step: where a step has only begun to be drawn, it is no place to begin. */
  #frame(step: PlayerStep): MapFrame {
    const { motion, pictureCamera } = this.#options;
    const frame = this.#stepFrame(step);
    const isWhole = Object.values(frame.drawn).every((share) => share >= 1);
    const camera = this.#covered && isWhole && motion() === 'full' ? pictureCamera(step) : null;
    return camera === null ? frame : { ...frame, camera };
  }

  #stepFrame(step: PlayerStep): MapFrame {
    const { limits, motion } = this.#options;
    const { viewport, narrow } = this.#roomOf(step);
    return buildFrame({
      map: step.map,
      progress: this.#position.progress,
      viewport,
      narrow,
      limits,
      motion: motion(),
      marked: this.#marked,
    });
  }

  /** Measuring in every frame of a scroll would have the page laid out each time. */
  #roomOf(step: PlayerStep): { readonly viewport: Viewport; readonly narrow: boolean } {
    const { viewport, narrow } = this.#options;
    if (this.#room?.step !== step) this.#room = { step, viewport: viewport(step), narrow: narrow() };
    return this.#room;
  }

  async #reportRest(view: MapView, step: PlayerStep): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const report = await view.settled();
    // One report for each rest, however many frames came before it.
    if (asked !== this.#asked || report === null) return;
    if (this.#paused || this.#view !== view || this.step !== step) return;
    this.#options.emit({ kind: 'settled', step, report });
  }
}
