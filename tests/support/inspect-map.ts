/** Looks into the library's own map of a page, which the site keeps to itself. */
import type { Page } from 'playwright-core';
import type { Map as MaplibreMap } from 'maplibre-gl';

declare global {
  interface Window {
    /** The page's map, once it is made; only where `exposeMap` was called. */
    inspectedMap?: MaplibreMap;
  }
}

/** The engine's file, and the first thing that our code does with a map just made, as the build leaves both. */
const ENGINE = /\/maplibre-view\.[^/]*\.js$/;
const MADE = /([,;{}])([\w$]+)(\.setMissingStyleImageResolver\([\w$]+=>\{)/;

/** Lets `namesInTrouble` find the map that the page makes. Call once per page, before `goto`. */
export async function exposeMap(page: Page): Promise<void> {
  await page.route(ENGINE, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    if (!MADE.test(code)) throw new Error('The engine no longer makes its map as exposeMap expects');
    const body = code.replace(MADE, '$1(globalThis.inspectedMap=$2)$3');
    await route.fulfill({ response, body, headers: { 'content-type': 'text/javascript' } });
  });
}

/** Names of what the step tells of that a reader cannot read; each as `<id>`, or with what is in its way. */
export interface NamesInTrouble {
  /** Nowhere on the map, though its spot is. */
  readonly missing: readonly string[];
  /** Under a note, a control, a badge, the legend or the card. */
  readonly covered: readonly string[];
  /** Across the edge of the map. */
  readonly cut: readonly string[];
}

/** What is wrong with the names of the active step's map, which must be at rest. */
export function namesInTrouble(page: Page): Promise<NamesInTrouble> {
  return page.evaluate(() => {
    const map = window.inspectedMap;
    const figure = document.querySelector('[data-map]');
    if (map === undefined || figure === null) throw new Error('No map to look into');
    const { layers: shown, highlight } = map.getGlobalState() as { layers: string[]; highlight: string[] };
    const { left, top, width, height } = figure.getBoundingClientRect();
    /** The engine keeps this much room around a name: only beyond it do its letters begin. */
    const PADDING = 3;
    const FAR = 100;

    const named = map.getStyle().layers.flatMap((layer) => {
      const [of = '', part] = layer.id.split(':');
      const isPoint = layer.type === 'symbol' && layer.layout?.['symbol-placement'] === undefined;
      return part === 'name' && isPoint && shown.includes(of) ? [{ id: layer.id, source: layer.source }] : [];
    });
    const layers = named.map(({ id }) => id);
    const told = (features: readonly { properties: Record<string, unknown> }[]): string[] => [
      ...new Set(features.map(({ properties }) => String(properties['id'])).filter((id) => highlight.includes(id))),
    ];
    const toldIn = ([x, y, right, bottom]: readonly [number, number, number, number]): string[] => {
      const [from, to]: [number, number][] = [
        [x + PADDING, y + PADDING],
        [right - PADDING, bottom - PADDING],
      ];
      return right - x > 2 * PADDING && bottom - y > 2 * PADDING
        ? told(map.queryRenderedFeatures([from, to] as [[number, number], [number, number]], { layers }))
        : [];
    };

    const wanted = named.flatMap(({ source }) =>
      map.querySourceFeatures(source).filter(({ geometry, properties }) => {
        if (geometry.type !== 'Point' || properties['region'] === 1 || properties['label'] === '') return false;
        const { x, y } = map.project(geometry.coordinates as [number, number]);
        return x >= 0 && y >= 0 && x <= width && y <= height;
      }),
    );
    const placed = told(map.queryRenderedFeatures({ layers }));

    const isOverlay =
      figure.querySelector('.figure-live')?.clientWidth === window.innerWidth && window.innerWidth >= 1024;
    const over = [
      ...[...figure.children].filter((child) => !child.matches('.figure-map, .map-notes, .visually-hidden')),
      ...figure.querySelectorAll('li[data-placed]'),
      ...(isOverlay ? document.querySelectorAll('[aria-current="step"] .card') : []),
    ];
    return {
      missing: told(wanted).filter((id) => !placed.includes(id)),
      covered: over.flatMap((element) => {
        const box = element.getBoundingClientRect();
        const name = element.getAttribute('class') ?? element.textContent.trim();
        const [x, y] = [box.left - left, box.top - top];
        return toldIn([x, y, x + box.width, y + box.height]).map((id) => `${id} under ${name}`);
      }),
      cut: [
        [-FAR, -FAR, 0, height + FAR] as const,
        [width, -FAR, width + FAR, height + FAR] as const,
        [-FAR, -FAR, width + FAR, 0] as const,
        [-FAR, height, width + FAR, height + FAR] as const,
      ].flatMap(toldIn),
    };
  });
}
