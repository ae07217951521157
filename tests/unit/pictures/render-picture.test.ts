import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createPictureCache } from '../../../src/pictures/picture-cache.ts';
import { encodePng } from '../../../src/pictures/png.ts';
import { renderPicture, type PictureRequest } from '../../../src/pictures/render-picture.ts';
import { runLimited } from '../../../src/pictures/run-limited.ts';
import { CAMERA } from './support.ts';

const style: StyleSpecification = {
  version: 8,
  sources: { s: { type: 'geojson', data: { type: 'Point', coordinates: [0, 0] } } },
  layers: [
    { id: 'land', type: 'background', paint: { 'background-color': '#336699' } },
    { id: 'hatch', type: 'circle', source: 's', paint: { 'circle-radius': 20, 'circle-color': '#ffffff' } },
  ],
};

const request: PictureRequest = {
  style,
  camera: CAMERA,
  width: 120,
  height: 80,
  pixelRatio: 2,
  format: 'webp',
  maxBytes: 40_000,
  globalState: {},
  featureState: {},
  findImage: () => Promise.resolve(null),
  readFile: () => Promise.resolve(null),
};

describe('a rendered picture', () => {
  test('has its size times the pixel ratio, and the colours of the style', async () => {
    const { file } = await renderPicture(request);
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
    expect([info.format, info.width, info.height, info.channels]).toEqual(['raw', 240, 160, 3]);
    const at = (x: number, y: number) => [...data.subarray((y * 240 + x) * 3, (y * 240 + x) * 3 + 3)];
    for (const [index, value] of [0x33, 0x66, 0x99].entries())
      expect(Math.abs((at(5, 5)[index] ?? 0) - value)).toBeLessThan(4);
    expect(Math.min(...at(120, 80))).toBeGreaterThan(250);
  });

  test('is the same each time', async () => {
    const [one, other] = [await renderPicture(request), await renderPicture(request)];
    expect(one.file.equals(other.file)).toBe(true);
    expect(one.svg).toBe(other.svg);
  });

  test('loses quality rather than exceed its size', async () => {
    const { file: free } = await renderPicture(request);
    const { file: tight } = await renderPicture({ ...request, maxBytes: 1 });
    expect(tight.length).toBeLessThan(free.length);
  });
});

describe('the cache', () => {
  test('makes a picture once for the same inputs, and again for others or for other code', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    let drawn = 0;
    const draw = () => Promise.resolve({ file: Buffer.from(String(++drawn)), about: { names: ['Iffezheim'] } });
    const cache = createPictureCache(folder, 'one');
    const first = await cache.file({ a: 1 }, 'webp', draw);
    expect(first.about).toEqual({ names: ['Iffezheim'] });
    expect(await cache.file({ a: 1 }, 'webp', draw)).toEqual({ ...first, drawn: false });
    await cache.file({ a: 2 }, 'webp', draw);
    await createPictureCache(folder, 'two').file({ a: 1 }, 'webp', draw);
    expect(drawn).toBe(3);
    // Each with a file for what is known of it.
    expect(await readdir(folder)).toHaveLength(6);
  });
});

describe('limited work', () => {
  test('keeps to the limit and to the order', async () => {
    let [running, most] = [0, 0];
    const results = await runLimited([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++running);
      for (let i = 0; i < item; i++) await Promise.resolve();
      running -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });

  test('starts nothing after a failure and passes it on', async () => {
    const started: number[] = [];
    const work = (item: number) => {
      started.push(item);
      return item === 1 ? Promise.reject(new Error('broken')) : Promise.resolve(item);
    };
    await expect(runLimited([1, 2, 3, 4], 1, work)).rejects.toThrow('broken');
    expect(started).toEqual([1]);
  });
});

test('an image becomes a PNG that reads back the same', async () => {
  const data = Uint8Array.from({ length: 3 * 2 * 4 }, (_, index) => (index * 37) % 256);
  const { data: read, info } = await sharp(encodePng({ width: 3, height: 2, data }))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([3, 2, 4]);
  expect([...read]).toEqual([...data]);
});
