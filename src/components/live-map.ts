import type { MapStory } from '../map/map-story.ts';
import type { MapView } from '../map/map-view.ts';
import type { MapLook, MaplibreView } from '../map/maplibre-view.ts';
import { parseMapChoice, wantsLiveMap } from '../player/map-tier.ts';
import { parseMotion } from '../player/motion.ts';
import { onDataSavingChange, savesData } from './data-saving.ts';
import { coversAround } from './map-covers.ts';
import { onReaderSigns } from './reader-signs.ts';
import { hasWebgl, mayHaveWebgl, takeMapCanvas } from './webgl-support.ts';

/** Attributes of the root element whose change draws the map anew. */
export const LOOK_ATTRIBUTES = ['data-theme', 'data-motion'] as const;

export type LiveMapState = 'picture' | 'loading' | 'live' | 'failed';

export interface LiveMapOptions {
  /** Empty element that the map fills. */
  readonly host: HTMLElement;
  readonly story: MapStory;
  /** Whether the map may start now; asked at every sign. */
  readonly allowed: () => boolean;
  readonly onState: (state: LiveMapState) => void;
  /** The map will be wanted as soon as the reader moves. */
  readonly onWanted: () => void;
  /** A map to command, or `null` when it is gone. */
  readonly onView: (view: MapView | null) => void;
}

/** The live map of a page, running or not. */
export interface LiveMap {
  /** The reader asks for the map itself: it starts even where data is saved. */
  readonly ask: () => void;
  readonly stop: () => void;
}

/** After this many lost contexts the pictures stay. */
const MOST_LOSSES = 2;

/**
 * Runs the live map while it is wanted and possible, from the reader's first sign of moving on, and keeps the picture in
 * every other case. After a lost context the picture shows and the map is awaited behind it; after the second loss it
 * stays. Follows the reader's choice (`data-map-choice` on the root) and the network while the page is open.
 */
export function startLiveMap(options: LiveMapOptions): LiveMap {
  const page = new AbortController();
  let running: AbortController | null = null;
  let moving = document.documentElement.dataset['reader'] === 'moving' || window.scrollY > 0;
  let asked = false;
  let givenUp = false;

  const mayWant = (): boolean =>
    !givenUp && options.allowed() && wantsLiveMap({ choice: chosen(), savesData: savesData(), asked });
  const update = (): void => {
    // What is kept for reading without a network are pictures, not the land between them.
    const wanted = moving && mayWant() && (running !== null || navigator.onLine);
    if (wanted && running === null && hasWebgl()) {
      running = new AbortController();
      void run(options, running.signal, giveUp);
    } else if (!wanted && running !== null) {
      running.abort();
      running = null;
      options.onState('picture');
    }
    showStay(!mayWant() || !mayHaveWebgl());
  };
  const giveUp = (): void => {
    givenUp = true;
    running?.abort();
    running = null;
    showStay(true);
    options.onState('failed');
  };
  const move = (): void => {
    signs.abort();
    moving = true;
    update();
  };

  const signs = new AbortController();
  onReaderSigns(move, signs.signal);
  onDataSavingChange(update, page.signal);
  window.addEventListener('online', update, { signal: page.signal });
  const chosenAnew = new MutationObserver(() => {
    // Whoever chooses the map again wants another try.
    if (chosen() === 'live') givenUp = false;
    asked = false;
    update();
  });
  chosenAnew.observe(document.documentElement, { attributeFilter: ['data-map-choice'] });
  update();
  // Also for a map that has begun: so the worker comes beside the engine, not after it.
  if (mayWant() && mayHaveWebgl()) options.onWanted();
  return {
    ask: () => {
      asked = true;
      move();
    },
    stop: () => {
      signs.abort();
      page.abort();
      chosenAnew.disconnect();
      running?.abort();
    },
  };
}

/** Starts one map; it ends with the signal. Gives up when it cannot start, or has lost its context too often. */
async function run(options: LiveMapOptions, signal: AbortSignal, giveUp: () => void): Promise<void> {
  const { host, story, onState, onView } = options;
  const say = sayOnce();
  const fail = (error: unknown): void => {
    say(error);
    if (!signal.aborted) giveUp();
  };
  let losses = 0;
  onState('loading');
  try {
    const { createMaplibreView } = await import('../map/maplibre-view.ts');
    if (signal.aborted) return;
    const view = await createMaplibreView({
      container: host,
      story,
      look: currentLook(),
      covers: () => coversAround(host),
      takeCanvas: takeMapCanvas,
      signal,
      onLost: () => {
        losses += 1;
        if (losses < MOST_LOSSES) onState('loading');
        else giveUp();
      },
      onTrouble: (error) => {
        say(error);
        onState('loading');
      },
      onNote: say,
      onWhole: () => {
        onState('live');
      },
      onBroken: fail,
    });
    if (view === null) return;
    signal.addEventListener('abort', () => {
      onView(null);
      view.destroy();
    });
    followLook(view, signal);
    onView(view);
  } catch (error) {
    fail(error);
  }
}

/** Writes what is wrong with a map on the console, once for each map: what follows has the same cause, a hundred times over. */
function sayOnce(): (error: unknown) => void {
  let said = false;
  return (error) => {
    if (!said) console.warn(`Map: ${error instanceof Error ? error.message : String(error)}`);
    said = true;
  };
}

function followLook(view: MaplibreView, signal: AbortSignal): void {
  const chosenAnew = new MutationObserver(() => {
    view.setLook(currentLook());
  });
  chosenAnew.observe(document.documentElement, { attributeFilter: [...LOOK_ATTRIBUTES] });
  signal.addEventListener('abort', () => {
    chosenAnew.disconnect();
  });
}

/** Says on the page whether pictures are what it shows for good, which `data-map-state` alone leaves open while a map may still come. */
function showStay(stay: boolean): void {
  document.documentElement.toggleAttribute('data-pictures', stay);
}

function chosen() {
  return parseMapChoice(document.documentElement.dataset['mapChoice']);
}

/** Where nothing flies, whole pictures fade into one another or change at once: what faded within them would only be waited for. */
function currentLook(): MapLook {
  const { theme, motion } = document.documentElement.dataset;
  return { theme: theme === 'dark' ? 'dark' : 'light', atOnce: parseMotion(motion) !== 'full' };
}
