import type { Feature, Geometry } from 'geojson';

/** A GeoJSON file with one feature per line, so that a changed feature is a changed line. */
export function formatFeatures(features: readonly Feature<Geometry | null>[]): string {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{\n"type": "FeatureCollection",\n"features": [\n${lines.join(',\n')}\n]\n}\n`;
}
