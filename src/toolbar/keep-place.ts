/** Keeps the reader of the preview where they are when the page must be loaded anew. */

const KEY = 'story-preview.place';

interface Place {
  readonly path: string;
  /** Id of the step nearest the middle of the window. */
  readonly id: string;
  /** From the window's upper edge to the step's, CSS pixels. */
  readonly top: number;
}

/** Notes which step lies where in the window. */
export function rememberPlace(): void {
  const middle = window.innerHeight * 0.6;
  let nearest: Place | null = null;
  let least = Infinity;
  for (const section of document.querySelectorAll<HTMLElement>('[data-step]')) {
    const { top, bottom } = section.getBoundingClientRect();
    const distance = Math.max(0, top - middle, middle - bottom);
    if (distance >= least) continue;
    least = distance;
    nearest = { path: window.location.pathname, id: section.id, top };
  }
  if (nearest !== null && window.scrollY > 0) sessionStorage.setItem(KEY, JSON.stringify(nearest));
}

/** Goes back to the noted place, once, when the page stands. */
export function restorePlace(): void {
  const noted = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (noted === null) return;
  const { path, id, top } = JSON.parse(noted) as Place;
  if (path !== window.location.pathname) return;
  window.history.scrollRestoration = 'manual';
  const go = (): void => {
    const section = document.getElementById(id);
    if (section !== null) window.scrollBy({ top: section.getBoundingClientRect().top - top, behavior: 'instant' });
  };
  go();
  // Fonts and pictures move what is above.
  window.addEventListener('load', () => requestAnimationFrame(go), { once: true });
}

/** Loads the page anew, at the same place. */
export function reloadInPlace(): void {
  rememberPlace();
  window.location.reload();
}
