import { Formatted } from '@maplibre/maplibre-gl-style-spec';
import { absoluteOffset, anchorJustify, anchorShares, explicitOffset, radialOffset, type Anchor } from './anchors.ts';
import { growBox, moveBox, turnBox, type Box } from './box.ts';
import type { Fonts } from './fonts.ts';
import { fillTokens } from './image-name.ts';
import type { Point, Screen } from './screen.ts';
import { shapeText, type ShapedText, type TextSection } from './shape-text.ts';
import type { SourceFeature } from './source-feature.ts';
import type { LayerEvaluator } from './style-evaluator.ts';

/** One way to set a label: its lines and what it is moved by, in ems. */
export interface TextOption {
  readonly shaped: ShapedText;
  readonly shift: Point;
  /** What it covers around its place, in CSS pixels. */
  readonly box: Box;
}

/** The text of a symbol. */
export interface SymbolText {
  /** Size in CSS pixels as drawn. */
  readonly size: number;
  /** Size that collisions are reckoned with: that of the next whole zoom. */
  readonly boxSize: number;
  readonly padding: number;
  /** Along a line: what the text is moved by along and beside it, in ems, whichever way it runs. */
  readonly lineOffset: Point;
  /** Degrees clockwise. */
  readonly rotate: number;
  /** Best first; at least one. */
  readonly options: readonly [TextOption, ...TextOption[]];
  /** Colours named by the text's sections; `null` for the layer's. */
  readonly colors: readonly (TextColor | null)[];
}

type TextColor = NonNullable<Formatted['sections'][number]['textColor']>;

/** Sets the text of a feature, or returns `null` when it has none. `alongLine`: one line, centered. */
export function symbolText(
  evaluator: LayerEvaluator,
  feature: SourceFeature,
  fonts: Fonts,
  screen: Screen,
  alongLine: boolean,
): SymbolText | null {
  const formatted = textField(evaluator, feature);
  const sections = textSections(evaluator, feature, formatted);
  if (sections.every(({ text }) => text === '')) return null;
  const size = evaluator.layout('text-size', feature, screen.zoom);
  const boxSize = evaluator.layout('text-size', feature, screen.tileZoom + 1);
  const padding = evaluator.layout('text-padding', feature);
  const rotate = evaluator.layout('text-rotate', feature);
  const variants = alongLine ? null : variableAnchors(evaluator, feature);
  const place = variants ?? [fixedAnchor(evaluator, feature)];
  const lineOffset = alongLine ? fixedAnchor(evaluator, feature)[1] : ([0, 0] as const);
  const options = place.flatMap(([anchor, offset]) => {
    const isPoint = evaluator.layout('symbol-placement') === 'point';
    const shaped = shapeText(
      sections,
      {
        maxWidth: isPoint ? evaluator.layout('text-max-width', feature) : Infinity,
        lineHeight: evaluator.layout('text-line-height'),
        letterSpacing: evaluator.layout('text-letter-spacing', feature),
        justify: justifyOf(evaluator, feature, anchor, alongLine),
        anchor: variants === null ? anchor : 'center',
        offset: variants === null && !alongLine ? offset : [0, 0],
      },
      fonts,
    );
    if (shaped === null) return [];
    const around = turnBox(growBox(scaleBox(shaped.box, boxSize), padding), rotate);
    if (variants === null) return [{ shaped, shift: [0, 0] as const, box: around }];
    return [moveToAnchor(shaped, around, anchor, offset, boxSize)];
  });
  const [first, ...rest] = options;
  if (first === undefined) return null;
  const colors = formatted.sections.map(({ textColor }) => textColor);
  return { size, boxSize, padding, lineOffset, rotate, options: [first, ...rest], colors };
}

function textField(evaluator: LayerEvaluator, feature: SourceFeature): Formatted {
  const value = evaluator.layout('text-field', feature);
  return value instanceof Formatted ? value : Formatted.fromString(fillTokens(value, feature.properties));
}

function textSections(evaluator: LayerEvaluator, feature: SourceFeature, formatted: Formatted): TextSection[] {
  const layerFont = evaluator.layout('text-font', feature);
  const transform = evaluator.layout('text-transform', feature);
  return formatted.sections.map(({ text, scale, fontStack }, style) => ({
    text: transformText(text, transform),
    fontStack: fontStack === null ? layerFont : fontStack.split(',').map((name) => name.trim()),
    scale: scale ?? 1,
    style,
  }));
}

function transformText(text: string, transform: 'none' | 'uppercase' | 'lowercase'): string {
  if (transform === 'uppercase') return text.toLocaleUpperCase();
  return transform === 'lowercase' ? text.toLocaleLowerCase() : text;
}

function fixedAnchor(evaluator: LayerEvaluator, feature: SourceFeature): readonly [Anchor, Point] {
  const anchor = evaluator.layout('text-anchor', feature);
  const radius = evaluator.layout('text-radial-offset', feature);
  return [anchor, radius === 0 ? evaluator.layout('text-offset', feature) : radialOffset(anchor, radius)];
}

/** The anchors that a label may use, with their offsets in ems; `null` when it has one fixed anchor. */
function variableAnchors(
  evaluator: LayerEvaluator,
  feature: SourceFeature,
): readonly (readonly [Anchor, Point])[] | null {
  const collection = evaluator.layout('text-variable-anchor-offset', feature);
  if (collection !== undefined) {
    const values = collection.values as readonly (Anchor | Point)[];
    return Array.from({ length: values.length / 2 }, (_, index) => {
      const anchor = values[index * 2] as Anchor;
      return [anchor, explicitOffset(anchor, values[index * 2 + 1] as Point)];
    });
  }
  const anchors = evaluator.layout('text-variable-anchor');
  if (anchors === undefined) return null;
  const radial = evaluator.has('text-radial-offset');
  const radius = evaluator.layout('text-radial-offset', feature);
  const offset = evaluator.layout('text-offset', feature);
  return anchors.map((anchor) => [anchor, radial ? radialOffset(anchor, radius) : absoluteOffset(anchor, offset)]);
}

function justifyOf(
  evaluator: LayerEvaluator,
  feature: SourceFeature,
  anchor: Anchor,
  alongLine: boolean,
): 'left' | 'center' | 'right' {
  if (alongLine) return 'center';
  const justify = evaluator.layout('text-justify', feature);
  return justify === 'auto' ? anchorJustify(anchor) : justify;
}

/** Moves a centered label so that its box, padding included, has the anchor at its place. */
function moveToAnchor(shaped: ShapedText, box: Box, anchor: Anchor, offset: Point, boxSize: number): TextOption {
  const [shareX, shareY] = anchorShares(anchor);
  const shift: Point = [
    ((0.5 - shareX) * (box[2] - box[0])) / boxSize + offset[0],
    ((0.5 - shareY) * (box[3] - box[1])) / boxSize + offset[1],
  ];
  return { shaped, shift, box: moveBox(box, [shift[0] * boxSize, shift[1] * boxSize]) };
}

function scaleBox(box: Box, factor: number): Box {
  return [box[0] * factor, box[1] * factor, box[2] * factor, box[3] * factor];
}
