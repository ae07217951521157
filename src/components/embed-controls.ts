import { fillTemplate } from '../base/fill-template.ts';
import type { StopPosition } from './embed-stepper.ts';

export interface EmbedControlsOptions {
  /** The story. */
  readonly root: HTMLElement;
  readonly words: { readonly step: string; readonly page: string; readonly end: string };
  readonly move: (by: -1 | 1) => void;
  /** A link was followed. Answers whether the embed has dealt with it. */
  readonly follow: (link: HTMLAnchorElement) => boolean;
  /** Whether the embed goes step by step. */
  readonly stepping: () => boolean;
}

export interface EmbedControls {
  /** Says where the reader is, in a story of `count` steps. */
  show(position: StopPosition, count: number): void;
  stop(): void;
}

/** A finger moves this far sideways, CSS pixels, and clearly more sideways than down, to swipe. */
const SWIPE_PX = 44;

/** Buttons, keys, swipes and links of an embed. */
export function connectEmbedControls({ root, words, move, follow, stepping }: EmbedControlsOptions): EmbedControls {
  const stopping = new AbortController();
  const options = { signal: stopping.signal, passive: true } as const;
  const [back, next] = ([-1, 1] as const).map((by) =>
    root.querySelector<HTMLButtonElement>(`[data-embed-move="${String(by)}"]`),
  );
  const status = root.querySelector<HTMLElement>('[data-embed-status]');
  if (!back || !next || status === null) throw new Error('The embed lacks its controls');

  back.addEventListener(
    'click',
    () => {
      move(-1);
    },
    options,
  );
  next.addEventListener(
    'click',
    () => {
      move(1);
    },
    options,
  );

  window.addEventListener(
    'keydown',
    (event) => {
      if (!stepping() || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'ArrowRight') move(1);
      if (event.key === 'ArrowLeft') move(-1);
    },
    options,
  );

  let touch: { readonly x: number; readonly y: number } | null = null;
  root.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [finger] = touches;
      touch = touches.length === 1 && finger !== undefined ? { x: finger.clientX, y: finger.clientY } : null;
    },
    options,
  );
  root.addEventListener(
    'touchend',
    ({ changedTouches }) => {
      const [finger] = changedTouches;
      if (touch === null || finger === undefined || !stepping()) return;
      const [x, y] = [finger.clientX - touch.x, finger.clientY - touch.y];
      touch = null;
      if (Math.abs(x) >= SWIPE_PX && Math.abs(x) > 1.5 * Math.abs(y)) move(x < 0 ? 1 : -1);
    },
    options,
  );

  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (follow(link)) event.preventDefault();
    },
    { signal: stopping.signal },
  );

  return {
    show: ({ index, page, pages }, count) => {
      back.disabled = index === 0 && page === 0;
      next.disabled = index === count && page === pages - 1;
      const place = index === count ? words.end : fillTemplate(words.step, { index: index + 1, count });
      status.textContent = pages > 1 ? `${place} · ${fillTemplate(words.page, { page: page + 1, pages })}` : place;
    },
    stop: () => {
      stopping.abort();
    },
  };
}
