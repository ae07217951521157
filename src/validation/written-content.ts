import type { WrittenChapter, WrittenStory, WrittenWords } from '../story/written-story.ts';
import type { ParsedChapter, ParsedContent } from './parsed-content.ts';

/** The story as written, from content without errors; throws where a part is missing after all. */
export function writtenContent(content: ParsedContent): WrittenStory {
  return {
    input: sound(content.story.value, 'story.yaml'),
    chapters: content.chapters.map((chapter) => writtenChapter(chapter, content.languages)),
    layers: sound(content.layers.value, 'map/layers.yaml').layers,
    mapFiles: new Map([...content.mapFiles].map(([name, file]) => [name, sound(file, name).features])),
    sources: sound(content.sources.value, 'sources.json'),
    glossary: content.glossary.value ?? {},
    departures: content.departures.value ?? [],
  };
}

function writtenChapter(parsed: ParsedChapter, languages: readonly string[]): WrittenChapter {
  const words = languages.map((lang): [string, WrittenWords] => {
    const { frontMatter, body } = sound(parsed.words.get(lang) ?? null, `${parsed.id}/${lang}.md`);
    return [lang, { frontMatter: sound(frontMatter.value, `${parsed.id}/${lang}.md`), steps: body.steps }];
  });
  return { id: parsed.id, input: sound(parsed.chapter.value, parsed.file), words: Object.fromEntries(words) };
}

function sound<T>(value: T | null, file: string): T {
  if (value === null) throw new Error(`${file} has no findings but cannot be read.`);
  return value;
}
