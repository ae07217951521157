import { describe, expect, it } from 'vitest';
import { locatorPoint, locatorView, nameSide, type LocatorFrame } from '../../../src/map/locator.ts';

const frame: LocatorFrame = { bounds: [10, 30, 60, 58], width: 168, height: 116 };

describe('locatorPoint', () => {
  it('puts the corners of the frame into the corners of the picture', () => {
    expect(locatorPoint([10, 58], frame)).toEqual([0, 0]);
    expect(locatorPoint([60, 30], frame)).toEqual([168, 116]);
  });
});

describe('locatorView', () => {
  it('cuts an extent off at the edges of the picture', () => {
    const view = locatorView([-20, 40, 35, 80], frame);
    expect(view).toMatchObject({ x: 0, y: 0, width: 84 });
  });

  it('shows no frame for a map that shows all of the picture', () => {
    expect(locatorView([-10, 20, 80, 70], frame)).toBeNull();
  });

  it('has no area for a map that shows nothing of the picture', () => {
    expect(locatorView([-60, 40, -40, 50], frame)?.width).toBe(0);
  });
});

describe('nameSide', () => {
  const stop = { x: 60, y: 60 };

  it('goes to the right where nothing is in the way', () => {
    expect(nameSide(stop, 'Harbour', [stop, { x: 20, y: 60 }], frame)).toBe('right');
  });

  it('goes to the left where another stop stands on the right', () => {
    expect(nameSide(stop, 'Harbour', [stop, { x: 70, y: 63 }], frame)).toBe('left');
  });

  it('stays inside the picture', () => {
    const east = { x: 150, y: 60 };
    expect(nameSide(east, 'Harbour', [east, { x: 130, y: 60 }], frame)).toBe('left');
  });
});
