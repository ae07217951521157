import type { Feature, Geometry } from 'geojson';

/** A table of places as other programs save it: comma, semicolon or tab between cells, quotes around some. */

/** Features from a table, or which column is missing. */
export type TableResult =
  | { readonly features: readonly Feature<Geometry | null>[] }
  /** `line`: the first line, from 1, whose coordinates are no numbers. */
  | { readonly missing: 'coordinates'; readonly columns: readonly string[] }
  | { readonly missing: 'numbers'; readonly line: number };

const LATITUDE = /^(?:lat|latitude|breite|breitengrad|geogr\.? breite|y)$/i;
const LONGITUDE = /^(?:lng|lon|long|longitude|l[äa]e?nge|l[äa]e?ngengrad|geogr\.? l[äa]e?nge|x)$/i;

/** One point per line; the first line names the columns. Decimal commas are read where cells are not parted by commas. */
export function readTable(text: string): TableResult {
  const separator = separatorOf(text.split(/\r?\n/, 1)[0] ?? '');
  const [header = [], ...rows] = parseCells(text.replace(/^\uFEFF/, ''), separator);
  const columns = header.map((name) => name.trim());
  const [lat, lng] = [LATITUDE, LONGITUDE].map((pattern) => columns.findIndex((name) => pattern.test(name)));
  if (lat === undefined || lng === undefined || lat < 0 || lng < 0) return { missing: 'coordinates', columns };
  const features: Feature<Geometry | null>[] = [];
  for (const [index, cells] of rows.entries()) {
    const coordinates = [lng, lat].map((column) => readNumber(cells[column] ?? '', separator));
    if (coordinates.some(Number.isNaN)) return { missing: 'numbers', line: index + 2 };
    const properties = Object.fromEntries(
      columns.flatMap((name, column) => {
        const value = (cells[column] ?? '').trim();
        return column === lat || column === lng || value === '' ? [] : [[name, value]];
      }),
    );
    features.push({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties });
  }
  return { features };
}

function separatorOf(line: string): string {
  const counts = [';', '\t', ','].map((separator) => ({ separator, count: line.split(separator).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.separator ?? ',';
}

function readNumber(cell: string, separator: string): number {
  const written = separator === ',' ? cell.trim() : cell.trim().replace(',', '.');
  return written === '' ? Number.NaN : Number(written);
}

/** Cells as RFC 4180 has them: quotes may hold separators and line breaks, and double quotes mean one. Empty lines are left out. */
function parseCells(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    [row, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
    } else if (!quoted && character === separator) {
      row.push(cell);
      cell = '';
    } else if (!quoted && character === '\n') {
      endRow();
    } else if (quoted || character !== '\r') {
      cell += character;
    }
  }
  endRow();
  return rows;
}
