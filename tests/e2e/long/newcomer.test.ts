import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../../src/server/preview.ts';
import { templateWords } from '../../../src/validation/template-words.ts';
import { launchBrowser } from '../../support/browser.ts';
import { openStep, watchStory } from '../../support/story-page.ts';
import { plainEnvironment } from '../../support/plain-environment.ts';

const FOLDER = 'tests/output/newcomer';
const STORY = join(FOLDER, 'content');
const SITE = join(FOLDER, 'dist');
/** The chapter of the guide that promises ten minutes. */
const guide = /## Ten minutes[\s\S]*?(?=\n## )/.exec(readFileSync('content/README.md', 'utf8'))?.[0] ?? '';
const [legendEntry = '', stepEntry = ''] = blocks('yaml');
/** What somebody would write, by language. */
const WORDS = {
  en: [
    'Harbour',
    'A chapter that somebody wrote by the guide.',
    'The town',
    'Map: the town and its land around it',
    'One sentence.',
    'The port',
    'Map: the place of the strike at the sea',
    'Another one.',
  ],
  de: [
    'Hafen',
    'Ein Kapitel, das jemand nach der Anleitung schrieb.',
    'Die Stadt',
    'Karte: die Stadt und das Land um sie',
    'Ein Satz.',
    'Der Hafen',
    'Karte: der Ort des Angriffs am Meer',
    'Noch einer.',
  ],
} as const;

let browser: Browser;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

/** Blocks of code in the guide, without the indentation of the list that they stand in. */
function blocks(language: string): readonly string[] {
  return [...guide.matchAll(new RegExp(`^ {3}\`\`\`${language}\\n([\\s\\S]*?)^ {3}\`\`\``, 'gm'))].map(
    ([, text = '']) => text.replace(/^ {3}/gm, ''),
  );
}

/** Runs a command as it stands in the guide. Throws where it fails. */
function run(command: string, story = STORY): string {
  const env = { ...plainEnvironment(), CONTENT_DIR: story, LC_ALL: 'en_GB.UTF-8' };
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${command}\n${stdout}${stderr}`);
  return stdout;
}

function build(story: string, site: string): void {
  run(`node --env-file=.config/astro.env node_modules/astro/bin/astro.mjs build --outDir ${site}`, story);
}

function change(path: string, edit: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const edited = edit(text);
  if (edited === text) throw new Error(`Nothing to change in ${path}`);
  writeFileSync(path, edited);
}

/** Writes over every sentence of the template. */
function writeWords(file: string, lang: 'de' | 'en'): void {
  const { chapterTitle, summary, steps } = templateWords(lang);
  const sentences = [chapterTitle, summary, ...steps.flatMap(({ title, alt, body }) => [title, alt, body])];
  for (const [index, sentence] of sentences.entries()) {
    change(file, (text) => text.replace(sentence, WORDS[lang][index] ?? ''));
  }
}

test('whoever does what the guide says has a chapter with two steps and a strike, and a check without findings', () => {
  cpSync('content', STORY, { recursive: true });
  const commands = [...guide.matchAll(/`(npm run new -- [^`]+)`/g)].map(([, command = '']) => command);
  expect(commands).toHaveLength(2);
  writeFileSync(join(FOLDER, 'harbour-strike.csv'), blocks('csv')[0] ?? '');
  const begun = performance.now();
  run(commands[0] ?? '');
  const chapter = readdirSync(join(STORY, 'chapters')).find((name) => name.endsWith('-harbour')) ?? '';
  for (const lang of ['de', 'en'] as const) writeWords(join(STORY, 'chapters', chapter, `${lang}.md`), lang);
  const said = run((commands[1] ?? '').replace('harbour-strike.csv', join(FOLDER, 'harbour-strike.csv')));
  expect(said).toContain('strike-on-the-port');
  change(join(STORY, 'map/layers.yaml'), (text) => text.replace(/^ {2}harbour-strike:[\s\S]*$/m, legendEntry));
  change(join(STORY, 'chapters', chapter, 'chapter.yaml'), (text) =>
    text.replace(/^ {2}- id: second[\s\S]*$/m, stepEntry),
  );
  expect(run('npm run check --silent')).toBe('No findings.\n');
  const seconds = (performance.now() - begun) / 1000;
  // Ten minutes are for reading and writing; the commands may take little of them.
  expect(seconds).toBeLessThan(60);
  console.log(`The guide's commands took ${seconds.toFixed(1)} seconds.`);
});

test('the chapter is in the built site, with its strike on the live map and in the legend', async () => {
  build(STORY, SITE);
  const server = await startServer({ directory: SITE, port: 0 });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await watchStory(page);
  await page.goto(new URL('en/harbour/', server.url).href);
  const { layers } = await openStep(page, 'harbour.second');
  expect(layers).toContain('harbour-strike');
  expect(await page.locator('[id="harbour.second"]').innerText()).toContain(WORDS.en[7]);
  await page.getByText('Strikes on the port').first().waitFor({ state: 'attached' });
  const data = await page.request.get(new URL('data/harbour-strike.geojson', server.url).href);
  expect(JSON.stringify(await data.json())).toContain('strike-on-the-port');
  await page.close();
  await server.close();
});

test('a story made by one command builds as it is, in the languages asked for', () => {
  const story = join(FOLDER, 'another');
  run(`npm run new -- story ${story} --languages de,en`);
  expect(run('npm run check --silent -- --format json', story)).not.toContain('"error"');
  build(story, join(FOLDER, 'another-dist'));
  for (const lang of ['de', 'en'] as const) {
    const page = readFileSync(join(FOLDER, 'another-dist', lang, 'index.html'), 'utf8');
    expect(page).toContain(templateWords(lang).storyTitle);
  }
});
