import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { FRAME, MAX_TILE_ZOOM } from '../map/basemap-extent.ts';
import type { Bounds } from '../schema/geography.ts';
import { TILE_LAYERS, WORLD_ZOOM, type TileLayer } from './tile-layers.ts';
import { tilesIn, type TileAddress } from './tile-range.ts';

/** A finished vector tile. Tiles of empty ground have no bytes. */
export interface Tile extends TileAddress {
  readonly data: Uint8Array;
}

/** Units across a tile. The deepest tiles have twice as many, because the map enlarges them. */
const EXTENT = 4096;
const DEEPEST_EXTENT = 8192;
/** How far drawing reaches beyond a tile's edge, in 4096ths. */
const BUFFER = 64;
/** Points nearer to the line than this, in 4096ths, are dropped. */
const TOLERANCE = 4;
/** The same at the deepest zoom, in 8192ths: half a pixel where the map enlarges most. */
const DEEPEST_TOLERANCE = 1;

const WORLD: Bounds = [-180, -85, 180, 85];

/**
 * Cuts the prepared source into a complete pyramid of vector tiles: the world at zoom 0 to 4, the frame at zoom 5 to 7.
 * No tile is left out, because the map shows nothing where one is missing. Holds what every map shows, or the layers
 * `chosen`. Throws if the source lacks an object.
 */
export function* buildTiles(topology: Topology, chosen = TILE_LAYERS): Generator<Tile> {
  const layers = Object.entries(chosen).map(([name, layer]) => ({ name, layer, ...indexLayer(topology, layer) }));
  for (let z = 0; z <= MAX_TILE_ZOOM; z++) {
    const deepest = z === MAX_TILE_ZOOM;
    const options = { version: 2, extent: deepest ? DEEPEST_EXTENT : EXTENT };
    for (const tile of tilesIn(z <= WORLD_ZOOM ? WORLD : FRAME, z)) {
      const parts: Record<string, GeoJSONVTTile> = {};
      for (const { name, layer, coarse, fine } of layers) {
        const part = cut(layer, deepest ? fine : coarse, tile);
        if (part !== null) parts[name] = part;
      }
      yield { ...tile, data: fromGeojsonVt(parts, options) };
    }
  }
}

function indexLayer(
  topology: Topology,
  layer: TileLayer,
): { readonly coarse: GeoJSONVT | null; readonly fine: GeoJSONVT | null } {
  const object = topology.objects[layer.object];
  if (object === undefined) throw new Error(`The prepared source has no object "${layer.object}".`);
  const data = feature(topology, chosenOf(object, layer));
  const options = { maxZoom: MAX_TILE_ZOOM, indexMaxZoom: 4, indexMaxPoints: 0, tolerance: TOLERANCE, buffer: BUFFER };
  return {
    coarse: layer.minZoom < MAX_TILE_ZOOM ? new GeoJSONVT(data, { ...options, extent: EXTENT }) : null,
    fine:
      layer.maxZoom === MAX_TILE_ZOOM
        ? new GeoJSONVT(data, {
            ...options,
            buffer: BUFFER * 2,
            extent: DEEPEST_EXTENT,
            tolerance: DEEPEST_TOLERANCE,
            // The library keeps every point at the last zoom it knows of.
            maxZoom: MAX_TILE_ZOOM + 1,
          })
        : null,
  };
}

/** The part of an object of the source that a layer takes. */
function chosenOf(object: Topology['objects'][string], { chosen }: TileLayer): Topology['objects'][string] {
  if (chosen === undefined || object.type !== 'GeometryCollection') return object;
  return { ...object, geometries: object.geometries.filter(({ properties }) => chosen({ ...properties })) };
}

function cut(layer: TileLayer, index: GeoJSONVT | null, { z, x, y }: TileAddress): GeoJSONVTTile | null {
  if (index === null || z < layer.minZoom || z > layer.maxZoom) return null;
  const tile = index.getTile(z, x, y);
  if (tile === null) return null;
  const features = (tile.features as GeoJSONVTFeature[]).filter((part) => layer.keep(part.tags ?? {}, z));
  // The library types the features of a tile as both its inner and its outer form at once.
  return features.length === 0 ? null : ({ ...tile, features } as GeoJSONVTTile);
}
