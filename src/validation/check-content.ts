import { fragmentAddresses } from '../story/addresses.ts';
import { buildStory } from '../story/build-story.ts';
import type { WrittenStory } from '../story/written-story.ts';
import { choreographyFindings } from './choreography-findings.ts';
import { layOut, type ContentFiles } from './content-layout.ts';
import { withExcerpt } from './excerpt.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { parseContent } from './parse-content.ts';
import type { ParsedContent } from './parsed-content.ts';
import { sourceText, startOf, type SourceText } from './source-text.ts';
import { storyFindings } from './story-findings.ts';
import { usageFindings } from './usage-findings.ts';
import { visibilityFindings } from './visibility-findings.ts';
import { writtenContent } from './written-content.ts';

/** A checked content folder. */
export interface CheckedContent {
  /** `null` when there is any error. */
  readonly written: WrittenStory | null;
  /** The story also when its steps hide what they are about, for reports on that; `null` when it cannot be built. */
  readonly drawable: WrittenStory | null;
  /** All findings, sorted by file, line and column; each once. */
  readonly findings: readonly Finding[];
}

/** Checks a whole content folder, every rule over every file. Pure; never throws over content. */
export function checkContent(files: ContentFiles): CheckedContent {
  const layout = layOut(files.paths);
  const { content, findings: ownFindings } = parseContent(files, layout);
  const links = (files.elsewhere ?? []).map((path) => finding('link-elsewhere', startOf(path), {}));
  const findings = [...layout.findings, ...links, ...ownFindings, ...storyFindings(content)];
  const drawable = hasErrors(findings) ? null : writtenContent(content);
  if (drawable) findings.push(...usageFindings(content, drawable), ...sightFindings(content, drawable));
  const written = hasErrors(findings) ? null : drawable;
  return { written, drawable, findings: illustrate(sortFindings(findings), files) };
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** What only the finished story shows: what can be seen at each step, and how the map moves between them. */
function sightFindings(content: ParsedContent, written: WrittenStory): Finding[] {
  const story = buildStory(written, fragmentAddresses);
  return [...visibilityFindings(story, content), ...choreographyFindings(story, content)];
}

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
  // The same finding again has the same place and code, so the two stand close to each other.
  return sorted.filter(
    (finding, index) => !sorted.slice(Math.max(0, index - 20), index).some((other) => isSame(finding, other)),
  );
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
