import { expect, test } from 'vitest';
import type { PlayerEvent } from '../../../src/player/story-player.ts';
import { playerOf, stepOf } from './fake-map.ts';

test('a leap above the story from deep within it tells of the first step, as scrolling there does', () => {
  const told: string[] = [];
  const emit = (event: PlayerEvent): void => {
    if (event.kind === 'step') told.push(`${event.step.key} ${event.direction}`);
  };
  const player = playerOf([stepOf('one.a', 'first'), stepOf('one.b', 'second')], { emit });
  player.moveTo({ key: null, progress: 0 });
  player.moveTo({ key: 'one.b', progress: 0.5 });
  player.moveTo({ key: null, progress: 0 });
  expect(told).toEqual(['one.b down', 'one.a up']);

  player.moveTo({ key: 'one.a', progress: 0.2 });
  player.moveTo({ key: null, progress: 0 });
  expect(told.slice(2)).toEqual(['one.a down']);
});
