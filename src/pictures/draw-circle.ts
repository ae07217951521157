import { isUnseen, opacityAttribute, toCssColor } from './css-color.ts';
import type { DrawContext } from './draw-context.ts';
import type { Point } from './screen.ts';
import { ownPoints, type SourceFeature } from './source-feature.ts';
import type { LayerEvaluator } from './style-evaluator.ts';
import { svgGroup, svgNode, type SvgNode } from './svg.ts';
import { translateAttribute } from './translate.ts';

/** A circle at every point of the layer's features, with its stroke outside the radius. */
export function drawCircle(
  evaluator: LayerEvaluator,
  features: readonly SourceFeature[],
  context: DrawContext,
): readonly SvgNode[] {
  const order = (feature: SourceFeature): number => evaluator.layout('circle-sort-key', feature) ?? 0;
  const sorted = evaluator.has('circle-sort-key') ? features.toSorted((a, b) => order(a) - order(b)) : features;
  const drawn = sorted.flatMap((feature) =>
    ownPoints(feature).flatMap((point) => circleNodes(evaluator, feature, context.screen.toScreen(point), context)),
  );
  const transform = translateAttribute(evaluator, 'circle', context.screen);
  return drawn.length === 0 ? [] : [svgGroup({ transform }, drawn)];
}

function circleNodes(
  evaluator: LayerEvaluator,
  feature: SourceFeature,
  [cx, cy]: Point,
  { screen, pixelRatio }: DrawContext,
): readonly SvgNode[] {
  // The live map's circles end within their edge: half of a pixel is spent on smoothing.
  const radius = evaluator.paint('circle-radius', feature) - 0.5 / pixelRatio;
  const strokeWidth = evaluator.paint('circle-stroke-width', feature);
  const reach = radius + strokeWidth;
  if (reach <= 0 || cx < -reach || cy < -reach || cx > screen.width + reach || cy > screen.height + reach) return [];
  const opacity = evaluator.paint('circle-opacity', feature);
  const fill = toCssColor(evaluator.paint('circle-color', feature), opacity);
  const strokeOpacity = evaluator.paint('circle-stroke-opacity', feature);
  const stroke = toCssColor(evaluator.paint('circle-stroke-color', feature), strokeOpacity);
  const nodes: SvgNode[] = [];
  if (!isUnseen(fill) && radius > 0) {
    nodes.push(svgNode('circle', { cx, cy, r: radius, fill: fill.css, 'fill-opacity': opacityAttribute(fill.alpha) }));
  }
  if (!isUnseen(stroke) && strokeWidth > 0) {
    const ring = { cx, cy, r: radius + strokeWidth / 2, fill: 'none', stroke: stroke.css };
    nodes.push(
      svgNode('circle', {
        ...ring,
        'stroke-width': strokeWidth,
        'stroke-opacity': opacityAttribute(stroke.alpha),
      }),
    );
  }
  return nodes;
}
