import { valueAt } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { collectKnownIds, type KnownIds } from './known-ids.ts';
import { editionFindings, translationFindings } from './translation-findings.ts';
import { publishedFindings, redirectFindings } from './published-findings.ts';
import { pictureFileFindings, pictureFindings } from './picture-findings.ts';
import { templateFindings } from './template-findings.ts';
import { layerFindings } from './layer-findings.ts';
import { unknownId } from './link-findings.ts';
import { noteFindings } from './note-findings.ts';
import type { ParsedChapter, ParsedContent, ParsedWords } from './parsed-content.ts';
import { referenceFindings } from './source-findings.ts';
import { stepFindings } from './step-findings.ts';
import { stepWordsFindings } from './step-words-findings.ts';
import { wordsFindings } from './words-findings.ts';

/** Rules across files and languages. */
export function storyFindings(content: ParsedContent): Finding[] {
  const known = collectKnownIds(content);
  return [
    ...publicationFindings(content),
    ...layerFindings(content, known),
    ...referenceFindings(content, known),
    ...editionFindings(content),
    ...redirectFindings(content, known),
    ...publishedFindings(content, known),
    ...translationFindings(content),
    ...templateFindings(content),
    ...pictureFileFindings(content),
    ...content.chapters.flatMap((chapter) => [
      ...chapterFindings(chapter, known),
      ...stepFindings(chapter, known, content.map),
      ...noteFindings(chapter, known, content),
      ...pictureFindings(chapter, content),
      ...wordsOfStory(chapter, content.languages).flatMap((words) => [
        ...stepWordsFindings(
          words,
          chapter,
          content.editions.finished.includes(words.lang) || content.languages.length === 0,
        ),
        ...wordsFindings(words, known),
      ]),
    ]),
  ];
}

/** Language files that will appear; all of them when the story does not say its languages. */
function wordsOfStory({ words }: ParsedChapter, languages: readonly string[]): readonly ParsedWords[] {
  return [...words.values()].filter(({ lang }) => languages.length === 0 || languages.includes(lang));
}

function publicationFindings({ story, languages, chapters }: ParsedContent): Finding[] {
  const { data } = story;
  if (!data) return [];
  const [published, updated, preferred] = ['published', 'updated', 'defaultLanguage'].map((field) => {
    const value = valueAt(data.value, [field]);
    return typeof value === 'string' ? value : null;
  });
  const correction = chapters.flatMap(correctionDates).sort().at(-1);
  const findings: Finding[] = repeatedLanguages(data.value).map((index) =>
    finding('duplicate-language', data.placeOf(['languages', index]), {
      lang: String(valueAt(data.value, ['languages', index])),
    }),
  );
  if (preferred && languages.length > 0 && !languages.includes(preferred)) {
    findings.push(
      finding('default-language', data.placeOf(['defaultLanguage']), {
        lang: preferred,
        languages: languages.join(', '),
      }),
    );
  }
  if (published && updated && updated < published) {
    findings.push(finding('updated-before-published', data.placeOf(['updated']), { published }));
  }
  const latest = updated ?? published;
  if (latest && correction && latest < correction) {
    findings.push(finding('updated-too-old', data.placeOf([updated ? 'updated' : 'published']), { correction }));
  }
  return findings;
}

function repeatedLanguages(story: unknown): readonly number[] {
  const list = valueAt(story, ['languages']);
  const languages: readonly unknown[] = Array.isArray(list) ? list : [];
  return [...languages.keys()].filter((index) => languages.indexOf(languages[index]) < index);
}

function corrections({ chapter }: ParsedChapter): readonly unknown[] {
  const list = valueAt(chapter.data?.value, ['corrections']);
  return Array.isArray(list) ? list : [];
}

function correctionDates(chapter: ParsedChapter): readonly string[] {
  return corrections(chapter).flatMap((each) => {
    const date = valueAt(each, ['date']);
    return typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? [date] : [];
  });
}

function chapterFindings(parsed: ParsedChapter, known: KnownIds): Finding[] {
  const { data } = parsed.chapter;
  if (!data) return [];
  const stepIds = new Set(parsed.steps.flatMap(({ id }) => id ?? []));
  const findings = corrections(parsed).flatMap((each, index) => {
    const step = valueAt(each, ['step']);
    const unknown = typeof step === 'string' ? unknownId(step, stepIds) : null;
    return unknown ? [finding('unknown-step', data.placeOf(['corrections', index, 'step']), unknown)] : [];
  });
  const place = valueAt(data.value, ['place']);
  const unknown = typeof place === 'string' ? unknownId(place, known.features) : null;
  return unknown ? [...findings, finding('unknown-feature', data.placeOf(['place']), unknown)] : findings;
}
