import { describe, expect, test } from 'vitest';
import type { Story } from '../../../src/story/story.ts';
import { wordMark } from '../../../src/story/word-mark.ts';

const line = { id: 'line', preset: 'pipeline', properties: { substance: 'oil' } };
const help = { id: 'help', preset: 'flow', properties: { commodity: 'aid' } };
const hit = { id: 'hit', preset: 'strike', properties: { status: 'claimed' } };
const features = new Map([line, help, hit].map((feature) => [feature.id, feature])) as unknown as Story['features'];
const layers = new Map([
  ['flows', { id: 'flows', preset: 'flow', features: [help] }],
  ['later', { id: 'later', preset: 'area', features: [] }],
]) as unknown as Story['layers'];

describe('the mark before a word', () => {
  test.each([
    ['line', 'oil'],
    ['help', 'aid'],
  ])('of the line %s is named after what it carries: %s', (id, mark) => {
    expect(wordMark(id, features, layers)).toBe(mark);
  });

  test('of anything else is named after its preset', () => {
    expect(wordMark('hit', features, layers)).toBe('strike');
  });

  test('of a layer is that of its first feature, or of its preset when it is empty', () => {
    expect(wordMark('flows', features, layers)).toBe('aid');
    expect(wordMark('later', features, layers)).toBe('area');
  });

  test('does not exist for an unknown id', () => {
    expect(() => wordMark('nobody', features, layers)).toThrow('“nobody”');
  });
});
