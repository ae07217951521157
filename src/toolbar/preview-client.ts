import type { PreviewReport } from '../site/preview-state.ts';
import { clearFindings, showFindings } from './findings-view.ts';
import { reloadInPlace, rememberPlace, restorePlace } from './keep-place.ts';
import { partsOf, patchPage } from './patch-page.ts';

/** Script of every page of the preview: follows each save and shows what was found. Never part of a built page. */

let report: PreviewReport | null = null;
let shownVersion = 0;
// Before the story's own scripts run: they come with the reader's first sign of moving.
let parts = partsOf(document);

function show(next: PreviewReport | null): void {
  if (next === null) return;
  report = next;
  showFindings(next);
}

/** Fetches the page as it is now and puts it in place of what is shown. */
async function follow(version: number): Promise<void> {
  if (version <= shownVersion) return;
  shownVersion = version;
  const response = await fetch(window.location.href, { headers: { accept: 'text/html' } });
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (version < shownVersion) return;
  clearFindings();
  const before = parts;
  parts = partsOf(next);
  if (!response.ok || !patchPage(next, before)) reloadInPlace();
  else if (report !== null) showFindings(report);
}

restorePlace();
void fetch(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}@story/report.json`)
  .then((response) => response.json() as Promise<PreviewReport | null>)
  .then(show);

import.meta.hot?.on('story:shown', ({ version }: { version: number }) => {
  void follow(version);
});
import.meta.hot?.on('story:report', show);
import.meta.hot?.on('vite:beforeFullReload', rememberPlace);
