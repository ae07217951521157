import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineHashes, pagePolicy } from '../server/content-security.ts';
import { headerFiles } from '../server/header-files.ts';
import { headerRules } from '../server/headers.ts';
import { basemapFiles } from './basemap-files.ts';
import { loaderBundle } from './embed-loader.ts';
import { siteEnvironment } from './environment.ts';
import { storyOfBuild } from './read-story-from-disk.ts';

const MARKER = /<!--(?:\[-?\d*|\]|)-->/g;
const CHARSET = /<meta charset="utf-8"\s*\/?>/;

/**
 * When all pages are there: puts the content security policy into them, for hosts whose headers cannot be set, and writes
 * the same policy and all other headers as files for the hosts that read them.
 */
export function publishIntegration(): AstroIntegration {
  return {
    name: 'publish',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const directory = fileURLToPath(dir);
        const story = await storyOfBuild();
        const pages = await readOwnPages(directory, story.languages);
        const inline = inlineHashes(pages.values());
        const { siteUrl, basePath } = siteEnvironment();
        // A page carries the hashes of its own code alone; a header is the same for all pages.
        for (const [file, html] of pages) {
          const policy = pagePolicy(inlineHashes([html]), siteUrl);
          await writeFile(file, withPolicy(withoutMarkers(withStyleInHead(html)), policy));
        }
        const rules = headerRules({
          languages: story.languages,
          embedders: story.input.embed?.allow ?? null,
          immutable: [
            '/_astro/*',
            `/basemap/${(await basemapFiles(story)).hash}/*`,
            '/pictures/*',
            `/embed/${(await loaderBundle()).version}/*`,
          ],
          inline,
          origin: siteUrl,
        });
        for (const { name, text } of headerFiles(rules, basePath)) {
          await writeFile(join(directory, name), text);
        }
      },
    },
  };
}

/** Pages that this site renders, by file; tools that bring their own pages bring their own policy. */
async function readOwnPages(directory: string, languages: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = ['index.html', '404.html'];
  for (const folder of [...languages, 'embed']) {
    const found = await readdir(join(directory, folder), { recursive: true });
    names.push(...found.filter((name) => name.endsWith('.html')).map((name) => join(folder, name)));
  }
  const files = names.map((name) => join(directory, name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
}

/** Astro writes the style of its islands before the first of them; HTML has styles in the head alone. */
function withStyleInHead(html: string): string {
  const style = /<style>astro-island[^<]*<\/style>/.exec(html)?.[0];
  return style === undefined ? html : html.replace(style, '').replace('</head>', `${style}</head>`);
}

/** Svelte marks in comments what it will need to bring a component alive; outside of islands nothing comes alive. */
function withoutMarkers(html: string): string {
  const parts = html.split(/(<astro-island[\s\S]*?<\/astro-island>)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(MARKER, ''))).join('');
}

/** Puts the policy behind the character set, before anything it is to govern. */
function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  if (!CHARSET.test(html)) throw new Error('A page does not begin with its character set');
  return html.replace(CHARSET, (charset) => charset + meta);
}
