import type { Legend } from '../map/legend.ts';
import type { LocatorFrame, LocatorStop } from '../map/locator.ts';
import type { MapStory } from '../map/map-story.ts';
import type { PictureContents } from '../map/picture-contents.ts';
import type { FigureCrop } from '../map/picture-frame.ts';
import type { StepNotes } from '../map/step-notes.ts';
import type { MapState } from '../story/story.ts';

/** One step as the page's script needs it: no words, all of its map. */
export interface PlayerStep {
  /** `<chapter>.<step>`. */
  readonly key: string;
  readonly chapter: string;
  readonly chapterTitle: string;
  readonly title: string;
  readonly map: MapState;
  readonly legend: Legend;
  /** The day the map shows, in words. */
  readonly day: string;
  readonly alt: string;
  /** Pictures of the step's map; `null` while editing, when none are made. */
  readonly pictures: PlayerPictures | null;
  /** Notes beside its features. */
  readonly onMap: StepNotes;
  /** What notes keep clear of on its pictures; `null` where it has no notes, or is only being edited. */
  readonly contents: Readonly<Record<FigureCrop, PictureContents>> | null;
}

/** The story's places on a small map, with the words and the sea that belong to it. */
export interface LocatorPicture {
  readonly frame: LocatorFrame;
  readonly stops: readonly (LocatorStop & { readonly name: string })[];
  /** SVG path data: the way through the stops, and the sea. */
  readonly way: string;
  readonly sea: string;
  /** What the picture is. */
  readonly label: string;
}

/** The way from the figure to everything on the map. */
export interface ExploreEntry {
  /** Address of the `StoryGuide`. */
  readonly guideUrl: string;
  /** The same as a page, for machines that cannot show the live map. */
  readonly dataUrl: string;
  readonly open: string;
  readonly openData: string;
}

/** Addresses of a step's pictures. */
export type PlayerPictures = Readonly<
  Record<
    FigureCrop,
    Readonly<Record<'light' | 'dark', { readonly url: string; readonly width: number; readonly height: number }>>
  >
>;

/** What a page hands to its player; plain data. */
export interface PlayerStory {
  readonly map: MapStory;
  readonly steps: readonly PlayerStep[];
  /** `null` for stories with fewer than two places. */
  readonly locator: LocatorPicture | null;
  /** The chapter that is the story's cover, whose address stays clean; `null` on pages without it. */
  readonly cover: string | null;
  /** Position of each step in `steps`, by key. */
  readonly index: Readonly<Record<string, number>>;
  readonly explore: ExploreEntry;
  /** Addresses of the map engine's files, for fetching them ahead; empty while editing. */
  readonly engine: readonly string[];
}
