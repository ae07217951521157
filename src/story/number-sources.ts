import type { Source } from '../schema/sources.ts';
import type { Lang } from '../schema/text.ts';
import { citedIds } from './citations.ts';
import type { NumberedSource, SourceId } from './story.ts';
import type { WrittenChapter } from './written-story.ts';

/**
 * Sources with their numbers, in the order of the numbers, from 1: first those cited in the words, in the order a
 * reader of the first language meets them, then those of other languages, then the rest in the order of the file.
 */
export function numberSources(
  sources: readonly Source[],
  chapters: readonly WrittenChapter[],
  languages: readonly Lang[],
): ReadonlyMap<SourceId, NumberedSource> {
  const cited = languages.flatMap((lang) =>
    chapters.flatMap((chapter) => (chapter.words[lang]?.steps ?? []).flatMap((step) => citedIds(step.body))),
  );
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const numbered = new Map<SourceId, NumberedSource>();
  for (const id of new Set([...cited, ...sourceById.keys()])) {
    const source = sourceById.get(id);
    if (!source) throw new Error(`The words cite “${id}”, which is no source of the story.`);
    numbered.set(id as SourceId, { number: numbered.size + 1, source });
  }
  return numbered;
}
