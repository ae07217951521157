import { describe, expect, test } from 'vitest';
import { preferredEncoding } from '../../../src/server/compression.ts';
import { absoluteRange, normalizeBase, pathBelowBase } from '../../../src/server/requests.ts';

test('a base path may be written with or without slashes', () => {
  expect(['/', '', undefined, 'maps', '/maps', '/maps/', '/a/b'].map(normalizeBase)).toEqual([
    '/',
    '/',
    '/',
    '/maps/',
    '/maps/',
    '/maps/',
    '/a/b/',
  ]);
});

test('an address outside the base is no address of the site', () => {
  expect(pathBelowBase('/maps/en/', '/maps/')).toBe('/en/');
  expect(pathBelowBase('/mapsy/', '/maps/')).toBeNull();
  expect(pathBelowBase('/en/', '/')).toBe('/en/');
});

describe('a byte range', () => {
  test('is made absolute, from the end of the file too', () => {
    expect(absoluteRange('bytes=0-99', 500)).toBe('bytes=0-99');
    expect(absoluteRange('bytes=400-', 500)).toBe('bytes=400-499');
    expect(absoluteRange('bytes=-100', 500)).toBe('bytes=400-499');
    expect(absoluteRange('bytes=-900', 500)).toBe('bytes=0-499');
  });

  test('behind the end stays as asked, for the answer 416', () => {
    expect(absoluteRange('bytes=600-', 500)).toBe('bytes=600-600');
  });

  test('that makes no sense gives the whole file', () => {
    for (const header of [undefined, 'bytes=-', 'bytes=9-3', 'bytes=0-1,5-9', 'lines=1-2']) {
      expect(absoluteRange(header, 500)).toBeNull();
    }
  });
});

test('brotli comes before gzip, and a refused encoding is not used', () => {
  expect(preferredEncoding('gzip, deflate, br')).toBe('br');
  expect(preferredEncoding('gzip, br;q=0')).toBe('gzip');
  expect(preferredEncoding('*')).toBe('br');
  expect(preferredEncoding('identity')).toBeNull();
  expect(preferredEncoding(undefined)).toBeNull();
});
