import { boxesOverlap, boxAround, growBox } from './box.ts';
import { clipLine, clipRing } from './clip.ts';
import { isUnseen, opacityAttribute, toCssColor } from './css-color.ts';
import type { DrawContext } from './draw-context.ts';
import { imageName } from './image-name.ts';
import { linePath } from './path-data.ts';
import { patternFill } from './pattern.ts';
import { isOnScreen, type Screen } from './screen.ts';
import type { SourceFeature } from './source-feature.ts';
import type { LayerEvaluator } from './style-evaluator.ts';
import { svgGroup, svgNode, type SvgNode } from './svg.ts';
import { translateAttribute } from './translate.ts';

/** Neighbouring tiles overlap by this much, so that no hairline of what lies below shows between them. */
const OVERLAP_PX = 0.6;
/** Rings are cut this far outside the picture, where their cut edges cannot be seen. */
const MARGIN_PX = 20;

/** The layer's polygons, filled with colour or pattern, with an outline where the style asks for one. */
export function drawFill(
  evaluator: LayerEvaluator,
  features: readonly SourceFeature[],
  context: DrawContext,
): readonly SvgNode[] {
  const polygons = features.filter((feature) => feature.type === 3);
  const order = (feature: SourceFeature): number => evaluator.layout('fill-sort-key', feature) ?? 0;
  const sorted = evaluator.has('fill-sort-key') ? polygons.toSorted((a, b) => order(a) - order(b)) : polygons;
  const drawn = [...groupWhole(sorted)].flatMap((group) => drawPolygon(evaluator, group, context));
  const transform = translateAttribute(evaluator, 'fill', context.screen);
  return drawn.length === 0 ? [] : [svgGroup({ transform }, drawn)];
}

/** Parts of one feature in several tiles belong together, so that a translucent fill is as faint where they overlap. */
function groupWhole(features: readonly SourceFeature[]): Iterable<readonly SourceFeature[]> {
  const groups = new Map<unknown, SourceFeature[]>();
  for (const feature of features) {
    const key = feature.tile === null ? feature : (feature.id ?? JSON.stringify(feature.properties));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [feature]);
    else group.push(feature);
  }
  return groups.values();
}

function drawPolygon(
  evaluator: LayerEvaluator,
  parts: readonly SourceFeature[],
  context: DrawContext,
): readonly SvgNode[] {
  const [feature] = parts;
  if (feature === undefined) return [];
  const opacity = evaluator.paint('fill-opacity', feature);
  const name = imageName(evaluator.paint('fill-pattern', feature), feature.properties);
  const color = toCssColor(evaluator.paint('fill-color', feature), opacity);
  const fill = name === null ? color.css : patternFill(name, context);
  const alpha = name === null ? color.alpha : opacity;
  const outline = drawOutline(evaluator, parts, opacity, context.screen);
  if (fill === null || alpha < 0.01) return outline;
  return [...fillNodes(parts, fill, alpha, context.screen), ...outline];
}

function fillNodes(parts: readonly SourceFeature[], fill: string, alpha: number, screen: Screen): readonly SvgNode[] {
  const paths = parts.map((part) => ringsPath(part, screen)).filter((d) => d !== '');
  const attributes = { fill, 'fill-rule': 'evenodd' };
  const opacity = opacityAttribute(alpha);
  const [only] = paths;
  if (only === undefined || opacity === undefined) return paths.map((d) => svgNode('path', { d, ...attributes }));
  if (paths.length === 1) return [svgNode('path', { d: only, ...attributes, 'fill-opacity': opacity })];
  return [
    svgNode(
      'g',
      { opacity },
      paths.map((d) => svgNode('path', { d, ...attributes })),
    ),
  ];
}

function ringsPath(feature: SourceFeature, screen: Screen): string {
  const box = cutBox(feature, screen, OVERLAP_PX);
  const rings = feature.geometry
    .filter((ring) => boxesOverlap(boxAround(ring), box))
    .map((ring) => clipRing(ring, box).map(screen.toScreen));
  return isOnScreen(boxAround(rings.flat()), screen) ? rings.map((ring) => linePath(ring, true)).join('') : '';
}

/** The part of the world in which a feature is drawn: the picture with a margin, and no more than its tile. */
function cutBox(feature: SourceFeature, screen: Screen, overlapPx: number): ReturnType<typeof growBox> {
  const view = screen.worldBox(MARGIN_PX);
  if (feature.tile === null) return view;
  const tile = growBox(feature.tile.box, overlapPx / screen.scale);
  return [
    Math.max(view[0], tile[0]),
    Math.max(view[1], tile[1]),
    Math.min(view[2], tile[2]),
    Math.min(view[3], tile[3]),
  ];
}

/** The outline is one pixel wide and runs along the polygon's own edge, not along the edges of tiles. */
function drawOutline(
  evaluator: LayerEvaluator,
  parts: readonly SourceFeature[],
  opacity: number,
  screen: Screen,
): readonly SvgNode[] {
  const [feature] = parts;
  if (feature === undefined || !evaluator.has('fill-outline-color')) return [];
  if (!evaluator.paint('fill-antialias') || evaluator.has('fill-pattern')) return [];
  const color = toCssColor(evaluator.paint('fill-outline-color', feature), opacity);
  if (isUnseen(color)) return [];
  const d = parts
    .flatMap((part) => part.geometry.flatMap((ring) => clipLine(ring, cutBox(part, screen, 0))))
    .map((line) => linePath(line.map(screen.toScreen), false))
    .join('');
  if (d === '') return [];
  return [svgNode('path', { d, fill: 'none', stroke: color.css, 'stroke-opacity': opacityAttribute(color.alpha) })];
}
