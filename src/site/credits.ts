/** Whose data the built-in basemap is made of; shown on every page, as the licences ask. */
export const BASEMAP_CREDITS = [
  { text: '© OpenStreetMap contributors (ODbL)', url: 'https://www.openstreetmap.org/copyright' },
  { text: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
  { text: 'GSHHG, Wessel & Smith 1996 (LGPL-3.0)', url: 'https://www.soest.hawaii.edu/pwessel/gshhg/' },
  { text: 'Relief: NASA SRTM', url: 'https://www.earthdata.nasa.gov/data/instruments/srtm' },
  { text: 'GeoNames (CC BY 4.0)', url: 'https://www.geonames.org/' },
  { text: 'MapLibre GL JS (BSD-3-Clause)', url: 'https://maplibre.org/' },
] as const;
