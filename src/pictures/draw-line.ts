import { boxAround, boxesOverlap, type Box } from './box.ts';
import { clipLine } from './clip.ts';
import { opacityAttribute, toCssColor } from './css-color.ts';
import type { DrawContext } from './draw-context.ts';
import { drawLinePattern } from './draw-line-pattern.ts';
import { imageName } from './image-name.ts';
import { joinLines } from './join-lines.ts';
import { offsetLine } from './offset-line.ts';
import { isClosed, linePath } from './path-data.ts';
import { isOnScreen, type Point, type Screen } from './screen.ts';
import type { SourceFeature } from './source-feature.ts';
import type { LayerEvaluator } from './style-evaluator.ts';
import { svgGroup, svgNode, type SvgNode } from './svg.ts';
import { translateAttribute } from './translate.ts';

/** Lines are cut this far outside the picture, where their ends cannot be seen. */
const MARGIN_PX = 60;
/** Ends cut by two neighbouring tiles meet within this share of a tile: a few steps of its grid. */
const JOIN_TOLERANCE = 4 / 4096;

/** The layer's lines and the edges of its polygons. */
export function drawLine(
  evaluator: LayerEvaluator,
  features: readonly SourceFeature[],
  context: DrawContext,
): readonly SvgNode[] {
  const lines = features.filter((feature) => feature.type !== 1);
  const order = (feature: SourceFeature): number => evaluator.layout('line-sort-key', feature) ?? 0;
  const sorted = evaluator.has('line-sort-key') ? lines.toSorted((a, b) => order(a) - order(b)) : lines;
  const drawn = [...groupByStroke(evaluator, sorted, context.screen).values()].flatMap(({ stroke, features: group }) =>
    drawStroke(stroke, joinedLines(group, context.screen), context),
  );
  const transform = translateAttribute(evaluator, 'line', context.screen);
  const opacity = opacityAttribute(evaluator.paint('line-layer-opacity') ?? 1);
  const seen = opacity === undefined || lines.some((feature) => isSeen(feature, context.screen));
  return drawn.length === 0 || !seen ? [] : [svgGroup({ transform, opacity }, drawn)];
}

function isSeen({ geometry }: SourceFeature, screen: Screen): boolean {
  return geometry.some((line) => isOnScreen(boxAround(line.map(screen.toScreen)), screen));
}

/** How a line is drawn: everything in CSS pixels. */
interface Stroke {
  readonly color: string;
  readonly alpha: number;
  readonly width: number;
  readonly gapWidth: number;
  readonly offset: number;
  readonly dashes: readonly number[];
  readonly pattern: string | null;
  readonly cap: string;
  readonly join: string;
  readonly miterLimit: number;
}

function groupByStroke(
  evaluator: LayerEvaluator,
  features: readonly SourceFeature[],
  screen: Screen,
): ReadonlyMap<string, { readonly stroke: Stroke; readonly features: SourceFeature[] }> {
  const groups = new Map<string, { readonly stroke: Stroke; readonly features: SourceFeature[] }>();
  for (const feature of features) {
    const stroke = strokeOf(evaluator, feature, screen);
    if (stroke.alpha < 0.01 || stroke.width <= 0) continue;
    const order = evaluator.layout('line-sort-key', feature) ?? 0;
    const key = `${order} ${JSON.stringify(stroke)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { stroke, features: [feature] });
    else group.features.push(feature);
  }
  return groups;
}

function strokeOf(evaluator: LayerEvaluator, feature: SourceFeature, screen: Screen): Stroke {
  const opacity = evaluator.paint('line-opacity', feature);
  const color = toCssColor(evaluator.paint('line-color', feature), opacity);
  const pattern = imageName(evaluator.paint('line-pattern', feature), feature.properties);
  return {
    color: color.css,
    alpha: pattern === null ? color.alpha : opacity,
    width: evaluator.paint('line-width', feature),
    gapWidth: evaluator.paint('line-gap-width', feature),
    offset: evaluator.paint('line-offset', feature),
    dashes: dashesOf(evaluator, feature, screen),
    pattern,
    cap: evaluator.layout('line-cap', feature),
    join: evaluator.layout('line-join', feature),
    miterLimit: evaluator.layout('line-miter-limit', feature),
  };
}

/** Dashes are counted in the line's width at the whole zoom, and grow with the map up to the next. */
function dashesOf(evaluator: LayerEvaluator, feature: SourceFeature, screen: Screen): readonly number[] {
  const dashes = evaluator.paint('line-dasharray', feature) ?? [];
  const width = evaluator.paint('line-width', feature, screen.tileZoom);
  return dashes.map((dash) => dash * width * 2 ** (screen.zoom - screen.tileZoom));
}

function joinedLines(features: readonly SourceFeature[], screen: Screen): readonly (readonly Point[])[] {
  const view = screen.worldBox(MARGIN_PX);
  const whole = features.filter((feature) => feature.tile === null).flatMap((feature) => cut(feature, view));
  const tiled = features.filter((feature) => feature.tile !== null).flatMap((feature) => cutToTile(feature, view));
  const tile = features.find((feature) => feature.tile !== null)?.tile;
  const joined = tile == null ? [] : joinLines(tiled, (tile.box[2] - tile.box[0]) * JOIN_TOLERANCE);
  return [...whole, ...joined].map((line) => line.map(screen.toScreen));
}

function cut(feature: SourceFeature, box: Box): readonly (readonly Point[])[] {
  return feature.geometry.filter((line) => boxesOverlap(boxAround(line), box)).flatMap((line) => clipLine(line, box));
}

function cutToTile(feature: SourceFeature, view: Box): readonly (readonly Point[])[] {
  const tile = feature.tile?.box ?? view;
  return boxesOverlap(tile, view) ? cut(feature, tile) : [];
}

function drawStroke(stroke: Stroke, lines: readonly (readonly Point[])[], context: DrawContext): readonly SvgNode[] {
  const beside = stroke.gapWidth > 0 ? [-1, 1].map((side) => (side * (stroke.gapWidth + stroke.width)) / 2) : [0];
  const moved = beside.flatMap((side) => lines.map((line) => offsetLine(line, stroke.offset + side)));
  if (stroke.pattern !== null) return drawLinePattern(stroke.pattern, stroke.width, stroke.alpha, moved, context);
  const d = moved.map((line) => linePath(isClosed(line) ? line.slice(0, -1) : line, isClosed(line))).join('');
  if (d === '') return [];
  const attributes = {
    d,
    fill: 'none',
    stroke: stroke.color,
    'stroke-width': stroke.width,
    'stroke-opacity': opacityAttribute(stroke.alpha),
    'stroke-linecap': stroke.cap === 'butt' ? undefined : stroke.cap,
    'stroke-linejoin': stroke.join === 'miter' ? undefined : stroke.join,
    'stroke-miterlimit': stroke.join === 'miter' ? stroke.miterLimit : undefined,
    'stroke-dasharray': stroke.dashes.length === 0 ? undefined : stroke.dashes.join(' '),
  };
  return [svgNode('path', attributes)];
}
