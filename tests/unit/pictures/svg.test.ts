import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serializeSvg, svgNode } from '../../../src/pictures/svg.ts';

describe('serialised SVG', () => {
  test('escapes markup in attributes', () => {
    const node = svgNode('g', { 'aria-label': `"><script>alert('&')</script>` });
    expect(serializeSvg(node)).toBe('<g aria-label="&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;"/>');
  });

  test('never lets text out of its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const svg = serializeSvg(svgNode('g', { 'aria-label': text }));
        expect(svg.slice('<g aria-label="'.length, -'"/>'.length)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  test('drops characters that XML forbids', () => {
    expect(serializeSvg(svgNode('g', { 'aria-label': 'a\u0000b\u001fc\ud800d\uffff' }))).toBe('<g aria-label="abcd"/>');
  });

  test('writes numbers short and leaves out what is undefined', () => {
    expect(serializeSvg(svgNode('rect', { x: 1 / 3, y: -0, rx: undefined }))).toBe('<rect x="0.333" y="0"/>');
  });

  test('refuses numbers that are none', () => {
    expect(() => serializeSvg(svgNode('rect', { x: NaN }))).toThrow('NaN');
  });
});
