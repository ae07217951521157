import { describe, expect, it } from 'vitest';
import { cachePlan } from '../../../src/offline/cache-plan.ts';

const SCOPE = 'https://example.org/stories/river/';
const plan = (path: string, from = 'en/'): string | null => {
  const found = cachePlan(new URL(path, SCOPE).href, new URL(from, SCOPE).href, SCOPE);
  return found === null ? null : `${found.cache} ${found.strategy}`;
};

describe('cachePlan', () => {
  it('asks the network first for everything that may change', () => {
    expect(plan('')).toBe('pages network-first');
    expect(plan('en/')).toBe('pages network-first');
    expect(plan('en/delta/?from=mail#delta.mouth')).toBe('pages network-first');
    expect(plan('data/river.geojson')).toBe('data network-first');
    expect(plan('en/guide.json')).toBe('data network-first');
  });

  it('takes from the cache what is named by its content', () => {
    expect(plan('_astro/map.BqHNXPKc.js')).toBe('assets cache-first');
    expect(plan('pictures/000339cd8ab42b802aff.webp')).toBe('pictures cache-first');
    expect(plan('basemap/0123abcd/5/17/11.mvt')).toBe('tiles cache-first');
  });

  it('leaves embeds alone, and all that they load', () => {
    expect(plan('embed/en/')).toBeNull();
    expect(plan('embed/v1/loader.js')).toBeNull();
    expect(plan('en/embed/')).toBeNull();
    expect(plan('_astro/map.BqHNXPKc.js', 'embed/en/')).toBeNull();
    expect(plan('pictures/000339cd8ab42b802aff.webp', 'embed/en/delta/')).toBeNull();
    expect(plan('oembed/en.json')).toBeNull();
    expect(plan('admin/')).toBeNull();
  });

  it('leaves alone what must be fresh, what is large to keep, and other sites', () => {
    expect(plan('sw.js')).toBeNull();
    expect(plan('en/feed.xml')).toBeNull();
    expect(plan('data/river.csv')).toBeNull();
    expect(plan('https://example.org/stories/lake/en/')).toBeNull();
    expect(plan('https://elsewhere.example/stories/river/en/')).toBeNull();
  });
});
