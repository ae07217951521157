import { DETAIL_METRES, FRAME_BBOX } from './frame.ts';
import { runMapshaper } from './run.ts';

/** Countries outside the frame are only seen below zoom 5. */
const FAR_METRES = 3000;

/**
 * Writes `ocean.geojson` (the seas of the whole world, one polygon layer), and for the world outside the frame
 * `far-countries.geojson` (property `a2`) and `far-borders.geojson` (property `p`). `seas` are polygons of the sea,
 * `world` are countries (property `iso_a2`).
 */
export async function prepareSea(folder: string, seas: string, world: string): Promise<void> {
  await runMapshaper(folder, [
    ...['-i', world, 'name=far', '-filter-fields', 'iso_a2', '-rename-fields', 'a2=iso_a2'],
    ...['-erase', `bbox=${FRAME_BBOX}`, '-simplify', 'dp', `interval=${FAR_METRES}`, 'keep-shapes'],
    ...['-o', 'far-countries.geojson', 'precision=0.001'],
    ...['-lines', '+', 'name=lines', `each=p=B?[A.a2,B.a2].sort().join('-'):null`, '-filter', `TYPE==='inner'`],
    ...['-filter-fields', 'p', '-o', 'far-borders.geojson', 'precision=0.001', 'target=lines'],
  ]);
  await runMapshaper(folder, [
    ...['-i', 'far-countries.geojson', 'name=far', '-dissolve'],
    ...['-rectangle', 'bbox=-180,-85,180,85', 'name=outside', '-erase', `bbox=${FRAME_BBOX}`, '-erase', 'far'],
    ...['-i', seas, 'name=seas', '-clip', `bbox=${FRAME_BBOX}`],
    ...['-simplify', 'dp', `interval=${DETAIL_METRES}`, 'keep-shapes', '-filter-islands', 'min-area=0.05km2'],
    ...['-merge-layers', 'target=seas,outside', 'force', 'name=ocean', '-dissolve', '-explode'],
    ...['-filter-slivers', 'min-area=0.3km2', '-filter-fields', '-o', 'ocean.geojson', 'precision=0.00001'],
  ]);
}
