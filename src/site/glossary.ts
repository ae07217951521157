import type { TermInput } from '../schema/glossary.ts';
import type { Lang } from '../schema/text.ts';
import type { MapFeature, NumberedSource, SourceId, Step, Story, TermId } from '../story/story.ts';

/** A term with what supports it and where it is used. */
export interface GlossaryEntry {
  readonly id: TermId;
  readonly entry: TermInput;
  readonly sources: readonly NumberedSource[];
  /** Steps whose words use it, in order. */
  readonly steps: readonly Step[];
}

/** The terms of a story in the alphabetical order of a language. */
export function glossaryEntries(story: Story, lang: Lang): GlossaryEntry[] {
  return [...story.glossary]
    .map(([id, entry]) => ({
      id,
      entry,
      sources: (entry.sources ?? []).flatMap((source) => story.sources.get(source as SourceId) ?? []),
      steps: story.steps.filter((step) => step.text[lang]?.terms.includes(id)),
    }))
    .toSorted((a, b) => (a.entry.term[lang] ?? a.id).localeCompare(b.entry.term[lang] ?? b.id, lang));
}

/** Things on the map with local spellings, in the alphabetical order of a language; each name once. */
export function localNames(story: Story, lang: Lang): MapFeature[] {
  const named = [...story.features.values()].filter(({ properties }) => Object.keys(properties.local ?? {}).length > 0);
  const byName = new Map(named.toReversed().map((feature) => [feature.properties.names[lang] ?? feature.id, feature]));
  return [...byName].toSorted(([a], [b]) => a.localeCompare(b, lang)).map(([, feature]) => feature);
}

/** Whether a story has anything for a glossary. */
export function hasGlossary(story: Story): boolean {
  return story.glossary.size > 0 || localNames(story, story.defaultLanguage).length > 0;
}
