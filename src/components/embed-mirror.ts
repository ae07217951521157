import { clamp } from '../base/numbers.ts';
import type { ChildMessage, SeekReason, StepOffset } from '../embed/messages.ts';

/**
 * An embed whose scroll position mirrors its host's: the page is as long as ever and does not scroll by itself. Whatever
 * else moves it (the focus, the browser's search, a link, a key) becomes a request to the host.
 */
export interface Mirror {
  /** The host's position, CSS pixels from the top of the story; `inside` while the story fills the frame. */
  apply(offset: number, inside: boolean): void;
  /** Asks the host to bring a step, or any element, to the top. */
  seekTo(element: HTMLElement, reason: SeekReason): void;
  stop(): void;
}

export interface MirrorOptions {
  readonly keys: readonly string[];
  readonly send: (message: ChildMessage) => void;
}

/** What a host has to know of the story's length and the frame, CSS pixels. */
interface Layout {
  readonly extent: number;
  readonly width: number;
  readonly height: number;
}

/** A change of layout smaller than this is not worth a message, CSS pixels. */
export const LEAST_CHANGE_PX = 2;
/** At most ten layouts a second. */
const LAYOUT_PAUSE_MS = 100;
/** How long the host may take to follow a request before its own position counts again. */
const SEEK_PATIENCE_MS = 400;
/** What an arrow key moves, CSS pixels, and the part of the window that a page key moves. */
const LINE_PX = 40;
const PAGE_SHARE = 0.875;

/** Starts to mirror; the first layout is sent at once. */
export function startMirror({ keys, send }: MirrorOptions): Mirror {
  const stopping = new AbortController();
  const { signal } = stopping;
  const root = document.documentElement;
  let offset = 0;
  let asked: { readonly offset: number; readonly until: number } | null = null;
  let reason: SeekReason = 'find';
  let sent: Layout = { extent: 0, width: 0, height: 0 };
  let inside = false;
  /**
   * The step on the trigger line and how far it has gone past it, so that another size of the frame shows it again; none
   * while the reader is before or behind the story, where its place is the host's affair.
   */
  let anchor: { readonly section: HTMLElement; readonly share: number } | null = null;
  let timer = 0;

  const sections = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const extent = (): number => root.scrollHeight;
  const topOf = (element: HTMLElement): number =>
    clamp(
      element.getBoundingClientRect().top +
        window.scrollY -
        (Number.parseFloat(getComputedStyle(element).scrollMarginBlockStart) || 0),
      0,
      extent(),
    );

  function scrollHere(to: number): void {
    window.scrollTo({ top: to, behavior: 'instant' });
  }

  function seek(to: number, why: SeekReason): void {
    const wanted = clamp(to, 0, extent());
    asked = { offset: wanted, until: performance.now() + SEEK_PATIENCE_MS };
    send({ type: 'seek', offset: wanted, reason: why });
  }

  /** Height of the trigger line in the frame, CSS pixels. */
  function linePx(): number {
    const written = document.querySelector<HTMLElement>('[data-trigger-line]')?.dataset['triggerLine'];
    return Number(written ?? 0.5) * window.innerHeight;
  }

  function remember(): void {
    // While a new size is being laid out, what shows is not what the reader chose.
    if (window.innerWidth !== sent.width || window.innerHeight !== sent.height) return;
    if (!inside) {
      anchor = null;
      return;
    }
    // By geometry: after a jump the active step is told of a moment later.
    const line = linePx();
    const section = sections.findLast((each) => each.getBoundingClientRect().top <= line) ?? sections[0];
    if (section === undefined) return;
    const { top, height } = section.getBoundingClientRect();
    anchor = { section, share: clamp((line - top) / Math.max(1, height), 0, 1) };
  }

  function keepPlace(): void {
    if (anchor === null) return;
    const { top, height } = anchor.section.getBoundingClientRect();
    seek(top + window.scrollY + anchor.share * height - linePx(), 'link');
  }

  function sendLayout(): void {
    timer = 0;
    // The frame is as tall as the paper then, and the story is not laid out for reading.
    if (root.hasAttribute('data-paper')) return;
    const now = layoutNow();
    if (isSent(now)) return;
    const resized = sent.width > 0 && !isSent({ ...now, extent: sent.extent });
    sent = now;
    const steps = keys.flatMap((id): StepOffset[] => {
      const section = document.getElementById(id);
      return section === null ? [] : [{ id, offset: topOf(section) }];
    });
    send({ type: 'layout', ...now, steps });
    if (resized) keepPlace();
  }

  function layoutNow(): Layout {
    return { extent: extent(), width: window.innerWidth, height: window.innerHeight };
  }

  function isSent(layout: Layout): boolean {
    const names = ['extent', 'width', 'height'] as const;
    return names.every((name) => Math.abs(layout[name] - sent[name]) < LEAST_CHANGE_PX);
  }

  function layoutSoon(): void {
    if (timer === 0) timer = window.setTimeout(sendLayout, LAYOUT_PAUSE_MS);
  }

  function onScroll(): void {
    if (Math.abs(window.scrollY - offset) <= 1) {
      remember();
      return;
    }
    // A page that has become shorter scrolls by itself; the host's answer to the new layout says where the reader is.
    if (!isSent(layoutNow())) return;
    offset = window.scrollY;
    seek(offset, reason);
    reason = 'find';
  }

  function onKey(event: KeyboardEvent): void {
    const to = keyOffset(event, offset, extent());
    if (to === null) return;
    event.preventDefault();
    seek(to, 'key');
  }

  window.addEventListener('scroll', onScroll, { signal, passive: true });
  window.addEventListener('keydown', onKey, { signal });
  document.addEventListener(
    'focusin',
    () => {
      reason = 'focus';
      // The browser has scrolled by then, if it had to.
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          reason = 'find';
        });
      });
    },
    { signal },
  );
  const sized = new ResizeObserver(layoutSoon);
  sized.observe(document.body);
  window.addEventListener('resize', layoutSoon, { signal });
  window.addEventListener('load', layoutSoon, { signal });
  document.fonts.addEventListener('loadingdone', layoutSoon, { signal });
  scrollHere(0);
  sendLayout();

  return {
    apply: (to, fills) => {
      inside = fills;
      if (asked !== null) {
        const followed = Math.abs(asked.offset - to) <= 1 || to >= extent() - window.innerHeight - 1;
        if (!followed && performance.now() < asked.until) return;
        asked = null;
      }
      offset = to;
      scrollHere(to);
      // The browser rounds to device pixels.
      offset = window.scrollY;
    },
    seekTo: (element, why) => {
      seek(topOf(element), why);
    },
    stop: () => {
      stopping.abort();
      sized.disconnect();
      window.clearTimeout(timer);
    },
  };
}

/**
 * Where a key of a scrolling page leads, CSS pixels; `null` for other keys, for keys that belong to what has the focus, and
 * above the top, where the host moves by itself.
 */
export function keyOffset(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented' | 'target'>,
  offset: number,
  extent: number,
): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return null;
  const element = event.target instanceof Element ? event.target : null;
  if (element?.closest('input, select, textarea') != null) return null;
  if (event.key === ' ' && element?.closest('button, summary') != null) return null;
  const page = window.innerHeight * PAGE_SHARE;
  const by: Readonly<Record<string, number>> = {
    ' ': event.shiftKey ? -page : page,
    PageDown: page,
    PageUp: -page,
    ArrowDown: LINE_PX,
    ArrowUp: -LINE_PX,
    Home: -offset,
    End: extent - window.innerHeight - offset,
  };
  const delta = by[event.key];
  if (delta === undefined || (event.shiftKey && event.key !== ' ')) return null;
  if (delta < 0 && offset <= 0) return null;
  return clamp(offset + delta, 0, extent);
}
