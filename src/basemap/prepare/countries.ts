import { DETAIL_METRES, FRAME_BBOX } from './frame.ts';
import { runMapshaper } from './run.ts';

/**
 * Countries and the borders between them. OpenStreetMap's polygons of neighbours do not always share their points, and
 * a few leave holes on both sides of which stand the same two countries; `-clean` joins both, so that no border has a
 * gap. Where two countries claim the same ground the polygon of `claimant` is cut back.
 */
const OVERLAPS = [{ claimant: 'RU', holder: 'UA' }] as const;

/** Holes between neighbours up to this size are shared out; the largest on land has 7.5 square kilometres. */
const GAP = '45km2';
/** Points of neighbours closer than this, in degrees (about 20 m), are the same point. */
const SNAP = '0.0002';

/**
 * Writes `countries.geojson` (property `a2`: ISO code), `borders.geojson` (property `p`: the two codes in alphabetical
 * order, `AM-AZ`) and `claims.geojson` (the ground claimed twice), all within the frame.
 */
export async function prepareCountries(folder: string, source: string): Promise<void> {
  await runMapshaper(folder, [
    ...['-i', source, 'name=all', '-clip', `bbox=${FRAME_BBOX}`],
    ...OVERLAPS.flatMap(({ claimant, holder }) => [
      ...['-target', 'all', '-filter', `isoA2==='${holder}'`, '+', 'name=holder'],
      ...['-target', 'all', '-filter', `isoA2==='${claimant}'`, '+', 'name=claimant'],
      ...['-clip', 'holder', '+', 'name=claims', '-filter-fields'],
      ...['-target', 'claimant', '-erase', 'holder'],
      ...['-target', 'all', '-filter', `isoA2!=='${claimant}'`],
      ...['-merge-layers', 'target=all,claimant', 'force', 'name=all'],
    ]),
    ...['-target', 'claims', '-o', 'claims.geojson', 'precision=0.00001'],
    ...['-target', 'all', '-clean', `gap-fill-area=${GAP}`, `snap-interval=${SNAP}`],
    ...['-filter-fields', 'isoA2', '-rename-fields', 'a2=isoA2'],
    ...['-simplify', 'dp', `interval=${DETAIL_METRES}`, 'keep-shapes'],
    ...['-o', 'countries.geojson', 'precision=0.00001'],
    ...['-lines', '+', 'name=lines', `each=p=B?[A.a2,B.a2].sort().join('-'):null`, '-filter', `TYPE==='inner'`],
    ...['-filter-fields', 'p', '-o', 'borders.geojson', 'precision=0.00001', 'target=lines'],
  ]);
}
