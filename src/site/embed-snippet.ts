import type { EmbedFacts } from './embed-facts.ts';
import { escapeHtml } from './escape-html.ts';

/** The host script, as a snippet names it. */
export interface SnippetLoader {
  /** Absolute address of a version that never changes. */
  readonly url: string;
  readonly integrity: string;
}

/** What may differ between two snippets of the same story. */
export interface SnippetChoice {
  /** Query of the embed's address without `?`, e.g. `theme=dark`; empty for none. */
  readonly query?: string;
  /** `sandbox` of the frame; none when left out. */
  readonly sandbox?: string;
}

/** Whether the story is scroll-driven with the host's script, or a frame alone. */
export type SnippetKind = 'script' | 'frame';

/**
 * The HTML to paste: a custom element around a plain frame around a plain link, so that each layer a CMS strips leaves the
 * next one working. No style in it: strict policies would report it, and the script sets what is needed.
 */
export function buildSnippet(
  { title, page, embed, width, height }: EmbedFacts,
  loader: SnippetLoader,
  { query = '', sandbox }: SnippetChoice = {},
  kind: SnippetKind = 'script',
): string {
  const address = query === '' ? embed : `${embed}?${query}`;
  const frame =
    `<iframe src="${escapeHtml(address)}" width="${String(width)}" height="${String(height)}" title="${escapeHtml(title)}"` +
    ` loading="lazy" frameborder="0" allow="fullscreen" referrerpolicy="strict-origin-when-cross-origin"` +
    `${sandbox === undefined ? '' : ` sandbox="${escapeHtml(sandbox)}"`}></iframe>`;
  const link = `<p><a href="${escapeHtml(page)}">${escapeHtml(title)}</a></p>`;
  if (kind === 'frame') return `${frame}\n${link}`;
  const script = `<script async src="${escapeHtml(loader.url)}" integrity="${loader.integrity}" crossorigin="anonymous"></script>`;
  return `<map-story>\n  ${frame}\n  ${link}\n</map-story>\n${script}`;
}
