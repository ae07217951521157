import { expect, it } from 'vitest';
import { loaderBundle } from '../../../src/site/embed-loader.ts';
import { buildSnippet } from '../../../src/site/embed-snippet.ts';
import releases from '../../../src/embed/releases.json' with { type: 'json' };

const facts = {
  title: 'Gas & “war” <1>',
  description: '',
  page: 'https://example.org/en/',
  embed: 'https://example.org/embed/en/',
  width: 680,
  height: 720,
};
const loader = { url: 'https://example.org/embed/1.0.0/loader.js', integrity: 'sha384-x' };

it('nests link, frame and element, so that each layer that is stripped leaves the next', () => {
  expect(buildSnippet(facts, loader, { query: 'theme=dark&start=a.b' })).toBe(
    [
      '<map-story>',
      '  <iframe src="https://example.org/embed/en/?theme=dark&amp;start=a.b" width="680" height="720" title="Gas &amp; “war” &lt;1&gt;" loading="lazy" frameborder="0" allow="fullscreen" referrerpolicy="strict-origin-when-cross-origin"></iframe>',
      '  <p><a href="https://example.org/en/">Gas &amp; “war” &lt;1&gt;</a></p>',
      '</map-story>',
      '<script async src="https://example.org/embed/1.0.0/loader.js" integrity="sha384-x" crossorigin="anonymous"></script>',
    ].join('\n'),
  );
  expect(buildSnippet(facts, loader, {}, 'frame')).not.toContain('script');
});

it('a released script never changes: raise the version in src/embed/package.json and note the new one in releases.json', async () => {
  const { version, integrity } = await loaderBundle();
  expect((releases as Record<string, string>)[version]).toBe(integrity);
});
