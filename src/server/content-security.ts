/** The policy that browsers enforce on every page: nothing from anywhere else, no inline code but the site's own. */
import { createHash } from 'node:crypto';

/** Hashes of the inline scripts and styles of a site's pages, as CSP sources. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The policy without `frame-ancestors`, which only a response header can carry. MapLibre's worker starts from its own
 * address, from `blob:` when another origin asks, and from `data:` in a sandboxed frame.
 */
export function pagePolicy({ scripts, styles }: InlineHashes): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data: blob:",
    // The smallest fonts travel inside the style sheet.
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob: data:",
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
