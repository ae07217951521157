import { foldersToKML } from '@placemarkio/tokml';
import type { Lang } from '../schema/text.ts';
import type { Layer, MapFeature, Story } from '../story/story.ts';
import { type LayerTable, layerTable } from './layer-table.ts';
import { formatDay, stringsFor } from './strings.ts';

/**
 * A layer as KML 2.2 for globes and map programs: one folder with the layer's name, note and licence; every statement of
 * the table as extended data. Features made of whole countries have no shape of their own and come without one.
 */
export function layerKml(story: Story, layer: Layer): string {
  const lang = story.defaultLanguage;
  const table = layerTable(story, layer);
  const name = clean(layer.input.title[lang] ?? layer.id);
  const parts: string[] = [];
  for (let from = 0; from < Math.max(1, layer.features.length); from += BATCH) {
    // What the folder says of itself stands in the first part; the others give their features alone.
    const meta = from === 0 ? { name, description: clean(aboutLayer(story, layer)) } : {};
    const children = layer.features
      .slice(from, from + BATCH)
      .map((feature, index) => placemark(feature, table, from + index, lang));
    parts.push(foldersToKML({ type: 'root', children: [{ type: 'folder', meta, children }] }));
  }
  const kml = joinParts(parts);
  // The library leaves this as it is, and XML forbids it in text (XML 1.0, section 2.4).
  return kml.replaceAll(']]>', ']]&gt;');
}

/** Features that are written at once: the library holds a tree of them that is twenty times as large as their text. */
const BATCH = 2000;

/** The first part, and before its folder's end the features of the others. */
function joinParts(parts: readonly string[]): string {
  const [first = '', ...others] = parts;
  const end = first.lastIndexOf('</Folder>');
  const features = others.map((part) => part.slice(part.indexOf('<Placemark'), part.lastIndexOf('</Folder>')));
  return [first.slice(0, end), ...features, first.slice(end)].join('');
}

function placemark(feature: MapFeature, { columns, rows }: LayerTable, index: number, lang: Lang) {
  const row = Object.entries(rows[index] ?? {}).filter(([column, cell]) => columns.includes(column) && cell !== '');
  return {
    type: 'Feature' as const,
    id: feature.id,
    geometry: feature.geometry,
    properties: {
      name: clean(feature.properties.names[lang] ?? feature.id),
      description: clean(feature.properties.detail?.[lang] ?? ''),
      ...Object.fromEntries(row.map(([column, cell]) => [column, clean(String(cell))])),
    },
  };
}

function aboutLayer({ input, defaultLanguage: lang }: Story, layer: Layer): string {
  const t = stringsFor(lang);
  const lines = [
    layer.input.note?.[lang],
    layer.input.asOf === undefined ? undefined : t.asOf(layer.input.asOf),
    t.checked(formatDay(input.checked, lang)),
    `${input.title[lang] ?? ''}, ${input.licence.name}, ${input.licence.url}`,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** Without the characters that no XML document may hold (XML 1.0, section 2.2). */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
