import { expect, test } from 'vitest';
import { headersFor } from '../../../src/server/headers.ts';

test('every answer states the security headers and lets opaque origins read it', () => {
  for (const path of ['/', '/en/', '/_astro/a.js', '/data/a.geojson', '/embed/en/']) {
    expect(headersFor(path)).toMatchObject({
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  }
});

test('files whose address changes with their content are kept for a year', () => {
  for (const path of ['/_astro/map.D3f.js', '/basemap/0a1b2c3d/base/3/4/2.mvt', '/embed/1.2.3/loader.js']) {
    expect(headersFor(path)['Cache-Control']).toBe('public, max-age=31536000, immutable');
  }
});

test('pages and rolling addresses are asked for again', () => {
  expect(headersFor('/en/')['Cache-Control']).toBe('public, max-age=0, must-revalidate');
  expect(headersFor('/embed/v1/loader.js')['Cache-Control']).toBe('public, max-age=300');
  expect(headersFor('/basemap/names/x.json')['Cache-Control']).toBe('public, max-age=300');
});

test('only the embed may stand in pages of others', () => {
  expect(headersFor('/en/')['Content-Security-Policy']).toBe("frame-ancestors 'self'");
  expect(headersFor('/en/embed/')['Content-Security-Policy']).toBe("frame-ancestors 'self'");
  expect(headersFor('/embed/en/')['Content-Security-Policy']).toBe('frame-ancestors *');
  expect(headersFor('/_astro/a.js')).not.toHaveProperty('Content-Security-Policy');
});

test('types that hosts get wrong are stated', () => {
  const types = ['/a/3/4/2.mvt', '/data/a.geojson', '/site.webmanifest', '/data/a.csv', '/de/'].map(
    (path) => headersFor(path)['Content-Type'],
  );
  expect(types).toEqual([
    'application/vnd.mapbox-vector-tile',
    'application/geo+json',
    'application/manifest+json',
    'text/csv; charset=utf-8',
    'text/html; charset=utf-8',
  ]);
});
