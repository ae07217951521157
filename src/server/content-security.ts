/** The policy that browsers enforce on every page: nothing from anywhere else, no inline code but the site's own. */
import { createHash } from 'node:crypto';

/** Hashes of the inline scripts and styles of a site's pages, as CSP sources. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The policy without `frame-ancestors`, which only a response header can carry. MapLibre's worker starts from its own
 * address, from `blob:` when another origin asks, and from `data:` in a sandboxed frame. `origin` is the site's own, where
 * it is known: in a sandboxed frame, WordPress' say, WebKit takes nothing for “self” and would load no script or picture.
 */
export function pagePolicy({ scripts, styles }: InlineHashes, origin: string | null): string {
  const own = origin === null ? "'self'" : `'self' ${origin}`;
  return [
    "default-src 'none'",
    [`script-src ${own}`, ...scripts].join(' '),
    [`style-src ${own}`, ...styles].join(' '),
    `img-src ${own} data: blob:`,
    // The smallest fonts travel inside the style sheet.
    `font-src ${own} data:`,
    `connect-src ${own}`,
    `worker-src ${own} blob: data:`,
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // No text becomes code: only Svelte's own templates become elements, and only our own workers start.
    "require-trusted-types-for 'script'",
    'trusted-types default offline svelte-trusted-html',
  ].join('; ');
}

/** A script's `type` that browsers run; everything else is data, which no policy forbids. */
const RUNS = /^(?:module|text\/javascript|application\/javascript|)$/;

/** Hashes of everything inline in some pages, each once, in a stable order. */
export function inlineHashes(pages: Iterable<string>): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const html of pages) {
    for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      const type = /\btype="?([^"\s>]*)/.exec(attributes)?.[1] ?? '';
      if (!/\ssrc=/.test(attributes) && RUNS.test(type)) scripts.add(hashSource(body));
    }
    for (const [, body = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) styles.add(hashSource(body));
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
