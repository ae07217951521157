import type { FeatureState, LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LEFT_OUT } from '../map/layer-paint.ts';
import { boxAround, boxesOverlap, type Box } from './box.ts';
import { drawBackground } from './draw-background.ts';
import { drawCircle } from './draw-circle.ts';
import { createDrawContext, type DrawContext } from './draw-context.ts';
import { drawFill } from './draw-fill.ts';
import { drawLine } from './draw-line.ts';
import { drawRaster } from './draw-raster.ts';
import { drawSymbols } from './draw-symbol.ts';
import { readFeatures, type SourceFeatures } from './feature-source.ts';
import { loadFonts } from './fonts.ts';
import { placeLabels, type PlacedLabel } from './label-placement.ts';
import { layoutSymbols } from './layout-symbols.ts';
import type { ReadFile } from './read-file.ts';
import type { Point, Screen } from './screen.ts';
import type { SourceFeature } from './source-feature.ts';
import { readSprite } from './sprite.ts';
import { createLayerEvaluator, type LayerEvaluator, type StyleContext } from './style-evaluator.ts';
import type { FindImage, StyleImage, StyleImages } from './style-images.ts';
import { usedImages } from './used-images.ts';
import { svgNode, type SvgNode } from './svg.ts';
import type { MapSymbol } from './symbol.ts';

/** What to draw. */
export interface MapDrawing {
  readonly style: StyleSpecification;
  readonly screen: Screen;
  readonly globalState: StyleContext['globalState'];
  readonly featureState: StyleContext['featureState'];
  /** Images that the style's sprite does not have; `null` for unknown names, which are not drawn. */
  readonly findImage: FindImage;
  /** Image pixels per CSS pixel, for the choice of sprite. */
  readonly pixelRatio: number;
  readonly readFile: ReadFile;
  /** Names to leave out. */
  readonly cutNames?: CutNames;
}

/** Names in these style layers are left out where they reach into one of the boxes, save those of the features told of. */
export interface CutNames {
  readonly layers: readonly string[];
  readonly told: readonly string[];
  /** CSS pixels of the picture; may lie outside it. */
  readonly boxes: readonly Box[];
}

/** A style as drawn. */
export interface DrawnMap {
  readonly svg: SvgNode;
  /** Every text that is drawn, names that are left out excepted. */
  readonly names: readonly DrawnName[];
}

/** A text and the box around it, CSS pixels of the picture; may reach beyond it. */
export interface DrawnName {
  /** The feature's. */
  readonly id: string | number | undefined;
  /** Whether it runs along a line: its box is much larger than its letters. */
  readonly alongLine: boolean;
  readonly box: Box;
}

/**
 * Draws a style as SVG, layer by layer. Throws for kinds of layers that pictures do not know (heatmap, hillshade,
 * extrusions, colour relief) and for files that are missing, tiles excepted.
 */
export async function drawMap(drawing: MapDrawing): Promise<DrawnMap> {
  const { style, screen, pixelRatio, readFile } = drawing;
  const evaluatorsFor = (featureState: StyleContext['featureState']): readonly LayerEvaluator[] => {
    const styleContext = { zoom: screen.zoom, globalState: globalStateOf(drawing), featureState };
    return style.layers.map((layer) => createLayerEvaluator(layer, styleContext)).filter(({ visible }) => visible);
  };
  const evaluators = evaluatorsFor(drawing.featureState);
  const features = await readFeatures(style, sourcesOf(evaluators), screen, readFile);
  const context = createDrawContext(screen, pixelRatio, await findImages(evaluators, features, drawing));
  const symbols = await placeSymbols(evaluators, features, context, drawing);
  const layers: SvgNode[] = [];
  const states = withoutCutNames(symbols, drawing);
  // What is left out changes how features are painted, never where they are.
  for (const evaluator of evaluatorsFor(states)) {
    const own = symbols.get(evaluator.layer.id);
    const nodes = own && drawSymbols(evaluator, own, context);
    layers.push(...(nodes ?? (await drawLayer(evaluator, features, context, drawing))));
  }
  const { width, height } = screen;
  const definitions = context.definitions();
  const viewBox = `0 0 ${width} ${height}`;
  const svg = svgNode('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox }, [
    ...(definitions.length === 0 ? [] : [svgNode('defs', {}, definitions)]),
    ...layers,
  ]);
  return { svg, names: drawnNames(symbols, states, style) };
}

/** The images that the visible layers use, from the sprite or from the drawing's own source. */
async function findImages(
  evaluators: readonly LayerEvaluator[],
  features: SourceFeatures,
  { style, pixelRatio, readFile, findImage }: MapDrawing,
): Promise<StyleImages> {
  const sprite = await readSprite(style.sprite, pixelRatio, readFile);
  const names = evaluators.flatMap((evaluator) => [...usedImages(evaluator, layerFeatures(evaluator, features))]);
  const found = await Promise.all(
    [...new Set(names)].map(async (name) => [name, sprite.get(name) ?? (await findImage(name))] as const),
  );
  return new Map(found.filter((entry): entry is [string, StyleImage] => entry[1] !== null));
}

/** The style's own state, with what the drawing says instead. */
function globalStateOf({ style, globalState }: MapDrawing): Record<string, unknown> {
  const defaults = Object.entries(style.state ?? {}).map(([name, entry]) => [name, entry.default] as const);
  return { ...Object.fromEntries(defaults), ...globalState };
}

function sourcesOf(evaluators: readonly LayerEvaluator[]): ReadonlySet<string> {
  return new Set(evaluators.flatMap(({ layer }) => ('source' in layer ? [layer.source] : [])));
}

function layerFeatures({ layer, accepts }: LayerEvaluator, features: SourceFeatures): readonly SourceFeature[] {
  if (!('source' in layer)) return [];
  const sourceLayer = 'source-layer' in layer ? (layer['source-layer'] ?? '') : '';
  return (features.get(layer.source)?.get(sourceLayer) ?? []).filter(accepts);
}

async function drawLayer(
  evaluator: LayerEvaluator,
  features: SourceFeatures,
  context: DrawContext,
  { style, readFile }: MapDrawing,
): Promise<readonly SvgNode[]> {
  const kind: LayerSpecification['type'] = evaluator.layer.type;
  const own = layerFeatures(evaluator, features);
  switch (kind) {
    case 'background':
      return drawBackground(evaluator, context);
    case 'fill':
      return drawFill(evaluator, own, context);
    case 'line':
      return drawLine(evaluator, own, context);
    case 'circle':
      return drawCircle(evaluator, own, context);
    case 'raster':
      return drawRaster(evaluator, style, context, readFile);
    case 'symbol':
      return [];
    case 'fill-extrusion':
    case 'heatmap':
    case 'hillshade':
    case 'color-relief':
      throw new Error(`Pictures cannot draw layers of the type ${kind}, as ${evaluator.layer.id} is`);
  }
}

interface PlacedSymbol {
  readonly symbol: MapSymbol;
  readonly placed: PlacedLabel;
}

/** By the id of their style layer. */
type PlacedSymbols = ReadonlyMap<string, readonly PlacedSymbol[]>;

/** Symbols of all layers compete for room: the topmost layer chooses first. */
async function placeSymbols(
  evaluators: readonly LayerEvaluator[],
  features: SourceFeatures,
  context: DrawContext,
  { style, readFile, screen }: MapDrawing,
): Promise<PlacedSymbols> {
  const layers = evaluators.filter(({ layer }) => layer.type === 'symbol').toReversed();
  if (layers.length === 0) return new Map();
  const fonts = await loadFonts(style['font-faces'] ?? {}, readFile);
  const symbols = layers.map((evaluator) =>
    layoutSymbols(evaluator, layerFeatures(evaluator, features), fonts, context),
  );
  const placed = placeLabels(
    symbols.flat().map(({ candidate }) => candidate),
    screen,
  );
  let next = 0;
  return new Map(
    layers.map(({ layer }, index) => {
      const own = pair(symbols[index] ?? [], placed, next);
      next += own.length;
      return [layer.id, own] as const;
    }),
  );
}

function pair(symbols: readonly MapSymbol[], placed: readonly PlacedLabel[], first: number): readonly PlacedSymbol[] {
  return symbols.map((symbol, index) => ({ symbol, placed: placed[first + index] ?? { text: null, icon: null } }));
}

/** The drawing's feature states, and of each feature whose name would be cut that it goes without. */
function withoutCutNames(
  symbols: PlacedSymbols,
  { featureState, cutNames = { layers: [], told: [], boxes: [] }, style }: MapDrawing,
): StyleContext['featureState'] {
  const states: Record<string, Record<string, FeatureState>> = {};
  for (const layer of style.layers) {
    if (!('source' in layer) || !cutNames.layers.includes(layer.id)) continue;
    const cut = (symbols.get(layer.id) ?? []).filter((each) => nameTouches(each, cutNames.boxes));
    const ids = cut.flatMap(({ symbol: { feature } }) => (feature.id === undefined ? [] : String(feature.id)));
    const own = (states[layer.source] ??= { ...featureState[layer.source] });
    for (const id of ids) if (!cutNames.told.includes(id)) own[id] = { ...own[id], [LEFT_OUT]: true };
  }
  return { ...featureState, ...states };
}

function nameTouches(placed: PlacedSymbol, boxes: readonly Box[]): boolean {
  return nameBoxes(placed).some((part) => boxes.some((box) => boxesOverlap(part, box)));
}

/** What a symbol's text covers; nothing where it is not drawn. */
function nameBoxes({ symbol: { candidate }, placed: { text } }: PlacedSymbol): readonly Box[] {
  return text === null ? [] : (candidate.text?.options[text] ?? []);
}

function drawnNames(
  symbols: PlacedSymbols,
  states: StyleContext['featureState'],
  { layers }: StyleSpecification,
): readonly DrawnName[] {
  return layers.flatMap((layer) => {
    const known = 'source' in layer ? states[layer.source] : undefined;
    return (symbols.get(layer.id) ?? []).flatMap((each): DrawnName[] => {
      const { feature, glyphsOnLine } = each.symbol;
      const boxes = nameBoxes(each);
      if (boxes.length === 0 || known?.[String(feature.id)]?.[LEFT_OUT] === true) return [];
      const box = boxAround(
        boxes.flatMap(([west, north, east, south]): Point[] => [
          [west, north],
          [east, south],
        ]),
      );
      return [{ id: feature.id, alongLine: glyphsOnLine !== null, box }];
    });
  });
}
