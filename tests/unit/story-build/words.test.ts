import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/schema/sources.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { parseMarkdown } from '../../../src/story/markdown.ts';
import { splitSteps } from '../../../src/story/split-steps.ts';
import { buildStepText } from '../../../src/story/step-text.ts';
import type { StepText } from '../../../src/story/story.ts';

const source = (id: string, publisher: string): Source => ({ id, type: 'webpage', title: id, publisher });
const sources = new Map([
  ['a', { number: 1, source: source('a', 'Agency') }],
  ['b', { number: 2, source: source('b', 'Bureau') }],
]);

const pictures = new Map();

function textOf(markdown: string, lang = 'en'): Omit<StepText, 'translation'> {
  const step = splitSteps(parseMarkdown(`## Title {#id}\n\n![A map](map:)\n\n${markdown}`).root).steps[0];
  if (!step) throw new Error('There is no step.');
  return buildStepText(step, {
    lang,
    addresses: fragmentAddresses,
    sources,
    pictures,
    abbreviations: [],
    markOf: () => 'pipeline',
  });
}

const htmlOf = (markdown: string, lang?: string): string => textOf(markdown, lang).html;

describe('words arrive as written', () => {
  test.for([
    'Leser:innen und Bürger:innen',
    'um 10:30 Uhr',
    'im Maßstab 1:25000',
    '„Zitat“ und ‚halbes‘',
    '»Zitat« und ›halbes‹',
    '"Zitat" und \'halbes\'',
    'drei Punkte ... und zwei Striche --',
    '(c) 2026 :smile: https://example.org',
  ])('%s', (words) => {
    expect(textOf(words).plain).toBe(words);
    expect(htmlOf(words).replaceAll('&#x27;', "'").replaceAll('&#x22;', '"')).toBe(`<p>${words}</p>`);
  });

  test('a block of colons stays as text', () => {
    expect(textOf(':::note\nText\n:::').plain).toBe(':::note\nText\n:::');
  });

  test('raw HTML never reaches the page', () => {
    expect(htmlOf('One <script>alert(1)</script> two')).not.toContain('<script');
    expect(htmlOf('<iframe src="x"></iframe>')).toBe('');
  });
});

describe('citations', () => {
  test('become the number of their source, read aloud with its publisher', () => {
    expect(htmlOf('Gas flows [@b].')).toBe(
      '<p>Gas flows<sup class="cite"><a href="#source-b" aria-label="Source 2: Bureau">2</a></sup>.</p>',
    );
  });

  test('of several sources share one mark, and keep where in a source', () => {
    expect(htmlOf('So [@a;\n@b, S. 4–5]', 'de')).toBe(
      '<p>So<sup class="cite"><a href="#source-a" aria-label="Quelle 1: Agency">1</a>, ' +
        '<a href="#source-b" aria-label="Quelle 2: Bureau, S. 4–5" title="Quelle 2: Bureau, S. 4–5">2</a></sup></p>',
    );
  });

  test('are none when escaped, in code, or with an address', () => {
    expect(textOf('\\[@a] and `[@a]`').citations).toEqual([]);
    expect(htmlOf('[@a](https://example.org)')).toBe('<p><a href="https://example.org" rel="noopener">@a</a></p>');
  });

  test('are listed in order of first mention and are no words', () => {
    const text = textOf('One [@b] two [@a; @b].');
    expect(text.citations).toEqual(['b', 'a']);
    expect(text.plain).toBe('One two.');
  });
});

describe('links', () => {
  test('act on the map', () => {
    const text = textOf('[The *river*](map:river)');
    expect(text.html).toBe(
      '<p><a class="map-word" data-map-word="river" data-mark="pipeline" href="#feature-river">The <em>river</em></a></p>',
    );
    expect(text.mapWords).toEqual(['river']);
  });

  test('explain a term', () => {
    const text = textOf('[OSCE](term:osce)');
    expect(text.html).toBe('<p><a class="term" data-term="osce" href="#term-osce">OSCE</a></p>');
    expect(text.terms).toEqual(['osce']);
  });

  test('lead to steps, pages and letter boxes', () => {
    expect(htmlOf('[up](#a.b)')).toBe('<p><a href="#a.b">up</a></p>');
    expect(htmlOf('<https://example.org>')).toBe(
      '<p><a href="https://example.org" rel="noopener">https://example.org</a></p>',
    );
    expect(htmlOf('[us](mailto:a@example.org)')).toBe('<p><a href="mailto:a@example.org">us</a></p>');
  });

  test('may give their address further down', () => {
    expect(htmlOf('[here][x]\n\n[x]: https://example.org')).toBe(
      '<p><a href="https://example.org" rel="noopener">here</a></p>',
    );
  });
});

test('the picture of the map leaves no trace in the body, wherever it stands', () => {
  expect(htmlOf('Words.')).toBe('<p>Words.</p>');
  const step = splitSteps(parseMarkdown('## T {#t}\n\nBefore ![A map](map:) after').root).steps[0];
  expect(
    step &&
      buildStepText(step, {
        lang: 'en',
        addresses: fragmentAddresses,
        sources,
        pictures,
        abbreviations: [],
        markOf: () => '',
      }).html,
  ).toBe('<p>Before  after</p>');
});

test('blocks of plain words are parted by line breaks', () => {
  expect(textOf('One\n\n- two\n- three\n\n> four').plain).toBe('One\ntwo\nthree\nfour');
});
