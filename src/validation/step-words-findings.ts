import { idSchema } from '../schema/text.ts';
import type { WrittenStep } from '../story/split-steps.ts';
import { mapAltSaysNothing } from './alt-text.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Finding, Place } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { ParsedChapter, ParsedWords } from './parsed-content.ts';
import { nodePlace, shorten } from './words-places.ts';

/**
 * Rules for the steps of a language file: headings, map pictures, and the same steps as `chapter.yaml` in its order. A
 * language that is not finished may lack steps.
 */
export function stepWordsFindings(words: ParsedWords, chapter: ParsedChapter, isFinished = true): Finding[] {
  const { preamble, steps } = words.body;
  const first = preamble[0];
  return [
    ...(first ? [finding('text-before-first-step', nodePlace(words, first), {})] : []),
    ...steps.flatMap((step, index) => headingFindings(step, steps.slice(0, index), words)),
    ...steps.flatMap((step) => mapPictureFindings(step, words)),
    ...repeatedAlts(words),
    ...(chapter.chapter.data ? parityFindings(words, chapter, isFinished) : []),
  ];
}

function headingFindings(step: WrittenStep, earlier: readonly WrittenStep[], words: ParsedWords): Finding[] {
  const place = nodePlace(words, step.heading);
  const title = shorten(step.title);
  const markup = step.heading.children.some(({ type }) => type !== 'text');
  const findings = markup ? [finding('title-not-plain', place, {})] : [];
  if (step.id === null) return [...findings, finding('step-without-id', place, { title })];
  if (!isId(step.id)) {
    return [...findings, finding('invalid-form', place, { value: step.id, form: 'id' })];
  }
  if (step.trailing !== '')
    findings.push(finding('text-after-id', place, { id: step.id, title, text: shorten(step.trailing) }));
  else if (step.title === '') findings.push(finding('title-empty', place, { id: step.id }));
  const same = earlier.find(({ id }) => id === step.id);
  const line = same?.heading.position?.start.line;
  if (line !== undefined) findings.push(finding('duplicate-step-heading', place, { id: step.id, line }));
  return findings;
}

function mapPictureFindings(step: WrittenStep, words: ParsedWords): Finding[] {
  const name = step.id ?? shorten(step.title);
  const [first, ...more] = step.maps;
  if (!first) return [finding('map-picture-missing', nodePlace(words, step.heading), { id: name })];
  const alt = (first.alt ?? '').trim();
  return [
    ...(mapAltSaysNothing(alt, step.title) ? [finding('alt-says-nothing', nodePlace(words, first), { alt })] : []),
    ...more.map((image) => finding('map-picture-twice', nodePlace(words, image), { id: name })),
  ];
}

/** The same text under two maps tells nobody what changed from one to the other. */
function repeatedAlts(words: ParsedWords): Finding[] {
  const alts = words.body.steps.map(({ maps }) => (maps[0]?.alt ?? '').trim());
  return words.body.steps.flatMap((step, index) => {
    const [image] = step.maps;
    const earlier = words.body.steps[alts.indexOf(alts[index] ?? '')];
    if (!image || !alts[index] || !earlier || earlier === step) return [];
    return [finding('alt-repeated', nodePlace(words, image), { step: earlier.id ?? shorten(earlier.title) })];
  });
}

function parityFindings(
  words: ParsedWords,
  { file: chapterFile, steps }: ParsedChapter,
  isFinished: boolean,
): Finding[] {
  const wanted = steps.flatMap(({ id }) => (id === null ? [] : [id]));
  const written = [...new Set(words.body.steps.flatMap(({ id }) => (isId(id) ? [id] : [])))];
  const missing = wanted.filter((id) => !written.includes(id));
  const unknown = written.filter((id) => !wanted.includes(id));
  // One unknown and one missing step are the same one, however different their ids.
  const only = unknown.length === 1 && missing.length === 1 ? (missing[0] ?? null) : null;
  const meant = (id: string): string | null => didYouMean(id, missing) ?? only;
  const findings = words.body.steps.flatMap((step) => {
    if (!isId(step.id) || wanted.includes(step.id)) return [];
    const args = { id: step.id, chapterFile, suggestion: meant(step.id) };
    return [finding('step-unknown', nodePlace(words, step.heading), args)];
  });
  // A heading with a misspelt id is one mistake, not an unknown step and a missing one.
  const misspelt = unknown.flatMap((id) => meant(id) ?? []);
  // Headings whose id is missing, malformed or a repetition have their finding and are likely the missing steps.
  const idless = words.body.steps.length - written.length;
  const absent = isFinished ? missing.filter((id) => !misspelt.includes(id)).slice(idless) : [];
  findings.push(...absent.map((id) => finding('step-missing', placeBefore(id, wanted, words), { id, chapterFile })));
  return [...findings, ...orderFindings(words, wanted, written, chapterFile)];
}

function isId(id: string | null): id is string {
  return idSchema.safeParse(id).success;
}

/** The heading after which a missing step should stand; the first line of the body when it should be first. */
function placeBefore(id: string, wanted: readonly string[], words: ParsedWords): Place {
  const before = wanted.slice(0, wanted.indexOf(id)).reverse();
  for (const previous of before) {
    const step = words.body.steps.find((each) => each.id === previous);
    if (step) return nodePlace(words, step.heading);
  }
  const line = Math.min(words.bodyLine, words.source.lines.length);
  return { file: words.source.file, line, column: 1 };
}

/** One finding at the first step that stands elsewhere than in `chapter.yaml`. */
function orderFindings(
  words: ParsedWords,
  wanted: readonly string[],
  written: readonly string[],
  chapterFile: string,
): Finding[] {
  const shared = [...new Set(wanted)].filter((id) => written.includes(id));
  const inOrder = written.filter((id) => wanted.includes(id));
  const id = inOrder.find((each, index) => each !== shared[index]);
  const step = words.body.steps.find((each) => each.id === id);
  if (id === undefined || !step) return [];
  return [finding('step-order', nodePlace(words, step.heading), { id, chapterFile, order: shared.join(', ') })];
}
