import type { PreviewReport } from '../site/preview-state.ts';
import { clearFindings, showFindings } from './findings-view.ts';
import { reloadInPlace, rememberPlace, restorePlace } from './keep-place.ts';
import { versionOfPage } from './page-version.ts';
import { partsOf, patchPage } from './patch-page.ts';

/** Script of every page of the preview: follows each save and shows what was found. Never part of a built page. */

let report: PreviewReport | null = null;
let shownVersion = versionOfPage();
// Before the story's own scripts run: they come with the reader's first sign of moving.
let parts = partsOf(document);

function show(next: PreviewReport | null): void {
  if (next === null || (report !== null && next.version < report.version)) return;
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

/** What was said while nobody listened: before the page was there, or connected. */
async function catchUp(): Promise<void> {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}@story/report.json`);
  const latest = (await response.json()) as PreviewReport | null;
  show(latest);
  if (latest !== null) await follow(latest.pageVersion);
}

restorePlace();
void catchUp();
import.meta.hot?.on('vite:ws:connect', () => void catchUp());
import.meta.hot?.on('story:shown', ({ version }: { version: number }) => {
  void follow(version);
});
import.meta.hot?.on('story:report', show);
import.meta.hot?.on('vite:beforeFullReload', rememberPlace);
