import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How large a generated story is. */
export interface GeneratedSize {
  readonly chapters: number;
  /** Steps of each chapter. */
  readonly steps: number;
  /** Points in its one layer. */
  readonly features: number;
}

/** Extent of the points: a piece of central Europe, so that the basemap is the usual one. */
const WEST = 6;
const SOUTH = 46;
const WIDTH = 10;
const HEIGHT = 6;

/**
 * Writes a story of the given size into a folder: one language, one layer of strikes, every step another camera. The same
 * size gives the same story. It passes the content check.
 */
export async function writeGeneratedStory(folder: string, size: GeneratedSize): Promise<void> {
  const chapters = Array.from({ length: size.chapters }, (_, index) => index);
  await mkdir(join(folder, 'map'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'story.yaml'), storyYaml()),
    writeFile(join(folder, 'sources.json'), JSON.stringify(SOURCES, null, 1)),
    writeFile(join(folder, 'map', 'layers.yaml'), LAYERS),
    writeFile(join(folder, 'map', 'points.geojson'), points(size.features)),
    ...chapters.map((chapter) => writeChapter(folder, chapter, size)),
  ]);
}

function storyYaml(): string {
  return `id: generated
languages: [en]
title:
  en: A story of many points
standfirst:
  en: Written to be measured.
authors:
  - name:
      en: A program
published: 2026-01-01
checked: 2026-01-01
licence:
  name: CC0 1.0
  url: https://creativecommons.org/publicdomain/zero/1.0/
map:
  bounds: [-10, 30, 34, 64]
  maxZoom: 10
`;
}

const SOURCES = [
  {
    id: 'counted',
    type: 'webpage',
    title: 'A count',
    publisher: 'A program',
    URL: 'https://example.org/',
    language: 'en',
  },
];

const LAYERS = `layers:
  points:
    data: points.geojson
    preset: strike
    title:
      en: Points
`;

async function writeChapter(folder: string, chapter: number, size: GeneratedSize): Promise<void> {
  const id = `chapter-${String(chapter + 1)}`;
  const directory = join(folder, 'chapters', `${String(chapter + 1).padStart(3, '0')}-${id}`);
  const steps = Array.from({ length: size.steps }, (_, step) => step);
  await mkdir(directory, { recursive: true });
  await writeFile(
    join(directory, 'chapter.yaml'),
    `steps:\n${steps.map((step) => stepYaml(chapter, step, size)).join('')}`,
  );
  const front = `---\ntitle: Chapter number ${String(chapter + 1)}\nsummary: What the points of this chapter say.\n---\n`;
  await writeFile(join(directory, 'en.md'), front + steps.map((step) => stepWords(chapter, step)).join(''));
}

/** Five views in turn: how long drawing takes is known by the picture, what is measured is the rest. */
function stepYaml(chapter: number, step: number, size: GeneratedSize): string {
  const at = chapter * size.steps + step;
  const subject = `point-${String((at % VIEWS) * 7)}`;
  return `  - id: step-${String(step + 1)}
    camera: { fit: [${subject}], maxZoom: ${(5 + (at % VIEWS)).toFixed(1)} }
    move: jump
    layers: [points]
    highlight: [${subject}]
`;
}

function stepWords(chapter: number, step: number): string {
  const at = `${String(step + 1)} of chapter ${String(chapter + 1)}`;
  return `
## Step ${at} {#step-${String(step + 1)}}

![Map: points in the part of the land that step ${at} looks at](map:)

Step ${at} says in some forty words what a reader of a map story would want to know about the part of the land that the map
shows, so that the page has about as many words as a page of a story that somebody wrote [@counted].
`;
}

/** A number in 0..1 for each integer, evenly spread (the van der Corput sequence): no two neighbours alike, no chance. */
function spread(index: number, base: number): number {
  let [left, share, value] = [index + 1, 1 / base, 0];
  while (left > 0) {
    value += (left % base) * share;
    left = Math.floor(left / base);
    share /= base;
  }
  return value;
}

const VIEWS = 5;
const STATUSES = ['confirmed', 'details-disputed', 'reported', 'claimed'] as const;

/** As text: a hundred thousand objects at once would be measured with the story. */
function points(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2023, 0, 1 + (index % 1000)));
    return JSON.stringify({
      type: 'Feature',
      id: `point-${String(index)}`,
      properties: {
        names: { en: `Point ${String(index)}` },
        date: day.toISOString().slice(0, 10),
        status: STATUSES[index % STATUSES.length],
        precision: { kind: 'settlement', km: 2 + (index % 5) },
        sources: ['counted'],
      },
      geometry: {
        type: 'Point',
        coordinates: [
          Number((WEST + spread(index, 2) * WIDTH).toFixed(4)),
          Number((SOUTH + spread(index, 7) * HEIGHT).toFixed(4)),
        ],
      },
    });
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
