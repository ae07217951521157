/** The shape of `src/` as data: who may import whom, and which file is the door to which library. */

/** What a folder of `src/` may import besides itself. */
export interface FolderRule {
  /** Folders whose code it may use. */
  readonly uses: readonly string[];
  /** Folders of which it may know the types only. */
  readonly knows?: readonly string[];
}

/** Imports point down: a folder never names one that stands above it. A new folder needs a line here. */
export const folderRules: Readonly<Record<string, FolderRule>> = {
  base: { uses: [] },
  schema: { uses: ['base'] },
  story: { uses: ['base'], knows: ['schema'] },
  validation: { uses: ['story', 'schema', 'base'] },
  map: { uses: ['story', 'base'], knows: ['schema'] },
  scroll: { uses: ['base'] },
  player: { uses: ['story', 'base', 'map', 'scroll'], knows: ['schema'] },
  embed: { uses: ['base'] },
  server: { uses: ['base'] },
  offline: { uses: ['base'] },
  basemap: { uses: ['map', 'story', 'base'], knows: ['schema'] },
  pictures: { uses: ['story', 'map', 'basemap', 'base'], knows: ['schema'] },
  toolbar: { uses: ['story', 'map', 'base'], knows: ['schema', 'site'] },
  media: { uses: ['base'] },
  check: { uses: ['media', 'validation', 'story', 'schema', 'base'] },
  new: { uses: ['check', 'validation', 'story', 'schema', 'base'] },
  site: {
    uses: [
      'check',
      'media',
      'validation',
      'story',
      'schema',
      'base',
      'map',
      'basemap',
      'embed',
      'pictures',
      'server',
      'toolbar',
    ],
    knows: ['player'],
  },
  styles: { uses: [] },
  components: { uses: ['player', 'map', 'scroll', 'embed', 'site', 'story', 'base', 'styles'], knows: ['schema'] },
  layouts: {
    uses: ['components', 'player', 'map', 'scroll', 'embed', 'site', 'story', 'base', 'styles'],
    knows: ['schema'],
  },
  pages: {
    uses: ['layouts', 'components', 'site', 'pictures', 'basemap', 'map', 'embed', 'story', 'base', 'styles'],
    knows: ['schema'],
  },
};

/** Files directly in `src/` and the folders they may use. */
export const rootFileRules: Readonly<Record<string, FolderRule>> = {
  'content.config.ts': { uses: ['schema', 'site', 'check', 'validation'] },
  'env.d.ts': { uses: [] },
};

/** Folders where code decides without a browser: no `window` and nothing else that only a page has. */
export const foldersWithoutBrowser: readonly string[] = [
  'base',
  'schema',
  'story',
  'validation',
  'player',
  'site',
  'check',
  'server',
];

/** Scripts for the page that stand in such a folder because the page carries their text. */
export const browserFiles: readonly string[] = ['site/first-paint.ts'];

/** One outside library, or a family of them, and the files that may use its code. Types are free. */
export interface Door {
  readonly library: RegExp;
  /** Paths below `src/`. */
  readonly files: RegExp;
}

/** One door per library, so that replacing or mending it concerns one place. */
export const doors: readonly Door[] = [
  { library: /^(?:maplibre-gl|pmtiles)(?:\/|$)/, files: /^map\/maplibre-[^/]+\.ts$/ },
  { library: /^scrollama$/, files: /^scroll\/scrollama-source\.ts$/ },
  { library: /^@turf\//, files: /^(?:story\/bounds|map\/turf-shapes)\.ts$|^basemap\// },
  { library: /^zod(?:\/|$)/, files: /^schema\/|^validation\/schema-findings\.ts$/ },
  { library: /^astro:content$/, files: /^content\.config\.ts$|^site\/load-story\.ts$/ },
  { library: /^astro\/loaders$/, files: /^content\.config\.ts$|^site\// },
  { library: /^yaml$/, files: /^(?:check|validation|new|toolbar)\// },
  {
    library: /^(?:mdast|hast|micromark|unist)-util-/,
    files: /^(?:story|validation|check)\/|^site\/redirect-pages\.ts$/,
  },
  {
    library: /^(?:csv-stringify|@placemarkio\/tokml|@terraformer\/wkt)(?:\/|$)/,
    files: /^site\/layer-(?:csv|kml)\.ts$/,
  },
  { library: /^workbox-/, files: /^offline\/worker\.ts$/ },
  { library: /^vite$/, files: /^site\/offline-integration\.ts$/ },
  { library: /^leven$/, files: /^validation\// },
  { library: /^svelte(?:\/|$)/, files: /^components\// },
  { library: /^sirv$/, files: /^server\/|^site\/preview-server\.ts$/ },
  { library: /^(?:sharp|@resvg\/)/, files: /^(?:pictures|basemap|media)\// },
  { library: /^(?:subset-font|topojson-|@maplibre\/(?:geojson-vt|vt-pbf)|d3-geo|mapshaper)/, files: /^basemap\// },
  { library: /^uqr$/, files: /^site\/link-code\.ts$/ },
  { library: /^esbuild$/, files: /^site\/embed-loader\.ts$/ },
  { library: /^node:/, files: /^(?:check|site|pictures|basemap|server|toolbar|media|new)\// },
];

/** Everything that may stand at the top of the repository, besides names that begin with a dot. */
export const topLevelNames: readonly string[] = [
  'src',
  'content',
  'public',
  'tests',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
  'CONTRIBUTING.md',
  'NOTICE.md',
  'SECURITY.md',
];
