import type { GlyphOnLine } from './line-text.ts';
import type { LabelCandidate } from './label-placement.ts';
import type { Point } from './screen.ts';
import type { SourceFeature, SourceTile } from './source-feature.ts';
import type { SymbolIcon } from './symbol-icon.ts';
import type { SymbolText } from './symbol-text.ts';

/** One symbol that wants to be placed: what it shows, where, and what it would cover. */
export interface MapSymbol {
  readonly feature: SourceFeature;
  readonly tile: SourceTile;
  /** Lower is placed first and drawn first. */
  readonly sortKey: number;
  /** In the picture. */
  readonly place: Point;
  readonly text: SymbolText | null;
  /** The text's glyphs where it runs along a line; `null` for text that stands straight. */
  readonly glyphsOnLine: readonly GlyphOnLine[] | null;
  /** Degrees clockwise by which straight text is turned. */
  readonly textAngle: number;
  readonly icon: SymbolIcon | null;
  readonly iconAngle: number;
  readonly candidate: LabelCandidate;
}
