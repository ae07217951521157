import { savesData } from './data-saving.ts';
import { shownCrop } from './shown-crop.ts';

/**
 * Asks the service worker to keep the edition for reading without a network: once the reader has begun to read, never in
 * frames, and not where the reader or the network asks for less data. What is kept is one theme and one crop, about a
 * megabyte. `data-offline` on the root says how it went: `ready`, or `partly` when something could not be had. Returns how to
 * stop waiting for the reader.
 */
export function keepOffline(): () => void {
  const begun = new AbortController();
  const stop = (): void => {
    begun.abort();
  };
  // Stories that switch this off say so by leaving it out; the preview has no worker.
  const { worker, list } = document.querySelector<HTMLElement>('[data-keep-offline]')?.dataset ?? {};
  if (!import.meta.env.PROD || worker === undefined || list === undefined) return stop;
  if (!('serviceWorker' in navigator) || window.top !== window || savesData()) return stop;
  // The figure is alive by then: what it has loaded is kept with the rest.
  const begin = (): void => {
    if (window.scrollY === 0) return;
    begun.abort();
    whenIdle(() => {
      keep(worker, list).catch((fault: unknown) => {
        // Private windows refuse workers: reading goes on as before.
        console.info(`Offline: ${fault instanceof Error ? fault.message : String(fault)}`);
      });
    });
  };
  document.addEventListener('story:step', begin, { signal: begun.signal });
  return stop;
}

async function keep(workerUrl: string, listUrl: string): Promise<void> {
  await navigator.serviceWorker.register(trusted(workerUrl));
  const { active } = await navigator.serviceWorker.ready;
  const list = (await (await fetch(listUrl)).json()) as {
    readonly pages: readonly string[];
    readonly pictures: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  };
  const theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  const wanted = [
    window.location.pathname,
    ...list.pages,
    ...(list.pictures[shownCrop()]?.[theme] ?? []),
    ...textFonts(),
  ];
  const urls = new Set([...wanted.map((path) => new URL(path, window.location.href).href), ...loadedFiles()]);
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data }: MessageEvent<{ failed: number }>) => {
    document.documentElement.dataset['offline'] = data.failed === 0 ? 'ready' : 'partly';
    channel.port1.close();
  };
  active?.postMessage({ type: 'keep', urls: [...urls] }, [channel.port2]);
}

/**
 * The address of the worker, which the page names itself, as Trusted Types ask for it. Beside the map's policy
 * (`map/trusted-scripts.ts`) and not with it: that comes with the map, which many readers never load.
 */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: (url: string) => string },
      ): { createScriptURL(url: string): string };
    };
  };
  if (trustedTypes === undefined) return address;
  return trustedTypes.createPolicy('offline', { createScriptURL: (url) => url }).createScriptURL(address);
}

/** The fonts of the words, which may still be waiting (`bring-late.ts`). */
function textFonts(): string[] {
  const sheet = document.querySelector<HTMLElement>('style[data-text-fonts]');
  return sheet?.dataset['textFonts']?.split(' ') ?? [];
}

/** What this page has loaded from its own site: styles, scripts, fonts, data. */
function loadedFiles(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${window.location.origin}/`));
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 10_000 });
  else globalThis.setTimeout(work, 2000);
}
