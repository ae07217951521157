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
import type { TranslationMark } from './translation-mark.ts';

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
  /** Pictures by path, e.g. `media/ferry.jpg`; empty where nobody looked at the files. */
  readonly pictures: ReadonlyMap<string, WrittenPicture>;
}

/** One chapter folder. */
export interface WrittenChapter {
  readonly id: string;
  readonly input: ChapterInput;
  readonly words: Readonly<Record<Lang, WrittenWords>>;
}

/** One language file of a chapter; gaps of a language that is not finished are filled from the source language. */
export interface WrittenWords {
  readonly frontMatter: FrontMatter;
  readonly steps: readonly WrittenStep[];
  /** Passages that do not follow the source language as it is now, by step id; `HEAD` is title and summary. */
  readonly marks: ReadonlyMap<string, TranslationMark>;
}

/** A picture of `media/` as it lies there. */
export interface WrittenPicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Stands for the bytes. */
  readonly hash: string;
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
