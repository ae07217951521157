import { describe, expect, it } from 'vitest';
import { passagesAbout, sourcesOf } from '../../../src/player/feature-index.ts';
import { foldText } from '../../../src/player/fold-text.ts';
import { searchFeatures } from '../../../src/player/search-features.ts';
import { exampleIndex, guide } from './explore-fixtures.ts';

const index = exampleIndex();
const found = (query: string): string[] =>
  searchFeatures(index.groups, query).flatMap(({ entries }) => entries.map(({ id }) => String(id)));

describe('the index of everything on the map', () => {
  it('lists places by name and everything else by day', () => {
    const idsByLayer = Object.fromEntries(
      index.groups.map(({ layer, entries }) => [layer.id, entries.map(({ id }) => id)]),
    );
    expect(idsByLayer).toEqual({ towns: ['aesch', 'lodz', 'zell'], fires: ['early', 'late'], pipes: ['pipe'] });
  });

  it('ends what happens on its last day and leaves what is built', () => {
    const daysOf = (id: string) => [index.entryById.get(id)?.from, index.entryById.get(id)?.until];
    expect(daysOf('early')).toEqual(['2020-01-10', '2020-02-01']);
    expect(daysOf('late')).toEqual(['2024-05-02', '2024-05-02']);
    expect(daysOf('pipe')).toEqual(['2021-06-01', null]);
    expect(daysOf('zell')).toEqual([null, null]);
  });

  it('gives sources their numbers in the story, in that order', () => {
    const late = index.entryById.get('late');
    if (late === undefined) throw new Error('The example has no late fire');
    expect(sourcesOf(index, late).map(({ number, source }) => [number, source.id])).toEqual([
      [1, 'a-paper'],
      [2, 'b-report'],
    ]);
  });

  it('names the passages about a feature, and none for one that no step is about', () => {
    expect(passagesAbout(guide, 'early').map(({ key }) => key)).toEqual(['one.first', 'one.second']);
    expect(passagesAbout(guide, 'zell')).toEqual([]);
  });
});

describe('the search', () => {
  it('finds by the beginning of any word, in every language and spelling, whatever the accents', () => {
    expect(found('fire')).toEqual(['early', 'late']);
    expect(found('fruh')).toEqual(['early']);
    expect(found('lodz')).toEqual(['lodz']);
    expect(found('ŁÓDŹ')).toEqual(['lodz']);
    expect(found('еш')).toEqual(['aesch']);
  });

  it('wants every word that was typed, in any order', () => {
    expect(found('fire late')).toEqual(['late']);
    expect(found('fire zell')).toEqual([]);
  });

  it('does not find the middle of words', () => {
    expect(found('ire')).toEqual([]);
  });

  it('finds everything when nothing but spaces and signs is typed', () => {
    expect(found(' – ')).toHaveLength(6);
  });

  it('leaves out groups without a match', () => {
    expect(searchFeatures(index.groups, 'pipe').map(({ layer }) => layer.id)).toEqual(['pipes']);
  });

  it('folds letters that have no accent to lose', () => {
    expect(foldText('Straße, Diyarbakır – Gəncə')).toBe('strasse diyarbakir gence');
  });
});
