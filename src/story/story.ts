import type { FeatureCollection, Geometry } from 'geojson';
import type { Brand } from '../base/brand.ts';
import type { CameraMove } from '../schema/camera.ts';
import type { Correction, PictureInput } from '../schema/chapter.ts';
import type { Departure } from '../schema/departures.ts';
import type { Bounds, LngLat } from '../schema/geography.ts';
import type { TermInput } from '../schema/glossary.ts';
import type { FeatureProperties, LayerInput, Preset } from '../schema/layers.ts';
import type { Source } from '../schema/sources.ts';
import type { StoryInput } from '../schema/story.ts';
import type { Lang } from '../schema/text.ts';
import type { TranslationMark } from './translation-mark.ts';

/**
 * The story as meant: every default resolved, every reference known to exist. Pure data, made once by
 * `buildStory`, read by pages, pictures, map and downloads. Nothing later asks whether something was given.
 */

export type ChapterId = Brand<string, 'ChapterId'>;
/** Id of a step within its chapter. */
export type StepId = Brand<string, 'StepId'>;
/** `<chapter>.<step>`: unique in the story, the same in every language, and the fragment of its address. */
export type StepKey = Brand<string, 'StepKey'>;
export type LayerId = Brand<string, 'LayerId'>;
export type FeatureId = Brand<string, 'FeatureId'>;
export type SourceId = Brand<string, 'SourceId'>;
export type TermId = Brand<string, 'TermId'>;
/** A day, `2025-08-06`; days compare as strings. */
export type Day = Brand<string, 'Day'>;

/** Where a map looks, once targets given by ids are resolved to their extent. Degrees; zoom of 512-pixel tiles. */
export type CameraTarget =
  | {
      readonly kind: 'bounds';
      readonly bounds: Bounds;
      readonly maxZoom: number;
      readonly bearing: number;
      readonly pitch: number;
    }
  | {
      readonly kind: 'center';
      readonly center: LngLat;
      readonly zoom: number;
      readonly bearing: number;
      readonly pitch: number;
    };

/** All that a step's map shows, from the step alone. */
export interface MapState {
  /** Camera targets on wide and narrow screens. */
  readonly camera: { readonly wide: CameraTarget; readonly narrow: CameraTarget };
  readonly move: CameraMove;
  /** For `scrub`: cameras passed before the step's own, the first at progress 0. Empty for other moves. */
  readonly via: { readonly wide: readonly CameraTarget[]; readonly narrow: readonly CameraTarget[] };
  /** Visible layers, bottom first. */
  readonly layers: readonly LayerId[];
  /** Features that stand out; empty when nothing is singled out. */
  readonly highlight: readonly FeatureId[];
  /** Features dated after this day are not on the map. */
  readonly date: Day;
  /** Lines drawn with the scroll, one after the other; empty when nothing is drawn. */
  readonly draw: readonly FeatureId[];
  /** Side of the words on wide screens; the subject is fitted into the rest. */
  readonly card: 'left' | 'right';
}

/** The words of a step in one language. */
export interface StepText {
  readonly title: string;
  /** The author's text alternative of the map. */
  readonly alt: string;
  /** Safe HTML of the body, without the heading and the map picture. */
  readonly html: string;
  /** Every word of the body, for search, feeds and tests. */
  readonly plain: string;
  /** Source ids cited, in order of first mention. */
  readonly citations: readonly SourceId[];
  /** Term ids used, in order of first mention. */
  readonly terms: readonly TermId[];
  /** Features and layers that words of this step act on. */
  readonly mapWords: readonly string[];
  /** Notes beside features of this step's map, the most important first. */
  readonly notes: readonly MapNote[];
  /** `null` when these words say what the source language says. */
  readonly translation: TranslationMark | null;
}

/** A short statement in plain text that stands beside a feature on the map. */
export interface MapNote {
  readonly at: FeatureId;
  readonly text: string;
}

export interface Step {
  readonly key: StepKey;
  readonly id: StepId;
  readonly chapter: ChapterId;
  /** Position in the whole story, from 0. */
  readonly index: number;
  readonly map: MapState;
  readonly text: Readonly<Record<Lang, StepText>>;
}

export interface Chapter {
  readonly id: ChapterId;
  readonly kind: 'cover' | 'chapter' | 'ending';
  /** 1, 2, … for chapters; `null` for cover and ending. */
  readonly number: number | null;
  readonly place: FeatureId | null;
  readonly text: Readonly<Record<Lang, ChapterText>>;
  readonly steps: readonly Step[];
  readonly corrections: readonly Correction[];
}

/** A chapter's words in one language, apart from its steps. */
export interface ChapterText {
  readonly title: string;
  readonly summary: string;
  /** `null` when these words say what the source language says. */
  readonly translation: TranslationMark | null;
}

/** A picture of `media/` that words show. */
export interface ShownPicture {
  /** As the words name it, e.g. `media/ferry.jpg`. */
  readonly file: string;
  /** In pixels, of the file as it lies in `media/`. */
  readonly width: number;
  readonly height: number;
  /** Stands for the bytes. */
  readonly hash: string;
  readonly input: PictureInput;
}

/** A map feature with the layer file it stands in. */
export interface MapFeature<P extends Preset = Preset> {
  readonly id: FeatureId;
  readonly preset: P;
  readonly properties: FeatureProperties[P];
  /** `null` for features made of countries of the basemap. */
  readonly geometry: Geometry | null;
  /** Extent; of the feature's `bbox` member where it has no geometry. */
  readonly bounds: Bounds;
}

export interface Layer {
  readonly id: LayerId;
  readonly input: LayerInput;
  readonly preset: Preset;
  /** In the order of the file. */
  readonly features: readonly MapFeature[];
}

/** A source with its number: order of first citation in the story. */
export interface NumberedSource {
  readonly number: number;
  readonly source: Source;
}

export interface Story {
  readonly input: StoryInput;
  readonly languages: readonly Lang[];
  readonly defaultLanguage: Lang;
  /** The language that the others are translated from. */
  readonly sourceLanguage: Lang;
  /** Languages that are not finished: their gaps show the source language. */
  readonly unfinished: readonly Lang[];
  readonly chapters: readonly Chapter[];
  /** Every step of every chapter, in order. */
  readonly steps: readonly Step[];
  readonly layers: ReadonlyMap<LayerId, Layer>;
  readonly features: ReadonlyMap<FeatureId, MapFeature>;
  readonly sources: ReadonlyMap<SourceId, NumberedSource>;
  readonly glossary: ReadonlyMap<TermId, TermInput>;
  readonly departures: readonly Departure[];
  /** Pictures that words show, by their path, e.g. `media/ferry.jpg`. */
  readonly pictures: ReadonlyMap<string, ShownPicture>;
  /** Addresses published before, old to new: chapters, and steps as `<chapter>.<step>`. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** GeoJSON of a layer as it is published under `/data/` and drawn by the map. */
export type LayerData = FeatureCollection<Geometry | null>;
