import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { charactersIn } from '../basemap/build-fonts.ts';
import { cutFont } from '../basemap/cut-font.ts';
import type { Story } from '../story/story.ts';
import type { Urls } from './urls.ts';

/** The fonts that words of a site are set in, cut down to the characters that it uses. */
export type TextFonts = readonly FontFile[];

/** A font to serve below `/_astro/fonts/`. */
export interface FontFile {
  readonly family: string;
  readonly ranges: string;
  readonly data: Uint8Array;
  /** Changes with the content. */
  readonly name: string;
  readonly served: Served;
}

/**
 * Which pages need it: every one; most a little of, for few letters: those whose fonts come in time or not at all carry it inside;
 * or those that use it.
 */
type Served = 'first' | 'told' | 'later';

const FAMILIES = [
  // Figures of equal width need the alternates that a full cut keeps.
  { family: 'Source Serif 4 Variable', file: 'source-serif-4', plain: true },
  { family: 'Source Sans 3 Variable', file: 'source-sans-3', plain: false },
] as const;

/** The subsets of the packaged fonts, as the packages divide them. */
const SUBSETS = [
  {
    subset: 'latin',
    served: 'first',
    ranges:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  },
  {
    subset: 'latin-ext',
    served: 'told',
    ranges:
      'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  },
  { subset: 'cyrillic', served: 'later', ranges: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116' },
] as const;

/** What an interface may always need: ASCII, German letters, punctuation of both languages. */
const COMMON = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}ÄÖÜäöüßẞ–—…„“”‚‘’«»‹›·×°€§©\u00a0\u202f`;
/** The weights that the style sheets use. */
const WEIGHTS = { min: 400, max: 700 } as const;
/** More than this is not for every page. */
const MOST_TOLD_BYTES = 6 * 1024;

const require = createRequire(import.meta.url);
const built = new Map<string, Promise<TextFonts>>();
const byStory = new WeakMap<Story, Promise<TextFonts>>();

/** The fonts of a story's site, made once per set of characters. */
export function textFonts(story: Story): Promise<TextFonts> {
  // Every page asks, and large layers have words by the million.
  const fonts = byStory.get(story) ?? fontsFor(charactersOf(story), charactersToldIn(story));
  byStory.set(story, fonts);
  return fonts;
}

function fontsFor(characters: string, told: string): Promise<TextFonts> {
  const key = `${characters}\n${told}`;
  const fonts = built.get(key) ?? buildTextFonts(characters, told);
  built.set(key, fonts);
  return fonts;
}

async function buildTextFonts(characters: string, told: string): Promise<TextFonts> {
  const cuts = await Promise.all(
    FAMILIES.flatMap(({ family, file, plain }) =>
      SUBSETS.flatMap((subset) => portions(subset, characters, told)).map(async ({ subset, text, ranges, served }) => {
        const path = `@fontsource-variable/${file}/files/${file}-${subset}-wght-normal.woff2`;
        const source = await readFile(require.resolve(path));
        const data = await cutFont(source, ranges.split(', '), text, {
          weight: WEIGHTS,
          plain,
          single: served === 'told',
        });
        if (data === null) return null;
        const kept = served === 'told' && data.length > MOST_TOLD_BYTES ? ('later' as const) : served;
        return { family, ranges, data, served: kept, name: fileName(file, subset, data) };
      }),
    ),
  );
  return cuts.filter((cut) => cut !== null);
}

interface Portion {
  readonly subset: string;
  readonly served: Served;
  readonly ranges: string;
  /** What it must be able to write. */
  readonly text: string;
}

/** A subset, and of one for most pages what the story tells apart from what only lists and details name. */
function portions({ subset, served, ranges }: (typeof SUBSETS)[number], text: string, told: string): Portion[] {
  if (served !== 'told') return [{ subset, served, ranges, text }];
  const mine = Array.from(charactersIn(text, ranges.split(', ')));
  return (['told', 'later'] as const).map((when) => {
    const part = mine.filter((character) => told.includes(character) === (when === 'told'));
    return { subset, served: when, ranges: part.map(codePoint).join(', '), text: part.join('') };
  });
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function fileName(family: string, subset: string, data: Uint8Array): string {
  return `${family}-${subset}.${createHash('sha256').update(data).digest('hex').slice(0, 12)}.woff2`;
}

/** Parts of an em that our fonts' lines reach above and below the baseline. */
const SERIF_LINE = { ascent: 1.036, descent: 0.335 } as const;
const SANS_LINE = { ascent: 1.024, descent: 0.4 } as const;

/**
 * Fonts that nearly every system has (or one of the same measures), stretched to the widths of ours and on the same line,
 * so that lines break and stand where they will and nothing moves when ours arrive. `stretch` in per cent is measured on
 * English text by weight.
 */
const STAND_INS = [
  {
    family: 'Serif stand-in',
    weight: 400,
    stretch: 116.7,
    line: SERIF_LINE,
    fonts: ['Times New Roman', 'Liberation Serif', 'Tinos'],
  },
  {
    family: 'Serif stand-in',
    weight: 600,
    stretch: 111.8,
    line: SERIF_LINE,
    fonts: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
  },
  {
    family: 'Sans stand-in',
    weight: 400,
    stretch: 93,
    line: SANS_LINE,
    fonts: ['Arial', 'Liberation Sans', 'Arimo'],
  },
  {
    family: 'Sans stand-in',
    weight: 600,
    stretch: 89.2,
    line: SANS_LINE,
    fonts: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'],
  },
] as const;

/** The style sheet of the stand-ins: what words are set in before our fonts are there. */
export function standInSheet(): string {
  return STAND_INS.map(({ family, weight, stretch, line, fonts }) => {
    const sources = fonts.map((font) => `local('${font}')`).join();
    // Overrides are parts of the stretched size.
    const [ascent, descent] = [line.ascent, line.descent].map((reach) => ((reach * 100) / stretch) * 100);
    return (
      `@font-face{font-family:'${family}';font-weight:${String(weight)};size-adjust:${String(stretch)}%;` +
      `ascent-override:${percent(ascent)};descent-override:${percent(descent)};line-gap-override:0%;src:${sources}}`
    );
  }).join('');
}

/**
 * What becomes of fonts that come when words are on the screen already: `swap` shows them, and lines may break anew; with
 * `optional` the words stay as they are on this page.
 */
export type LateFonts = 'swap' | 'optional';

/** The fonts that a page asks for at once, or as soon as it no longer waits. */
export function firstFonts(fonts: TextFonts, late: LateFonts): TextFonts {
  return fonts.filter(({ served }) => served === 'first' || (served === 'told' && late === 'swap'));
}

/** The style sheet that declares our fonts. No page waits for a font. */
export function fontSheet(fonts: TextFonts, urls: Urls, late: LateFonts): string {
  return fonts
    .map(({ family, ranges, served, name, data }) => {
      const inside = served === 'told' && late === 'optional';
      const source = inside ? `data:font/woff2;base64,${Buffer.from(data).toString('base64')}` : urls.font(name);
      return (
        `@font-face{font-family:'${family}';font-style:normal;font-weight:${String(WEIGHTS.min)} ${String(WEIGHTS.max)};` +
        `font-display:${late};src:url(${source}) format('woff2');unicode-range:${ranges.replaceAll(', ', ',')}}`
      );
    })
    .join('');
}

function percent(value = 0): string {
  return `${value.toFixed(1)}%`;
}

/** Every character that the site may write, each once, in order: those of all strings of the story, and months. */
export function charactersOf(story: Story): string {
  const months = story.languages.flatMap(monthNames);
  return [...stringCharacters([story, months, COMMON])].sort().join('');
}

/** The characters of the chapters and of the names on the map, each once. */
function charactersToldIn({ chapters, features }: Story): string {
  const names = [...features.values()].map(({ properties }) => properties.names);
  return [...stringCharacters([chapters, names])].join('');
}

function stringCharacters(values: readonly unknown[]): Set<string> {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') for (const character of value) found.add(character);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const part of value instanceof Map ? value.values() : Object.values(value)) visit(part);
  };
  visit(values);
  return found;
}

function monthNames(lang: string): string[] {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
}
