/** A new picture is waited for no longer than this, milliseconds; then it may complete itself while the old one goes. */
const HOLD_MS = 1200;
const FADE_MS = 400;

/**
 * Cross-fades a map: keeps a copy of what is seen now above it until the map has drawn what comes next, then lets the copy
 * go. Begun again on the way, it goes on from what is seen at that moment. Knows no map library.
 */
export class MapFade {
  readonly #host: HTMLElement;
  #copy: HTMLCanvasElement | null = null;
  #timer = 0;
  #waiting: (() => void)[] = [];

  /** @param host The map's element; copies are laid over all of it. */
  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Whether a copy still covers the map. */
  get isUnderWay(): boolean {
    return this.#copy !== null;
  }

  /** Copies what is seen. `canvas` must have been drawn in this very frame; `ready` says that the next picture is there. */
  begin(canvas: HTMLCanvasElement, ready: Promise<unknown>): void {
    const copy = this.#copyOf(canvas);
    this.#drop();
    this.#copy = copy;
    this.#host.append(copy);
    const held = new Promise((resolve) => {
      this.#timer = window.setTimeout(resolve, HOLD_MS);
    });
    void Promise.race([ready, held]).then(() => this.#letGo(copy));
  }

  /** Ends a fade at once, if there is one. */
  end(): void {
    this.#drop();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Resolves when nothing fades any more. */
  over(): Promise<void> {
    if (this.#copy === null) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
    const copy = document.createElement('canvas');
    copy.className = 'map-fade';
    copy.setAttribute('aria-hidden', 'true');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d');
    context?.drawImage(canvas, 0, 0);
    if (this.#copy !== null && context !== null) {
      context.globalAlpha = Number(getComputedStyle(this.#copy).opacity);
      context.drawImage(this.#copy, 0, 0, copy.width, copy.height);
    }
    return copy;
  }

  async #letGo(copy: HTMLCanvasElement): Promise<void> {
    if (copy !== this.#copy) return;
    const going = copy.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, easing: 'ease-in-out' });
    // A copy that is taken away cancels its animation, which then rejects.
    await going.finished.catch(() => undefined);
    if (copy === this.#copy) this.end();
  }

  #drop(): void {
    window.clearTimeout(this.#timer);
    this.#copy?.remove();
    this.#copy = null;
  }
}
