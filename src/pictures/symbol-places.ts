import { WORLD_SIZE_PX } from '../story/camera.ts';
import { growBox, type Box } from './box.ts';
import { clipLine, clipRing } from './clip.ts';
import { centerAnchor, lineAnchors, type LineRepeat } from './line-anchors.ts';
import type { SymbolPlacement } from './property-types.ts';
import { poleOfInaccessibility } from './pole.ts';
import type { Point, Screen } from './screen.ts';
import type { SourceFeature, SourceTile } from './source-feature.ts';
import { simplifyLine } from './simplify-line.ts';
import { tileCover } from './tile-cover.ts';
import { positionAlong } from './walk-line.ts';

/** Where a symbol of a feature stands. */
export interface SymbolPlace {
  /** World widths. */
  readonly point: Point;
  readonly tile: SourceTile;
  /** For symbols along lines: the line, in pixels of the whole zoom, and the symbol's distance from its start there. */
  readonly line: { readonly points: readonly Point[]; readonly distance: number } | null;
}

/** Tiles know this share of a tile more than their own part; MapLibre's default for GeoJSON. */
const TILE_BUFFER = 128 / 512;

/**
 * The places of a feature's symbols, tile by tile as MapLibre finds them: each point; of lines and polygons set as
 * points the start or the innermost point; along lines as `repeat` says, whose lengths are in pixels of the whole zoom.
 */
export function symbolPlaces(
  feature: SourceFeature,
  placement: SymbolPlacement,
  repeat: Omit<LineRepeat, 'overscaling' | 'continued'>,
  screen: Screen,
): readonly SymbolPlace[] {
  const tiles = feature.tile === null ? tileCover(screen, 0, feature.maxZoom) : [feature.tile];
  return tiles.flatMap((tile) => {
    if (placement === 'point') return pointPlaces(feature, tile, screen);
    const lines = feature.tile === null ? simplifyFor(feature.geometry, tile) : feature.geometry;
    return lines.flatMap((line) => linePlaces(line, tile, placement, repeat, screen));
  });
}

/** MapLibre simplifies GeoJSON by this share of a tile: 0.375 pixels. */
const TOLERANCE = 0.375 / 512;

function simplifyFor(lines: SourceFeature['geometry'], tile: SourceTile): SourceFeature['geometry'] {
  return lines.map((line) => simplifyLine(line, TOLERANCE / 2 ** tile.z));
}

function pointPlaces(feature: SourceFeature, tile: SourceTile, screen: Screen): readonly SymbolPlace[] {
  return pointsOf(feature, tile, screen)
    .filter((point) => isIn(point, tile.box))
    .map((point) => ({ point, tile, line: null }));
}

function pointsOf(feature: SourceFeature, tile: SourceTile, screen: Screen): readonly Point[] {
  if (feature.type === 1) return feature.geometry.flat();
  const known = growBox(tile.box, (tile.box[2] - tile.box[0]) * TILE_BUFFER);
  if (feature.type === 2) return feature.geometry.flatMap((line) => line.slice(0, 1));
  const rings = feature.geometry.map((ring) => clipRing(ring, known)).filter((ring) => ring.length > 2);
  const pole = rings.length === 0 ? null : poleOfInaccessibility(rings, 1 / screen.scale);
  return pole === null ? [] : [pole];
}

function linePlaces(
  line: readonly Point[],
  tile: SourceTile,
  placement: 'line' | 'line-center',
  repeat: Omit<LineRepeat, 'overscaling' | 'continued'>,
  screen: Screen,
): readonly SymbolPlace[] {
  const scale = WORLD_SIZE_PX * 2 ** screen.tileZoom;
  const overscaling = 2 ** (screen.tileZoom - tile.z);
  const whole = placement === 'line-center';
  const lines = whole
    ? clipLine(line, growBox(tile.box, (tile.box[2] - tile.box[0]) * TILE_BUFFER))
    : clipLine(line, tile.box);
  return lines.flatMap((part) => {
    const points = part.map(([x, y]): Point => [x * scale, y * scale]);
    const full = { ...repeat, overscaling, continued: isOnEdge(part[0], tile.box) };
    const distances = whole ? centerAnchor(points, full) : lineAnchors(points, full);
    return distances.flatMap((distance) => {
      const position = positionAlong(points, distance);
      if (position === null) return [];
      const point: Point = [position.point[0] / scale, position.point[1] / scale];
      return isIn(point, tile.box) ? [{ point, tile, line: { points, distance } }] : [];
    });
  });
}

function isIn([x, y]: Point, box: Box): boolean {
  return x >= box[0] && x < box[2] && y >= box[1] && y < box[3];
}

function isOnEdge(point: Point | undefined, box: Box): boolean {
  return (
    point !== undefined && (point[0] === box[0] || point[0] === box[2] || point[1] === box[1] || point[1] === box[3])
  );
}
