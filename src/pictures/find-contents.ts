import type { PictureContents, PictureName } from '../map/picture-contents.ts';
import type { LngLat } from '../schema/geography.ts';
import { boxesOverlap, type Box } from './box.ts';
import { clipLine } from './clip.ts';
import type { DrawnName } from './draw-map.ts';
import type { Screen } from './screen.ts';
import { simplifyLine } from './simplify-line.ts';

/** Largest box of a name along a line that stands for its letters, in square pixels: those of longer ones are mostly empty. */
const LARGEST_BENT_PX = 8000;
/** What a line may stray by. */
const TOLERANCE_PX = 2;

/** What is written and flows on a picture; `told` holds the ids of what its step tells of. */
export function findContents(
  names: readonly DrawnName[],
  flows: readonly (readonly LngLat[])[],
  told: readonly string[],
  { width, height, lngLatToScreen }: Screen,
): PictureContents {
  const picture: Box = [0, 0, width, height];
  return {
    names: names
      .filter(({ box, alongLine }) => boxesOverlap(box, picture) && !(alongLine && areaOf(box) > LARGEST_BENT_PX))
      .map(({ id, box: [west, north, east, south] }): PictureName => {
        const [x, y] = [Math.round(west), Math.round(north)];
        return [x, y, Math.round(east) - x, Math.round(south) - y, told.includes(String(id)) ? 1 : 0];
      }),
    lines: flows
      .flatMap((line) => clipLine(line.map(lngLatToScreen), picture))
      .map((line) => simplifyLine(line, TOLERANCE_PX).map(([x, y]) => [Math.round(x), Math.round(y)] as const)),
  };
}

function areaOf([west, north, east, south]: Box): number {
  return (east - west) * (south - north);
}
