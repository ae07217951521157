import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, overlaps, type Rect } from '../../../src/map/note-geometry.ts';
import { pictureCovers } from '../../../src/map/picture-covers.ts';
import { type Crop, CROP_SIZES, pictureViewport } from '../../../src/map/picture-frame.ts';
import {
  cardColumn,
  controlsRow,
  type Screen,
  screenCovers,
  screenViewport,
} from '../../../src/story/screen-layout.ts';

/** Where a picture's subject lies, CSS pixels of the picture. */
function subjectRoom(crop: Crop, card: 'left' | 'right' = 'left'): Rect {
  const { width, height, padding } = pictureViewport(crop, card);
  const [x, y] = [padding.left, padding.top];
  return { x, y, width: width - x - padding.right, height: height - y - padding.bottom };
}

/** Where a box of the narrow picture lies on the figure that it covers. */
function onFigure({ x, y, width, height }: Rect, figure: Screen): Rect {
  const picture = CROP_SIZES.narrow;
  const scale = Math.max(figure.width / picture.width, figure.height / picture.height);
  const [left, top] = [(figure.width - scale * picture.width) / 2, (figure.height - scale * picture.height) / 2];
  return { x: left + scale * x, y: top + scale * y, width: scale * width, height: scale * height };
}

const phone = fc
  .record({ width: fc.integer({ min: 360, max: 440 }), height: fc.integer({ min: 640, max: 960 }) })
  .filter(({ width, height }) => height >= 1.75 * width && height <= 2.25 * width);

test('on every phone the subject of a narrow picture lies on the figure, above its controls', () => {
  fc.assert(
    fc.property(phone, (screen) => {
      const { width, height } = screenViewport(screen, 'left');
      const controls = Math.min(...controlsRow(screen).map(({ top }) => top));
      const seen = { x: 0, y: 0, width, height: controls };
      expect(isWithin(onFigure(subjectRoom('narrow'), { width, height }), seen)).toBe(true);
    }),
  );
});

test('a name that keeps clear of what covers the picture keeps clear of the controls on a phone', () => {
  const name = fc
    .record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 280 }) })
    .map((at): Rect => ({ ...at, width: 60, height: 16 }))
    .filter((box) => !pictureCovers('narrow', 'left').some((cover) => overlaps(cover, box)));
  const screen = { width: 360, height: 640 };
  const { width, height } = screenViewport(screen, 'left');
  const controls = [...screenCovers(screen), ...controlsRow(screen)];
  fc.assert(
    fc.property(name, (box) => {
      const shown = onFigure(box, { width, height });
      expect(isWithin(shown, { x: 0, y: 0, width, height })).toBe(true);
      const hiding = controls.filter(({ left, top, right, bottom }) =>
        overlaps(shown, { x: left, y: top, width: right - left, height: bottom - top }),
      );
      expect(hiding).toEqual([]);
    }),
  );
});

test.each(['wide', 'narrow'] as const)(
  'what covers a %s picture lies beside its subject, or in a corner of its room',
  (crop) => {
    for (const card of ['left', 'right'] as const) {
      const room = subjectRoom(crop, card);
      const middle = { x: room.x + 60, y: room.y + 40, width: room.width - 180, height: room.height - 40 };
      expect(pictureCovers(crop, card).filter((cover) => overlaps(cover, middle))).toEqual([]);
    }
  },
);

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
