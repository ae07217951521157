import { join } from 'node:path';
import { runProgram } from './run.ts';

/** Layers read from the GeoPackage with Natural Earth's data, each written as `ne-<layer>.geojson`. */
export const WORLD_LAYERS = ['countries', 'states_provinces', 'disputed_borders'] as const;

/** Unpacks the layers of the GeoPackage `file` into `folder`; `ogr2ogr` is GDAL's program. */
export async function unpackWorld(ogr2ogr: string, folder: string, file: string): Promise<void> {
  for (const layer of WORLD_LAYERS) {
    const to = join(folder, `ne-${layer}.geojson`);
    await runProgram(ogr2ogr, ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=6', to, file, layer], folder);
  }
}
