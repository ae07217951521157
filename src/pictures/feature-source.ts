import type { SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { readGeoJsonSource } from './geojson-source.ts';
import type { ReadFile } from './read-file.ts';
import type { Screen } from './screen.ts';
import type { SourceFeature } from './source-feature.ts';
import { readVectorSource } from './vector-source.ts';

/** Features by source, then by source layer; GeoJSON has the one source layer `''`. */
export type SourceFeatures = ReadonlyMap<string, ReadonlyMap<string, readonly SourceFeature[]>>;

/** Reads the features that a screen shows, of the named sources that have features. */
export async function readFeatures(
  style: StyleSpecification,
  names: ReadonlySet<string>,
  screen: Screen,
  readFile: ReadFile,
): Promise<SourceFeatures> {
  const wanted = Object.entries(style.sources).filter(([name]) => names.has(name));
  const read = wanted.map(async ([name, source]) => [name, await readSource(source, screen, readFile)] as const);
  return new Map(await Promise.all(read));
}

async function readSource(
  source: SourceSpecification,
  screen: Screen,
  readFile: ReadFile,
): Promise<ReadonlyMap<string, readonly SourceFeature[]>> {
  if (source.type === 'vector') return readVectorSource(source, screen, readFile);
  if (source.type === 'geojson') return new Map([['', await readGeoJsonSource(source, readFile)]]);
  return new Map();
}
