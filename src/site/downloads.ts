import { formatLocale } from '../base/format-locale.ts';
import type { Layer, LayerId, Story } from '../story/story.ts';
import { layerCsv } from './layer-csv.ts';
import { layerData } from './layer-data.ts';
import { layerKml } from './layer-kml.ts';

/** Forms in which a layer can be taken away. */
export type DownloadFormat = 'geojson' | 'csv' | 'kml';

interface Download {
  readonly mediaType: string;
  readonly name: string;
  readonly write: (story: Story, layer: Layer) => string;
}

/** Every form: its media type, its name as readers know it, and what writes it. */
export const downloads: Readonly<Record<DownloadFormat, Download>> = {
  geojson: {
    mediaType: 'application/geo+json',
    name: 'GeoJSON',
    write: (story, layer) => JSON.stringify(layerData(story, layer)),
  },
  csv: { mediaType: 'text/csv; charset=utf-8', name: 'CSV', write: layerCsv },
  kml: { mediaType: 'application/vnd.google-earth.kml+xml', name: 'KML', write: layerKml },
};

/** All forms, in the order they are offered. */
export const downloadFormats = Object.keys(downloads) as DownloadFormat[];

/** The layer and the text of its file in a form; throws on a layer that the story does not have. */
export function downloadFile(story: Story, layer: string, format: DownloadFormat): string {
  const found = story.layers.get(layer as LayerId);
  if (found === undefined) throw new Error(`No layer ${layer}`);
  const text = downloads[format].write(story, found);
  keepSize(found, format, text);
  return text;
}

const sizes = new WeakMap<Layer, Map<DownloadFormat, number>>();

function keepSize(layer: Layer, format: DownloadFormat, text: string): number {
  const known = sizes.get(layer) ?? new Map<DownloadFormat, number>();
  sizes.set(layer, known);
  const bytes = Buffer.byteLength(text);
  known.set(format, bytes);
  return bytes;
}

/** Size of a layer's file in bytes, uncompressed; the file is written to be counted only if it has not been written yet. */
export function downloadBytes(story: Story, layer: Layer, format: DownloadFormat): number {
  return sizes.get(layer)?.get(format) ?? keepSize(layer, format, downloads[format].write(story, layer));
}

/** A number of bytes as readers know it: `12 kB`, at least 1. */
export function formatBytes(bytes: number, lang: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  const number = new Intl.NumberFormat(formatLocale(lang));
  return `${number.format(kilobytes)}\u00A0kB`;
}
