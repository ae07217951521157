import type { MapCommand } from '../../../src/map/map-commands.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import type { PlayerStep } from '../../../src/player/player-story.ts';
import { StoryPlayer, type StoryPlayerOptions } from '../../../src/player/story-player.ts';
import type { Day, LayerId } from '../../../src/story/story.ts';

const camera = { kind: 'center' as const, center: [10, 50] as const, zoom: 6, bearing: 0, pitch: 0 };

/** A step that shows one layer and flies to one camera. */
export function stepOf(key: string, layer: string): PlayerStep {
  return {
    key,
    chapter: 'one',
    chapterTitle: 'One',
    day: '',
    title: '',
    alt: '',
    pictures: null,
    onMap: { notes: [], marks: [] },
    contents: null,
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

/** A view that keeps what it was told; `settled` says when it is at rest, by default never with a report. */
export function recordingView(settled: MapView['settled'] = () => Promise.resolve(null)): {
  view: MapView;
  told: MapCommand[];
} {
  const told: MapCommand[] = [];
  const view: MapView = {
    apply: (commands) => {
      told.push(...commands);
    },
    settled,
    camera: () => ({ center: [0, 0], zoom: 0, bearing: 0, pitch: 0 }),
    screenPoint: () => [0, 0],
    featuresAt: () => [],
    flowLines: () => [],
    names: () => () => 'none',
    leaveOutNames: () => undefined,
    onMove: () => () => undefined,
    setInteractive: () => undefined,
    resize: () => undefined,
    destroy: () => undefined,
  };
  return { view, told };
}

/** A player for a reader who wants full motion, on a figure that nothing covers; `options` says what is otherwise. */
export function playerOf(steps: readonly PlayerStep[], options: Partial<StoryPlayerOptions> = {}): StoryPlayer {
  return new StoryPlayer({
    steps,
    limits: { bounds: [-20, 30, 60, 70], maxZoom: 10 },
    viewport: () => ({ width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } }),
    narrow: () => false,
    motion: () => 'full',
    pictureCamera: () => null,
    emit: () => undefined,
    ...options,
  });
}
