import { textWidth } from '../base/text-width.ts';
import type { Lang } from '../schema/text.ts';
import type { Chapter, Story } from '../story/story.ts';
import { stringsFor } from './strings.ts';

/** A chapter as a stop on the line in the bar. */
export interface Station {
  readonly chapter: Chapter;
  readonly label: string;
}

/** The chapters of a story in order, each with the word that the bar has for it. */
export function stationsOf(story: Story, lang: Lang): Station[] {
  return story.chapters.map((chapter) => ({ chapter, label: stationLabel(story, lang, chapter) }));
}

/** A chapter's place says in a word where the story stops. */
function stationLabel({ features }: Story, lang: Lang, { kind, place, text, id }: Chapter): string {
  const t = stringsFor(lang);
  if (kind === 'cover') return t.opening;
  if (kind === 'ending') return t.ending;
  return (place === null ? undefined : features.get(place)?.properties.names[lang]) ?? text[lang]?.title ?? id;
}

/** In which bars the stations stand side by side: in every wide one, only in the widest, or in none, which have a menu. */
export type StationRoom = 'usual' | 'widest' | 'none';

/** Widths inside bars of windows of 64 and 80 letters with a scroll bar; `styles/chrome.css` knows them too. */
const USUAL_REM = 57.5;
const WIDEST_REM = 72;
/** What the bar needs beside title and stations: language, sharing, settings, and what parts them. */
const OTHERS_REM = 15;
/** Sizes of letters, and the least title. */
const TITLE_REM = 1.05;
const LEAST_TITLE_REM = 10;
const LABEL_REM = 0.8125;
/** Between two labels; and the least station, which a finger can hit. */
const GAP_REM = 0.5;
const LEAST_STATION_REM = 3;

/** Where the line has room for the longest word of each label, which may break between words. */
export function stationRoom(title: string, stations: readonly Station[]): StationRoom {
  const words = stations.flatMap(({ label }) => label.split(/(?<=[\s/–-])/u));
  const widest = Math.max(0, ...words.map((word) => textWidth(word.trim())));
  const station = Math.max(LEAST_STATION_REM, widest * LABEL_REM + GAP_REM);
  const needed = OTHERS_REM + Math.max(LEAST_TITLE_REM, textWidth(title) * TITLE_REM) + stations.length * station;
  if (needed <= USUAL_REM) return 'usual';
  return needed <= WIDEST_REM ? 'widest' : 'none';
}
