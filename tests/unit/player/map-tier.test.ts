import { describe, expect, it } from 'vitest';
import { parseMapChoice, wantsLiveMap } from '../../../src/player/map-tier.ts';

describe('the live map', () => {
  it('is wanted unless the reader or the network asks for less', () => {
    expect(wantsLiveMap({ choice: 'auto', savesData: false, asked: false })).toBe(true);
    expect(wantsLiveMap({ choice: 'auto', savesData: true, asked: false })).toBe(false);
    expect(wantsLiveMap({ choice: 'pictures', savesData: false, asked: false })).toBe(false);
  });

  it('comes to whoever chose it or asks for it, also on a slow network', () => {
    expect(wantsLiveMap({ choice: 'live', savesData: true, asked: false })).toBe(true);
    expect(wantsLiveMap({ choice: 'pictures', savesData: true, asked: true })).toBe(true);
  });

  it('leaves unknown choices to machine and network', () => {
    expect(['live', 'pictures', 'sometimes', undefined].map(parseMapChoice)).toEqual([
      'live',
      'pictures',
      'auto',
      'auto',
    ]);
  });
});
