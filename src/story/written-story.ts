import type { Geometry } from 'geojson';
import type { ChapterInput, FrontMatter } from '../schema/chapter.ts';
import type { Departure } from '../schema/departures.ts';
import type { Bounds } from '../schema/geography.ts';
import type { TermInput } from '../schema/glossary.ts';
import type { LayerInput } from '../schema/layers.ts';
import type { Source } from '../schema/sources.ts';
import type { StoryInput } from '../schema/story.ts';
import type { Lang } from '../schema/text.ts';
import type { WrittenStep } from './split-steps.ts';

/** A story as written and found sound: every file parsed and checked, nothing resolved. What `buildStory` starts from. */
export interface WrittenStory {
  readonly input: StoryInput;
  /** In reading order. */
  readonly chapters: readonly WrittenChapter[];
  /** By id, in the order of `map/layers.yaml`. */
  readonly layers: Readonly<Record<string, LayerInput>>;
  /** Features of each GeoJSON file, by file name such as `pipelines.geojson`. */
  readonly mapFiles: ReadonlyMap<string, readonly WrittenFeature[]>;
  readonly sources: readonly Source[];
  readonly glossary: Readonly<Record<string, TermInput>>;
  readonly departures: readonly Departure[];
}

/** One chapter folder. */
export interface WrittenChapter {
  readonly id: string;
  readonly input: ChapterInput;
  readonly words: Readonly<Record<Lang, WrittenWords>>;
}

/** One language file of a chapter. */
export interface WrittenWords {
  readonly frontMatter: FrontMatter;
  readonly steps: readonly WrittenStep[];
}

/** One feature of a GeoJSON file. */
export interface WrittenFeature {
  readonly id: string;
  readonly geometry: Geometry | null;
  /** The `bbox` member, which a feature without geometry must have. */
  readonly bbox: Bounds | null;
  /** Checked against the schema of its layer's preset. */
  readonly properties: unknown;
}
