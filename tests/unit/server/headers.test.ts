import { expect, test } from 'vitest';
import { inlineHashes, pagePolicy } from '../../../src/server/content-security.ts';
import { headerFiles } from '../../../src/server/header-files.ts';
import { headerRules, headersFor, type SiteFacts } from '../../../src/server/headers.ts';

const site: SiteFacts = {
  languages: ['de', 'en'],
  embedders: null,
  immutable: ['/_astro/*', '/basemap/0a1b2c3d/*', '/pictures/*', '/embed/1.2.3/*'],
  inline: { scripts: ["'sha256-abc='"], styles: [] },
  origin: null,
};
const rules = headerRules(site);
const policyOf = (path: string, facts = site): string =>
  headersFor(path, headerRules(facts))['Content-Security-Policy'] ?? '';

test('every answer is taken as what it is and may be read by opaque origins', () => {
  for (const path of ['/', '/en/', '/_astro/a.js', '/data/a.geojson', '/embed/en/']) {
    expect(headersFor(path, rules)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  }
});

test('every page states what it may do and tell others', () => {
  for (const path of ['/', '/404.html', '/en/', '/en/data/', '/embed/en/', '/admin/']) {
    expect(headersFor(path, rules)).toMatchObject({
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': expect.stringContaining('geolocation=()') as string,
      'Cross-Origin-Embedder-Policy': 'credentialless',
    });
  }
});

test('scripts of workers may run in isolated pages; the many small files carry no header for pages', () => {
  for (const path of ['/_astro/worker.js', '/sw.js'])
    expect(headersFor(path, rules)['Cross-Origin-Embedder-Policy']).toBe('credentialless');
  expect(Object.keys(headersFor('/basemap/0a1b2c3d/tiles/3/4/2.mvt', rules)).sort()).toEqual([
    'Access-Control-Allow-Origin',
    'Cache-Control',
    'Content-Type',
    'Cross-Origin-Resource-Policy',
    'X-Content-Type-Options',
  ]);
});

test('files whose address changes with their content are kept for a year', () => {
  for (const path of [
    '/_astro/map.D3f.js',
    '/basemap/0a1b2c3d/base/3/4/2.mvt',
    '/embed/1.2.3/loader.js',
    '/pictures/a.webp',
  ]) {
    expect(headersFor(path, rules)['Cache-Control']).toBe('public, max-age=31536000, immutable');
  }
});

test('pages and rolling addresses are asked for again', () => {
  expect(headersFor('/en/', rules)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
  expect(headersFor('/embed/v1/loader.js', rules)['Cache-Control']).toBe('public, max-age=300');
  expect(headersFor('/basemap/names/x.json', rules)['Cache-Control']).toBe('public, max-age=300');
});

test('only the embed may stand in pages of others, in those of a list where there is one', () => {
  expect(policyOf('/en/')).toMatch(/frame-ancestors 'self'$/);
  expect(policyOf('/en/embed/')).toMatch(/frame-ancestors 'self'$/);
  expect(policyOf('/embed/en/')).toMatch(/frame-ancestors \*$/);
  expect(policyOf('/embed/en/', { ...site, embedders: ['https://*.example.org'] })).toMatch(
    /frame-ancestors 'self' https:\/\/\*\.example\.org$/,
  );
  expect(headersFor('/_astro/a.js', rules)).not.toHaveProperty('Content-Security-Policy');
});

test('the policy allows no inline code but the hashed, nothing from elsewhere, and the worker in a sandbox', () => {
  const policy = pagePolicy(site.inline, null);
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('http');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'sha256-abc='");
  expect(policy).toContain("worker-src 'self' blob: data:");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('the policy names the site besides “self”, which is nothing to WebKit in a sandboxed frame', () => {
  const policy = pagePolicy(site.inline, 'https://story.example');
  for (const kind of ['script', 'style', 'img', 'font', 'connect', 'worker'])
    expect(policy).toContain(`${kind}-src 'self' https://story.example`);
});

test('inline scripts and styles are hashed as browsers do it, data and files are not', () => {
  const hashes = inlineHashes([
    '<script>alert(1)</script><script src="a.js"></script><script type="application/ld+json">{}</script><style>b{}</style>',
    '<script>alert(1)</script>',
  ]);
  expect(hashes).toEqual({
    scripts: ["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"],
    styles: ["'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='"],
  });
});

test('no address gets the same header from two rules, so that hosts which join them send what we mean', () => {
  for (const path of ['/', '/404.html', '/en/', '/embed/en/', '/embed/1.2.3/loader.js', '/pictures/a.webp']) {
    const names = rules
      .filter((rule) => rule.paths.some((pattern) => new RegExp(`^${pattern.replace('*', '.*')}$`).test(path)))
      .flatMap((rule) => Object.keys(rule.headers));
    expect(new Set(names).size, path).toBe(names.length);
  }
});

test('the files for hosts say the same, below the base path', () => {
  const files = new Map(headerFiles(rules, '/maps/').map(({ name, text }) => [name, text]));
  expect([...files.keys()]).toEqual(['_headers', '.htaccess', 'headers.nginx.conf', 'headers.json', '.nojekyll']);
  const policy = policyOf('/embed/en/');
  expect(files.get('_headers')).toContain(`\n/maps/embed/*\n  Content-Security-Policy: ${policy}\n`);
  expect(files.get('.htaccess')).toContain(`Header always set Content-Security-Policy "${policy}"`);
  expect(files.get('headers.nginx.conf')).toContain(`"~^(?:/maps/embed/)" "${policy}";`);
  expect(JSON.parse(files.get('headers.json') ?? '')).toEqual(rules);
});

test('hosts find the headers of an address by the file behind it, compressed or not', () => {
  const files = new Map(headerFiles(rules, '/').map(({ name, text }) => [name, text]));
  const policy = policyOf('/');
  const [, pattern = ''] = /"~(\S+)" "(?=default-src)/.exec(files.get('headers.nginx.conf') ?? '') ?? [];
  expect(files.get('headers.nginx.conf')).toContain(policy);
  for (const path of ['/', '/index.html', '/index.html.br', '/404.html.gz', '/en/index.html.br']) {
    expect(path).toMatch(new RegExp(pattern));
  }
  for (const path of ['/index.htmlx', '/admin/', '/embed/en/index.html']) expect(path).not.toMatch(new RegExp(pattern));
});

test('types that hosts get wrong are stated', () => {
  const types = ['/a/3/4/2.mvt', '/data/a.geojson', '/site.webmanifest', '/data/a.csv', '/de/'].map(
    (path) => headersFor(path, rules)['Content-Type'],
  );
  expect(types).toEqual([
    'application/vnd.mapbox-vector-tile',
    'application/geo+json',
    'application/manifest+json',
    'text/csv; charset=utf-8',
    'text/html; charset=utf-8',
  ]);
});

test('nginx learns the types that its own list lacks', () => {
  const [nginx] = headerFiles(rules, '/').filter(({ name }) => name === 'headers.nginx.conf');
  const [, block = ''] = /\ntypes \{\n([^}]*)\}/.exec(nginx?.text ?? '') ?? [];
  expect(block.trim().split(/\n\s*/)).toEqual([
    '"application/vnd.mapbox-vector-tile" mvt;',
    '"application/vnd.mapbox-vector-tile" pbf;',
    '"application/geo+json" geojson;',
    '"application/manifest+json" webmanifest;',
    '"text/csv; charset=utf-8" csv;',
    '"text/plain; charset=utf-8" md;',
  ]);
});
