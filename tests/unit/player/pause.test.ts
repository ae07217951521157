import { describe, expect, it } from 'vitest';
import type { MapCommand } from '../../../src/map/map-commands.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import type { PlayerStep } from '../../../src/player/player-story.ts';
import { StoryPlayer } from '../../../src/player/story-player.ts';
import type { Day, LayerId } from '../../../src/story/story.ts';

const camera = { kind: 'center' as const, center: [10, 50] as const, zoom: 6, bearing: 0, pitch: 0 };

function step(key: string, layer: string): PlayerStep {
  return {
    key,
    chapter: 'one',
    chapterTitle: 'One',
    day: '',
    title: '',
    alt: '',
    pictures: null,
    onMap: { notes: [], marks: [] },
    legend: { entries: [], notes: [], uncertainty: false },
    map: {
      camera: { wide: camera, narrow: camera },
      move: 'fly',
      via: { wide: [], narrow: [] },
      layers: [layer as LayerId],
      highlight: [],
      date: '2024-01-01' as Day,
      draw: [],
      card: 'left',
    },
  };
}

/** A view that keeps what it was told. */
function recordingView(): { view: MapView; told: MapCommand[] } {
  const told: MapCommand[] = [];
  const view: MapView = {
    apply: (commands) => {
      told.push(...commands);
    },
    settled: () => Promise.resolve(null),
    camera: () => ({ center: [0, 0], zoom: 0, bearing: 0, pitch: 0 }),
    screenPoint: () => [0, 0],
    featuresAt: () => [],
    flowLines: () => [],
    nameIn: () => 'none',
    onMove: () => () => undefined,
    setInteractive: () => undefined,
    resize: () => undefined,
    destroy: () => undefined,
  };
  return { view, told };
}

describe('a paused player', () => {
  const player = new StoryPlayer({
    steps: [step('one.a', 'first'), step('one.b', 'second')],
    limits: { bounds: [-20, 30, 60, 70], maxZoom: 10 },
    viewport: () => ({ width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } }),
    narrow: () => false,
    motion: () => 'full',
    pictureCamera: () => null,
    emit: () => undefined,
  });
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
    const player = new StoryPlayer({
      steps: [step('one.a', 'first')],
      limits: { bounds: [-20, 30, 60, 70], maxZoom: 10 },
      viewport: () => ({ width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } }),
      narrow: () => false,
      motion: () => motion,
      pictureCamera: () => asPictured,
      emit: () => undefined,
    });
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
