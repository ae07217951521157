import { foldersToKML } from '@placemarkio/tokml';
import type { Layer, Story } from '../story/story.ts';
import { layerTable } from './layer-table.ts';
import { formatDay, stringsFor } from './strings.ts';

/**
 * A layer as KML 2.2 for globes and map programs: one folder with the layer's name, note and licence; every statement of
 * the table as extended data. Features made of whole countries have no shape of their own and come without one.
 */
export function layerKml(story: Story, layer: Layer): string {
  const lang = story.defaultLanguage;
  const { columns, rows } = layerTable(story, layer);
  const kml = foldersToKML({
    type: 'root',
    children: [
      {
        type: 'folder',
        meta: { name: clean(layer.input.title[lang] ?? layer.id), description: clean(aboutLayer(story, layer)) },
        children: layer.features.map((feature, index) => {
          const row = Object.entries(rows[index] ?? {}).filter(
            ([column, cell]) => columns.includes(column) && cell !== '',
          );
          return {
            type: 'Feature',
            id: feature.id,
            geometry: feature.geometry,
            properties: {
              name: clean(feature.properties.names[lang] ?? feature.id),
              description: clean(feature.properties.detail?.[lang] ?? ''),
              ...Object.fromEntries(row.map(([column, cell]) => [column, clean(String(cell))])),
            },
          };
        }),
      },
    ],
  });
  // The library leaves this as it is, and XML forbids it in text (XML 1.0, section 2.4).
  return kml.replaceAll(']]>', ']]&gt;');
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
