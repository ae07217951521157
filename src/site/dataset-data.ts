import type { DataCatalog, Dataset, Place, WithContext } from 'schema-dts';
import { unionBounds } from '../story/bounds.ts';
import type { Layer, Story } from '../story/story.ts';
import { downloadBytes, downloadFormats, downloads } from './downloads.ts';
import { authorsOf } from './structured-data.ts';
import type { Urls } from './urls.ts';

/** Structured data (schema.org) of the data page: one catalogue, one data set per layer, one distribution per form. */
export function datasetData(story: Story, urls: Urls, lang: string): WithContext<DataCatalog> {
  const { input } = story;
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    name: input.title[lang] ?? '',
    url: urls.absolute(urls.data(lang)),
    inLanguage: lang,
    license: input.licence.url,
    dataset: [...story.layers.values()].map((layer) => layerDataset(story, urls, lang, layer)),
  };
}

function layerDataset(story: Story, urls: Urls, lang: string, layer: Layer): Dataset {
  const { input } = story;
  const covered = temporalCoverage(layer);
  const place = spatialCoverage(layer);
  const title = layer.input.title[lang] ?? layer.id;
  return {
    '@type': 'Dataset',
    name: title,
    // Search engines ask for fifty characters at least; the names of what is in it say most.
    description: [layer.input.note?.[lang] ?? title, namesIn(layer, lang)].join(' – '),
    url: urls.absolute(`${urls.data(lang)}#${layer.id}`),
    license: input.licence.url,
    creator: authorsOf(story, lang),
    datePublished: input.published,
    dateModified: input.updated ?? input.published,
    ...(covered === undefined ? {} : { temporalCoverage: covered }),
    ...(place === undefined ? {} : { spatialCoverage: place }),
    isAccessibleForFree: true,
    distribution: downloadFormats.map((format) => ({
      '@type': 'DataDownload',
      encodingFormat: downloads[format].mediaType.split(';')[0] ?? '',
      contentUrl: urls.absolute(urls.layerData(layer.id, format)),
      contentSize: `${String(downloadBytes(story, layer, format))} B`,
    })),
  };
}

/** Search engines read no more than 5000 characters of a description. */
const MOST_NAMES_LENGTH = 4000;

/** Names of a layer's features; of very many the first. */
function namesIn({ features }: Layer, lang: string): string {
  const names: string[] = [];
  let length = 0;
  for (const { properties } of features) {
    const name = properties.names[lang] ?? '';
    length += name.length + 2;
    if (length > MOST_NAMES_LENGTH) return [...names, '…'].join(', ');
    if (name !== '') names.push(name);
  }
  return names.join(', ');
}

/** First and last day told of, as an ISO 8601 interval; nothing for layers without days. */
function temporalCoverage({ features }: Layer): string | undefined {
  const days = features.flatMap(({ properties }) => [properties.date ?? [], properties.end ?? []].flat()).toSorted();
  return days.length === 0 ? undefined : `${String(days[0])}/${String(days.at(-1))}`;
}

/** The extent as `south west north east`, as schema.org's GeoShape has it; nothing for an empty layer. */
function spatialCoverage({ features }: Layer): Place | undefined {
  if (features.length === 0) return undefined;
  const [west, south, east, north] = unionBounds(features.map(({ bounds }) => bounds));
  return {
    '@type': 'Place',
    geo: { '@type': 'GeoShape', box: `${String(south)} ${String(west)} ${String(north)} ${String(east)}` },
  };
}
