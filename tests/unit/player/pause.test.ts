import { describe, expect, it } from 'vitest';
import { playerOf, recordingView, stepOf } from './fake-map.ts';

describe('a paused player', () => {
  const player = playerOf([stepOf('one.a', 'first'), stepOf('one.b', 'second')]);
  const { view, told } = recordingView();

  it('commands nothing while the reader has the map, and everything of the current step afterwards', () => {
    player.attach(view);
    player.pause();
    told.length = 0;
    player.moveTo({ key: 'one.b', progress: 0.5 });
    player.mark('anything');
    player.refresh();
    expect(told).toEqual([]);
    player.mark(null);
    player.resume();
    expect(told.map(({ kind }) => kind)).toEqual([
      'date',
      'since',
      'show-layers',
      'highlight',
      'mark',
      'draw',
      'camera',
    ]);
    expect(told).toContainEqual({ kind: 'show-layers', layers: ['second'] });
    expect(told).toContainEqual({ kind: 'since', date: null });
    expect(told.at(-1)).toMatchObject({ kind: 'camera', move: 'jump' });
  });
});

describe('a player whose map takes the place of a picture', () => {
  const asPictured = { center: [11, 51] as const, zoom: 6.4, bearing: 0, pitch: 0 };
  const play = (motion: 'full' | 'gentle') => {
    const player = playerOf([stepOf('one.a', 'first')], { motion: () => motion, pictureCamera: () => asPictured });
    const { view, told } = recordingView();
    player.attach(view);
    return { player, told };
  };

  it('begins where the picture is and flies to where the step is', () => {
    const { player, told } = play('full');
    expect(told.at(-1)).toEqual({ kind: 'camera', camera: asPictured, move: 'jump' });
    told.length = 0;
    player.uncover();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ kind: 'camera', move: 'fly', camera: { zoom: 6 } });
  });

  it('begins where the step is for readers who want nothing to move', () => {
    const { player, told } = play('gentle');
    expect(told.at(-1)).toMatchObject({ kind: 'camera', move: 'jump', camera: { zoom: 6 } });
    told.length = 0;
    player.uncover();
    expect(told).toEqual([]);
  });
});
