import type { Point, Screen } from './screen.ts';
import type { TranslatedPart } from './property-types.ts';
import type { LayerEvaluator } from './style-evaluator.ts';

/** What a layer's `*-translate` moves it by, in CSS pixels of the picture. */
export function translation(evaluator: LayerEvaluator, part: TranslatedPart, screen: Screen): Point {
  const [x, y] = evaluator.paint(`${part}-translate`);
  const turned = evaluator.paint(`${part}-translate-anchor`) === 'map' ? -screen.bearing : 0;
  return turnPoint([x, y], turned);
}

/** The same as a `transform`; `undefined` when the layer stays where it is. */
export function translateAttribute(
  evaluator: LayerEvaluator,
  part: TranslatedPart,
  screen: Screen,
): string | undefined {
  const [x, y] = translation(evaluator, part, screen);
  return x === 0 && y === 0 ? undefined : `translate(${x} ${y})`;
}

/** A point turned by `degrees` clockwise about the origin. */
export function turnPoint([x, y]: Point, degrees: number): Point {
  if (degrees === 0) return [x, y];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}
