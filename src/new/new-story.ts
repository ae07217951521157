import { isSeq, parseDocument } from 'yaml';
import type { Bounds } from '../schema/geography.ts';
import { templateWords } from '../validation/template-words.ts';
import type { ContentChange } from './content-change.ts';
import { formatFeatures } from './format-features.ts';
import { chapterWords, chapterYaml } from './new-chapter.ts';

/** A map of the middle of the continent that the basemap shows best; editors move it first. */
const BOUNDS: Bounds = [5, 45, 17, 56];
const PLACE = 'first-place';

/** The smallest story that builds: one chapter of two steps, one place. `today` is a day, `2025-08-06`. */
export function newStory(languages: readonly string[], today: string): ContentChange {
  const chapter = 'chapters/10-beginning';
  const names = inLanguages(languages, ({ placeName }) => placeName);
  const place = {
    type: 'Feature' as const,
    id: PLACE,
    geometry: { type: 'Point' as const, coordinates: [11, 50.5] },
    properties: { names, rank: 2 },
  };
  return {
    files: new Map([
      ['story.yaml', storyYaml(languages, today)],
      [`${chapter}/chapter.yaml`, chapterYaml(BOUNDS, { place: PLACE, layer: 'places' })],
      ...languages.map((lang) => [`${chapter}/${lang}.md`, chapterWords(lang)] as const),
      ['map/layers.yaml', layersYaml(languages)],
      ['map/places.geojson', formatFeatures([place])],
      ['sources.json', '[]\n'],
    ]),
    notes: [
      {
        de: 'Die Geschichte baut so, wie sie ist. Beginnen Sie mit Titel und Karte in story.yaml; die Prüfung nennt jedes Wort der Vorlage, das noch dasteht.',
        en: 'The story builds as it is. Begin with title and map in story.yaml; the check names each word of the template that still stands.',
      },
    ],
  };
}

function storyYaml(languages: readonly string[], today: string): string {
  const document = parseDocument('');
  document.contents = document.createNode({
    id: 'new-story',
    languages,
    title: inLanguages(languages, ({ storyTitle }) => storyTitle),
    standfirst: inLanguages(languages, ({ standfirst }) => standfirst),
    authors: [{ name: inLanguages(languages, ({ author }) => author) }],
    published: today,
    checked: today,
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    map: { bounds: BOUNDS, maxZoom: 10 },
  }) as typeof document.contents;
  for (const path of [['languages'], ['map', 'bounds']]) {
    const list = document.getIn(path, true);
    if (isSeq(list)) list.flow = true;
  }
  document.commentBefore = ' Everything about the story as a whole; content/README.md explains every field.';
  return document.toString({ lineWidth: 0 });
}

function layersYaml(languages: readonly string[]): string {
  const titles: Readonly<Record<string, string>> = { de: 'Orte', en: 'Places' };
  const title = Object.fromEntries(languages.map((lang) => [lang, titles[lang] ?? 'Places']));
  const document = parseDocument('');
  document.contents = document.createNode({
    layers: { places: { data: 'places.geojson', preset: 'place', title } },
  }) as typeof document.contents;
  document.commentBefore = ' Every layer by name; data files stand beside this file.';
  return document.toString({ lineWidth: 0 });
}

function inLanguages(
  languages: readonly string[],
  choose: (words: ReturnType<typeof templateWords>) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(languages.map((lang) => [lang, choose(templateWords(lang))]));
}
