import type { FeatureProperties, Preset, Status } from '../schema/layers.ts';
import { PALETTES, type Theme } from './basemap-palette.ts';

/**
 * The visual grammar of all stories: what a thing on the map looks like, as data that map, pictures and legend share.
 * What kind of thing it is shows in shape and pattern, never in colour alone; how surely it is known shows in how much
 * of the shape is filled, and in how much of a line is drawn.
 */
export type Mark =
  | {
      readonly kind: 'line';
      readonly colour: ColourName;
      readonly pattern: LinePattern;
      /** Whether small arrows show a direction. */
      readonly arrows: boolean;
      readonly arc: boolean;
    }
  | { readonly kind: 'point'; readonly colour: ColourName; readonly shape: PointShape; readonly fill: PointFill }
  | { readonly kind: 'area'; readonly colour: ColourName; readonly pattern: AreaPattern };

export type ColourName = 'gas' | 'oil' | 'diesel' | 'strike' | 'arms' | 'aid' | 'area' | 'event' | 'place';
/** `solid` with a light core, evenly `dashed`, `dotted`, or only `sparse` dashes. */
export type LinePattern = 'cored' | 'solid' | 'dashed' | 'dotted' | 'sparse';
export type PointShape = 'diamond' | 'square' | 'circle';
/** `full`: confirmed; `half`: details disputed; `dot`: reported; `none`: claimed. */
export type PointFill = 'full' | 'half' | 'dot' | 'none';
export type AreaPattern = 'hatch' | 'tint' | 'outline';

const FILL_BY_STATUS = {
  confirmed: 'full',
  'details-disputed': 'half',
  reported: 'dot',
  claimed: 'none',
} as const satisfies Record<Status, PointFill>;

/** How a line of a given certainty is drawn; `confirmed` and `details-disputed` leave the substance its own pattern. */
function statusPattern(status: Status | undefined): LinePattern | null {
  if (status === 'reported') return 'dashed';
  return status === 'claimed' ? 'sparse' : null;
}

const SUBSTANCE_PATTERN = { gas: 'cored', oil: 'solid', diesel: 'dotted' } as const satisfies Record<
  FeatureProperties['pipeline']['substance'],
  LinePattern
>;

/** How a feature of the given preset is drawn. */
export function markFor<P extends Preset>(preset: P, properties: FeatureProperties[P]): Mark;
export function markFor(preset: Preset, properties: FeatureProperties[Preset]): Mark {
  switch (preset) {
    case 'pipeline': {
      const { substance, flow, status } = properties as FeatureProperties['pipeline'];
      const pattern = statusPattern(status) ?? SUBSTANCE_PATTERN[substance];
      return { kind: 'line', colour: substance, pattern, arrows: flow === 'forward' || flow === 'reverse', arc: false };
    }
    case 'flow': {
      const { commodity, status } = properties as FeatureProperties['flow'];
      return { kind: 'line', colour: commodity, pattern: statusPattern(status) ?? 'solid', arrows: true, arc: true };
    }
    case 'area': {
      const { kind, countries } = properties as FeatureProperties['area'];
      return { kind: 'area', colour: 'area', pattern: countries === undefined ? areaPattern(kind) : 'tint' };
    }
    case 'strike':
    case 'event': {
      const { status } = properties as FeatureProperties['strike'];
      const shape = preset === 'strike' ? 'diamond' : 'square';
      return { kind: 'point', colour: preset, shape, fill: FILL_BY_STATUS[status] };
    }
    case 'place':
      return { kind: 'point', colour: 'place', shape: 'circle', fill: 'none' };
  }
}

function areaPattern(kind: FeatureProperties['area']['kind']): AreaPattern {
  switch (kind) {
    case 'territory':
      return 'hatch';
    case 'corridor':
    case 'members':
      return 'tint';
    case 'line':
      return 'outline';
  }
}

/** A word for everything that looks the same: the key under which legends join marks and maps keep images. */
export function markKey(mark: Mark): string {
  switch (mark.kind) {
    case 'line':
      return `line-${mark.colour}-${mark.pattern}${mark.arc ? '-arc' : ''}`;
    case 'point':
      return `point-${mark.shape}-${mark.colour}-${mark.fill}`;
    case 'area':
      return `area-${mark.pattern}`;
  }
}

/** Dashes of a line pattern, in widths of the line; `null` for an unbroken line. */
export const LINE_DASHES: Readonly<Record<LinePattern, readonly [number, number] | null>> = {
  cored: null,
  solid: null,
  dashed: [2.6, 1.5],
  dotted: [0.5, 1.4],
  sparse: [1.2, 3],
};

/**
 * The colours of marks in a theme, `#rrggbb`; each stands at 3:1 or better on land and water. Lines that differ by nothing
 * but what they carry also differ in lightness, for readers who cannot tell the hues apart. A test measures both.
 */
export function markColours(theme: Theme): Readonly<Record<ColourName, string>> {
  const { marks, ink, inkMuted } = PALETTES[theme];
  const area = theme === 'light' ? '#8d5a00' : '#e0b152';
  const diesel = theme === 'light' ? '#6b4600' : '#c08d30';
  return { ...marks, diesel, area, event: ink, place: inkMuted };
}
