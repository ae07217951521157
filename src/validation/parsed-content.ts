import type { ChapterInput, FrontMatter, StepInput } from '../schema/chapter.ts';
import type { Departure } from '../schema/departures.ts';
import type { Bounds } from '../schema/geography.ts';
import type { TermInput } from '../schema/glossary.ts';
import type { LayerInput } from '../schema/layers.ts';
import type { Published } from '../schema/published.ts';
import type { Source } from '../schema/sources.ts';
import type { StoryInput } from '../schema/story.ts';
import type { Lang } from '../schema/text.ts';
import type { Markdown } from '../story/markdown.ts';
import type { ChapterBody } from '../story/split-steps.ts';
import type { PictureFacts } from './content-layout.ts';
import type { DataFile } from './data-file.ts';
import type { MapFile } from './geojson-findings.ts';
import type { SourceText } from './source-text.ts';

/**
 * A content folder read as far as it can be: rules across files work on what is sound and pass over the rest, so that
 * one broken field hides no other mistake.
 */
export interface ParsedContent {
  readonly story: ParsedData<StoryInput>;
  /** Languages of the story; empty when `story.yaml` does not say. */
  readonly languages: readonly Lang[];
  readonly editions: Editions;
  readonly map: MapLimits;
  readonly chapters: readonly ParsedChapter[];
  readonly layers: ParsedData<{ readonly layers: Readonly<Record<string, LayerInput>> }>;
  /** `null` for a file that cannot be read. */
  readonly mapFiles: ReadonlyMap<string, MapFile | null>;
  readonly sources: ParsedData<readonly Source[]>;
  readonly glossary: ParsedData<Readonly<Record<string, TermInput>>>;
  readonly departures: ParsedData<readonly Departure[]>;
  readonly published: ParsedData<Published>;
  /** Paths of data files that exist and cannot be read. */
  readonly unreadable: ReadonlySet<string>;
  /** Paths of pictures. */
  readonly media: readonly string[];
  /** What each picture is; `null` where nobody looked. */
  readonly pictures: ReadonlyMap<string, PictureFacts | null> | null;
}

/** Which language has to have what; lists are empty and the source is `null` where `story.yaml` does not say. */
export interface Editions {
  readonly languages: readonly Lang[];
  /** Languages that must be complete. */
  readonly finished: readonly Lang[];
  /** Languages whose gaps show the source language. */
  readonly unfinished: readonly Lang[];
  /** The language that the others are translated from. */
  readonly source: Lang | null;
}

/** A document and, when it keeps to its schema, its value. */
export interface ParsedData<T> {
  /** `null` when the file is missing or cannot be read. */
  readonly data: DataFile | null;
  readonly value: T | null;
}

/** What a camera must keep to; `null` where `story.yaml` does not say. */
export interface MapLimits {
  readonly bounds: Bounds | null;
  readonly maxZoom: number;
  readonly checked: string | null;
}

export interface ParsedChapter {
  readonly id: string;
  /** Path of `chapter.yaml`. */
  readonly file: string;
  readonly chapter: ParsedData<ChapterInput>;
  readonly steps: readonly ParsedStep[];
  readonly words: ReadonlyMap<Lang, ParsedWords>;
}

/** A step of `chapter.yaml`; `input` is `null` where a field is wrong. */
export interface ParsedStep {
  readonly index: number;
  readonly id: string | null;
  readonly input: StepInput | null;
}

/** A language file of a chapter. */
export interface ParsedWords {
  readonly lang: Lang;
  readonly source: SourceText;
  readonly bodyLine: number;
  readonly frontMatter: ParsedData<FrontMatter>;
  readonly markdown: Markdown;
  readonly body: ChapterBody;
}
