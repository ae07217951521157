import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { ParsedContent } from './parsed-content.ts';
import { placeAt, type SourceText } from './source-text.ts';
import { templateTexts } from './template-words.ts';
import { shorten } from './words-places.ts';

/** One warning for each text of a template that still stands in the story's files. */
export function templateFindings(content: ParsedContent): Finding[] {
  const { story, chapters, mapFiles } = content;
  const sources = [
    ...(story.data ? [story.data.source] : []),
    ...chapters.flatMap(({ words }) => [...words.values()].map(({ source }) => source)),
    ...[...mapFiles.values()].flatMap((file) => (file ? [file.data.source] : [])),
  ];
  const templates = templateTexts();
  return sources.flatMap((source) => templates.flatMap((text) => leftover(source, text)));
}

function leftover(source: SourceText, text: string): Finding[] {
  const at = source.text.indexOf(text);
  if (at === -1) return [];
  return [finding('template-words', placeAt(source, at, at + text.length), { text: shorten(text) })];
}
