import { dumpGshhg } from './gshhg.ts';
import { DETAIL_METRES, FRAME_BBOX } from './frame.ts';
import { runMapshaper } from './run.ts';

/**
 * Lakes of GSHHG, put together again from its bins, without what is no longer there. GSHHG is old: a lake is kept only
 * if OpenStreetMap has water on at least this share of it.
 */
const CONFIRMED_SHARE = 0.15;

/** Lakes from this size on that lost much of their area are drawn as OpenStreetMap has them, if something is left. */
const SHRUNK_KM2 = 1000;
const SHRUNK_SHARE = 0.02;
const WHOLE_SHARE = 0.7;

/** Points within lakes that are gone although both sources still have them: the Kakhovka reservoir, drained in June 2023. */
const GONE = [
  [34.3, 47.45],
  [33.9, 47.3],
  [34.9, 47.6],
] as const;

/** Lakes from this size in square kilometres on. */
const LEAST_KM2 = 1;
/** The Caspian is a lake in GSHHG, a sea in our source. */
const MOST_KM2 = 100_000;

/** Where river mouths and lagoons reach further inland than the sea polygons of our source, `west,south,east,north`. */
const LAGOON_BBOX = '27.5,44.5,36.5,47.6';

/** Writes `water.geojson`: lakes and lagoons, property `a` in square kilometres. Needs `ocean.geojson`. */
export async function prepareLakes(folder: string, gmt: string, confirmedLakes: string): Promise<void> {
  await dumpGshhg(gmt, folder, FRAME_BBOX, [{ shores: 2 }], 'lake-shores.geojson');
  await dumpGshhg(gmt, folder, FRAME_BBOX, [{ shores: 3 }], 'lake-islands.geojson');
  await dumpGshhg(gmt, folder, LAGOON_BBOX, [{ shores: 1 }], 'sea-shores.geojson');
  await writeLagoons(folder);
  await runMapshaper(folder, [
    ...['-i', 'lake-islands.geojson', 'name=islands', '-snap', 'interval=0.0003', '-polygons'],
    ...['-i', 'lake-shores.geojson', 'name=lakes', '-snap', 'interval=0.0003', '-polygons', '-erase', 'islands'],
    ...['-filter', `this.area>${LEAST_KM2}e6 && this.area<${MOST_KM2}e6`, '-each', `id=this.id`],
    ...['-i', confirmedLakes, 'name=osm', '-clip', `bbox=${FRAME_BBOX}`, '-dissolve'],
    ...[
      '-target',
      'lakes',
      '-clip',
      'osm',
      '+',
      'name=shared',
      '-each',
      'shared=this.area',
      '-filter-fields',
      'id,shared',
    ],
    ...['-target', 'lakes', '-join', 'shared', 'keys=id,id', 'fields=shared'],
    ...[
      '-filter',
      `shared > ${SHRUNK_SHARE} * this.area && this.area > ${SHRUNK_KM2}e6 && shared < ${WHOLE_SHARE} * this.area`,
      '+',
      'name=shrunk',
    ],
    ...['-clip', 'osm', '-explode', '-filter', 'this.area>2e7'],
    ...[
      '-target',
      'lakes',
      '-filter',
      `shared > (this.area > ${SHRUNK_KM2}e6 ? ${WHOLE_SHARE} : ${CONFIRMED_SHARE}) * this.area`,
    ],
    ...['-merge-layers', 'target=lakes,shrunk', 'force', 'name=lakes'],
    ...['-i', gonePoints(), 'name=gone', '-target', 'lakes', '-join', 'gone', 'calc=gone=count()', '-filter', '!gone'],
    ...['-i', 'ocean.geojson', 'name=ocean', '-target', 'lakes', '-erase', 'ocean'],
    ...['-i', 'lagoons.geojson', 'name=lagoons', '-merge-layers', 'target=lakes,lagoons', 'force', 'name=water'],
    ...['-dissolve', '-explode', '-simplify', 'dp', `interval=${DETAIL_METRES}`],
    ...['-each', 'a=Math.round(this.area/1e5)/10', '-filter', `a>=${LEAST_KM2}`],
    ...['-filter-fields', 'a', '-o', 'water.geojson', 'precision=0.00001'],
  ]);
}

/** Water of the GSHHG sea that our sea lacks, opened by 300 m so that differences along the shore drop out. */
async function writeLagoons(folder: string): Promise<void> {
  await runMapshaper(folder, [
    ...['-i', 'ocean.geojson', 'name=ocean', '-clip', `bbox=${LAGOON_BBOX}`],
    ...['-i', 'sea-shores.geojson', 'name=land', '-snap', 'interval=0.0003', '-clip', `bbox=${LAGOON_BBOX}`],
    ...['-rectangle', `bbox=${LAGOON_BBOX}`, 'name=box', '-lines'],
    ...['-merge-layers', 'target=land,box', 'force', 'name=lines', '-polygons', '-each', 'id=this.id'],
    ...['-clip', 'ocean', '+', 'name=wet', '-each', 'wet=this.area', '-filter-fields', 'id,wet'],
    ...['-target', 'lines', '-join', 'wet', 'keys=id,id', 'fields=wet', '-filter', 'wet>0.5*this.area', '-dissolve'],
    ...['-erase', 'ocean', '-explode', '-filter', 'this.area>3e6'],
    ...['-buffer', '-300m', '-explode', '-buffer', '300m', '-filter', 'this.area>3e6'],
    ...['-filter-fields', '-o', 'lagoons.geojson', 'precision=0.00001'],
  ]);
}

function gonePoints(): string {
  const features = GONE.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}
