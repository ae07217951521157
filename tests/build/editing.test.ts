import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, readPage, words } from '../support/html.ts';
import { buildSite, type ProgramRun, runNode } from '../support/build-site.ts';

const STORY = 'tests/output/edited-story';
const OUTPUT = 'tests/output/edited-site';

const run = (...args: readonly string[]): ProgramRun => runNode(args, { CONTENT_DIR: STORY });

function change(file: string, find: string, put: string): void {
  const path = join(STORY, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(find)) throw new Error(`${file} does not say ${find}`);
  writeFileSync(
    path,
    text.replace(find, () => put),
  );
}

/** A story as an editor leaves it: a language begun, a passage outdated, a picture, corrections, and a step renamed. */
async function edit(): Promise<void> {
  rmSync(STORY, { recursive: true, force: true });
  cpSync('tests/fixtures/stories/lake', STORY, { recursive: true });
  expect(run('src/check/translations-cli.ts', '--reviewed', 'all').status).toBe(0);
  expect(run('src/check/published-cli.ts').status).toBe(0);
  change('chapters/01-ferry/de.md', 'seit 1928 eine Autofähre', 'seit 1929 eine Autofähre');
  for (const lang of ['de', 'en']) change(`chapters/01-ferry/${lang}.md`, '{#lake}', '{#water}');
  change('chapters/01-ferry/chapter.yaml', 'id: lake', 'id: water');
  change('chapters/01-ferry/en.md', '    lake:', '    water:');
  change('story.yaml', 'map:\n', 'updated: 2026-12-01\nredirects:\n  ferry.lake: ferry.water\n  boats: ferry\nmap:\n');
  const chapter = join(STORY, 'chapters/01-ferry/chapter.yaml');
  appendFileSync(
    chapter,
    `pictures:
  - file: media/boat.jpg
    credit: { de: Seeredaktion, en: Lake desk }
    licence: CC BY 4.0
    source: https://example.org/boat
corrections:
  - date: 2026-12-01
    kind: correction
    step: ferry
    text: { de: Die Fähre fährt seit 1929., en: The ferry has run since 1929. }
  - date: 2026-11-30
    kind: update
    text: { de: Das Kapitel ist ergänzt., en: The chapter is extended. }
`,
  );
  mkdirSync(join(STORY, 'media'));
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#2b6f8a' } })
    .withExif({ IFD0: { Artist: 'somebody' } })
    .jpeg()
    .toFile(join(STORY, 'media/boat.jpg'));
  for (const [lang, alt] of [
    ['de', 'Die Autofähre verlässt den Hafen von Meersburg'],
    ['en', 'The car ferry leaves the harbour of Meersburg'],
  ] as const)
    appendFileSync(join(STORY, `chapters/01-ferry/${lang}.md`), `\n![${alt}](media/boat.jpg)\n`);
  expect(run('src/new/cli.ts', 'language', 'fr').status).toBe(0);
}

describe('an edited story', () => {
  beforeAll(async () => {
    await edit();
    const check = run('src/check/cli.ts', '--format', 'json', '--lang', 'en');
    const findings = JSON.parse(check.printed) as readonly { code: string; file: string; line: number }[];
    expect(findings.map(({ code }) => code).sort()).toEqual(['MS-421', 'MS-422']);
    const { status, printed } = buildSite(STORY, OUTPUT, { SITE_URL: 'https://example.org' });
    expect(status, printed).toBe(0);
  });
  afterAll(() => {
    rmSync(OUTPUT, { recursive: true, force: true });
    rmSync(STORY, { recursive: true, force: true });
  });

  it('tells readers of the one passage that lags behind, and leads to the latest version', () => {
    const notices = all(readPage(OUTPUT, 'en/'), '[data-translation]');
    expect(notices.map(({ properties }) => properties['dataTranslation'])).toEqual(['outdated']);
    expect(words(notices[0])).toContain('in German');
    const outdated = all(readPage(OUTPUT, 'en/'), '[id="ferry.ferry"] [data-translation] a');
    expect(outdated[0]?.properties['href']).toBe('/de/#ferry.ferry');
    expect(all(readPage(OUTPUT, 'de/'), '[data-translation]')).toEqual([]);
  });

  it('shows a language that is only begun with the words of the source, marked and in their own language', () => {
    const page = readPage(OUTPUT, 'fr/');
    const marked = all(page, 'section[data-step] [data-translation="missing"]');
    expect(marked).toHaveLength(2);
    expect(all(page, 'section[data-step] [lang="de"] p').length).toBeGreaterThan(0);
    expect(all(page, '.chapter-opening').map(words).join(' ')).toContain('not fully translated');
    expect(words(all(page, '[id="ferry.water"]')[0])).toContain('Leser:innen');
  });

  it('shows a picture with its credit, in several widths, of known size, without what the camera wrote', async () => {
    const [image] = all(readPage(OUTPUT, 'en/'), 'figure.media img');
    expect(image?.properties).toMatchObject({
      width: 1200,
      height: 800,
      alt: 'The car ferry leaves the harbour of Meersburg',
    });
    expect(words(all(readPage(OUTPUT, 'en/'), 'figure.media figcaption')[0])).toBe('Lake desk (CC BY 4.0)');
    expect(words(all(readPage(OUTPUT, 'de/'), 'figure.media figcaption')[0])).toBe('Seeredaktion (CC BY 4.0)');
    const files = readdirSync(join(OUTPUT, 'media')).sort();
    expect(files.map((name) => /-(\d+)\.webp$/.exec(name)?.[1])).toEqual(['1200', '480', '960']);
    expect(existsSync(join(OUTPUT, String(image?.properties['src'])))).toBe(true);
    const { exif, width } = await sharp(join(OUTPUT, 'media', files[1] ?? '')).metadata();
    expect([exif, width]).toEqual([undefined, 480]);
  });

  it('dates corrections at their step, at the chapter, on their page, in feed, structured data and download', () => {
    for (const [lang, ofStep, ofChapter] of [
      ['de', 'Die Fähre fährt seit 1929.', 'Das Kapitel ist ergänzt.'],
      ['en', 'The ferry has run since 1929.', 'The chapter is extended.'],
    ] as const) {
      const story = readPage(OUTPUT, `${lang}/`);
      expect(words(all(story, '[id="ferry.ferry"] .step-correction')[0])).toContain(ofStep);
      expect(words(all(story, '.chapter-corrections')[0])).toContain(ofChapter);
      const page = words(all(readPage(OUTPUT, `${lang}/corrections/`), 'main')[0]);
      expect(page.indexOf(ofStep)).toBeGreaterThan(0);
      expect(page.indexOf(ofChapter)).toBeGreaterThan(page.indexOf(ofStep));
      expect(readFileSync(join(OUTPUT, lang, 'feed.xml'), 'utf8')).toContain(ofStep);
    }
    const data = JSON.parse(readFileSync(join(OUTPUT, 'data/corrections.json'), 'utf8')) as {
      corrections: { date: string; step: string | null; url: Record<string, string> }[];
    };
    expect(data.corrections.map(({ date, step }) => [date, step])).toEqual([
      ['2026-12-01', 'ferry'],
      ['2026-11-30', null],
    ]);
    expect(data.corrections[0]?.url['en']).toBe('https://example.org/en/#ferry.ferry');
  });

  it('leads from former addresses of steps and chapters to what they are now', () => {
    const page = readPage(OUTPUT, 'en/');
    expect(all(page, '[id="ferry.water"] [id="ferry.lake"]')).toHaveLength(1);
    expect(all(page, 'article#ferry [id="boats"]')).toHaveLength(1);
    const moved = readPage(OUTPUT, 'en/boats/');
    expect(all(moved, 'meta[http-equiv="refresh"]')[0]?.properties['content']).toBe('0; url=/en/ferry/');
    expect(all(moved, 'link[rel="canonical"]')[0]?.properties['href']).toBe('https://example.org/en/ferry/');
  });
});
