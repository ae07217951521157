import {
  Color,
  createVisibilityExpression,
  featureFilter,
  latest,
  normalizePropertyExpression,
  type FeatureState,
  type LayerSpecification,
  type StylePropertyExpression,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { lerp } from '../base/numbers.ts';
import type { LayoutTypes, PaintTypes } from './property-types.ts';
import type { SourceFeature } from './source-feature.ts';

/** What a style is evaluated against besides its features. */
export interface StyleContext {
  readonly zoom: number;
  readonly globalState: Readonly<Record<string, unknown>>;
  /** States by source, then by feature id. */
  readonly featureState: Readonly<Record<string, Readonly<Record<string, FeatureState>>>>;
}

/** A layer's visibility, filter and properties, evaluated as MapLibre evaluates them. */
export interface LayerEvaluator {
  readonly layer: LayerSpecification;
  /** Whether the layer is shown at this zoom at all. */
  readonly visible: boolean;
  readonly accepts: (feature: SourceFeature) => boolean;
  /** Whether the style says anything about a property, so that its default does not count. */
  has(property: string): boolean;
  /** A layout property at the whole part of the zoom, or at `zoom`. */
  layout<P extends keyof LayoutTypes>(property: P, feature?: SourceFeature, zoom?: number): LayoutTypes[P];
  /** A paint property at the zoom, or at `zoom`. */
  paint<P extends keyof PaintTypes>(property: P, feature?: SourceFeature, zoom?: number): PaintTypes[P];
}

/** Prepares a layer. Throws for expressions that the style specification refuses. */
export function createLayerEvaluator(layer: LayerSpecification, context: StyleContext): LayerEvaluator {
  const globalState: Record<string, unknown> = { ...context.globalState };
  const tileZoom = Math.floor(context.zoom);
  const key = `layers.${layer.id}`;
  const filter = featureFilter('filter' in layer ? layer.filter : undefined, `${key}.filter`, globalState);
  const layoutValues = (layer.layout ?? {}) as Record<string, unknown>;
  const paintValues = (layer.paint ?? {}) as Record<string, unknown>;
  const compiled = new Map<string, StylePropertyExpression | null>();
  const compile = (group: 'layout' | 'paint', property: string): StylePropertyExpression | null => {
    const known = compiled.get(property);
    if (known !== undefined) return known;
    const expression = compileProperty(`${group}_${layer.type}`, property, { layoutValues, paintValues }, globalState);
    compiled.set(property, expression);
    return expression;
  };
  const stateOf = (feature: SourceFeature | undefined): FeatureState =>
    (feature?.id === undefined || !('source' in layer)
      ? undefined
      : context.featureState[layer.source]?.[String(feature.id)]) ?? {};
  return {
    layer,
    visible: isVisible(layer, context.zoom, globalState),
    accepts: (feature) => filter.filter({ zoom: tileZoom }, toExpressionFeature(feature)),
    has: (property) => property in layoutValues || property in paintValues,
    // The library types values by property only where they are written; what they evaluate to, its specification says.
    layout: <P extends keyof LayoutTypes>(property: P, feature?: SourceFeature, zoom = tileZoom) =>
      evaluate(compile('layout', property), zoom, feature, {}) as LayoutTypes[P],
    paint: <P extends keyof PaintTypes>(property: P, feature?: SourceFeature, zoom = context.zoom) =>
      evaluatePaint(compile('paint', property), zoom, feature, stateOf(feature)) as PaintTypes[P],
  };
}

function isVisible(layer: LayerSpecification, zoom: number, globalState: Record<string, unknown>): boolean {
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? Infinity)) return false;
  const visibility = createVisibilityExpression(layer.layout?.visibility ?? 'visible', 'visibility', globalState);
  return visibility.evaluate() !== 'none';
}

function compileProperty(
  group: string,
  property: string,
  values: { readonly layoutValues: Record<string, unknown>; readonly paintValues: Record<string, unknown> },
  globalState: Record<string, unknown>,
): StylePropertyExpression | null {
  // The type of `latest` knows the groups, but not that they can be looked up by name.
  const groups = latest as unknown as Record<string, Record<string, StylePropertySpecification> | undefined>;
  const specification = groups[group]?.[property];
  if (specification === undefined) throw new Error(`The style specification knows no ${property} in ${group}`);
  const value = (group.startsWith('layout') ? values.layoutValues : values.paintValues)[property];
  const used = value ?? specification.default;
  // The library types the value by property; which one this is, only its specification says.
  return used === undefined ? null : normalizePropertyExpression(used as string, property, specification, globalState);
}

function evaluate(
  expression: StylePropertyExpression | null,
  zoom: number,
  feature: SourceFeature | undefined,
  state: FeatureState,
): unknown {
  if (expression === null) return undefined;
  return expression.evaluate({ zoom }, feature && toExpressionFeature(feature), state, undefined, []);
}

/**
 * Where a property depends on zoom and feature both, MapLibre evaluates it at two whole zooms and mixes the results;
 * everything else is evaluated at the zoom itself.
 */
function evaluatePaint(
  expression: StylePropertyExpression | null,
  zoom: number,
  feature: SourceFeature | undefined,
  state: FeatureState,
): unknown {
  if (expression?.kind !== 'composite') return evaluate(expression, zoom, feature, state);
  const whole = Math.floor(zoom);
  const from: unknown = evaluate(expression, whole, feature, state);
  const to: unknown = evaluate(expression, whole + 1, feature, state);
  const share = expression.interpolationFactor(zoom, whole, whole + 1);
  if (typeof from === 'number' && typeof to === 'number') return lerp(from, to, share);
  if (from instanceof Color && to instanceof Color) return Color.interpolate(from, to, share);
  return from;
}

type ExpressionFeature = NonNullable<Parameters<StylePropertyExpression['evaluate']>[1]>;

function toExpressionFeature(feature: SourceFeature): ExpressionFeature {
  return { type: feature.type, id: feature.id, properties: feature.properties };
}
