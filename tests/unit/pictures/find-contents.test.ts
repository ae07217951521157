import { expect, test } from 'vitest';
import { pictureNameIn } from '../../../src/map/picture-contents.ts';
import { findContents } from '../../../src/pictures/find-contents.ts';
import { createScreen } from '../../../src/pictures/screen.ts';
import { CAMERA } from './support.ts';

const screen = createScreen(CAMERA, 200, 100);
const name = { id: 'kehl', alongLine: false };

test('names of a picture are boxes in whole pixels, and say whether the step tells of them', () => {
  const names = [
    { ...name, box: [10.2, 20.4, 60.6, 33.4] as const },
    { ...name, id: undefined, box: [100, 20, 140, 33] as const },
  ];
  expect(findContents(names, [], ['kehl'], screen).names).toEqual([
    [10, 20, 51, 13, 1],
    [100, 20, 40, 13, 0],
  ]);
});

test('names beyond the picture are left out, and long ones along lines, whose boxes are mostly empty', () => {
  const names = [
    { ...name, box: [-80, 20, -20, 33] as const },
    { ...name, alongLine: true, box: [0, 0, 190, 90] as const },
    { ...name, alongLine: true, box: [20, 20, 80, 50] as const },
  ];
  expect(findContents(names, [], [], screen).names).toEqual([[20, 20, 60, 30, 0]]);
});

test('lines go as far as the picture does', () => {
  const { lines } = findContents(
    [],
    [
      [
        [-170, 0],
        [0, 0],
        [170, 0],
      ],
    ],
    [],
    screen,
  );
  expect(lines).toEqual([
    [
      [0, 50],
      [200, 50],
    ],
  ]);
});

test('a box of a picture has the names that it touches: told ones before others', () => {
  const contents = findContents(
    [
      { ...name, box: [10, 10, 50, 20] },
      { ...name, id: 'other', box: [60, 10, 90, 20] },
    ],
    [],
    ['kehl'],
    screen,
  );
  const at = (x: number, width: number) => pictureNameIn(contents, { x, y: 12, width, height: 4 });
  expect([at(0, 8), at(65, 5), at(20, 5), at(20, 50)]).toEqual(['none', 'other', 'told', 'told']);
});
