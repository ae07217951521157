/**
 * The pages of the guide about the check: one for each code, made from the catalogue's words and a planted mistake that
 * shows it. `npm run guide` writes them, a test holds them.
 */
import { formatFindings } from '../../src/check/reporters.ts';
import type { CatalogueEntry } from '../../src/validation/catalogue/entry.ts';
import { checkContent } from '../../src/validation/check-content.ts';
import type { Finding } from '../../src/validation/finding.ts';
import { findingCatalogue } from '../../src/validation/finding-catalogue.ts';
import { changedStory, situation, situations } from './content-fixtures.ts';

type Entry = CatalogueEntry<never>;

/** Text of every page by file name; `README.md` lists them. */
export function findingPages(): ReadonlyMap<string, string> {
  const examples = findExamples();
  const entries = (Object.values(findingCatalogue) as unknown as readonly Entry[]).toSorted((a, b) =>
    a.code < b.code ? -1 : 1,
  );
  return new Map([
    ['README.md', listPage(entries)],
    ...entries.map((entry) => [`${entry.code}.md`, codePage(entry, examples.get(entry.code))] as const),
  ]);
}

/** The simplest planted mistake for each code: one that causes nothing else, where there is one. */
function findExamples(): ReadonlyMap<string, Finding> {
  const examples = new Map<string, { readonly finding: Finding; readonly beside: number }>();
  for (const name of situations()) {
    const { findings } = checkContent(changedStory(situation(name).change));
    for (const finding of findings) {
      const known = examples.get(finding.code);
      if (known && known.beside <= findings.length) continue;
      examples.set(finding.code, { finding, beside: findings.length });
    }
  }
  return new Map([...examples].map(([code, { finding }]) => [code, finding]));
}

function listPage(entries: readonly Entry[]): string {
  const rows = entries.map(({ code, severity, en, de }) => {
    const kind = severity === 'error' ? 'error' : 'warning';
    return `| [${code}](${code}.md) | ${kind} | ${en.title} | ${de.title} |`;
  });
  return `# What the check finds

Errors stop the build, warnings do not. A code never changes its meaning. \`npm run check\` prints place, fault and cure;
these pages show an example for each.

| Code | | | |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function codePage({ code, severity, en, de }: Entry, example: Finding | undefined): string {
  const sections = [
    `# ${code}: ${en.title}`,
    severity === 'error' ? 'An error: the story is not built until it is mended.' : 'A warning: the story is built.',
    ...shown(example, 'en'),
    `## ${de.title}`,
    severity === 'error'
      ? 'Ein Fehler: Die Geschichte wird erst gebaut, wenn er behoben ist.'
      : 'Eine Warnung: Die Geschichte wird gebaut.',
    ...shown(example, 'de'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function shown(example: Finding | undefined, lang: 'de' | 'en'): readonly string[] {
  if (!example) return [];
  const report = formatFindings([example], 'text', { lang, directory: 'content', pages: null });
  // The last block counts findings, which says nothing here.
  return [`\`\`\`text\n${report.split('\n\n').slice(0, -1).join('\n\n')}\n\`\`\``];
}
