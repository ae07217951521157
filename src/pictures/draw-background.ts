import { isUnseen, opacityAttribute, toCssColor } from './css-color.ts';
import type { DrawContext } from './draw-context.ts';
import { imageName } from './image-name.ts';
import { patternFill } from './pattern.ts';
import type { LayerEvaluator } from './style-evaluator.ts';
import { svgNode, type SvgNode } from './svg.ts';

/** The whole picture in the layer's colour or pattern. */
export function drawBackground(evaluator: LayerEvaluator, context: DrawContext): readonly SvgNode[] {
  const { width, height } = context.screen;
  const opacity = evaluator.paint('background-opacity');
  const name = imageName(evaluator.paint('background-pattern'));
  const pattern = name === null ? null : patternFill(name, context);
  if (pattern !== null) {
    return [svgNode('rect', { width, height, fill: pattern, opacity: opacityAttribute(opacity) })];
  }
  const color = toCssColor(evaluator.paint('background-color'), opacity);
  if (isUnseen(color)) return [];
  return [svgNode('rect', { width, height, fill: color.css, 'fill-opacity': opacityAttribute(color.alpha) })];
}
