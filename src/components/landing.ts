/**
 * Runs `start` once the page's words are all there and the reader stands where the address says, and what it returned at
 * the end. An island may come to life while the document still arrives: steps would be missing, and the address of the
 * step that the reader asked for would be replaced by that of the top of the page.
 */
export function whenLanded(start: () => () => void): () => void {
  let stop = (): void => undefined;
  let ended = false;
  const run = (): void => {
    if (ended) return;
    land();
    stop = start();
  };
  // Not `DOMContentLoaded`, which also waits for every script of the page.
  if (document.readyState === 'loading') document.addEventListener('readystatechange', run, { once: true });
  else run();
  return () => {
    ended = true;
    document.removeEventListener('readystatechange', run);
    stop();
  };
}

/** Browsers go to a fragment at a moment of their own choosing; on a page that nobody has moved yet it may be now. */
function land(): void {
  if (window.scrollY !== 0 || isReturn()) return;
  const id = decodeFragment(window.location.hash);
  if (id !== '') document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
}

/** A reload or a way back through the history: the browser restores the height. */
function isReturn(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry !== undefined && entry.type !== 'navigate';
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // A broken escape names nothing on the page.
    return '';
  }
}
