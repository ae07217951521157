/** Pages and links of a built site, read from its files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A page of the built site. */
export interface SitePage {
  /** Address below the base path, without leading slash: `` for the first page, `en/`, `404.html`. */
  readonly address: string;
  readonly html: string;
}

/** All pages of a built site, in the order of their addresses. */
export function readPages(directory: string): readonly SitePage[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      address: relative(directory, file)
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(file, 'utf8'),
    }));
}

/** Addresses that a page names in `href`, `src`, `srcset` and `poster`, resolved, each once; only http addresses. */
export function linksOf(page: SitePage, siteUrl: string): readonly URL[] {
  // Scripts hold addresses for machines; what they load is seen by the browser.
  const html = page.html.replace(/<script\b(?![^>]*\bsrc=)[\s\S]*?<\/script>/g, '');
  const singles = [...html.matchAll(/\s(?:href|src|poster)=(?:"([^"]*)"|'([^']*)')/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap((match) =>
    (match[1] ?? '').split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
  );
  const addresses = [...singles, ...sets].map(
    (written) => new URL(unescape(written), new URL(page.address, siteUrl)).href,
  );
  return [...new Set(addresses)].filter((address) => /^https?:/.test(address)).map((address) => new URL(address));
}

/** Whether a page has an element that a fragment (with its `#`) leads to; an empty fragment always leads somewhere. */
export function hasTarget(html: string, fragment: string): boolean {
  const id = decodeURIComponent(fragment.slice(1));
  return id === '' || id === 'top' || html.includes(`id="${id}"`) || html.includes(`id='${id}'`);
}

function unescape(attribute: string): string {
  return attribute.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}
