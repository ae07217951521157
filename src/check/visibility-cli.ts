import { parseArgs } from 'node:util';
import { fragmentAddresses } from '../story/addresses.ts';
import { buildStory } from '../story/build-story.ts';
import { visibilityRows } from '../story/step-visibility.ts';
import { checkContent } from '../validation/check-content.ts';
import type { FindingLanguage } from '../validation/finding.ts';
import { DEFAULT_VISIBILITY } from '../validation/visibility-findings.ts';
import { readFiles } from './read-files.ts';
import { systemLanguage } from './system-language.ts';
import { formatVisibility, type VisibilityFormat } from './visibility.ts';

/**
 * `npm run visibility`: how much of each step's subject can be seen on each screen, worst first; exit 1 when a step lies
 * below the threshold of `story.yaml`, 2 on unknown arguments or content that cannot be read, 0 otherwise.
 */

const formats: readonly string[] = ['text', 'json'] satisfies VisibilityFormat[];
const languages: readonly string[] = ['de', 'en'] satisfies FindingLanguage[];
const usage = 'visibility [--format text|json] [--lang de|en]; CONTENT_DIR=folder (default content)';

async function report(): Promise<number> {
  const options = readArguments();
  const directory = process.env['CONTENT_DIR'] || 'content';
  const files = options && (await readFiles(directory));
  const written = files ? checkContent(files).drawable : null;
  if (!options || !written) {
    console.error(options ? `${directory}: npm run check` : usage);
    return 2;
  }
  const least = written.input.visibility ?? DEFAULT_VISIBILITY;
  const rows = visibilityRows(buildStory(written, fragmentAddresses));
  console.log(formatVisibility(rows, options.format, { lang: options.lang, least }));
  return rows.some(({ share }) => share < least) ? 1 : 0;
}

function readArguments(): { readonly format: VisibilityFormat; readonly lang: FindingLanguage } | null {
  try {
    const { values } = parseArgs({ options: { format: { type: 'string' }, lang: { type: 'string' } } });
    const { format = 'text', lang = systemLanguage() } = values;
    if (!formats.includes(format) || !languages.includes(lang)) return null;
    return { format: format as VisibilityFormat, lang: lang as FindingLanguage };
  } catch {
    // parseArgs throws on unknown arguments; the usage line answers.
    return null;
  }
}

process.exitCode = await report();
