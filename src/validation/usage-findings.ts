import { citedIds } from '../story/citations.ts';
import { picturesOf } from '../story/markdown-nodes.ts';
import { linkedIds } from '../story/step-text.ts';
import type { WrittenStory } from '../story/written-story.ts';
import { selectFeatures } from '../story/build-layers.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { ParsedContent } from './parsed-content.ts';
import { startOf } from './source-text.ts';

/** What nothing refers to, as warnings. Only for a story without errors: a broken file would make all it names unused. */
export function usageFindings(content: ParsedContent, written: WrittenStory): Finding[] {
  const bodies = written.chapters.flatMap(({ words }) =>
    Object.values(words).flatMap(({ steps }) => steps.map(({ body }) => body)),
  );
  const { sources, layers, glossary } = content;
  const shown = new Set(written.chapters.flatMap(({ input }) => input.steps.flatMap((step) => step.layers)));
  const usedSources = new Set([...bodies.flatMap(citedIds), ...sourcesOfData(written)]);
  const usedTerms = new Set(bodies.flatMap((body) => linkedIds(body, 'term')));
  return [
    ...written.sources.flatMap(({ id }, index) =>
      usedSources.has(id) || !sources.data
        ? []
        : [finding('unused-source', sources.data.placeOf([index, 'id']), { id })],
    ),
    ...Object.keys(written.glossary).flatMap((id) =>
      usedTerms.has(id) || !glossary.data ? [] : [finding('unused-term', glossary.data.placeOf([id], 'key'), { id })],
    ),
    ...unexplainedAbbreviations(content, written),
    ...Object.keys(written.layers).flatMap((id) =>
      shown.has(id) || !layers.data
        ? []
        : [finding('unused-layer', layers.data.placeOf(['layers', id], 'key'), { id })],
    ),
    ...unusedMapData(content, written),
    ...unusedImages(content, written, bodies),
  ];
}

/** Two capitals or more, and nothing else but digits and hyphens. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d-]*\p{Lu}[\d-]*$/u;

/** Terms that are abbreviations in some language and do not say there what they stand for. */
function unexplainedAbbreviations({ glossary }: ParsedContent, written: WrittenStory): Finding[] {
  return Object.entries(written.glossary).flatMap(([id, { term, long }]) => {
    const open = Object.entries(term).find(([lang, word]) => ABBREVIATION.test(word) && long?.[lang] === undefined);
    if (open === undefined || !glossary.data) return [];
    const [lang, word] = open;
    return [finding('abbreviation-unexplained', glossary.data.placeOf([id], 'key'), { word, lang })];
  });
}

function sourcesOfData({ layers, mapFiles, glossary, departures }: WrittenStory): readonly string[] {
  const features = Object.values(layers).flatMap((layer) => selectFeatures(layer, mapFiles));
  return [
    ...features.flatMap(({ properties }) => (properties as { readonly sources?: readonly string[] }).sources ?? []),
    ...Object.values(glossary).flatMap((term) => term.sources ?? []),
    ...departures.flatMap(({ from, sources }) => [from, ...(sources ?? [])]),
  ];
}

function unusedMapData({ mapFiles }: ParsedContent, { layers, mapFiles: files }: WrittenStory): Finding[] {
  const used = new Set(Object.values(layers).map(({ data }) => data));
  const held = new Set(Object.values(layers).flatMap((layer) => selectFeatures(layer, files).map(({ id }) => id)));
  return [...mapFiles].flatMap(([name, file]) => {
    if (!used.has(name)) return [finding('unused-map-file', startOf(`map/${name}`), { file: `map/${name}` })];
    const loose = (file?.features ?? []).filter(({ id }) => !held.has(id));
    return loose.flatMap(({ id, path }) =>
      file ? [finding('unused-feature', file.data.placeOf([...path, 'id']), { id })] : [],
    );
  });
}

function unusedImages({ media }: ParsedContent, { chapters }: WrittenStory, bodies: readonly WrittenBody[]): Finding[] {
  // A picture that is listed and not shown has a finding at its entry.
  const listed = chapters.flatMap(({ input }) => (input.pictures ?? []).map(({ file }) => file));
  const used = new Set([...listed, ...bodies.flatMap((body) => picturesOf(body).map(({ url }) => url))]);
  return media.filter((file) => !used.has(file)).map((file) => finding('unused-image', startOf(file), { file }));
}

type WrittenBody = WrittenStory['chapters'][number]['words'][string]['steps'][number]['body'];
