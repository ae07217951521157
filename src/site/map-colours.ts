import { PALETTES } from '../map/basemap-palette.ts';
import { markColours } from '../map/marks.ts';

/** Style sheet text with the map's colours as custom properties for both themes, so that words and legend match the map. */
export function mapColourSheet(): string {
  const [light, dark] = [markColours('light'), markColours('dark')];
  const pair = (name: string, inLight: string, inDark: string): string => `--${name}:light-dark(${inLight},${inDark});`;
  const marks = Object.entries(light).map(([name, colour]) =>
    pair(`mark-${name}`, colour, dark[name as keyof typeof dark]),
  );
  return `:root{${marks.join('')}${pair('map-land', PALETTES.light.land, PALETTES.dark.land)}${pair('map-water', PALETTES.light.water, PALETTES.dark.water)}}`;
}
