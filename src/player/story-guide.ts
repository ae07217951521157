import type { Status } from '../schema/layers.ts';
import type { Day, LayerId } from '../story/story.ts';

/**
 * What explains the map in one language, fetched by the first reader who asks: titles of layers, numbers of sources,
 * which passages are about a feature, and the words of the interface that only explorers see. Plain data.
 */
export interface StoryGuide {
  /** Every layer of the story, in the order of `map/layers.yaml`. */
  readonly layers: readonly GuideLayer[];
  /** Ids of sources in the order of their numbers, from 1. */
  readonly sources: readonly string[];
  /** Every step of the story, in order. */
  readonly passages: readonly Passage[];
  /** Positions in `passages` of the steps that are about a feature, by its id. */
  readonly mentions: Readonly<Record<string, readonly number[]>>;
  /** Days on which something begins, and the day of the last check, in order. */
  readonly days: readonly Day[];
  readonly addresses: { readonly story: string; readonly sources: string; readonly data: string };
  readonly words: GuideWords;
}

/** A layer's name, and one sentence about its marks. */
export interface GuideLayer {
  readonly id: LayerId;
  readonly title: string;
  readonly note: string | null;
}

/** A step as something to go to. */
export interface Passage {
  /** `<chapter>.<step>`. */
  readonly key: string;
  readonly title: string;
}

/** Words of details and exploring in one language; `{names}` in braces are filled in. */
export interface GuideWords {
  readonly explore: string;
  readonly map: string;
  readonly back: string;
  readonly close: string;
  readonly search: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly layers: string;
  readonly listOf: string;
  readonly countOf: string;
  readonly noneInPeriod: string;
  readonly showMore: string;
  /** Of a large layer, in a search. */
  readonly searchedPart: string;
  readonly searchRest: string;
  readonly period: string;
  readonly since: string;
  readonly until: string;
  readonly showAll: string;
  readonly showList: string;
  readonly hideList: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly north: string;
  readonly dataPage: string;
  readonly borders: string;
  readonly passages: string;
  readonly alsoHere: string;
  readonly inData: string;
  readonly certainty: string;
  readonly date: string;
  readonly datePeriod: string;
  readonly statedBy: string;
  readonly disputed: string;
  readonly precision: string;
  readonly precisionKm: string;
  readonly local: string;
  readonly sources: string;
  readonly undated: string;
  readonly statuses: Readonly<Record<Status, string>>;
}
