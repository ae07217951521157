import { setWorkerUrl } from 'maplibre-gl';
// The bundler must process the worker and emit it: beside the bundled library it would not be found.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { trustOwnWorkers } from './trusted-scripts.ts';

let done = false;

/** Tells MapLibre where its worker lies, once per page. */
export function setUpMaplibre(): void {
  if (done) return;
  done = true;
  trustOwnWorkers();
  setWorkerUrl(workerUrl);
}
