import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../../src/server/preview.ts';

const page = '<!doctype html><title>Page</title>'.padEnd(3000, 'x');
let directory: string;
let server: RunningServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(directory, 'en'));
  await mkdir(join(directory, 'empty'));
  await writeFile(join(directory, 'index.html'), page);
  await writeFile(join(directory, 'en/index.html'), page);
  await writeFile(join(directory, '404.html'), 'There is no such page.');
  await writeFile(join(directory, 'tile.mvt'), Buffer.from([...Array(256).keys()]));
  await writeFile(join(directory, 'packed.js'), '1'.padEnd(3000));
  await writeFile(join(directory, 'packed.js.br'), 'made while building');
  server = await startServer({ directory, port: 0, base: 'maps' });
});

afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The answer as sent: `fetch` would normalise the address and unpack the body. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get({ ...hostOf(server), path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    request.on('error', reject);
  });
}

function hostOf({ url }: RunningServer): { host: string; port: string } {
  const { hostname, port } = new URL(url);
  return { host: hostname, port };
}

test('a page comes compressed as the reader asks, with its headers', async () => {
  const brotli = await ask('/maps/en/', { 'accept-encoding': 'gzip, br' });
  expect(brotli.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
  });
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
  const gzip = await ask('/maps/en/', { 'accept-encoding': 'gzip' });
  expect(gunzipSync(gzip.body).toString()).toBe(page);
  const plain = await ask('/maps/en/');
  expect(plain.body.toString()).toBe(page);
  expect(plain.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': expect.stringContaining('must-revalidate'),
  });
});

test('a file packed while building is sent as it is', async () => {
  const answer = await ask('/maps/packed.js', { 'accept-encoding': 'br' });
  expect(answer.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/javascript; charset=utf-8' });
  expect(answer.body.toString()).toBe('made while building');
});

test('an unchanged page is answered with 304, compressed or not', async () => {
  for (const encoding of ['br', 'identity']) {
    const first = await ask('/maps/', { 'accept-encoding': encoding });
    const tag = first.headers.etag ?? '';
    const again = await ask('/maps/', { 'accept-encoding': encoding, 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(again.headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' });
  }
});

test('a range gives exactly the bytes asked for', async () => {
  const middle = await ask('/maps/tile.mvt', { range: 'bytes=10-13', 'accept-encoding': 'br' });
  expect(middle.status).toBe(206);
  expect([...middle.body]).toEqual([10, 11, 12, 13]);
  expect(middle.headers).toMatchObject({
    'content-range': 'bytes 10-13/256',
    'content-type': 'application/vnd.mapbox-vector-tile',
  });
  const end = await ask('/maps/tile.mvt', { range: 'bytes=-2' });
  expect([...end.body]).toEqual([254, 255]);
  expect((await ask('/maps/tile.mvt', { range: 'bytes=300-' })).status).toBe(416);
});

test('an address without its slash is sent on, with its query', async () => {
  const answer = await ask('/maps/en?theme=dark');
  expect(answer.status).toBe(301);
  expect(answer.headers.location).toBe('/maps/en/?theme=dark');
  expect((await ask('/')).headers.location).toBe('/maps/');
});

test('what does not exist gives the page for it, and nothing outside the folder exists', async () => {
  for (const path of [
    '/maps/nowhere/',
    '/elsewhere/',
    '/maps/empty',
    '/maps/../package.json',
    '/maps/%2e%2e/%2e%2e/etc/passwd',
    '/maps/%',
  ]) {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe('There is no such page.');
  }
});

test('a taken port and a missing site are named', async () => {
  const taken = Number(new URL(server.url).port);
  await expect(startServer({ directory, port: taken })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await expect(startServer({ directory: join(directory, 'en', 'x'), port: 0 })).rejects.toThrow('npm run build');
});
