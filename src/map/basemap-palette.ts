/** The two appearances of map and page. */
export type Theme = 'light' | 'dark';

/** Colours of the basemap and of the marks made for it, as `#rrggbb`. */
export interface Palette {
  /** Dry land: the largest surface, and what the relief is tinted around. */
  readonly land: string;
  /** The lit side of slopes at their steepest: the land's colour plus the same amount in each channel, so that compression adds no tint. */
  readonly reliefLight: string;
  /** The shaded side of slopes at their steepest: likewise, minus the same amount in each channel. */
  readonly reliefShade: string;
  /** Seas and lakes. */
  readonly water: string;
  /** Rivers: readable on land as a line of one pixel. */
  readonly river: string;
  /** The line between land and water. */
  readonly coast: string;
  /** Borders of states. */
  readonly border: string;
  /** Contested lines, always dashed. */
  readonly disputed: string;
  /** Lines between provinces. */
  readonly province: string;
  /** Tint for countries that a story singles out. */
  readonly highlight: string;
  /** Names of cities, and text in general. */
  readonly ink: string;
  /** Names of small places, countries and regions. */
  readonly inkMuted: string;
  /** Names on water. */
  readonly inkWater: string;
  /** Edge around letters, which parts them from what lies below. */
  readonly halo: string;
  /** Marks of stories, by what they stand for. Each has a contrast of at least 3:1 against land and water. */
  readonly marks: {
    readonly gas: string;
    readonly oil: string;
    readonly strike: string;
    readonly arms: string;
    readonly aid: string;
  };
}

/**
 * The basemap's colours per theme. Light is warm paper under cool, greyed water; dark is a neutral blue-grey with water
 * below the land. Both leave saturation to the story's marks.
 */
export const PALETTES = {
  light: {
    land: '#f3f0e8',
    reliefLight: '#fffcf4',
    reliefShade: '#bab7af',
    water: '#d3dfe3',
    river: '#a9c0ca',
    coast: '#a3b9c2',
    border: '#9d958b',
    disputed: '#9d958b',
    province: '#ddd6ca',
    highlight: '#e3d9c4',
    ink: '#2a2b2e',
    inkMuted: '#6b665f',
    inkWater: '#4a6574',
    halo: '#f6f3ec',
    marks: { gas: '#0b807a', oil: '#4a2b0b', strike: '#c43a1d', arms: '#40236b', aid: '#1c529b' },
  },
  dark: {
    land: '#1d2127',
    reliefLight: '#484c52',
    reliefShade: '#0f1319',
    water: '#11151b',
    river: '#3b5068',
    coast: '#333d49',
    border: '#626a74',
    disputed: '#6f7782',
    province: '#2c323a',
    highlight: '#30373f',
    ink: '#e9e7e2',
    inkMuted: '#a3a8ae',
    inkWater: '#7c92a6',
    halo: '#171b20',
    marks: { gas: '#a5ece2', oil: '#e8a858', strike: '#ff7350', arms: '#ac87ef', aid: '#93c4fb' },
  },
} as const satisfies Record<Theme, Palette>;
