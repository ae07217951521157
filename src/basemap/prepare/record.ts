import { runProgram } from './run.ts';
import { DEBIAN_PACKAGES, NPM_PACKAGES } from './requirements.ts';

/** What a run of the preparation used and made. */
export interface PreparationRun {
  /** Day of the run, `2026-11-23`. */
  readonly day: string;
  /** Debian packages with their versions. */
  readonly debian: ReadonlyMap<string, string>;
  /** Files written, with their size in bytes. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** The record of a run as Markdown: what came from where, in which version, under which licence. */
export function buildRecord({ day, debian, files }: PreparationRun): string {
  const rows = [
    ...NPM_PACKAGES.map(({ name, version, data, licence }) => [`\`${name}\` (npm)`, version, data, licence]),
    ...DEBIAN_PACKAGES.map(({ name, data, licence }) => [
      `\`${name}\` (Debian)`,
      debian.get(name) ?? 'unknown',
      data,
      licence,
    ]),
  ];
  return [
    '# Record of the prepared basemap data',
    '',
    `Prepared on ${day} by \`npm run basemap:prepare\`; written by that command, except for \`places.json\`, which is edited by hand`,
    '(coordinates after GeoNames, CC BY 4.0).',
    '',
    '| Package | Version | What comes from it | Licence of the data |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    '| File | Bytes |',
    '| --- | --- |',
    ...files.map(({ name, bytes }) => `| \`${name}\` | ${bytes} |`),
    '',
    LAYERS,
  ].join('\n');
}

/** Versions of the Debian packages as the package manager knows them; a package it does not know is left out. */
export async function debianVersions(): Promise<ReadonlyMap<string, string>> {
  const versions = new Map<string, string>();
  for (const { name } of DEBIAN_PACKAGES) {
    const output = await runProgram('apt-cache', ['policy', name], '.').catch(() => '');
    const version = /Installed: (?!\(none\))(\S+)/.exec(output)?.[1] ?? /Candidate: (\S+)/.exec(output)?.[1];
    if (version !== undefined) versions.set(name, version);
  }
  return versions;
}

const LAYERS = `## Layers of \`basemap.topojson.br\`

One quantised topology, brotli. Longitude -12 to 84, latitude 26 to 66 with points 25 m apart at the least; the world beyond, for zoom 0 to 4.

| Object | Source | Properties |
| --- | --- | --- |
| \`ocean\` | OpenStreetMap seas; outside the frame what Natural Earth's countries leave | |
| \`water\` | GSHHG lakes that OpenStreetMap confirms; lagoons of the northern Black Sea from GSHHG | \`a\` square kilometres |
| \`river\` | WDBII; where a river is a border, the border's course from OpenStreetMap | \`c\` class 0 to 4, \`p\` country pair, \`w\` width in metres |
| \`river-far\` | Natural Earth | \`r\` rank 1 to 9 |
| \`border\` | OpenStreetMap; outside the frame Natural Earth | \`p\` country pair, \`d\` 1 where contested |
| \`province\` | Natural Earth | \`k\` country |
| \`disputed\` | Natural Earth; the isthmus of Crimea from the two claims in OpenStreetMap | \`k\` key of the line |
| \`country\` | OpenStreetMap, with territorial waters; outside the frame Natural Earth | \`a2\` ISO code |

## Decisions

- Crimea and Sevastopol are Ukraine's. OpenStreetMap counts them to both countries; Russia's polygon is cut back.
- The Golan lies in Israel's polygon, as in OpenStreetMap; its western edge is drawn as a contested line.
- Lakes that OpenStreetMap no longer has are dropped, and so is the Kakhovka reservoir, drained in June 2023.
- \`disputed\` also has the outline of the Nagorno-Karabakh Autonomous Oblast (\`nkao-1991\`) and the line of contact of 1994
  (\`contact-1994\`), 1 to 2 km exact. They are for dated layers of a story; the basemap never draws them.
- Shores are of 2017; the Caspian has fallen since. WDBII rivers lie half a kilometre to a whole one off; Natural Earth's
  province lines 1 to 2 km.
`;
