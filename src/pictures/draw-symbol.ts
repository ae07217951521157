import { moveBox, turnBox, type Box } from './box.ts';
import { isUnseen, opacityAttribute, toCssColor, type CssColor } from './css-color.ts';
import type { DrawContext } from './draw-context.ts';
import { glyphPath } from './glyph-path.ts';
import type { PlacedLabel } from './label-placement.ts';
import { isOnScreen, type Point } from './screen.ts';
import { imageNode, imageSize } from './style-images.ts';
import type { LayerEvaluator } from './style-evaluator.ts';
import { svgGroup, svgNode, type SvgNode } from './svg.ts';
import type { MapSymbol } from './symbol.ts';
import type { SymbolIcon } from './symbol-icon.ts';
import type { SymbolText } from './symbol-text.ts';
import { translateAttribute } from './translate.ts';

/** A halo is never wider than this share of the text's size, as in the live map. */
const WIDEST_HALO = 1 / 4;

/** A layer's placed symbols: all icons, and above them all texts. */
export function drawSymbols(
  evaluator: LayerEvaluator,
  symbols: readonly { readonly symbol: MapSymbol; readonly placed: PlacedLabel }[],
  context: DrawContext,
): readonly SvgNode[] {
  const ordered = inDrawingOrder(evaluator, symbols);
  const icons = ordered.flatMap(({ symbol, placed }) =>
    placed.icon === null ? [] : iconNodes(evaluator, symbol, context),
  );
  const texts = ordered.flatMap(({ symbol, placed }) =>
    placed.text === null ? [] : textNodes(evaluator, symbol, placed.text),
  );
  return [
    ...wrap(icons, translateAttribute(evaluator, 'icon', context.screen)),
    ...wrap(texts, translateAttribute(evaluator, 'text', context.screen)),
  ];
}

function wrap(nodes: readonly SvgNode[], transform: string | undefined): readonly SvgNode[] {
  return nodes.length === 0 ? [] : [svgGroup({ transform }, nodes)];
}

/** By sort key where there is one; else symbols that may overlap are drawn from the top of the picture down. */
function inDrawingOrder<T extends { readonly symbol: MapSymbol }>(
  evaluator: LayerEvaluator,
  symbols: readonly T[],
): readonly T[] {
  const order = evaluator.layout('symbol-z-order');
  const sorted = order === 'auto' && evaluator.has('symbol-sort-key');
  const overlap = symbols.some(({ symbol: { candidate } }) =>
    [candidate.text, candidate.icon].some((part) => part !== null && (part.overlap !== 'never' || part.ignored)),
  );
  if (order === 'source' || sorted || !(overlap || order === 'viewport-y')) return symbols;
  return symbols.toSorted((a, b) => a.symbol.place[1] - b.symbol.place[1]);
}

function iconNodes(evaluator: LayerEvaluator, symbol: MapSymbol, context: DrawContext): readonly SvgNode[] {
  const { icon, place } = symbol;
  const opacity = evaluator.paint('icon-opacity', symbol.feature);
  if (icon === null || opacity < 0.01 || icon.size <= 0) return [];
  if (!isOnScreen(iconBox(icon, place, symbol.iconAngle + icon.rotate), context.screen)) return [];
  const id = context.define(`image ${icon.name}`, (imageId) => imageNode(icon.image, { id: imageId }));
  const transform = iconTransform(icon, place, symbol.iconAngle + icon.rotate, context.pixelRatio);
  return [svgNode('use', { href: `#${id}`, transform, opacity: opacityAttribute(opacity) })];
}

function iconBox({ image, size, topLeft: [left, top] }: SymbolIcon, place: Point, turn: number): Box {
  const [width, height] = imageSize(image);
  const box: Box = [left * size, top * size, (left + width) * size, (top + height) * size];
  return moveBox(turnBox(box, turn), place);
}

/** Icons that need no scaling lie on whole pixels of the image, as in the live map, and stay sharp. */
function iconTransform(icon: SymbolIcon, [x, y]: Point, turn: number, pixelRatio: number): string {
  const [left, top] = icon.topLeft;
  if (turn === 0 && icon.size === 1 && icon.image.pixelRatio === pixelRatio) {
    const snap = (value: number): number => Math.round(value * pixelRatio) / pixelRatio;
    return `translate(${snap(x + left)} ${snap(y + top)})`;
  }
  return `translate(${x} ${y}) rotate(${turn}) scale(${icon.size}) translate(${left} ${top})`;
}

function textNodes(evaluator: LayerEvaluator, symbol: MapSymbol, option: number): readonly SvgNode[] {
  const { text, feature } = symbol;
  if (text === null || text.size <= 0) return [];
  const opacity = evaluator.paint('text-opacity', feature);
  const paths = textPaths(symbol, text, option);
  const fillOf = (style: number): CssColor =>
    toCssColor(text.colors[style] ?? evaluator.paint('text-color', feature), opacity);
  const halo = toCssColor(evaluator.paint('text-halo-color', feature), opacity);
  const haloWidth = Math.min(evaluator.paint('text-halo-width', feature), text.size * WIDEST_HALO);
  const nodes: SvgNode[] = [];
  if (haloWidth > 0 && !isUnseen(halo)) {
    const d = [...paths.values()].join('');
    const stroke = { fill: 'none', stroke: halo.css, 'stroke-width': 2 * haloWidth, 'stroke-linejoin': 'round' };
    nodes.push(svgNode('path', { d, ...stroke, 'stroke-opacity': opacityAttribute(halo.alpha) }));
  }
  for (const [style, d] of paths) {
    const fill = fillOf(style);
    if (!isUnseen(fill))
      nodes.push(svgNode('path', { d, fill: fill.css, 'fill-opacity': opacityAttribute(fill.alpha) }));
  }
  const label = text.options[option]?.shaped.text;
  return nodes.length === 0 ? [] : [svgNode('g', { 'aria-label': label }, nodes)];
}

/** Outlines by the index of their colour. */
function textPaths(symbol: MapSymbol, text: SymbolText, option: number): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  const add = (style: number, d: string): void => {
    if (d !== '') paths.set(style, (paths.get(style) ?? '') + d);
  };
  if (symbol.glyphsOnLine !== null) {
    for (const { placed, toPixels } of symbol.glyphsOnLine) add(placed.style, glyphPath(placed, toPixels));
    return paths;
  }
  const chosen = text.options[option] ?? text.options[0];
  const toPixels = straight(symbol.place, chosen.shift, text.size, symbol.textAngle + text.rotate);
  for (const placed of chosen.shaped.glyphs) add(placed.style, glyphPath(placed, toPixels));
  return paths;
}

function straight(place: Point, shift: Point, size: number, degrees: number): (point: Point) => Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ([x, y]) => {
    const [dx, dy] = [(x + shift[0]) * size, (y + shift[1]) * size];
    return [place[0] + dx * cos - dy * sin, place[1] + dx * sin + dy * cos];
  };
}
