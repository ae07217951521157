import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precompress } from '../../../src/server/precompress.ts';
import { startServer } from '../../../src/server/preview.ts';

const page = `<!doctype html><title>Page</title>${'words '.repeat(1000)}`;
let folder: string;
let site: string;
let cache: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-'));
  [site, cache] = [join(folder, 'site'), join(folder, 'cache')];
  await mkdir(join(site, 'en'), { recursive: true });
  await writeFile(join(site, 'index.html'), page);
  await writeFile(join(site, 'en', 'index.html'), page);
  await writeFile(join(site, 'short.json'), '{}');
  await writeFile(join(site, 'noise.mvt'), randomBytes(4000));
  await writeFile(join(site, 'picture.webp'), page);
});

afterEach(() => rm(folder, { recursive: true }));

test('what gets smaller is there compressed, and nothing else', async () => {
  const packed = await precompress(site, cache);
  expect((await readdir(site, { recursive: true })).filter((name) => /\.(?:br|gz)$/.test(name)).sort()).toEqual(
    ['en/index.html.br', 'en/index.html.gz', 'index.html.br', 'index.html.gz'].map((name) => join(name)),
  );
  const [br, gz] = [await readFile(join(site, 'index.html.br')), await readFile(join(site, 'index.html.gz'))];
  expect(brotliDecompressSync(br).toString()).toBe(page);
  expect(gunzipSync(gz).toString()).toBe(page);
  expect(packed).toEqual({
    files: 2,
    plainBytes: 2 * page.length,
    brotliBytes: 2 * br.length,
    gzipBytes: 2 * gz.length,
  });
});

test('what was compressed before comes from the cache', async () => {
  await precompress(site, cache);
  for (const name of await readdir(cache)) await writeFile(join(cache, name), 'kept');
  await precompress(site, cache);
  expect(await readFile(join(site, 'index.html.br'), 'utf8')).toBe('kept');
});

test('the server sends it as it is, with the type of the plain file', async () => {
  await precompress(site, cache);
  const server = await startServer({ directory: site, port: 0 });
  try {
    for (const [offer, sent] of [
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const answer = await fetch(`${server.url}en/`, { headers: { 'accept-encoding': offer } });
      expect(answer.headers.get('content-encoding')).toBe(sent);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('vary')).toContain('Accept-Encoding');
      expect(await answer.text()).toBe(page);
    }
    const plain = await fetch(`${server.url}en/`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(page);
  } finally {
    await server.close();
  }
});
