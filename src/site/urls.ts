import type { Lang } from '../schema/text.ts';
import type { ChapterId, FeatureId, LayerId, SourceId, StepKey, TermId } from '../story/story.ts';

/** Every address of the site, below one base path. Paths start with the base; `absolute` adds the origin. */
export interface Urls {
  home(): string;
  story(lang: Lang): string;
  step(lang: Lang, key: StepKey | string): string;
  chapter(lang: Lang, chapter: ChapterId | string): string;
  sources(lang: Lang): string;
  source(lang: Lang, id: SourceId | string): string;
  term(lang: Lang, id: TermId | string): string;
  glossary(lang: Lang): string;
  corrections(lang: Lang): string;
  feed(lang: Lang): string;
  data(lang: Lang): string;
  /** The story for paper. */
  booklet(lang: Lang): string;
  feature(lang: Lang, id: FeatureId | string): string;
  /** What explains the map to those who explore it. */
  guide(lang: Lang): string;
  /** The web app manifest of an edition. */
  manifest(lang: Lang): string;
  /** What to keep of an edition for reading without a network. */
  offline(lang: Lang): string;
  /** The story, or one chapter, for other people's pages. */
  embed(lang: Lang, chapter?: ChapterId | string): string;
  /** The page that makes a snippet and explains the protocol. */
  embedGuide(lang: Lang): string;
  /** The script for hosts: of a version, which never changes, or the newest of the first major version. */
  embedLoader(version?: string): string;
  /** The oEmbed answer for the story or one chapter. */
  oembed(lang: Lang, chapter?: ChapterId | string): string;
  layerData(layer: LayerId | string, format: 'geojson' | 'csv' | 'kml'): string;
  /** Folder of basemap files of one build, named by their content. */
  basemap(hash: string): string;
  /** What a page's player shows, fetched when the reader begins to move; a chapter's, or the whole story's. */
  player(lang: Lang, chapter: ChapterId | string | null): string;
  /** What the maps of one language draw of the story's layers. */
  mapLayers(lang: Lang): string;
  font(name: string): string;
  /** Folder of a layer's tiles, named by their content. */
  layerTiles(hash: string): string;
  asset(path: string): string;
  /** The path with the origin in front; the path alone where no origin is known. */
  absolute(path: string): string;
}

/** Addresses below `base` (`/` or `/stories/`), on `origin` (`https://example.org`) where one is known. */
export function createUrls(base: string, origin: string | null): Urls {
  const root = base.endsWith('/') ? base : `${base}/`;
  const story = (lang: Lang): string => `${root}${lang}/`;
  const sources = (lang: Lang): string => `${story(lang)}sources/`;
  const glossary = (lang: Lang): string => `${story(lang)}glossary/`;
  const data = (lang: Lang): string => `${story(lang)}data/`;
  return {
    home: () => root,
    story,
    step: (lang, key) => `${story(lang)}#${key}`,
    chapter: (lang, chapter) => `${story(lang)}${chapter}/`,
    sources,
    source: (lang, id) => `${sources(lang)}#${id}`,
    term: (lang, id) => `${glossary(lang)}#term-${id}`,
    glossary,
    feed: (lang) => `${story(lang)}feed.xml`,
    corrections: (lang) => `${story(lang)}corrections/`,
    data,
    booklet: (lang) => `${story(lang)}booklet/`,
    feature: (lang, id) => `${data(lang)}#${id}`,
    guide: (lang) => `${story(lang)}guide.json`,
    manifest: (lang) => `${story(lang)}manifest.webmanifest`,
    offline: (lang) => `${story(lang)}offline.json`,
    embed: (lang, chapter) => `${root}embed/${lang}/${chapter === undefined ? '' : `${chapter}/`}`,
    embedGuide: (lang) => `${story(lang)}embed/`,
    embedLoader: (version) => `${root}embed/${version ?? 'v1'}/loader.js`,
    oembed: (lang, chapter) => `${root}oembed/${lang}${chapter === undefined ? '' : `/${chapter}`}.json`,
    layerData: (layer, format) => `${root}data/${layer}.${format}`,
    player: (lang, chapter) => `${story(lang)}${chapter === null ? '' : `${chapter}/`}player.json`,
    mapLayers: (lang) => `${story(lang)}layers.json`,
    layerTiles: (hash) => `${root}_astro/layers/${hash}/`,
    font: (name) => `${root}_astro/fonts/${name}`,
    basemap: (hash) => `${root}basemap/${hash}/`,
    asset: (path) => `${root}${path.replace(/^\//, '')}`,
    absolute: (path) => (origin === null ? path : `${origin}${path}`),
  };
}
