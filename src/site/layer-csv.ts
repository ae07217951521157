import { geojsonToWKT } from '@terraformer/wkt';
import { stringify } from 'csv-stringify/sync';
import type { Layer, Story } from '../story/story.ts';
import { layerTable } from './layer-table.ts';

/**
 * A layer as CSV (RFC 4180) for spreadsheets and scripts: UTF-8 with a byte order mark, without which Excel guesses
 * another encoding; the shape of each feature as WKT in the last column. Text that a spreadsheet would run as a formula
 * begins with an apostrophe (OWASP, CSV injection).
 */
export function layerCsv(story: Story, layer: Layer): string {
  const { columns, rows } = layerTable(story, layer);
  const records = rows.map((row, index) => {
    const geometry = layer.features[index]?.geometry ?? null;
    return [...columns.map((column) => row[column] ?? ''), geometry === null ? '' : geojsonToWKT(geometry)];
  });
  return stringify([[...columns, 'geometry_wkt'], ...records], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
