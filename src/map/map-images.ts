import { PALETTES, type Theme } from './basemap-palette.ts';
import { arrowImage, hatchImage, imageName, type MarkImage, pointImage } from './mark-images.ts';
import { type ColourName, markColours, type PointFill, type PointShape } from './marks.ts';

const FILLS: readonly PointFill[] = ['full', 'half', 'dot', 'none'];
const POINTS: readonly (readonly [ColourName, PointShape])[] = [
  ['strike', 'diamond'],
  ['event', 'square'],
  ['place', 'circle'],
];
const ARROWS: readonly ColourName[] = ['gas', 'oil', 'diesel', 'arms', 'aid'];

/** Every image that a map's style may name, by name, for a theme and a scale (device pixels per CSS pixel). */
export function mapImages(theme: Theme, scale: number): ReadonlyMap<string, MarkImage> {
  const colours = markColours(theme);
  const casing = PALETTES[theme].halo;
  return new Map([
    ...POINTS.flatMap(([colour, shape]) =>
      FILLS.map(
        (fill) =>
          [
            imageName.point(colour, shape, fill),
            pointImage({ shape, fill, colour: colours[colour], casing }, scale),
          ] as const,
      ),
    ),
    ...ARROWS.map((colour) => [imageName.arrow(colour), arrowImage(colours[colour], casing, scale)] as const),
    [imageName.hatch, hatchImage(colours.area, scale)] as const,
  ]);
}
