/**
 * An embed that goes step by step: shows one stop at a time, a step or the credits at the end. Words that do not fit are
 * laid out in pages beside each other instead of being scrolled, so that wheel and touch always belong to the page around.
 */

/** Where the reader is. */
export interface StopPosition {
  /** Position of the stop; `keys.length` stands for the credits. */
  readonly index: number;
  /** Page of its words, from 0. */
  readonly page: number;
  readonly pages: number;
}

export interface StepperOptions {
  /** Holds the words in pages. */
  readonly text: HTMLElement;
  /** Steps in order. */
  readonly keys: readonly string[];
  /** What comes after the last step. */
  readonly end: HTMLElement;
  readonly onStop: (position: StopPosition) => void;
}

export interface Stepper {
  /** Shows a stop and its first page. */
  show(index: number): void;
  /** One page or one stop on or back. */
  move(by: -1 | 1): void;
  position(): StopPosition;
  /** Takes up the work, or gives all stops back to a page that shows them all. */
  enable(enabled: boolean): void;
  stop(): void;
}

/** Makes the stepper; it shows nothing before it is enabled. */
export function createStepper({ text, keys, end, onStop }: StepperOptions): Stepper {
  const sections = keys.map((key) => document.getElementById(key)).filter((section) => section !== null);
  const stops: readonly HTMLElement[] = [...sections, end];
  const stopping = new AbortController();
  let index = 0;
  let page = 0;
  let enabled = false;

  const pages = (): number => Math.max(1, Math.round(text.scrollWidth / Math.max(1, text.clientWidth)));
  const position = (): StopPosition => ({ index, page, pages: enabled ? pages() : 1 });

  function turnTo(next: number): void {
    page = Math.min(Math.max(0, next), pages() - 1);
    text.scrollLeft = page * text.clientWidth;
  }

  function render(): void {
    for (const [at, stop] of stops.entries()) {
      // Hidden words can be found by the browser's search, which then asks for their step.
      if (at === index || !enabled) stop.removeAttribute('hidden');
      else stop.setAttribute('hidden', 'until-found');
    }
    for (const chapter of text.querySelectorAll('[data-chapter]')) {
      const first = chapter.querySelector('[data-step]');
      chapter.toggleAttribute('data-opened', first !== null && first === stops[index]);
    }
  }

  function show(next: number, at: 'first' | 'last' = 'first'): void {
    index = Math.min(Math.max(0, next), stops.length - 1);
    if (!enabled) return;
    render();
    turnTo(at === 'first' ? 0 : pages() - 1);
    onStop(position());
  }

  function move(by: -1 | 1): void {
    if (page + by >= 0 && page + by < pages()) {
      turnTo(page + by);
      onStop(position());
    } else if (stops[index + by] !== undefined) show(index + by, by === 1 ? 'first' : 'last');
  }

  const options = { signal: stopping.signal };
  for (const [at, stop] of stops.entries()) {
    stop.addEventListener(
      'beforematch',
      () => {
        show(at);
      },
      options,
    );
  }
  // The focus and the browser's search move the words to where they want them: the page turns to there.
  text.addEventListener(
    'scroll',
    () => {
      if (!enabled) return;
      const found = Math.round(text.scrollLeft / Math.max(1, text.clientWidth));
      if (found !== page) {
        turnTo(found);
        onStop(position());
      } else if (Math.abs(text.scrollLeft - found * text.clientWidth) > 1) turnTo(found);
    },
    options,
  );
  const laidOutAnew = (): void => {
    if (!enabled) return;
    turnTo(page);
    onStop(position());
  };
  const sized = new ResizeObserver(laidOutAnew);
  sized.observe(text);
  // Other letters fill the same box with more pages, or fewer.
  document.fonts.addEventListener('loadingdone', laidOutAnew, options);

  return {
    show,
    move,
    position,
    enable: (next) => {
      enabled = next;
      text.scrollLeft = 0;
      render();
      if (enabled) show(index);
    },
    stop: () => {
      stopping.abort();
      sized.disconnect();
    },
  };
}
