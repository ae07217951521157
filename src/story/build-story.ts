import type { StepInput } from '../schema/chapter.ts';
import type { Lang } from '../schema/text.ts';
import { chapterAbbreviations, glossaryAbbreviations, type StepAbbreviation } from './abbreviations.ts';
import type { Addresses } from './addresses.ts';
import { buildLayers } from './build-layers.ts';
import { DEFAULT_MAX_ZOOM, resolveMapState } from './map-state.ts';
import { numberSources } from './number-sources.ts';
import type { BodyContext } from './render-body.ts';
import { buildStepText } from './step-text.ts';
import type {
  Chapter,
  ChapterId,
  Day,
  FeatureId,
  ChapterText,
  ShownPicture,
  Step,
  StepId,
  StepKey,
  Story,
  TermId,
} from './story.ts';
import { HEAD } from './translation-mark.ts';
import { wordMark } from './word-mark.ts';
import type { WrittenChapter, WrittenStory, WrittenWords } from './written-story.ts';

/**
 * The story as meant, from the story as written: order, defaults, numbers, HTML. Pure. The written story must have
 * passed the check; a reference that leads nowhere throws.
 */
export function buildStory(written: WrittenStory, addresses: Addresses): Story {
  const { input } = written;
  const defaultLanguage = input.defaultLanguage ?? input.languages[0] ?? 'en';
  const layers = buildLayers(written);
  const features = new Map(
    [...layers.values()].flatMap((layer) => layer.features.map((feature) => [feature.id, feature] as const)),
  );
  const readingOrder = [defaultLanguage, ...input.languages.filter((lang) => lang !== defaultLanguage)];
  const sources = numberSources(written.sources, written.chapters, readingOrder);
  const pictures = shownPictures(written);
  const body = { addresses, sources, pictures, markOf: (id: string) => wordMark(id, features, layers) };
  const steps = buildSteps(written, features, body);
  return {
    input,
    languages: input.languages,
    defaultLanguage,
    chapters: buildChapters(written.chapters, steps),
    steps,
    layers,
    features,
    sources,
    glossary: new Map(Object.entries(written.glossary).map(([id, term]) => [id as TermId, term])),
    departures: written.departures,
    sourceLanguage: input.sourceLanguage ?? input.languages[0] ?? 'en',
    unfinished: input.unfinished ?? [],
    pictures,
    redirects: new Map(Object.entries(input.redirects ?? {})),
  };
}

/** Facts are missing only where nobody looked at the files, and then nobody shows them. */
function shownPictures({ chapters, pictures }: WrittenStory): ReadonlyMap<string, ShownPicture> {
  const unseen = { width: 0, height: 0, hash: '' };
  return new Map(
    chapters.flatMap(({ input }) =>
      (input.pictures ?? []).map((picture) => {
        const { width, height, hash } = pictures.get(picture.file) ?? unseen;
        return [picture.file, { file: picture.file, width, height, hash, input: picture }] as const;
      }),
    ),
  );
}

/** What the words of all steps refer to. */
type SharedContext = Omit<BodyContext, 'lang' | 'abbreviations'>;

function buildSteps(
  { input, chapters, glossary }: WrittenStory,
  features: Story['features'],
  body: SharedContext,
): readonly Step[] {
  const context = { features, maxZoom: input.map.maxZoom ?? DEFAULT_MAX_ZOOM, checked: input.checked as Day };
  const steps: Step[] = [];
  for (const chapter of chapters) {
    const abbreviations = abbreviationsIn(chapter, input.languages, glossary);
    for (const step of chapter.input.steps) {
      const map = resolveMapState(step, { ...context, previous: steps.at(-1)?.map ?? null });
      const text = stepTexts(chapter, step, abbreviations, body);
      steps.push({ ...stepIds(chapter, step), index: steps.length, map, text });
    }
  }
  return steps;
}

/** What short forms stand for, by language and step id. */
type ChapterAbbreviations = ReadonlyMap<Lang, ReadonlyMap<string | null, readonly StepAbbreviation[]>>;

function abbreviationsIn(
  { words }: WrittenChapter,
  languages: readonly Lang[],
  glossary: WrittenStory['glossary'],
): ChapterAbbreviations {
  return new Map(
    languages.map((lang) => {
      const steps = words[lang]?.steps ?? [];
      const byStep = chapterAbbreviations(
        steps.map(({ body }) => body),
        glossaryAbbreviations(glossary, lang),
      );
      return [lang, new Map(steps.map(({ id }, index) => [id, byStep[index] ?? []]))] as const;
    }),
  );
}

function stepIds(chapter: WrittenChapter, step: StepInput): Pick<Step, 'key' | 'id' | 'chapter'> {
  return {
    key: `${chapter.id}.${step.id}` as StepKey,
    id: step.id as StepId,
    chapter: chapter.id as ChapterId,
  };
}

function stepTexts(
  chapter: WrittenChapter,
  step: StepInput,
  abbreviations: ChapterAbbreviations,
  body: SharedContext,
): Step['text'] {
  const texts = [...abbreviations].map(([lang, byStep]) => {
    const written = chapter.words[lang];
    const words = written?.steps.find(({ id }) => id === step.id);
    if (!words) throw new Error(`The step “${chapter.id}.${step.id}” has no words in “${lang}”.`);
    const text = buildStepText(
      words,
      { ...body, lang, abbreviations: byStep.get(step.id) ?? [] },
      written?.frontMatter.notes?.[step.id],
    );
    return [lang, { ...text, translation: written?.marks.get(step.id) ?? null }] as const;
  });
  return Object.fromEntries(texts);
}

function buildChapters(chapters: readonly WrittenChapter[], steps: readonly Step[]): readonly Chapter[] {
  let count = 0;
  return chapters.map(({ id, input, words }) => {
    const kind = input.kind ?? 'chapter';
    if (kind === 'chapter') count += 1;
    return {
      id: id as ChapterId,
      kind,
      number: kind === 'chapter' ? count : null,
      place: (input.place as FeatureId | undefined) ?? null,
      text: Object.fromEntries(Object.entries(words).map(([lang, own]) => [lang, chapterText(own)])),
      steps: steps.filter((step) => step.chapter === id),
      corrections: input.corrections ?? [],
    };
  });
}

function chapterText({ frontMatter: { title, summary }, marks }: WrittenWords): ChapterText {
  return { title, summary, translation: marks.get(HEAD) ?? null };
}
