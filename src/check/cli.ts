import { parseArgs } from 'node:util';
import { fragmentAddresses } from '../story/addresses.ts';
import type { FindingLanguage } from '../validation/finding.ts';
import { readStory } from './read-story.ts';
import { FINDING_PAGES, formatFindings, type ReportFormat } from './reporters.ts';
import { systemLanguage } from './system-language.ts';

/** `npm run check`: prints every finding of the content; exit 1 on errors, 2 on unknown arguments, 0 otherwise. */

const formats: readonly string[] = ['text', 'json', 'github'] satisfies ReportFormat[];
const languages: readonly string[] = ['de', 'en'] satisfies FindingLanguage[];
const usage = 'check [--format text|json|github] [--lang de|en]; CONTENT_DIR=folder (default content)';

async function check(): Promise<number> {
  const options = readArguments();
  if (!options) {
    console.error(usage);
    return 2;
  }
  const directory = process.env['CONTENT_DIR'] || 'content';
  const { findings } = await readStory(directory, fragmentAddresses);
  const report = formatFindings(findings, options.format, { lang: options.lang, directory, pages: findingPages() });
  if (report !== '') console.log(report);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Where a reviewer finds the pages: in a workflow, at the commit that is checked; else in the project's folder. */
function findingPages(): string {
  const { GITHUB_SERVER_URL: host, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = process.env;
  return host && repository && commit ? `${host}/${repository}/blob/${commit}/${FINDING_PAGES}` : FINDING_PAGES;
}

function readArguments(): { readonly format: ReportFormat; readonly lang: FindingLanguage } | null {
  try {
    const { values } = parseArgs({ options: { format: { type: 'string' }, lang: { type: 'string' } } });
    const { format = 'text', lang = systemLanguage() } = values;
    if (!formats.includes(format) || !languages.includes(lang)) return null;
    return { format: format as ReportFormat, lang: lang as FindingLanguage };
  } catch {
    // parseArgs throws on unknown arguments; the usage line answers.
    return null;
  }
}

process.exitCode = await check();
