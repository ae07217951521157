import type { Bounds } from '../schema/geography.ts';
import type { Preset } from '../schema/layers.ts';
import type { Lang } from '../schema/text.ts';
import type { LayerData } from '../story/story.ts';
import type { LayerParts } from './layer-parts.ts';
import type { TileSet } from './tile-addresses.ts';

/** What a map must know of a story, without its words: small, plain data that a page hands to its script. */
export interface MapStory {
  readonly lang: Lang;
  /** Every layer of the story, in the order of `map/layers.yaml`. */
  readonly layers: readonly MapStoryLayer[];
  /** Address of what they draw, as `MapLayers`. */
  readonly layersUrl: string;
  /** The map never leaves these bounds. */
  readonly bounds: Bounds;
  readonly maxZoom: number;
  readonly borders: 'international-law' | 'de-facto' | 'none';
  readonly relief: boolean;
  /** Address of the basemap's folder; ends with a slash. */
  readonly basemapUrl: string;
}

/** What a map draws of each layer that has no tiles, by the layer's id. */
export type MapLayers = Readonly<Record<string, LayerData>>;

/** A layer's name, look and data. */
export interface MapStoryLayer {
  readonly id: string;
  readonly preset: Preset;
  /** Whether it singles out whole countries, which have tiles of their own. */
  readonly countries?: boolean;
  /** Address of its published GeoJSON. */
  readonly dataUrl: string;
  /** Its vector tiles in the language of the map, of a layer too large to be drawn from its file. */
  readonly tiles?: TileSet;
  /** The same layer's data in parts; without them its file is fetched by whoever asks what is on the map. */
  readonly parts?: LayerParts;
}
