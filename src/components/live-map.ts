import type { MapStory } from '../map/map-story.ts';
import type { MapView } from '../map/map-view.ts';

export type LiveMapState = 'picture' | 'loading' | 'live' | 'failed';

export interface LiveMapOptions {
  /** Empty element that the map fills. */
  readonly host: HTMLElement;
  readonly story: MapStory;
  /** Whether the map may start now; asked at every sign. */
  readonly allowed: () => boolean;
  readonly onState: (state: LiveMapState) => void;
  /** A map to command, or `null` when it is gone. */
  readonly onView: (view: MapView | null) => void;
}

/** Signs of a reader who is about to move; the map starts with the first of them. */
const SIGNS = ['scroll', 'wheel', 'touchstart', 'pointerdown', 'pointermove', 'keydown'] as const;

/**
 * Starts the live map once the page is painted and the reader shows a first sign of moving, and keeps the picture in
 * every other case. After a lost context the picture shows and the map is awaited; after the second loss it stays.
 * Returns how to stop.
 */
export function startLiveMap(options: LiveMapOptions): () => void {
  const stop = new AbortController();
  let started = false;
  const start = (): void => {
    if (started || stop.signal.aborted || !options.allowed()) return;
    started = true;
    for (const sign of SIGNS) window.removeEventListener(sign, start);
    void run(options, stop.signal);
  };
  if (!canRunLiveMap()) return () => undefined;
  for (const sign of SIGNS) window.addEventListener(sign, start, { passive: true, signal: stop.signal });
  if (window.scrollY > 0 || window.location.hash !== '') start();
  return () => {
    stop.abort();
  };
}

async function run({ host, story, onState, onView }: LiveMapOptions, signal: AbortSignal): Promise<void> {
  onState('loading');
  let losses = 0;
  try {
    const { createMaplibreView } = await import('../map/maplibre-view.ts');
    if (signal.aborted) return;
    const view = await createMaplibreView({
      container: host,
      story,
      theme: currentTheme(),
      onLost: () => {
        losses += 1;
        onState(losses > 1 ? 'failed' : 'loading');
        if (losses > 1) onView(null);
      },
      onRestored: () => {
        if (losses === 1) onState('live');
      },
      onError: (error) => {
        console.warn(`Map: ${error.message}`);
      },
    });
    signal.addEventListener('abort', () => {
      onView(null);
      view.destroy();
    });
    const themed = new MutationObserver(() => {
      view.setTheme(currentTheme());
    });
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    signal.addEventListener('abort', () => {
      themed.disconnect();
    });
    onView(view);
    await view.settled();
    onState('live');
  } catch (error) {
    console.warn(`Map: ${error instanceof Error ? error.message : String(error)}`);
    onView(null);
    onState('failed');
  }
}

function currentTheme(): 'light' | 'dark' {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

/** Whether the live map can run: WebGL 2 is there, and neither the reader nor the network asks for less. */
export function canRunLiveMap(): boolean {
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } })
    .connection;
  if (connection?.saveData === true || /(^|-)(2g|3g)$/.test(connection?.effectiveType ?? '')) return false;
  const context = document.createElement('canvas').getContext('webgl2');
  // Freed at once: a page may hold few contexts, and the map needs its own.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
