import { stepChanges, type StepChange } from '../story/choreography.ts';
import { LONGEST_FLIGHT_MS } from '../story/flight-arc.ts';
import type { Step, Story } from '../story/story.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { ParsedContent } from './parsed-content.ts';
import { placeOfStep } from './step-places.ts';

/** A flight so long crosses most of a screen more than twice: the reader follows the way and nothing else. */
const FAR_MS = 2500;
/** As many new things as people keep in mind at once (Cowan, “The magical number 4”, 2001). */
const MOST_NEWS = 4;
/** A step that follows the scroll is at least one and a half windows high: fewer words leave a whole window without any. */
const LEAST_SCRUB_WORDS = 25;

/** Warnings about how the map moves between steps, and how much happens meanwhile. */
export function choreographyFindings(story: Story, content: ParsedContent): Finding[] {
  return [
    ...stepChanges(story).flatMap((change) => changeFindings(change, content)),
    ...story.steps.flatMap((step) => wordsFindings(step, story, content)),
  ];
}

function changeFindings({ step, flightMs, news }: StepChange, content: ParsedContent): Finding[] {
  // Rounded up, so that a flight just over the limit does not read as one at the limit.
  const seconds = Math.ceil(flightMs / 100) / 10;
  const place = placeOfStep(content, step, ['camera']);
  return [
    ...(flightMs > FAR_MS && news > MOST_NEWS
      ? [finding('far-and-new', place, { seconds, count: news, most: MOST_NEWS })]
      : []),
    ...(flightMs > LONGEST_FLIGHT_MS
      ? [finding('flight-too-long', place, { seconds, most: LONGEST_FLIGHT_MS / 1000 })]
      : []),
  ];
}

function wordsFindings({ key, map, text }: Step, { languages }: Story, content: ParsedContent): Finding[] {
  if (map.move !== 'scrub') return [];
  const counts = languages.map((lang) => ({ lang, words: text[lang]?.plain.match(/\p{L}+/gu)?.length ?? 0 }));
  const fewest = counts.toSorted((a, b) => a.words - b.words)[0];
  if (fewest === undefined || fewest.words >= LEAST_SCRUB_WORDS) return [];
  return [finding('scrub-without-words', placeOfStep(content, key, ['move']), { ...fewest, least: LEAST_SCRUB_WORDS })];
}
