/** What the browser's history says of an entry in which the reader explores. */
interface ExploringState {
  readonly exploring?: boolean;
}

/** Whether the present entry of the history is one in which the reader explores: after a reload, or going forward. */
export function isExploringEntry(): boolean {
  return (window.history.state as ExploringState | null)?.exploring === true;
}

/**
 * Adds an entry to the history, so that the back button ends exploring and not the visit; the address stays. `onBack` is
 * called when the reader goes back. Returns how to take the entry away again, which resolves once the history is where it was.
 */
export function enterExploring(onBack: () => void): () => Promise<void> {
  if (!isExploringEntry()) {
    const before = window.history.state as ExploringState | null;
    // Going back, the page is put where it was by whoever held it.
    window.history.scrollRestoration = 'manual';
    window.history.pushState({ ...before, exploring: true } satisfies ExploringState, '');
    window.history.scrollRestoration = 'auto';
  }
  const stop = new AbortController();
  window.addEventListener(
    'popstate',
    () => {
      stop.abort();
      scrollAsBefore();
      onBack();
    },
    { signal: stop.signal },
  );
  return () => {
    if (stop.signal.aborted) return Promise.resolve();
    stop.abort();
    return new Promise((resolve) => {
      window.addEventListener(
        'popstate',
        () => {
          scrollAsBefore();
          resolve();
        },
        { once: true },
      );
      window.history.back();
    });
  };
}

/** Only two frames later: browsers scroll after they have told of the way back, and take the focus away with it. */
function scrollAsBefore(): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      window.history.scrollRestoration = 'auto';
    });
  });
}
