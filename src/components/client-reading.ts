import type { ClientDirective } from 'astro';
import { savesData } from './data-saving.ts';
import { onReaderSigns } from './reader-signs.ts';

/** Far enough from the first paint to disturb nobody. */
const QUIET_MS = 2000;

/** How long a reader may look at the first picture while the island is on its way: longer than a slow machine needs. */
const PATIENCE_MS = 10_000;

/**
 * The directive `client:reading`: an island comes alive with the reader's first sign of moving (from then on the root has
 * `data-reader`), or in a quiet moment two seconds after the page has loaded, so that it never stands between the reader and
 * the first screen. What is clicked before is clicked again afterwards. Its value is the address of what the island will
 * ask for: it is fetched meanwhile. An island that cannot be had is told on the root element (`data-player="none"`), where
 * the style sheet gives every step its own picture. So is one that keeps the reader waiting too long: it then stays away,
 * because words that have made room for pictures must not move a second time.
 */
const clientReading: ClientDirective = (load, options, element) => {
  const root = document.documentElement;
  const waiting = new AbortController();
  const signs = new AbortController();
  const clicks = new AbortController();
  let clicked: HTMLElement | null = null;
  let begun = false;

  const begin = async (): Promise<void> => {
    if (begun) return;
    begun = true;
    waiting.abort();
    setTimeout(() => {
      root.dataset['player'] ??= 'none';
    }, PATIENCE_MS);
    if (typeof options.value === 'string') prefetch(options.value);
    const hydrate = await load();
    if (root.dataset['player'] === 'none') return;
    await hydrate();
    clicks.abort();
    if (clicked?.isConnected === true) clicked.click();
  };

  element.addEventListener('astro:hydration-error', () => {
    root.dataset['player'] = 'none';
  });
  element.addEventListener(
    'click',
    ({ target }) => {
      clicked = target instanceof Element ? target.closest('button') : null;
    },
    { signal: clicks.signal },
  );
  const sign = (): void => {
    signs.abort();
    root.dataset['reader'] = 'moving';
    void begin();
  };
  onReaderSigns(sign, signs.signal, ['focusin', 'click']);
  if (window.location.hash !== '') {
    sign();
    return;
  }
  whenQuiet(() => void begin(), waiting.signal);
  // Asked at once, it would lay out a page of which half has come.
  requestAnimationFrame(() => {
    if (window.scrollY > 0) sign();
  });
};

export default clientReading;

function prefetch(address: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', href: address, crossOrigin: 'anonymous' });
  document.head.append(link);
}

/** Calls back in an idle moment well after the page has loaded; never for readers who save data. */
function whenQuiet(then: () => void, signal: AbortSignal): void {
  if (savesData()) return;
  const wait = (): void => {
    const timer = setTimeout(() => {
      if ('requestIdleCallback' in window) window.requestIdleCallback(then, { timeout: QUIET_MS });
      else then();
    }, QUIET_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true, signal });
}
