import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readFiles } from '../check/read-files.ts';
import { formatFindings } from '../check/reporters.ts';
import { systemLanguage } from '../check/system-language.ts';
import { languageSchema } from '../schema/text.ts';
import { checkContent } from '../validation/check-content.ts';
import { layOut, type ContentFiles } from '../validation/content-layout.ts';
import { parseContent } from '../validation/parse-content.ts';
import type { FindingLanguage } from '../validation/finding.ts';
import { askForLayer } from './ask-for-layer.ts';
import { type ContentChange, isRefusal, type Message, type Refusal } from './content-change.ts';
import { newChapter } from './new-chapter.ts';
import { newLanguage } from './new-language.ts';
import { newLayer } from './new-layer.ts';
import { newStory } from './new-story.ts';

/** `npm run new -- chapter|layer|language|story …`: writes new content, then checks it; exit 1 on errors, 2 on unknown arguments. */

const usage: Message = {
  de: `npm run new -- chapter <kennung>        ein Kapitel mit zwei Schritten in allen Sprachen
npm run new -- layer <datei>            eine Ebene aus GeoJSON oder einer Tabelle mit Koordinaten
    [--id <name>] [--preset place|strike|event|pipeline|area|flow] [--status …] [--date JJJJ-MM-TT] [--km <Zahl>]
    [--rank 1-4] [--substance …] [--flow …] [--kind …] [--commodity …]
npm run new -- language <kürzel>        eine weitere Sprache, z. B. fr
npm run new -- story <ordner>           eine neue Geschichte [--languages de,en]`,
  en: `npm run new -- chapter <id>             a chapter of two steps in every language
npm run new -- layer <file>             a layer from GeoJSON or a table with coordinates
    [--id <name>] [--preset place|strike|event|pipeline|area|flow] [--status …] [--date YYYY-MM-DD] [--km <number>]
    [--rank 1-4] [--substance …] [--flow …] [--kind …] [--commodity …]
npm run new -- language <tag>           a further language, e.g. fr
npm run new -- story <folder>           a new story [--languages de,en]`,
};

const text = { type: 'string' } as const;
const options = {
  lang: text,
  id: text,
  preset: text,
  status: text,
  date: text,
  km: text,
  rank: text,
  substance: text,
  flow: text,
  kind: text,
  commodity: text,
  languages: text,
};

type Values = { readonly [K in keyof typeof options]?: string | undefined };

async function run(): Promise<number> {
  const args = readArguments();
  const lang: FindingLanguage =
    args?.values.lang === 'de' || args?.values.lang === 'en' ? args.values.lang : systemLanguage();
  const [kind = '', name = ''] = args?.positionals ?? [];
  if (!args || name === '' || !['chapter', 'layer', 'language', 'story'].includes(kind)) {
    console.error(usage[lang]);
    return 2;
  }
  const directory = kind === 'story' ? name : process.env['CONTENT_DIR'] || 'content';
  const files = await readFiles(directory);
  const change = kind === 'story' ? storyIn(files, args.values) : await changeOf(kind, name, files, args.values, lang);
  if (isRefusal(change)) {
    console.error(change.refused[lang]);
    return 1;
  }
  await writeFiles(directory, change);
  return report(directory, change, lang);
}

function readArguments(): { readonly values: Values; readonly positionals: readonly string[] } | null {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    // parseArgs throws on unknown arguments; the usage answers.
    return null;
  }
}

function storyIn(files: ContentFiles | null, { languages }: Values): ContentChange | Refusal {
  const wanted = (languages ?? 'en').split(',').map((lang) => lang.trim());
  if (!wanted.every((lang) => languageSchema.safeParse(lang).success)) {
    return {
      refused: { de: `Keine Sprachkürzel: ${wanted.join(', ')}.`, en: `No language tags: ${wanted.join(', ')}.` },
    };
  }
  if (files && files.paths.length > 0) {
    return { refused: { de: 'Dieser Ordner ist nicht leer.', en: 'This folder is not empty.' } };
  }
  return newStory(wanted, new Date().toISOString().slice(0, 10));
}

async function changeOf(
  kind: string,
  name: string,
  files: ContentFiles | null,
  values: Values,
  lang: FindingLanguage,
): Promise<ContentChange | Refusal> {
  if (!files)
    return { refused: { de: 'Den Ordner der Geschichte gibt es nicht.', en: 'There is no folder of the story.' } };
  const { content } = parseContent(files, layOut(files.paths));
  if (kind === 'chapter') return newChapter(name, content);
  if (kind === 'language') return newLanguage(name, content);
  const source = await readFile(name, 'utf8').catch(() => null);
  if (source === null)
    return { refused: { de: `Die Datei „${name}“ gibt es nicht.`, en: `There is no file “${name}”.` } };
  const {
    id,
    preset,
    km,
    rank,
    status,
    date,
    substance,
    flow,
    kind: areaKind,
    commodity,
  } = await answers(values, lang);
  const defaults = {
    ...given({ status, date, substance, flow, kind: areaKind, commodity }),
    ...given({ km: number(km), rank: number(rank) }),
  };
  return newLayer({ fileName: basename(name), text: source, ...given({ id, preset }), defaults }, content);
}

/** In a terminal, what decides how a layer looks is asked for unless it was said. */
async function answers(values: Values, lang: FindingLanguage): Promise<Values> {
  if (!process.stdin.isTTY || values.preset !== undefined) return values;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return { ...values, ...(await askForLayer((question) => terminal.question(question), lang)) };
  } finally {
    terminal.close();
  }
}

function number(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written);
}

/** The entries that have a value. */
function given<T>(values: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, T] => entry[1] !== undefined));
}

async function writeFiles(directory: string, { files }: ContentChange): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

async function report(directory: string, { files, notes }: ContentChange, lang: FindingLanguage): Promise<number> {
  for (const path of files.keys()) console.log(`+ ${directory.replace(/\/+$/, '')}/${path}`);
  for (const note of notes) console.log(`\n${note[lang]}`);
  const { findings } = checkContent((await readFiles(directory)) ?? { paths: [], texts: new Map() });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) console.log(`\n${formatFindings(errors, 'text', { lang, directory })}`);
  return errors.length > 0 ? 1 : 0;
}

process.exitCode = await run();
