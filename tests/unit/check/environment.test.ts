import { expect, test } from 'vitest';
import { systemLanguage } from '../../../src/check/system-language.ts';
import { siteEnvironment } from '../../../src/site/environment.ts';

test('settings have defaults', () => {
  const defaults = { contentDirectory: 'content', basePath: '/', siteUrl: null, precompress: true };
  expect(siteEnvironment({})).toEqual(defaults);
  expect(siteEnvironment({ PRECOMPRESS: 'no' })).toEqual({ ...defaults, precompress: false });
});

test('the base path starts and ends with a slash however it is written', () => {
  expect(
    ['stories', '/stories', '/stories/', '//'].map((BASE_PATH) => siteEnvironment({ BASE_PATH }).basePath),
  ).toEqual(['/stories/', '/stories/', '/stories/', '/']);
});

test('the site is known by its origin', () => {
  expect(siteEnvironment({ SITE_URL: 'https://example.org/' }).siteUrl).toBe('https://example.org');
  expect(() => siteEnvironment({ SITE_URL: 'example.org' })).toThrow('SITE_URL');
});

test('findings speak the language of the terminal', () => {
  expect(systemLanguage({ LANG: 'de_AT.UTF-8' })).toBe('de');
  expect(systemLanguage({ LANG: 'de_DE.UTF-8', LC_ALL: 'C' })).toBe('en');
});
