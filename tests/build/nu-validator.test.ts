import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** The Nu Html Checker, which the W3C runs, over every page, picture and style sheet of the built site. It needs Java. */

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

/** Findings that are none, and why; everything else fails. */
const EXAMINED: readonly { readonly message: RegExp; readonly why: string }[] = [
  {
    message: /^Trailing slash on void elements/,
    why: 'information, not an error: Svelte writes void elements so, and all their attributes are quoted',
  },
  {
    message: /^Bad value .* Unrecognised directive-name: "require-trusted-types-for".*"trusted-types"\.\s*$/,
    why: 'the checker knows Content Security Policy 2; Trusted Types are a W3C draft that browsers enforce',
  },
  {
    message:
      /^CSS: “(?:size-adjust|container-type|contain-intrinsic-block-size|overflow-clip-margin|paint-order)”: Property “[a-z-]+” doesn't exist\.$/,
    why: 'the checker does not know CSS Fonts 5, CSS Containment 3, CSS Sizing 4, CSS Overflow 4 and SVG 2',
  },
  { message: /^CSS: Unrecognized at-rule “@container”$/, why: 'nor queries of containers' },
  {
    message: /^CSS: Unknown pseudo-element or pseudo-class “:wrap”$/,
    why: 'nor sums with lengths of the window as the value of a custom property, and takes what follows for a selector',
  },
  { message: /^CSS: Unknown pseudo-element or pseudo-class “::details-content”\.$/, why: 'nor CSS Pseudo-Elements 4' },
  {
    message: /^CSS: “[a-z-]+”: “color-mix\(in srgb,[^”]+\)” is not a “[a-z-]+” value\.$/,
    why: 'nor `color-mix()` of CSS Color 5 with variables in it',
  },
  { message: /^CSS: “box-shadow”: “in” is not a “color” value\.$/, why: 'the same within a shadow' },
  {
    message: /^CSS: “(?:font-size|inset-block-end)”: Parse Error\.$/,
    why: 'nor lengths of containers, `cqi`, and `env()` within `max()`',
  },
  {
    message: /^CSS: “(?:inset-inline-end|padding-inline|max-inline-size)”: The types are incompatible\.$/,
    why: 'nor products with a variable, of which it does not know that it is a number',
  },
  { message: /^CSS: Parse Error\.$/, why: 'nor nested rules; that style sheets can be parsed is the test below' },
];

const files = globSync('dist/**/*.{html,svg}').map((file) => file.replaceAll('\\', '/'));
const sheets = globSync('dist/_astro/*.css').map((file) => file.replaceAll('\\', '/'));
const hasJava = spawnSync('java', ['-version']).status === 0;
if (!hasJava) console.info('No Java: the Nu Html Checker is left out. Debian has it as default-jre-headless.');

describe.skipIf(!hasJava)('the Nu Html Checker', () => {
  it('finds nothing in any page, picture or style sheet', () => {
    const printed = execFileSync(
      'java',
      [
        '-jar',
        createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar'),
        ...['--format', 'json', '--stdout', '--exit-zero-always', '--also-check-svg', '--also-check-css'],
        ...files,
        ...sheets,
      ],
      { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    );
    const { messages } = JSON.parse(printed) as { messages: readonly Message[] };
    const open = messages.filter(({ message }) => !EXAMINED.some((known) => known.message.test(message)));
    expect(open.map(({ url, message, extract }) => `${url ?? ''}: ${message} at ${extract ?? ''}`)).toEqual([]);
    // Pages were read: what is known of all of them was found, and no exception outlives its cause.
    const unused = EXAMINED.filter((known) => !messages.some(({ message }) => known.message.test(message)));
    expect(unused.map(({ why }) => why)).toEqual([]);
  });
});

describe('every style sheet', () => {
  it('is understood to its end by a parser that knows nested rules', async () => {
    const inline = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, css = '']) => css),
    );
    const texts = new Set([...inline, ...sheets.map((file) => readFileSync(file, 'utf8'))]);
    expect(texts.size).toBeGreaterThan(3);
    for (const css of texts) {
      const { warnings } = await transform(css, { loader: 'css' });
      expect(warnings.map(({ text, location }) => `${text} ${location?.lineText.slice(0, 200) ?? ''}`)).toEqual([]);
    }
  });
});
