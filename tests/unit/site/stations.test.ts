import { describe, expect, it } from 'vitest';
import { type Station, stationRoom } from '../../../src/site/stations.ts';

const stations = (labels: readonly string[]): Station[] => labels.map((label) => ({ label }) as Station);

describe('the room that chapters need as stations in the bar', () => {
  it('is there in every wide bar for a few short names', () => {
    expect(stationRoom('Supply Lines', stations(['Opening', 'Upper river', 'Delta', 'Ending']))).toBe('usual');
  });

  it('is there in the widest bars only for more names, longer ones or a longer title', () => {
    const many = stations(Array.from({ length: 13 }, () => 'Harbour'));
    expect(stationRoom('The river', many)).toBe('widest');
    const long = stations(Array.from({ length: 6 }, () => 'Niederösterreich'));
    expect(stationRoom('The river', long)).toBe('widest');
    const short = stations(Array.from({ length: 8 }, () => 'Port'));
    expect(stationRoom('The river', short)).toBe('usual');
    expect(stationRoom('Everything that a river brings down to the sea', short)).toBe('widest');
  });

  it('counts the longest word of a name, since a name may break between words', () => {
    const inOne = stations(Array.from({ length: 6 }, () => 'Stepanakertkhankendi'));
    const inTwo = stations(Array.from({ length: 6 }, () => 'Stepanakert/Khankendi'));
    expect([stationRoom('The river', inOne), stationRoom('The river', inTwo)]).toEqual(['none', 'usual']);
  });

  it('is nowhere for forty chapters', () => {
    expect(stationRoom('The river', stations(Array.from({ length: 40 }, () => 'A')))).toBe('none');
  });
});
