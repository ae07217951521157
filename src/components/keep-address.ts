/**
 * Calls `show` after the fragment was changed by anyone but the scroll: by a link to the step that is read already or to one
 * that the page is too short to reach, or in the middle of a fling. The step stays, and the address must name it again. Returns how to stop.
 */
export function keepAddress(show: () => void): () => void {
  const stopping = new AbortController();
  // The browser scrolls after it has told of the fragment; what that changes shows itself.
  const afterScroll = (): void => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        if (!stopping.signal.aborted) show();
      });
    });
  };
  window.addEventListener('hashchange', afterScroll, { signal: stopping.signal });
  return () => {
    stopping.abort();
  };
}
