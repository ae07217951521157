import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FindingLanguage } from '../validation/finding.ts';
import { layOut } from '../validation/content-layout.ts';
import { parseContent } from '../validation/parse-content.ts';
import { translationStatus } from '../validation/translation-status.ts';
import { readFiles } from './read-files.ts';
import { markReviewed, passageKey } from './mark-reviewed.ts';
import { systemLanguage } from './system-language.ts';
import { formatTranslations } from './translation-report.ts';

/**
 * `npm run translations`: how every passage of every translation stands to its source. With `--reviewed <chapter.step>`,
 * `--reviewed <chapter>` or `--reviewed all`, and `--lang` for one language, records that it follows the source as it is.
 */
const usage =
  'translations [--reviewed all|chapter|chapter.step …] [--lang fr] [--format text|json] [--words de|en]; CONTENT_DIR=folder';

async function run(): Promise<number> {
  const options = readArguments();
  const directory = process.env['CONTENT_DIR'] || 'content';
  const files = await readFiles(directory);
  if (!options || !files) {
    console.error(options ? `${directory}: ?` : usage);
    return 2;
  }
  const { content } = parseContent(files, layOut(files.paths));
  const passages = translationStatus(content).filter(({ lang }) => options.lang === undefined || lang === options.lang);
  if (options.reviewed.length === 0) {
    console.log(formatTranslations(passages, content, options.format, options.words));
    return 0;
  }
  const chosen = passages.filter(
    (each) =>
      each.state !== 'missing' &&
      options.reviewed.some((wanted) => wanted === 'all' || wanted === each.chapter || wanted === passageKey(each)),
  );
  for (const [file, text] of markReviewed(chosen, content)) {
    const path = join(directory, file);
    if ((await readFile(path, 'utf8')) !== text) await writeFile(path, text);
    console.log(`+ ${path}`);
  }
  return chosen.length === 0 ? 1 : 0;
}

interface Options {
  readonly reviewed: readonly string[];
  readonly lang: string | undefined;
  readonly format: 'text' | 'json';
  readonly words: FindingLanguage;
}

function readArguments(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        reviewed: { type: 'string', multiple: true },
        lang: { type: 'string' },
        format: { type: 'string' },
        words: { type: 'string' },
      },
    });
    const { reviewed = [], lang, format = 'text', words = systemLanguage() } = values;
    if ((format !== 'text' && format !== 'json') || (words !== 'de' && words !== 'en')) return null;
    return { reviewed, lang, format, words };
  } catch {
    // parseArgs throws on unknown arguments; the usage line answers.
    return null;
  }
}

process.exitCode = await run();
