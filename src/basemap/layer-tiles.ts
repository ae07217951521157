import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { type DisplayProperties, displayShapes } from '../map/display-features.ts';
import type { Bounds } from '../schema/geography.ts';
import { unproject } from '../story/camera.ts';
import { unionBounds } from '../story/bounds.ts';
import type { FeatureId, Layer } from '../story/story.ts';
import type { Lang } from '../schema/text.ts';
import type { Tile } from './build-tiles.ts';
import { tilesIn } from './tile-range.ts';

/** The tiles of a layer of points: what its map draws, in one language. */
export interface LayerPyramid {
  readonly maxzoom: number;
  readonly bounds: Bounds;
  /** Complete: what is empty has no bytes. */
  readonly tiles: () => Generator<Tile>;
}

const EXTENT = 4096;
/** CSS pixels across a tile. */
const TILE_PX = 512;
const EARTH_KM = 40_075;

/** At this zoom a unit of a tile is 20 m: closer looks show the same points further apart. */
const DEEPEST_ZOOM = 9;
/** More files than this are a burden for hosts; wide layers end at a lower zoom. */
const MOST_TILES = 4000;
/** Above the deepest zoom one mark of a kind stands for all within a square of this side: a little less than its width. */
const CELL_PX = 12;
/** The same for uncertainty areas, which are wider and cost ten times as much. */
const AREA_CELL_PX = 24;
/** Uncertainty areas narrower than this are hidden by their mark. */
const LEAST_RADIUS_PX = 8;
/** Corners of an uncertainty area, and of one so small that nobody sees them. */
const CORNERS = 32;
const FEW_CORNERS = 16;
const SMALL_RADIUS_PX = 24;

/**
 * Cuts a layer of points into vector tiles with the source layers `shapes` and `areas`. Far out, marks that would lie on
 * each other are told by the earliest of each kind, so that a tile's size is bounded by what fits on it; what the story
 * singles out is always there, and at the deepest zoom everything is.
 */
export function buildLayerTiles(layer: Layer, lang: Lang, singledOut: ReadonlySet<FeatureId>): LayerPyramid {
  const bounds = unionBounds(layer.features.map((feature) => feature.bounds));
  const maxzoom = deepestZoom(bounds);
  const kilometres = new Map<string, number>(
    layer.features.flatMap(({ id, properties }) => {
      const { precision } = properties;
      return layer.preset === 'strike' && precision !== undefined ? [[id, precision.km] as const] : [];
    }),
  );
  return {
    maxzoom,
    bounds,
    tiles: function* () {
      const shapes = displayShapes(layer.preset, layer.features, lang);
      const points = indexPoints(shapes, maxzoom, 0);
      const farthest = Math.max(0, ...new Set(kilometres.values()));
      const around = farthest > 0 ? indexPoints(shapes, maxzoom, reachUnits(farthest, maxzoom, bounds)) : null;
      for (let z = 0; z <= maxzoom; z++) {
        for (const tile of tilesIn(bounds, z)) {
          const keep = (features: GeoJSONVTFeature[], cellPx: number): GeoJSONVTFeature[] =>
            z === maxzoom ? features : thinOut(features, singledOut, cellPx);
          const marks = keep(featuresOf(points, tile), CELL_PX);
          const near = around === null || !hasAreas(farthest, tile) ? [] : featuresOf(around, tile);
          const circles = keep(near, AREA_CELL_PX).flatMap((point) =>
            circleOf(point, kilometres.get(String(point.tags?.['id'])) ?? 0, tile),
          );
          const parts = {
            shapes: tileOf(z < maxzoom ? marks.map(withoutName(singledOut)) : marks),
            areas: tileOf(circles),
          };
          const data =
            marks.length + circles.length === 0
              ? new Uint8Array()
              : fromGeojsonVt(parts, { version: 2, extent: EXTENT });
          yield { ...tile, data };
        }
      }
    },
  };
}

function deepestZoom(bounds: Bounds): number {
  let zoom = DEEPEST_ZOOM;
  while (zoom > 0 && tilesIn(bounds, zoom).length > MOST_TILES) zoom -= 1;
  return zoom;
}

function indexPoints(data: FeatureCollection, maxZoom: number, buffer: number): GeoJSONVT {
  return new GeoJSONVT(data, { maxZoom, indexMaxZoom: 4, indexMaxPoints: 0, tolerance: 0, extent: EXTENT, buffer });
}

/** How far an area of this radius may reach into the next tile, in a tile's units; at most a whole tile. */
function reachUnits(km: number, z: number, [, south, , north]: Bounds): number {
  const lat = Math.max(Math.abs(south), Math.abs(north));
  return Math.min(EXTENT, Math.ceil(km / unitKm(z, lat)));
}

function unitKm(z: number, lat: number): number {
  return (EARTH_KM * Math.cos((lat * Math.PI) / 180)) / (2 ** z * EXTENT);
}

function featuresOf(index: GeoJSONVT, { z, x, y }: { z: number; x: number; y: number }): GeoJSONVTFeature[] {
  return index.getTile(z, x, y)?.features ?? [];
}

/** The earliest of each kind in each cell, with the `count` of those it stands for, and all that is singled out. */
function thinOut(
  features: readonly GeoJSONVTFeature[],
  singledOut: ReadonlySet<FeatureId>,
  cellPx: number,
): GeoJSONVTFeature[] {
  const unit = (cellPx * EXTENT) / TILE_PX;
  const first = new Map<string, { readonly feature: GeoJSONVTFeature; readonly count: number }>();
  for (const feature of features) {
    const { id, from, mark } = feature.tags as unknown as DisplayProperties;
    const [x, y] = spotOf(feature);
    const key = singledOut.has(id as FeatureId)
      ? id
      : `${mark} ${String(Math.floor(x / unit))} ${String(Math.floor(y / unit))}`;
    const known = first.get(key);
    const earlier = known !== undefined && from >= Number(known.feature.tags?.['from']) ? known.feature : feature;
    first.set(key, { feature: earlier, count: (known?.count ?? 0) + 1 });
  }
  return [...first.values()].map(({ feature, count }) => ({ ...feature, tags: { ...feature.tags, count } }));
}

/** Names would not fit far out, and would be tried one by one. */
function withoutName(singledOut: ReadonlySet<FeatureId>): (feature: GeoJSONVTFeature) => GeoJSONVTFeature {
  return (feature) =>
    singledOut.has(String(feature.tags?.['id']) as FeatureId)
      ? feature
      : { ...feature, tags: { ...feature.tags, label: '', labelBefore: '' } };
}

function spotOf({ geometry }: GeoJSONVTFeature): readonly [number, number] {
  const [spot = [0, 0]] = geometry as [number, number][];
  return spot;
}

/** Whether an area of this radius shows beside its mark anywhere in a tile: it is widest at the edge nearer to a pole. */
function hasAreas(km: number, { z, y }: { readonly z: number; readonly y: number }): boolean {
  const lats = [y, y + 1].map((row) => Math.abs(unproject([0, row / 2 ** z])[1]));
  return (km / unitKm(z, Math.min(85, Math.max(...lats)))) * (TILE_PX / EXTENT) >= LEAST_RADIUS_PX;
}

/** The area within which the real spot lies, in the tile's units; none where its mark hides it. */
function circleOf(
  feature: GeoJSONVTFeature,
  km: number,
  { z, y: row }: { readonly z: number; readonly y: number },
): GeoJSONVTFeature[] {
  const [x, y] = spotOf(feature);
  const [, lat] = unproject([0, (row + y / EXTENT) / 2 ** z]);
  const radius = km / unitKm(z, lat);
  if ((radius * TILE_PX) / EXTENT < LEAST_RADIUS_PX) return [];
  const corners = (radius * TILE_PX) / EXTENT < SMALL_RADIUS_PX ? FEW_CORNERS : CORNERS;
  const ring = Array.from({ length: corners + 1 }, (_, corner): [number, number] => {
    const angle = ((corner % corners) / corners) * 2 * Math.PI;
    return [Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))];
  });
  return [{ ...feature, type: 3, geometry: [ring] }];
}

/** The library writes nothing of a tile but its features. */
function tileOf(features: GeoJSONVTFeature[]): GeoJSONVTTile {
  return { features } as unknown as GeoJSONVTTile;
}
