import { setWorkerUrl } from 'maplibre-gl';
// The bundler must process the worker and emit it: beside the bundled library it would not be found.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

let done = false;

/** Tells MapLibre where its worker lies, once per page. */
export function setUpMaplibre(): void {
  if (done) return;
  done = true;
  setWorkerUrl(workerUrl);
}

/**
 * Throws where workers are refused, as policies of devices and of hosts make a browser do: the library would wait for them for
 * ever. Tried with an empty one, which costs no request; not in frames without an origin, whose policy knows one kind only.
 */
export function requireWorkers(): void {
  if (globalThis.origin === 'null') return;
  const nothing = URL.createObjectURL(new Blob([], { type: 'text/javascript' }));
  try {
    new Worker(nothing).terminate();
  } finally {
    URL.revokeObjectURL(nothing);
  }
}
