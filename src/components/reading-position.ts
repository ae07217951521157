import type { PlayerStep } from '../player/player-story.ts';

/**
 * Shows where the reader is, on the page and in the address: the active step, the stations passed, the same step behind
 * the language links, and the fragment (replaced, never pushed, so that one press of the back button leaves the story).
 */
export function showReadingPosition(step: PlayerStep, chapters: readonly string[], clean: boolean): void {
  markActiveStep(step.key);
  markStations(step.chapter, chapters);
  const fragment = clean ? '' : `#${step.key}`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language-link]')) {
    link.hash = fragment;
  }
  if (window.location.hash === fragment) return;
  window.history.replaceState(
    window.history.state,
    '',
    fragment === '' ? window.location.pathname + window.location.search : fragment,
  );
}

/** Marks the step that is read now; the one before is no longer marked. */
export function markActiveStep(key: string): void {
  for (const section of document.querySelectorAll('[data-step][aria-current]')) section.removeAttribute('aria-current');
  document.getElementById(key)?.setAttribute('aria-current', 'step');
}

function markStations(active: string, chapters: readonly string[]): void {
  const reached = chapters.indexOf(active);
  for (const station of document.querySelectorAll<HTMLElement>('[data-station]')) {
    const position = chapters.indexOf(station.dataset['station'] ?? '');
    station.toggleAttribute('data-reached', position >= 0 && position <= reached);
    const link = station.querySelector('a');
    if (position === reached) link?.setAttribute('aria-current', 'true');
    else link?.removeAttribute('aria-current');
  }
}
