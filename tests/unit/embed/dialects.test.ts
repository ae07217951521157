import { expect, it } from 'vitest';
import {
  ampSize,
  asksForHeight,
  pymHeight,
  wordpressHeight,
  wordpressLink,
  wordpressSecret,
} from '../../../src/embed/dialects.ts';

it('finds the secret that WordPress appends, also behind a fragment', () => {
  expect(wordpressSecret('#?secret=Ab12-_x')).toBe('Ab12-_x');
  expect(wordpressSecret('#step-3#?secret=Ab12')).toBe('Ab12');
  expect(wordpressSecret('#step-3')).toBeNull();
  expect(wordpressSecret('#?secret=<script>')).toBeNull();
});

it('speaks to WordPress as its own embeds do', () => {
  expect(wordpressHeight('s', 720)).toEqual({ message: 'height', value: 720, secret: 's' });
  expect(wordpressLink('s', 'https://example.org/')).toEqual({
    message: 'link',
    value: 'https://example.org/',
    secret: 's',
  });
  expect(asksForHeight({ message: 'ready', secret: 's' }, 's')).toBe(true);
  for (const other of [null, 'ready', { message: 'ready', secret: 't' }, { message: 'height', secret: 's' }]) {
    expect(asksForHeight(other, 's')).toBe(false);
  }
});

it('speaks to AMP, and to pym where the address names a child', () => {
  expect(ampSize(680, 720)).toEqual({ sentinel: 'amp', type: 'embed-size', width: 680, height: 720 });
  expect(pymHeight('?childId=graphic-1&x=2', 720)).toBe('pymxPYMxgraphic-1xPYMxheightxPYMx720');
  expect(pymHeight('?theme=dark', 720)).toBeNull();
  expect(pymHeight('?childId=%3Cb%3E', 720)).toBeNull();
});
