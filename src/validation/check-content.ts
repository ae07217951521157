import type { WrittenStory } from '../story/written-story.ts';
import { layOut, type ContentFiles } from './content-layout.ts';
import { withExcerpt } from './excerpt.ts';
import type { Finding } from './finding.ts';
import { parseContent } from './parse-content.ts';
import { sourceText, type SourceText } from './source-text.ts';
import { storyFindings } from './story-findings.ts';
import { usageFindings } from './usage-findings.ts';
import { writtenContent } from './written-content.ts';

/** A checked content folder. */
export interface CheckedContent {
  /** `null` when there is any error. */
  readonly written: WrittenStory | null;
  /** All findings, sorted by file, line and column; each once. */
  readonly findings: readonly Finding[];
}

/** Checks a whole content folder, every rule over every file. Pure; never throws over content. */
export function checkContent(files: ContentFiles): CheckedContent {
  const layout = layOut(files.paths);
  const { content, findings: ownFindings } = parseContent(files, layout);
  const findings = [...layout.findings, ...ownFindings, ...storyFindings(content)];
  const written = findings.some(({ severity }) => severity === 'error') ? null : writtenContent(content);
  if (written) findings.push(...usageFindings(content, written));
  return { written, findings: illustrate(sortFindings(findings), files) };
}

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
  return sorted.filter((finding, index) => !sorted.slice(0, index).some((other) => isSame(finding, other)));
}

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.file === b.file &&
    a.line === b.line &&
    a.column === b.column &&
    a.code === b.code &&
    a.message.en === b.message.en
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function illustrate(findings: readonly Finding[], { texts }: ContentFiles): readonly Finding[] {
  const sources = new Map<string, SourceText>();
  return findings.map((finding) => {
    const text = texts.get(finding.file);
    if (typeof text !== 'string') return finding;
    const source = sources.get(finding.file) ?? sourceText(finding.file, text);
    sources.set(finding.file, source);
    return withExcerpt(finding, source);
  });
}
