import { VectorTile } from '@mapbox/vector-tile';
import type { VectorTileFeature } from '@mapbox/vector-tile';
import type { VectorSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PbfReader } from 'pbf';
import type { Bounds } from '../schema/geography.ts';
import { project } from '../story/camera.ts';
import { boxesOverlap } from './box.ts';
import { promotedId } from './promoted-id.ts';
import { readJson, type ReadFile } from './read-file.ts';
import type { Point, Screen } from './screen.ts';
import type { GeometryType, SourceFeature, SourceTile } from './source-feature.ts';
import { tileCover } from './tile-cover.ts';

/** Features of a vector source per source layer, for a screen. Tiles that are not there are empty. */
export async function readVectorSource(
  source: VectorSourceSpecification,
  screen: Screen,
  readFile: ReadFile,
): Promise<ReadonlyMap<string, readonly SourceFeature[]>> {
  const { tiles, minzoom, maxzoom, bounds } = await resolveSource(source, readFile);
  const wanted = tileCover(screen, minzoom, maxzoom).filter((tile) => isCovered(tile, bounds));
  const read = await Promise.all(wanted.map((tile) => readTile(tile, { tiles, maxzoom }, source, readFile)));
  const layers = new Map<string, SourceFeature[]>();
  for (const tileLayers of read) {
    for (const [name, features] of tileLayers) layers.set(name, [...(layers.get(name) ?? []), ...features]);
  }
  return layers;
}

type Resolved = Required<Pick<VectorSourceSpecification, 'tiles' | 'minzoom' | 'maxzoom'>> & { bounds: Bounds | null };

/** The specification with what its TileJSON says, and MapLibre's defaults. */
async function resolveSource(source: VectorSourceSpecification, readFile: ReadFile): Promise<Resolved> {
  const tileJson =
    source.url === undefined ? {} : ((await readJson(readFile, source.url)) as Partial<VectorSourceSpecification>);
  const { tiles, minzoom = 0, maxzoom = 22, bounds } = { ...tileJson, ...source };
  if (tiles === undefined) throw new Error('A vector source needs `tiles` or a TileJSON that names them');
  return { tiles, minzoom, maxzoom, bounds: bounds ?? null };
}

function isCovered(tile: SourceTile, bounds: Bounds | null): boolean {
  if (bounds === null) return true;
  const [west, north] = project([bounds[0], bounds[3]]);
  const [east, south] = project([bounds[2], bounds[1]]);
  return boxesOverlap(tile.box, [west, north, east, south]);
}

async function readTile(
  tile: SourceTile,
  { tiles, maxzoom }: Pick<Resolved, 'tiles' | 'maxzoom'>,
  source: VectorSourceSpecification,
  readFile: ReadFile,
): Promise<readonly (readonly [string, readonly SourceFeature[]])[]> {
  const row = source.scheme === 'tms' ? 2 ** tile.z - 1 - tile.y : tile.y;
  const address = (tiles[0] ?? '')
    .replace('{z}', String(tile.z))
    .replace('{x}', String(tile.x))
    .replace('{y}', String(row));
  const bytes = await readFile(address);
  if (bytes === null) return [];
  const { layers } = new VectorTile(new PbfReader(bytes));
  return Object.entries(layers).map(([name, layer]) => {
    const features = Array.from({ length: layer.length }, (_, index) => layer.feature(index));
    return [
      name,
      features.flatMap((feature) => toSourceFeature(feature, tile, name, { promoteId: source.promoteId, maxzoom })),
    ] as const;
  });
}

function toSourceFeature(
  feature: VectorTileFeature,
  tile: SourceTile,
  layer: string,
  { promoteId, maxzoom }: { promoteId: VectorSourceSpecification['promoteId']; maxzoom: number },
): SourceFeature[] {
  if (feature.type === 0) return [];
  const size = tile.box[2] - tile.box[0];
  const toWorld = ({ x, y }: { x: number; y: number }): Point => [
    tile.box[0] + (x / feature.extent) * size,
    tile.box[1] + (y / feature.extent) * size,
  ];
  const parts = feature.loadGeometry().map((part) => part.map(toWorld));
  const type: GeometryType = feature.type;
  const geometry = type === 1 ? [parts.flat()] : parts;
  const id = promotedId(feature.properties, promoteId, layer) ?? feature.id;
  return [{ type, id, properties: feature.properties, geometry, tile, maxZoom: maxzoom }];
}
