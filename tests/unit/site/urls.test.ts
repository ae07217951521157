import { describe, expect, it } from 'vitest';
import { createUrls } from '../../../src/site/urls.ts';

describe('createUrls', () => {
  const urls = createUrls('/stories', 'https://example.org');

  it('puts every address below the base path with a trailing slash', () => {
    expect(urls.home()).toBe('/stories/');
    expect(urls.story('de')).toBe('/stories/de/');
    expect(urls.chapter('de', 'river')).toBe('/stories/de/river/');
    expect(urls.sources('en')).toBe('/stories/en/sources/');
    expect(urls.corrections('en')).toBe('/stories/en/corrections/');
  });

  it('points to steps, sources, terms and features by fragment', () => {
    expect(urls.step('de', 'river.mouth')).toBe('/stories/de/#river.mouth');
    expect(urls.source('de', 'a-2025')).toBe('/stories/de/sources/#a-2025');
    expect(urls.term('de', 'weir')).toBe('/stories/de/glossary/#term-weir');
    expect(urls.feature('de', 'dam')).toBe('/stories/de/data/#dam');
  });

  it('adds the origin only where one is known', () => {
    expect(urls.absolute('/stories/de/')).toBe('https://example.org/stories/de/');
    expect(createUrls('/', null).absolute('/de/')).toBe('/de/');
  });
});
