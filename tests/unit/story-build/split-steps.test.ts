import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/story/markdown.ts';
import { splitSteps } from '../../../src/story/split-steps.ts';

const bodyOf = (markdown: string) => splitSteps(parseMarkdown(markdown).root);

describe('a chapter', () => {
  test('is cut at its level-2 headings', () => {
    const { preamble, steps } = bodyOf('Early.\n\n## One {#one}\n\nText\n\n### Within\n\n## Two {#two}\n');
    expect(preamble).toHaveLength(1);
    expect(steps.map(({ id, title, body }) => [id, title, body.children.length])).toEqual([
      ['one', 'One', 2],
      ['two', 'Two', 0],
    ]);
  });

  test('keeps what stands behind an id apart', () => {
    expect(bodyOf('## Die Quelle {#quelle} X').steps[0]).toMatchObject({
      id: 'quelle',
      title: 'Die Quelle',
      trailing: 'X',
    });
  });

  test('takes a heading without an id as a step without one', () => {
    expect(bodyOf('## 1:25000').steps[0]).toMatchObject({ id: null, title: '1:25000', trailing: '' });
  });

  test('has no step where text touches a line', () => {
    expect(bodyOf('Text\n---\n').steps).toEqual([]);
  });

  test('finds map pictures at any depth', () => {
    expect(bodyOf('## A {#a}\n\n> - ![x](map:)\n\n![y](map:)').steps[0]?.maps.map(({ alt }) => alt)).toEqual([
      'x',
      'y',
    ]);
  });
});
