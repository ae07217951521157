import type { StoryStepDetail } from './story-events.ts';

/**
 * Keeps the step reached, on this machine only, and offers it at the next visit that begins at the top. A fragment, the
 * back button and a reload know better where to go. Where storage is refused, nothing is kept and nothing offered.
 */
export function offerResume(offer: HTMLElement): void {
  const name = `reading.${offer.dataset['resume'] ?? ''}`;
  const kept = recall(name);
  if (kept !== null && beginsAfresh()) showOffer(offer, kept);
  const keys = [...document.querySelectorAll('[data-step]')].map((step) => step.id);
  document.addEventListener('story:step', (event) => {
    const { chapter, step } = (event as CustomEvent<StoryStepDetail>).detail;
    // The cover is no place to come back to, nor is the end: then the next visit begins at the top.
    if (chapter === offer.dataset['cover']) return;
    offer.hidden = true;
    const key = `${chapter}.${step}`;
    keep(name, key === keys.at(-1) ? null : key);
  });
}

function showOffer(offer: HTMLElement, key: string): void {
  const link = offer.querySelector<HTMLAnchorElement>('[data-resume-link]');
  const title = document.getElementById(`${key}-title`)?.textContent;
  if (link === null || title === undefined) return;
  link.textContent = title;
  link.hash = key;
  offer.hidden = false;
  link.addEventListener('click', () => {
    offer.hidden = true;
  });
  offer.querySelector('[data-resume-dismiss]')?.addEventListener('click', () => {
    offer.hidden = true;
    // What had the focus is gone: it goes on with the words.
    document.getElementById('text')?.focus({ preventScroll: true });
  });
}

/** Whether this visit came by a plain address. */
function beginsAfresh(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return window.location.hash === '' && navigation?.type === 'navigate' && window.scrollY === 0;
}

function recall(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, key: string | null): void {
  try {
    if (key === null) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, key);
  } catch {
    // Refused storage: there will be nothing to offer.
  }
}
