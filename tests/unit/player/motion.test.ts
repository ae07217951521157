import { describe, expect, it } from 'vitest';
import type { MapCommand } from '../../../src/map/map-commands.ts';
import { adaptToMotion } from '../../../src/player/adapt-to-motion.ts';
import type { Day } from '../../../src/story/story.ts';

const camera = { center: [10, 50] as const, zoom: 6, bearing: 0, pitch: 0 };
const flight: readonly MapCommand[] = [
  { kind: 'date', date: '2024-01-01' as Day },
  { kind: 'camera', camera, move: 'fly' },
];

describe('commands for a reader', () => {
  it('who wants full motion are carried out as they are', () => {
    expect(adaptToMotion(flight, 'full')).toEqual(flight);
  });

  it('who wants gentle motion never move over the ground, but fade first', () => {
    expect(adaptToMotion(flight, 'gentle')).toEqual([
      { kind: 'fade' },
      { kind: 'date', date: '2024-01-01' },
      { kind: 'camera', camera, move: 'jump' },
    ]);
  });

  it('who wants no motion neither move nor fade', () => {
    const adapted = adaptToMotion(flight, 'off');
    expect(adapted.map(({ kind }) => kind)).toEqual(['date', 'camera']);
    expect(adapted.at(-1)).toMatchObject({ move: 'jump' });
  });

  it('do not fade when nothing changes, or only the mark of a word', () => {
    expect(adaptToMotion([], 'gentle')).toEqual([]);
    expect(adaptToMotion([{ kind: 'mark', target: 'a' }], 'gentle')).toEqual([{ kind: 'mark', target: 'a' }]);
  });
});
