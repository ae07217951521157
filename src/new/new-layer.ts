import type { Feature, Geometry } from 'geojson';
import { presetSchema, type Preset } from '../schema/layers.ts';
import { idSchema } from '../schema/text.ts';
import { isRecord, valueAt } from '../validation/data-file.ts';
import type { ParsedContent } from '../validation/parsed-content.ts';
import type { ContentChange, Message, Refusal } from './content-change.ts';
import { appendToGroup } from './edit-yaml.ts';
import { type Defaults, mapProperties } from './feature-properties.ts';
import { formatFeatures } from './format-features.ts';
import { makeId } from './make-id.ts';
import { notAnId } from './new-chapter.ts';
import { normaliseCoordinates } from './normalise-coordinates.ts';
import { readTable } from './read-table.ts';

/** What a new layer is made from. */
export interface LayerRequest {
  /** Name of the file, without folders: says what kind of file it is and, without `id`, what the layer is called. */
  readonly fileName: string;
  readonly text: string;
  /** Layer's id; default from the file's name. */
  readonly id?: string;
  /** Default: what its geometry suggests. */
  readonly preset?: string;
  readonly defaults: Defaults;
}

type Features = readonly Feature<Geometry | null>[];

/** A layer with its data file, from GeoJSON or a table with coordinates. What the file does not say is left for the check to name. */
export function newLayer(request: LayerRequest, content: ParsedContent): ContentChange | Refusal {
  const id = request.id ?? makeId(request.fileName.replace(/\.\w+$/, ''));
  if (!idSchema.safeParse(id).success) return notAnId(id);
  const read = readFeatures(request);
  if ('refused' in read) return read;
  const placed = normaliseCoordinates(read.features, read.crs, content.map.bounds);
  if ('refused' in placed) return placed;
  const preset = presetSchema.safeParse(request.preset ?? suggestPreset(placed.features)).data;
  if (!preset) return unknownPreset(request.preset ?? '');
  const layers = content.layers.data;
  if (!layers) return { refused: { de: 'map/layers.yaml fehlt.', en: 'map/layers.yaml is missing.' } };
  if (valueAt(layers.value, ['layers', id]) !== undefined) return taken(id);
  const { features, left, unnamed } = describeFeatures(placed.features, preset, content, request.defaults);
  const files = new Map([
    [`map/${id}.geojson`, formatFeatures(features)],
    ['map/layers.yaml', appendToGroup(layers.source.text, 'layers', layerLines(id, preset, content))],
  ]);
  return { files, notes: [...placed.notes, ...notesOf(id, preset, features, left, unnamed)] };
}

function readFeatures({ fileName, text }: LayerRequest): { features: Features; crs: string | null } | Refusal {
  if (!/\.(?:geo)?json$/i.test(fileName)) return readRows(text);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { refused: { de: 'Die Datei ist kein lesbares JSON.', en: 'The file is no readable JSON.' } };
  }
  const list = isRecord(value) && value['type'] === 'Feature' ? [value] : valueAt(value, ['features']);
  if (!Array.isArray(list) || list.length === 0) {
    return {
      refused: {
        de: 'Die Datei enthält keine Objekte; erwartet wird GeoJSON mit „features“.',
        en: 'The file holds no features; GeoJSON with “features” is expected.',
      },
    };
  }
  const crs = valueAt(value, ['crs', 'properties', 'name']);
  return { features: list as Features, crs: typeof crs === 'string' ? crs : null };
}

function readRows(text: string): { features: Features; crs: null } | Refusal {
  const table = readTable(text);
  if ('features' in table) return { features: table.features, crs: null };
  if (table.missing === 'numbers') {
    return {
      refused: {
        de: `In Zeile ${String(table.line)} stehen keine Koordinaten als Zahlen.`,
        en: `Line ${String(table.line)} has no coordinates as numbers.`,
      },
    };
  }
  const columns = table.columns.join(', ');
  return {
    refused: {
      de: `Es fehlt eine Spalte für Breite oder Länge (z. B. „lat“ und „lon“). Gefunden: ${columns}.`,
      en: `A column for latitude or longitude is missing (e.g. “lat” and “lon”). Found: ${columns}.`,
    },
  };
}

function suggestPreset(features: Features): Preset {
  const type = features[0]?.geometry?.type ?? 'Point';
  return type.includes('Point') ? 'place' : 'area';
}

function describeFeatures(features: Features, preset: Preset, content: ParsedContent, defaults: Defaults) {
  const used = new Set([...content.mapFiles.values()].flatMap((file) => file?.features.map(({ id }) => id) ?? []));
  const left = new Set<string>();
  const unnamed: string[] = [];
  const kind = preset === 'area' ? { kind: features[0]?.geometry?.type.includes('Line') ? 'line' : 'territory' } : {};
  const described = features.map((feature, index) => {
    const columns = feature.properties ?? {};
    const mapped = mapProperties(columns, preset, content.editions.finished, { ...kind, ...defaults });
    for (const column of mapped.left) left.add(column);
    const names = Object.values((mapped.properties['names'] as Record<string, string> | undefined) ?? {});
    const name = mapped.name ?? names[0];
    const wanted = [feature.id, valueAt(columns, ['id']), name].find(isWritten)?.toString() ?? '';
    const id = makeId(wanted === '' || /^\d+$/.test(wanted) ? `${name ?? preset}-${String(index + 1)}` : wanted, used);
    used.add(id);
    if (names.length === 0) unnamed.push(id);
    return { type: 'Feature' as const, id, geometry: feature.geometry, properties: mapped.properties };
  });
  return { features: described, left: [...left], unnamed };
}

function isWritten(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function layerLines(id: string, preset: Preset, { editions }: ParsedContent): readonly string[] {
  const title = id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return [
    `${id}:`,
    `  data: ${id}.geojson`,
    `  preset: ${preset}`,
    '  title:',
    ...editions.finished.map((lang) => `    ${lang}: ${JSON.stringify(title)}`),
  ];
}

function notesOf(
  id: string,
  preset: Preset,
  features: readonly { readonly id: string }[],
  left: readonly string[],
  unnamed: readonly string[],
): Message[] {
  return [
    {
      de: `Ebene „${id}“ mit der Darstellung „${preset}“ und ${features.length === 1 ? 'einem Objekt' : `${String(features.length)} Objekten`}: ${someIds(features)}. Nennen Sie sie in chapter.yaml unter layers, und geben Sie ihr in map/layers.yaml einen Titel für die Legende.`,
      en: `Layer “${id}” with the preset “${preset}” and ${features.length === 1 ? 'one feature' : `${String(features.length)} features`}: ${someIds(features)}. Name it under layers in chapter.yaml, and give it a title for the legend in map/layers.yaml.`,
    },
    ...(left.length === 0
      ? []
      : [
          {
            de: `Nicht übernommen, weil es keinen Platz dafür gibt: ${left.join(', ')}.`,
            en: `Left out, because there is no place for it: ${left.join(', ')}.`,
          },
        ]),
    ...(unnamed.length === 0
      ? []
      : [
          {
            de: `Ohne Namen: ${unnamed.join(', ')}. Ergänzen Sie „names“ in der Datei.`,
            en: `Without a name: ${unnamed.join(', ')}. Add “names” in the file.`,
          },
        ]),
  ];
}

/** The first few ids, by which steps name what is on the map. */
function someIds(features: readonly { readonly id: string }[]): string {
  const ids = features.map(({ id }) => id);
  return [...ids.slice(0, 5), ...(ids.length > 5 ? ['…'] : [])].join(', ');
}

function unknownPreset(preset: string): Refusal {
  const allowed = presetSchema.options.join(', ');
  return {
    refused: {
      de: `Eine Darstellung „${preset}“ gibt es nicht. Möglich: ${allowed}.`,
      en: `There is no preset “${preset}”. Possible: ${allowed}.`,
    },
  };
}

function taken(id: string): Refusal {
  return {
    refused: {
      de: `Eine Ebene „${id}“ gibt es schon. Geben Sie der neuen mit --id einen anderen Namen.`,
      en: `There already is a layer “${id}”. Give the new one another name with --id.`,
    },
  };
}
