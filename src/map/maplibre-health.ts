import { GeoJSONSource, ImageSource, type Map as MaplibreMap } from 'maplibre-gl';

/** What happens to a running map that its page must know. */
export interface HealthListener {
  /** A tile, a name or a picture of the land could not be had: the map has holes. It is asked for again by and by. */
  readonly onTrouble: (error: Error) => void;
  /** The library complains of something that leaves no hole. */
  readonly onNote: (error: Error) => void;
  /** The map is at rest and whole. */
  readonly onWhole: () => void;
  /** Nothing will ever come: its worker cannot be had, or its style was refused. */
  readonly onBroken: (error: Error) => void;
}

/** First pause before what is missing is asked for again; it doubles up to the last one. */
const FIRST_PAUSE_MS = 2000;
const LAST_PAUSE_MS = 60_000;

/** MapLibre names no code for it; `tests/contract` holds the words. */
export const WORKER_FAILED = 'Worker failed to load';

/**
 * Watches a map for what it could not load, and tries again: after growing pauses, and at once when the network is back.
 * `atRest` says whether the map shows what it was told. Returns how to stop.
 */
export function watchHealth(map: MaplibreMap, atRest: () => boolean, listener: HealthListener): () => void {
  const stop = new AbortController();
  const missing = new Set<string>();
  let styled = false;
  let pauseMs = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const retry = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const source of missing) reload(map, source);
    missing.clear();
    map.triggerRepaint();
  };
  const onError = (event: { error: { message: string }; sourceId?: string }): void => {
    const { sourceId } = event;
    const error = new Error(event.error.message);
    if (error.message.startsWith(WORKER_FAILED) || (sourceId === undefined && !styled)) {
      listener.onBroken(error);
      return;
    }
    if (sourceId === undefined) {
      listener.onNote(error);
      return;
    }
    missing.add(sourceId);
    listener.onTrouble(error);
    timer ??= setTimeout(retry, pauseMs);
    pauseMs = Math.min(pauseMs * 2, LAST_PAUSE_MS);
  };
  const onIdle = (): void => {
    if (missing.size > 0 || !atRest()) return;
    pauseMs = FIRST_PAUSE_MS;
    listener.onWhole();
  };

  const onStyle = (): void => {
    styled = true;
  };

  map.once('style.load', onStyle);
  map.on('error', onError);
  map.on('idle', onIdle);
  window.addEventListener('online', retry, { signal: stop.signal });
  return () => {
    stop.abort();
    clearTimeout(timer);
    map.off('style.load', onStyle);
    map.off('error', onError);
    map.off('idle', onIdle);
  };
}

/** Asks for everything of a source again; each kind of source has its own way. */
function reload(map: MaplibreMap, id: string): void {
  const source = map.getSource(id);
  if (source instanceof GeoJSONSource) {
    const { data } = source.serialize() as { data: string };
    void source.setData(data);
  } else if (source instanceof ImageSource) {
    source.updateImage({ url: source.url });
  } else if (source !== undefined) map.refreshTiles(id);
}
