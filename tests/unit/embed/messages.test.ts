import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChildMessage } from '../../../src/embed/child-messages.ts';
import { readHostMessage } from '../../../src/embed/host-messages.ts';
import { envelope, LIMITS } from '../../../src/embed/messages.ts';

const VIEWPORT = 800;
const layout = { type: 'layout', extent: 9000, width: 680, height: 800, steps: [{ id: 'a.b', offset: 0 }] } as const;

describe('a message of the child, read by a host', () => {
  it('arrives as it was sent', () => {
    expect(readChildMessage(envelope(layout), VIEWPORT)).toEqual(layout);
    expect(readChildMessage(envelope({ type: 'seek', offset: 12.5, reason: 'key' }), VIEWPORT)).toEqual({
      type: 'seek',
      offset: 12.5,
      reason: 'key',
    });
    expect(readChildMessage(envelope({ type: 'at', step: 'a.b', index: 0, count: 2 }), VIEWPORT)).toMatchObject({
      step: 'a.b',
    });
  });

  it('is nothing when it is longer than its limits', () => {
    for (const extent of [LIMITS.extentPx + 1, LIMITS.extentViewports * VIEWPORT + 1, NaN, Infinity, -1, '9000']) {
      expect(readChildMessage({ mapstory: 1, ...layout, extent }, VIEWPORT)).toBeNull();
    }
    const steps = Array.from({ length: LIMITS.steps + 1 }, () => ({ id: 'a', offset: 0 }));
    expect(readChildMessage({ mapstory: 1, ...layout, steps }, VIEWPORT)).toBeNull();
    expect(readChildMessage({ mapstory: 1, ...layout, steps: [{ id: 'a', offset: 9001 }] }, VIEWPORT)).toBeNull();
  });

  it('is nothing in another version, and its unknown fields are ignored', () => {
    expect(readChildMessage({ ...layout, mapstory: 2 }, VIEWPORT)).toBeNull();
    expect(readChildMessage({ ...envelope(layout), more: 1 }, VIEWPORT)).toEqual(layout);
    expect(readChildMessage({ mapstory: 1, type: 'hello', versions: [2, 3] }, VIEWPORT)).toBeNull();
    expect(readChildMessage({ mapstory: 1, type: 'hello', versions: [1, 2] }, VIEWPORT)).toEqual({ type: 'hello' });
  });
});

describe('a message of the host, read by the child', () => {
  const init = { type: 'init', mode: 'mirror', viewport: { width: 800, height: 600 }, top: 0 } as const;

  it('arrives as it was sent', () => {
    expect(readHostMessage(envelope(init))).toEqual(init);
    expect(readHostMessage(envelope({ ...init, start: 'a.b' }))).toEqual({ ...init, start: 'a.b' });
    const scroll = { type: 'scroll', offset: 3, max: 9, inside: true } as const;
    expect(readHostMessage(envelope(scroll))).toEqual(scroll);
  });

  it('never leads beyond the story', () => {
    for (const [offset, max] of [
      [10, 9],
      [-1, 9],
      [NaN, 9],
      [1, LIMITS.extentPx + 1],
    ]) {
      expect(readHostMessage({ mapstory: 1, type: 'scroll', offset, max, inside: true })).toBeNull();
    }
  });

  it('without sense is nothing', () => {
    for (const bad of [
      { ...init, mode: 'other' },
      { ...init, viewport: null },
      { ...init, top: -1 },
      { type: 'go', step: 'A' },
    ]) {
      expect(readHostMessage({ mapstory: 1, ...bad })).toBeNull();
    }
  });
});

it('any value at all is read without a fault, by both sides', () => {
  fc.assert(
    fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (value, fields) => {
      for (const data of [value, { mapstory: 1, ...fields }, { mapstory: 1, type: fields['type'], steps: value }]) {
        readChildMessage(data, VIEWPORT);
        readHostMessage(data);
      }
    }),
  );
});
