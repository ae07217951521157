import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Story } from '../story/story.ts';
import { chapterIdOf } from '../validation/content-layout.ts';
import { adminConfig, adminConnections } from './admin-config.ts';
import { ADMIN_LANGUAGES } from './admin-words.ts';

/** The browser editor as files below `/admin/`: Sveltia CMS with its fonts, our settings, and a page that lets it ask nobody else. */

/** A file of the editor: its text, or the path of the file to copy. */
export type AdminFile = { readonly text: string } | { readonly source: string };

const CMS = '@sveltia/cms';

/** Files by their path below `admin/`; empty where the story leaves the editor out. */
export async function adminFiles(story: Story, contentDirectory: string): Promise<ReadonlyMap<string, AdminFile>> {
  if (story.input.admin?.on === false) return new Map();
  const names = await readdir(join(contentDirectory, 'chapters'));
  const chapters = story.chapters.flatMap((chapter) => {
    const folder = names.find((name) => chapterIdOf(name) === chapter.id);
    return folder === undefined ? [] : [{ chapter, folder }];
  });
  const directory = relative(process.cwd(), resolve(contentDirectory)).split(sep).join('/');
  const settings = ADMIN_LANGUAGES.map((lang): [string, AdminFile] => [
    `config.${lang}.json`,
    { text: JSON.stringify(adminConfig(story, chapters, directory, lang), null, 2) },
  ]);
  const locales = await readdir(resolve('node_modules', CMS, 'locales'));
  return new Map<string, AdminFile>([
    ...settings,
    ...locales.map((name): [string, AdminFile] => [`locales/${name}`, { source: packaged(CMS, `locales/${name}`) }]),
    ['index.html', { text: page(story) }],
    ['start.js', { text: START }],
    ['editor.css', { text: STYLE }],
    ['sveltia-cms.js', { source: packaged(CMS, 'dist/sveltia-cms.mjs') }],
    ['icons-LICENCE.txt', { source: packaged('@fontsource-variable/material-symbols-outlined', 'LICENSE') }],
    ['LICENCE.txt', { source: packaged(CMS, 'LICENSE.txt') }],
    [
      'text.woff2',
      { source: packaged('@fontsource-variable/source-sans-3', 'files/source-sans-3-latin-wght-normal.woff2') },
    ],
    [
      'icons.woff2',
      {
        source: packaged(
          '@fontsource-variable/material-symbols-outlined',
          'files/material-symbols-outlined-latin-fill-normal.woff2',
        ),
      },
    ],
  ]);
}

/** A file of a package; what a package does not export for code may still be copied. */
function packaged(name: string, file: string): string {
  return resolve('node_modules', name, file);
}

/** What the page may do: run and load its own files, show pictures it was given, and talk to the git host. */
function policy(story: Story): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The editor writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    `connect-src ${["'self'", 'blob:', ...adminConnections(story)].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function page(story: Story): string {
  const local = story.input.admin?.repo === undefined;
  return `<!DOCTYPE html>
<html lang="${story.defaultLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(story)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(story.input.title[story.defaultLanguage] ?? story.input.id)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="editor.css">
<script type="module" src="start.js"></script>
</head>
<body${local ? ' data-local' : ''}>
<p id="local-only" hidden lang="de">Dieser Editor arbeitet mit einem Ordner auf Ihrem Rechner: Starten Sie dort <code>npm start</code> und öffnen Sie <code>/admin/</code> unter localhost. Für das Bearbeiten im Netz nennt <code>story.yaml</code> unter <code>admin</code> das Repository.<br><br><span lang="en">This editor works with a folder on your computer: run <code>npm start</code> there and open <code>/admin/</code> on localhost. To edit online, name the repository under <code>admin</code> in <code>story.yaml</code>.</span></p>
<noscript><p>JavaScript</p></noscript>
</body>
</html>
`;
}

/**
 * Without a repository the editor is of use only where it can reach a folder: on the editor's own computer. Its words in
 * other languages than English come from here, not from the content network that it asks for them.
 */
const START = `const local = document.body.hasAttribute('data-local');
const here = /^(?:localhost|127\\.0\\.0\\.1|\\[::1\\])$/.test(location.hostname);
const theirLocales = /^https:\\/\\/unpkg\\.com\\/@sveltia\\/cms@[^/]+\\/(locales\\/[A-Za-z-]+\\.json)$/;
const fetchAnything = window.fetch.bind(window);
window.fetch = (input, options) => fetchAnything(theirLocales.exec(String(input))?.[1] ?? input, options);
const languages = navigator.languages.map((tag) => tag.slice(0, 2));
const lang = languages.find((tag) => tag === 'de' || tag === 'en') ?? 'en';
if (local && !here) document.getElementById('local-only').hidden = false;
else {
  const [{ default: CMS }, config] = await Promise.all([
    import('./sveltia-cms.js'),
    fetch('config.' + lang + '.json').then((response) => response.json()),
  ]);
  CMS.init({ config });
}
`;

/** The font families that the editor names, from our own files. */
const STYLE = `@font-face { font-family: 'Source Sans 3'; font-weight: 200 900; src: url('text.woff2') format('woff2'); }
@font-face { font-family: 'Source Sans 3 Variable'; font-weight: 200 900; src: url('text.woff2') format('woff2'); }
@font-face { font-family: 'Material Symbols Outlined'; font-weight: 100 700; src: url('icons.woff2') format('woff2'); }
@font-face { font-family: 'Material Symbols Outlined Variable'; font-weight: 100 700; src: url('icons.woff2') format('woff2'); }
#local-only { max-inline-size: 36rem; margin: 20vh auto; padding: 0 1.5rem; font: 1.1rem/1.5 'Source Sans 3', system-ui, sans-serif; }
#local-only[hidden] { display: none; }
`;

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
