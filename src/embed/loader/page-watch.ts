/** What all embeds of one document share: one listener of each kind, however many embeds there are. */

/** What an embed is told by its page. */
export interface PageListener {
  readonly frame: HTMLIFrameElement;
  /** Something scrolled or changed its size; at most once per animation frame. */
  update(): void;
  receive(event: MessageEvent): void;
  /** `true` before printing, `false` afterwards. */
  print(on: boolean): void;
}

const listeners = new Set<PageListener>();
let frameRequest = 0;
let stop: AbortController | null = null;

/** Asks for an update of every embed at the next animation frame. */
export function requestUpdate(): void {
  if (frameRequest !== 0) return;
  frameRequest = requestAnimationFrame(() => {
    frameRequest = 0;
    for (const listener of listeners) listener.update();
  });
}

function start({ signal }: AbortController): void {
  // Capture: scrolls of nested scrollers do not bubble.
  document.addEventListener('scroll', requestUpdate, { capture: true, passive: true, signal });
  addEventListener('resize', requestUpdate, { signal });
  addEventListener(
    'message',
    (event) => {
      for (const listener of listeners) if (event.source === listener.frame.contentWindow) listener.receive(event);
    },
    { signal },
  );
  for (const [name, on] of [
    ['beforeprint', true],
    ['afterprint', false],
  ] as const) {
    addEventListener(
      name,
      () => {
        for (const listener of listeners) listener.print(on);
      },
      { signal },
    );
  }
}

/** Adds an embed; the last one that goes takes the page's listeners with it. Returns how to stop. */
export function watchPage(listener: PageListener): () => void {
  listeners.add(listener);
  if (stop === null) start((stop = new AbortController()));
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.abort();
    stop = null;
  };
}
