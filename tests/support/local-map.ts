import { Map as MaplibreMap } from 'maplibre-gl';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../src/map/basemap-palette.ts';
import { buildMapStyle, DRAWN } from '../../src/map/build-style.ts';
import { displayLayer } from '../../src/map/display-features.ts';
import { mapImages } from '../../src/map/map-images.ts';
import { setUpMaplibre } from '../../src/map/maplibre-setup.ts';
import type { Preset } from '../../src/schema/layers.ts';

/** A layer as a test writes it: preset and GeoJSON features. */
export interface LocalLayer {
  readonly id: string;
  readonly preset: Preset;
  readonly features: readonly {
    readonly id: string;
    readonly geometry: GeoJSON.Geometry;
    readonly properties: object;
  }[];
}

/** Size of the map on the page, in CSS pixels. */
export const SIZE = { width: 400, height: 300 };

/** The style that the site builds for these layers, on a plain ground in place of the basemap's files. */
export function localStyle(layers: readonly LocalLayer[], theme: Theme = 'light'): StyleSpecification {
  const drawn = layers.map(({ id, preset, features }) => ({
    layer: { id, preset },
    display: displayLayer(
      preset,
      {
        type: 'FeatureCollection',
        features: features.map((feature) => ({ type: 'Feature', ...feature, properties: { ...feature.properties } })),
      },
      'en',
    ),
  }));
  const story = {
    lang: 'en',
    borders: 'none' as const,
    relief: false,
    basemapUrl: 'https://example.org/basemap/',
  };
  const style = buildMapStyle(story, drawn, theme);
  const own = Object.fromEntries(
    Object.entries(style.sources).filter(
      ([name]) => name === DRAWN || drawn.some(({ layer }) => name.startsWith(layer.id)),
    ),
  );
  const kept = style.layers.filter(
    (layer) => layer.type === 'background' || ('source' in layer && layer.source in own),
  );
  const { version, state = {} } = style;
  return { version, state, sources: own, layers: kept };
}

/** A real map of these layers, looking at `[10, 50]`, once it has drawn; `remove()` ends it. */
export async function openLocalMap(layers: readonly LocalLayer[], theme: Theme = 'light'): Promise<MaplibreMap> {
  setUpMaplibre();
  const container = document.createElement('div');
  Object.assign(container.style, { position: 'absolute', width: `${SIZE.width}px`, height: `${SIZE.height}px` });
  document.body.append(container);
  const map = new MaplibreMap({
    container,
    style: localStyle(layers, theme),
    center: [10, 50],
    zoom: 5,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    pixelRatio: 1,
  });
  for (const [name, image] of mapImages(theme, 1)) map.addImage(name, image);
  map.once('remove', () => {
    container.remove();
  });
  await atRest(map);
  return map;
}

/** Resolves once a map has drawn all that it was told. */
export async function atRest(map: MaplibreMap): Promise<void> {
  await new Promise<void>((resolve) => {
    void map.once('idle', () => {
      resolve();
    });
    map.triggerRepaint();
  });
}

/** Ids of the story's features that the map shows, each once, sorted. */
export function shownIds(map: MaplibreMap): readonly string[] {
  return [...new Set(map.queryRenderedFeatures().map(({ properties }) => String(properties['id'])))].sort();
}
