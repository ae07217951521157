import { FRAME_BBOX } from './frame.ts';
import { runMapshaper } from './run.ts';

/** Countries whose provinces are large enough to be drawn, by Natural Earth's three-letter code. */
const PROVINCES = 'KAZ,LTU,RUS,AZE,GEO,ARM,HUN,SVK,BGR,ROU,MDA,UKR,IRN,TUR,TKM,BLR,POL,DEU,CZE,AUT,SRB,SYR,IRQ'.split(
  ',',
);

/** Provinces that the source gives to another country than international law does, by a part of their name. */
const MOVED = `/Crimea|Sevastopol/.test(name) ? 'UKR' : adm0_a3`;

/**
 * Lines of the disputed-borders layer that are kept, by name, country and box `[west, south, east, north]`, with the key
 * they get.
 */
const DISPUTED = [
  { name: 'Moldovan claim', country: 'MDA', box: [28, 46, 31, 49], key: 'transnistria' },
  { name: 'Georgian claim', country: 'GEO', box: [40, 42, 42.6, 44], key: 'abkhazia' },
  { name: 'Georgian claim', country: 'GEO', box: [42.6, 41, 46, 44], key: 'south-ossetia' },
  { name: 'Syrian claim', country: 'ISR', box: [35, 32, 37, 34], key: 'golan' },
  { name: 'Former USSR oblast in 1991', country: 'AZE', box: [44, 38, 49, 42], key: 'nkao-1991' },
  { name: 'Ceasefire Line 1994', country: 'AZE', box: [44, 38, 49, 42], key: 'contact-1994' },
] as const;

/** Writes `provinces.geojson` (inner lines; property `k`: country) and `disputed.geojson` (property `k`: key of the line). */
export async function prepareLines(folder: string): Promise<void> {
  await runMapshaper(folder, [
    ...['-i', 'ne-states_provinces.geojson', 'name=provinces', '-clip', `bbox=${FRAME_BBOX}`],
    ...['-each', `adm0_a3=${MOVED}`, '-filter', `${JSON.stringify(PROVINCES)}.includes(adm0_a3)`],
    ...['-lines', 'each=k=B&&A.adm0_a3===B.adm0_a3?A.adm0_a3:null', '-filter', `TYPE==='inner'&&k!==null`],
    ...['-filter-fields', 'k', '-simplify', 'dp', 'interval=150', '-o', 'provinces.geojson', 'precision=0.0001'],
  ]);
  await runMapshaper(folder, [
    ...['-i', 'ne-disputed_borders.geojson', 'name=disputed', '-each', `k=${keyExpression()}`],
    ...['-filter', 'k!==null', '-filter-fields', 'k', '-dissolve', 'k'],
    ...['-i', 'claims.geojson', 'name=claims', '-i', 'ocean.geojson', 'name=ocean'],
    ...['-target', 'claims', '-lines', '-erase', 'ocean', '-explode', '-filter', 'this.length>4000'],
    ...['-each', `k='crimea'`, '-dissolve', 'k'],
    ...['-merge-layers', 'target=disputed,claims', 'force', 'name=disputed', '-filter-fields', 'k'],
    ...['-simplify', 'dp', 'interval=100', '-o', 'disputed.geojson', 'precision=0.00001'],
  ]);
}

/** The key of a line as an expression in mapshaper's terms; `null` for lines that are not kept. */
function keyExpression(): string {
  const cases = DISPUTED.map(({ name, country, box: [west, south, east, north], key }) => {
    const inside = `this.bounds[0]>=${west}&&this.bounds[1]>=${south}&&this.bounds[2]<=${east}&&this.bounds[3]<=${north}`;
    return `name==='${name}'&&adm0_a3_l==='${country}'&&${inside} ? '${key}' : `;
  });
  return `${cases.join('')}null`;
}
