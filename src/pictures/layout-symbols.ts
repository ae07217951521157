import { moveBox, type Box } from './box.ts';
import type { DrawContext } from './draw-context.ts';
import type { Fonts } from './fonts.ts';
import type { LabelPart } from './label-placement.ts';
import { lineTextBoxes, textOnLine, type GlyphOnLine } from './line-text.ts';
import type { Point, Screen } from './screen.ts';
import type { SourceFeature } from './source-feature.ts';
import type { LayerEvaluator } from './style-evaluator.ts';
import { imageSize } from './style-images.ts';
import { symbolIcon, type SymbolIcon } from './symbol-icon.ts';
import { symbolPlaces, type SymbolPlace } from './symbol-places.ts';
import { symbolText, type SymbolText } from './symbol-text.ts';
import type { MapSymbol } from './symbol.ts';
import { translation } from './translate.ts';
import { positionAlong } from './walk-line.ts';

/** MapLibre reckons the spacing along lines with the text's size at this zoom. */
const LARGEST_ZOOM = 18;
/** Icons are this many pixels high for each em of text when their length along a line is reckoned. */
const ICON_EM_PX = 24;

/** The symbols of a layer in the order in which they are placed. */
export function layoutSymbols(
  evaluator: LayerEvaluator,
  features: readonly SourceFeature[],
  fonts: Fonts,
  context: DrawContext,
): readonly MapSymbol[] {
  const texts = new Map<string, Point[]>();
  const symbols = features.flatMap((feature) => featureSymbols(evaluator, feature, fonts, context, texts));
  const byTile = (a: MapSymbol, b: MapSymbol): number => b.tile.y - a.tile.y || b.tile.x - a.tile.x;
  return symbols.toSorted((a, b) => a.sortKey - b.sortKey || byTile(a, b));
}

function featureSymbols(
  evaluator: LayerEvaluator,
  feature: SourceFeature,
  fonts: Fonts,
  context: DrawContext,
  texts: Map<string, Point[]>,
): readonly MapSymbol[] {
  const { screen } = context;
  const placement = evaluator.layout('symbol-placement');
  const alongLine = followsLine(evaluator, 'text');
  const text = symbolText(evaluator, feature, fonts, screen, alongLine);
  const icon = symbolIcon(evaluator, feature, context.images, screen);
  if (text === null && icon === null) return [];
  const spacing = evaluator.layout('symbol-spacing');
  const places = symbolPlaces(feature, placement, repeatOf(evaluator, feature, text, icon, spacing), screen);
  return places
    .filter((place) => text === null || place.line === null || keepsApart(text, place, spacing / 2, texts))
    .flatMap((place) => placeSymbol(evaluator, feature, { text, icon, place }, screen));
}

function followsLine(evaluator: LayerEvaluator, part: 'text' | 'icon'): boolean {
  if (evaluator.layout('symbol-placement') === 'point') return false;
  const alignment = evaluator.layout(`${part}-rotation-alignment`);
  return alignment === 'map' || alignment === 'auto';
}

function repeatOf(
  evaluator: LayerEvaluator,
  feature: SourceFeature,
  text: SymbolText | null,
  icon: SymbolIcon | null,
  spacing: number,
): Parameters<typeof symbolPlaces>[2] {
  const largestSize = evaluator.layout('text-size', feature, LARGEST_ZOOM);
  const box = text?.options[0].shaped.box;
  const length = Math.max(
    box === undefined ? 0 : box[2] - box[0],
    (icon === null ? 0 : imageSize(icon.image)[0]) / ICON_EM_PX,
  );
  const maxAngle = text === null ? null : evaluator.layout('text-max-angle');
  return { spacing, labelLength: length * largestSize, largestSize, maxAngle };
}

/** Whether the same text does not stand nearer than `distance` on a line of the same tile; remembers where it does. */
function keepsApart(text: SymbolText, place: SymbolPlace, distance: number, texts: Map<string, Point[]>): boolean {
  const key = `${place.tile.z}/${place.tile.x}/${place.tile.y} ${text.options[0].shaped.text}`;
  const point = place.line === null ? null : positionAlong(place.line.points, place.line.distance)?.point;
  if (point == null) return true;
  const others = texts.get(key) ?? [];
  if (others.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < distance)) return false;
  texts.set(key, [...others, point]);
  return true;
}

interface Parts {
  readonly text: SymbolText | null;
  readonly icon: SymbolIcon | null;
  readonly place: SymbolPlace;
}

function placeSymbol(
  evaluator: LayerEvaluator,
  feature: SourceFeature,
  { text, icon, place }: Parts,
  screen: Screen,
): readonly MapSymbol[] {
  const point = screen.toScreen(place.point);
  const line = place.line === null ? null : lineOnScreen(place.line, screen);
  const glyphsOnLine =
    line !== null && text !== null && followsLine(evaluator, 'text') ? bend(evaluator, text, line) : null;
  if (line !== null && text !== null && followsLine(evaluator, 'text') && glyphsOnLine === null) return [];
  const sortKey = evaluator.layout('symbol-sort-key', feature) ?? 0;
  const textAt = translation(evaluator, 'text', screen);
  const iconAt = translation(evaluator, 'icon', screen);
  const textBoxes = text === null ? [] : boxesOfText(text, glyphsOnLine, point, textAt);
  const iconBoxes = icon === null ? [] : [[moveBox(icon.box, [point[0] + iconAt[0], point[1] + iconAt[1]])]];
  const candidate = {
    text: text === null ? null : labelPart(evaluator, 'text', feature, textBoxes),
    icon: icon === null ? null : labelPart(evaluator, 'icon', feature, iconBoxes),
  };
  const textAngle = evaluator.layout('text-rotation-alignment') === 'map' ? -screen.bearing : 0;
  const iconAngle = iconAngleOf(evaluator, line, screen);
  return [
    { feature, tile: place.tile, sortKey, place: point, text, glyphsOnLine, textAngle, icon, iconAngle, candidate },
  ];
}

interface ScreenLine {
  readonly points: readonly Point[];
  readonly distance: number;
}

/** The line in the picture: grown from the whole zoom and turned. */
function lineOnScreen(line: NonNullable<SymbolPlace['line']>, screen: Screen): ScreenLine {
  const growth = 2 ** (screen.zoom - screen.tileZoom);
  const toWorld = growth / screen.scale;
  const points = line.points.map(([x, y]) => screen.toScreen([x * toWorld, y * toWorld]));
  return { points, distance: line.distance * growth };
}

function bend(evaluator: LayerEvaluator, text: SymbolText, line: ScreenLine): readonly GlyphOnLine[] | null {
  const upright = evaluator.layout('text-keep-upright');
  const offset: Point = [text.lineOffset[0] * text.size, text.lineOffset[1] * text.size];
  const place = { line: line.points, distance: line.distance, offset };
  return textOnLine(text.options[0].shaped, text.size, place, upright);
}

function boxesOfText(
  text: SymbolText,
  glyphsOnLine: readonly GlyphOnLine[] | null,
  point: Point,
  moved: Point,
): readonly (readonly Box[])[] {
  if (glyphsOnLine === null) {
    return text.options.map(({ box }) => [moveBox(box, [point[0] + moved[0], point[1] + moved[1]])]);
  }
  const boxes = lineTextBoxes(glyphsOnLine, text.options[0].shaped, text.boxSize, text.padding);
  return [boxes.map((box) => moveBox(box, moved))];
}

function labelPart(
  evaluator: LayerEvaluator,
  part: 'text' | 'icon',
  feature: SourceFeature,
  options: LabelPart['options'],
): LabelPart {
  const allowed = evaluator.layout(`${part}-allow-overlap`) ? 'always' : 'never';
  return {
    options,
    overlap: evaluator.layout(`${part}-overlap`, feature) ?? allowed,
    ignored: evaluator.layout(`${part}-ignore-placement`),
    optional: evaluator.layout(`${part}-optional`),
  };
}

function iconAngleOf(evaluator: LayerEvaluator, line: ScreenLine | null, screen: Screen): number {
  if (line !== null && followsLine(evaluator, 'icon')) {
    const angle = positionAlong(line.points, line.distance)?.angle ?? 0;
    const upsideDown = Math.abs(angle) > 90 && evaluator.layout('icon-keep-upright');
    return upsideDown ? angle + 180 : angle;
  }
  return evaluator.layout('icon-rotation-alignment') === 'map' ? -screen.bearing : 0;
}
