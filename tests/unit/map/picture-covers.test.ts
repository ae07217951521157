import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, overlaps, type Rect } from '../../../src/map/note-geometry.ts';
import { pictureCovers } from '../../../src/map/picture-covers.ts';
import { type Crop, CROP_SIZES, FIGURE_CROPS, pictureViewport } from '../../../src/map/picture-frame.ts';
import { cardColumn, controlsRow, screenCovers, screenViewport } from '../../../src/story/screen-layout.ts';
import { onFigure } from '../../support/on-figure.ts';

/** Where a picture's subject lies, CSS pixels of the picture. */
function subjectRoom(crop: Crop, card: 'left' | 'right' = 'left'): Rect {
  const { width, height, padding } = pictureViewport(crop, card);
  const [x, y] = [padding.left, padding.top];
  return { x, y, width: width - x - padding.right, height: height - y - padding.bottom };
}

const phone = fc
  .record({ width: fc.integer({ min: 360, max: 440 }), height: fc.integer({ min: 640, max: 960 }) })
  .filter(({ width, height }) => height >= 1.75 * width && height <= 2.25 * width);
const tablet = fc
  .record({ width: fc.integer({ min: 700, max: 900 }), height: fc.integer({ min: 960, max: 1300 }) })
  .filter(({ width, height }) => height >= 1.3 * width && height <= 1.6 * width);

test.each([
  { crop: 'narrow', screens: phone, name: 'phone' },
  { crop: 'medium', screens: tablet, name: 'tablet' },
] as const)('on every $name the subject of a $crop picture lies on the figure, above its controls', (each) => {
  fc.assert(
    fc.property(each.screens, (screen) => {
      const { width, height } = screenViewport(screen, 'left');
      const controls = Math.min(...controlsRow(screen).map(({ top }) => top));
      const seen = { x: 0, y: 0, width, height: controls };
      expect(isWithin(onFigure(subjectRoom(each.crop), each.crop, { width, height }), seen)).toBe(true);
    }),
  );
});

test.each([
  { crop: 'narrow', screen: { width: 360, height: 640 } },
  { crop: 'medium', screen: { width: 768, height: 1024 } },
] as const)(
  'a name that keeps clear of what covers a $crop picture keeps clear of its controls',
  ({ crop, screen }) => {
    const name = fc
      .record({
        x: fc.integer({ min: 0, max: screen.width - 60 }),
        y: fc.integer({ min: 0, max: CROP_SIZES[crop].height - 20 }),
      })
      .map((at): Rect => ({ ...at, width: 60, height: 16 }))
      .filter((box) => !pictureCovers(crop, 'left').some((cover) => overlaps(cover, box)));
    const { width, height } = screenViewport(screen, 'left');
    const controls = [...screenCovers(screen), ...controlsRow(screen)];
    fc.assert(
      fc.property(name, (box) => {
        const shown = onFigure(box, crop, { width, height });
        expect(isWithin(shown, { x: 0, y: 0, width, height })).toBe(true);
        const hiding = controls.filter(({ left, top, right, bottom }) =>
          overlaps(shown, { x: left, y: top, width: right - left, height: bottom - top }),
        );
        expect(hiding).toEqual([]);
      }),
    );
  },
);

test.each(FIGURE_CROPS)('what covers a %s picture lies beside its subject, or in a corner of its room', (crop) => {
  for (const card of ['left', 'right'] as const) {
    const room = subjectRoom(crop, card);
    const middle = { x: room.x + 60, y: room.y + 40, width: room.width - 180, height: room.height - 40 };
    expect(pictureCovers(crop, card).filter((cover) => overlaps(cover, middle))).toEqual([]);
  }
});

test('what covers a wide picture is mirrored where the card is', () => {
  const { width } = CROP_SIZES.wide;
  const column = cardColumn(CROP_SIZES.wide);
  const across = (at: number) => (cover: Rect) =>
    cover.height === CROP_SIZES.wide.height && cover.x < at && cover.x + cover.width > at;
  expect(pictureCovers('wide', 'left').filter(across(column))).toHaveLength(1);
  expect(pictureCovers('wide', 'right').filter(across(width - column))).toHaveLength(1);
});

test('nothing lies on a preview', () => {
  expect(pictureCovers('og', 'left')).toEqual([]);
});
