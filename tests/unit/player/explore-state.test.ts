import { describe, expect, it } from 'vitest';
import {
  exploreCommands,
  type ExploreState,
  isInPeriod,
  selectEntry,
  showEverything,
  startExploring,
  toggleLayer,
} from '../../../src/player/explore-state.ts';
import type { FeatureEntry } from '../../../src/player/feature-index.ts';
import type { Day, LayerId, MapState } from '../../../src/story/story.ts';
import { exampleIndex, guide } from './explore-fixtures.ts';

const index = exampleIndex();
const start: ExploreState = startExploring(
  { layers: ['towns'], date: '2021-06-01', highlight: ['zell'] } as unknown as MapState,
  guide.days,
);

function entry(id: string): FeatureEntry {
  const known = index.entryById.get(id);
  if (known === undefined) throw new Error(`The example has no ${id}`);
  return known;
}

describe('exploring', () => {
  it('begins with the layers and the day of the step, from the first day on', () => {
    expect(start).toEqual({ layers: ['towns'], since: '2020-01-10', until: '2021-06-01', selected: null });
  });

  it('hides a shown layer and shows a hidden one', () => {
    const both = toggleLayer(start, 'fires' as LayerId);
    expect(both.layers).toEqual(['towns', 'fires']);
    expect(toggleLayer(both, 'towns' as LayerId).layers).toEqual(['fires']);
  });

  it('puts what was chosen on the map: its layer, and a period that reaches it', () => {
    expect(selectEntry(start, entry('late'))).toEqual({
      layers: ['towns', 'fires'],
      since: '2020-01-10',
      until: '2024-05-02',
      selected: 'late',
    });
    const lateOnly = { ...start, since: '2021-06-01' as Day };
    expect(selectEntry(lateOnly, entry('early')).since).toBe('2020-01-10');
  });

  it('counts what was over before the period as gone, and what is built as there', () => {
    const later = { ...start, since: '2021-06-01' as Day, until: '2024-05-02' as Day };
    expect(['early', 'late', 'pipe', 'zell'].filter((id) => isInPeriod(later, entry(id)))).toEqual([
      'late',
      'pipe',
      'zell',
    ]);
    expect(isInPeriod(start, entry('late'))).toBe(false);
  });

  it('shows all layers and days on request and keeps the selection', () => {
    const selected = selectEntry(start, entry('zell'));
    const all = showEverything(
      selected,
      guide.layers.map(({ id }) => id),
      guide.days,
    );
    expect(all).toEqual({
      layers: ['towns', 'fires', 'pipes'],
      since: '2020-01-10',
      until: '2024-05-02',
      selected: 'zell',
    });
  });

  it('says everything at first, then only what differs, and never moves the camera', () => {
    expect(exploreCommands(null, start).map(({ kind }) => kind)).toEqual([
      'date',
      'since',
      'show-layers',
      'highlight',
      'mark',
      'draw',
    ]);
    expect(exploreCommands(start, selectEntry(start, entry('zell')))).toEqual([{ kind: 'mark', target: 'zell' }]);
    expect(exploreCommands(start, { ...start, since: '2021-06-01' as Day })).toEqual([
      { kind: 'since', date: '2021-06-01' },
    ]);
    expect(exploreCommands(start, start)).toEqual([]);
  });
});
