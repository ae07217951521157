/** Where a link in the words leads. */
export type LinkTarget =
  | { readonly kind: 'map'; readonly id: string }
  | { readonly kind: 'term'; readonly id: string }
  | { readonly kind: 'step'; readonly key: string }
  | { readonly kind: 'web' | 'mail'; readonly url: string }
  /** Anything a story may not link to: other schemes, and paths, which mean nothing on another page. */
  | { readonly kind: 'other'; readonly scheme: string | null };

/** Sorts a link's address: `map:id`, `term:id`, `#chapter.step`, `http(s)`, `mailto:` or something else. */
export function parseLinkTarget(url: string): LinkTarget {
  if (url.startsWith('#')) return { kind: 'step', key: url.slice(1) };
  const match = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url);
  const scheme = match?.[1]?.toLowerCase();
  const rest = match?.[2] ?? '';
  if (scheme === 'map' || scheme === 'term') return { kind: scheme, id: rest };
  if (scheme === 'mailto') return { kind: 'mail', url };
  if ((scheme === 'http' || scheme === 'https') && URL.canParse(url)) return { kind: 'web', url };
  return { kind: 'other', scheme: scheme ?? null };
}
