import { valueAt } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { unknownId } from './link-findings.ts';
import type { ParsedChapter, ParsedContent } from './parsed-content.ts';
import { countMissing } from './missing-translations.ts';
import { translationStatus } from './translation-status.ts';

/** Rules for the list of languages: the source is one of them, and what is unfinished is translated at all. */
export function editionFindings({ story, editions }: ParsedContent): Finding[] {
  const { data } = story;
  const { languages, source } = editions;
  if (!data || languages.length === 0) return [];
  const listed = languages.join(', ');
  const written = valueAt(data.value, ['sourceLanguage']);
  const open = valueAt(data.value, ['unfinished']);
  const wrong = (Array.isArray(open) ? open : []).flatMap((lang: unknown, index) =>
    typeof lang === 'string' && (!languages.includes(lang) || lang === source)
      ? [finding('unfinished-language', data.placeOf(['unfinished', index]), { lang, languages: listed })]
      : [],
  );
  return typeof written === 'string' && !languages.includes(written)
    ? [...wrong, finding('default-language', data.placeOf(['sourceLanguage']), { lang: written, languages: listed })]
    : wrong;
}

/** Rules for translations: passages that no longer follow their source, and languages that are not finished. */
export function translationFindings(content: ParsedContent): Finding[] {
  const { source } = content.editions;
  if (source === null) return [];
  const outdated = translationStatus(content).filter(({ state }) => state === 'outdated');
  return [
    ...outdated.map(({ chapter, step, lang, line }) =>
      finding(
        'translation-outdated',
        { file: fileOf(content, chapter, lang), line, column: 1 },
        {
          step: step === null ? chapter : `${chapter}.${step}`,
          lang,
          source,
        },
      ),
    ),
    ...content.chapters.flatMap(unknownSteps),
    ...unfinishedFindings(content, source),
  ];
}

function fileOf({ chapters }: ParsedContent, id: string, lang: string): string {
  return chapters.find((chapter) => chapter.id === id)?.words.get(lang)?.source.file ?? id;
}

function unknownSteps({ words, steps }: ParsedChapter): Finding[] {
  const ids = new Set(steps.flatMap(({ id }) => id ?? []));
  return [...words.values()].flatMap(({ frontMatter: { data } }) => {
    const recorded = valueAt(data?.value, ['translatedFrom', 'steps']);
    if (!data || typeof recorded !== 'object' || recorded === null || ids.size === 0) return [];
    return Object.keys(recorded).flatMap((id) => {
      const unknown = unknownId(id, ids);
      return unknown ? [finding('unknown-step', data.placeOf(['translatedFrom', 'steps', id], 'key'), unknown)] : [];
    });
  });
}

function unfinishedFindings(content: ParsedContent, source: string): Finding[] {
  const { data } = content.story;
  if (!data) return [];
  const open = valueAt(data.value, ['unfinished']);
  return content.editions.unfinished.map((lang) => {
    const index = Array.isArray(open) ? open.indexOf(lang) : 0;
    return finding('translation-unfinished', data.placeOf(['unfinished', index]), {
      lang,
      source,
      count: countMissing(content, lang),
    });
  });
}
