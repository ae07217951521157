import { didYouMean } from './did-you-mean.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { startOf } from './source-text.ts';

/** The content folder as it was read: every file's path below it, and the text of those that hold text. */
export interface ContentFiles {
  /** All files, with `/`, sorted. */
  readonly paths: readonly string[];
  /** Text by path, for `.yaml`, `.md`, `.json` and `.geojson`; `null` where the bytes are no UTF-8. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** What each picture in `media/` is, by path; `null` where a file is no picture. Absent where nobody looked. */
  readonly pictures?: ReadonlyMap<string, PictureFacts | null>;
  /** Which of the paths are links that lead out of the folder, or nowhere: nobody read what is there. */
  readonly elsewhere?: readonly string[];
}

/** A picture file as it lies in `media/`, before the site makes smaller ones of it. */
export interface PictureFacts {
  readonly bytes: number;
  /** In pixels, as shown: after turning as the camera says. */
  readonly width: number;
  readonly height: number;
  /** Stands for the bytes: 12 hexadecimal digits. */
  readonly hash: string;
}

/** One chapter folder by its file names. */
export interface ChapterFolder {
  /** E.g. `02-harbour`. */
  readonly name: string;
  readonly id: string;
  /** Languages that have a file here. */
  readonly languages: readonly string[];
}

/** Which files play which part. */
export interface ContentLayout {
  /** In reading order. */
  readonly chapters: readonly ChapterFolder[];
  /** Names within `map/` of GeoJSON files. */
  readonly mapFiles: readonly string[];
  /** Paths such as `media/ferry.jpg`. */
  readonly media: readonly string[];
  readonly findings: readonly Finding[];
}

const required = ['story.yaml', 'map/layers.yaml', 'sources.json'];
const optional = ['glossary.yaml', 'departures.yaml', 'published.json', 'README.md', 'LICENSE.md'];
const CHAPTER_NAME = /^(\d{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** The id in the name of a chapter's folder, `harbour` of `45-harbour`; `null` where the name is none of a chapter. */
export function chapterIdOf(folder: string): string | null {
  return CHAPTER_NAME.exec(folder)?.[2] ?? null;
}

/** Sorts the files of a content folder; what is missing, unknown or misnamed is a finding. */
export function layOut(paths: readonly string[]): ContentLayout {
  const folders = new Set(paths.flatMap((path) => /^chapters\/([^/]+)\//.exec(path)?.[1] ?? []));
  const chapters = [...folders].sort(byNumber).flatMap((name) => chapterFolder(name, paths));
  const findings = [
    ...required.filter((file) => !paths.includes(file)).map((file) => finding('missing-file', startOf(file), { file })),
    ...paths.filter((path) => !isKnown(path)).map(unknownFile),
    ...[...folders].filter((name) => !CHAPTER_NAME.test(name)).map((name) => misnamedFolder(name, paths)),
    ...(chapters.length === 0 ? [finding('no-chapters', startOf('chapters'), {})] : []),
    ...chapters.flatMap((chapter, index) => repeatedFolder(chapter, chapters.slice(0, index))),
  ];
  return {
    chapters,
    mapFiles: paths.flatMap((path) => /^map\/([^/]+\.geojson)$/.exec(path)?.[1] ?? []),
    media: paths.filter((path) => path.startsWith('media/')),
    findings,
  };
}

/** `99-harbour` before `100-delta`. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function isKnown(path: string): boolean {
  if (required.includes(path) || optional.includes(path) || path.startsWith('media/') || path.startsWith('guide/'))
    return true;
  return /^map\/[^/]+\.geojson$/.test(path) || /^chapters\/[^/]+\/(?:chapter\.yaml|[a-z]{2}\.md)$/.test(path);
}

function unknownFile(file: string): Finding {
  const folder = /^chapters\/[^/]+\//.exec(file)?.[0];
  const candidates = folder ? [`${folder}chapter.yaml`] : [...required, ...optional];
  return finding('unknown-file', startOf(file), { file, suggestion: didYouMean(file, candidates) });
}

function misnamedFolder(folder: string, paths: readonly string[]): Finding {
  const file = paths.find((path) => path.startsWith(`chapters/${folder}/`)) ?? 'chapters';
  return finding('chapter-folder-name', startOf(file), { folder });
}

function chapterFolder(name: string, paths: readonly string[]): ChapterFolder[] {
  const id = chapterIdOf(name);
  if (id === null) return [];
  const prefix = `chapters/${name}/`;
  const own = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  return [{ name, id, languages: own.flatMap((file) => /^([a-z]{2})\.md$/.exec(file)?.[1] ?? []) }];
}

function repeatedFolder({ name, id }: ChapterFolder, earlier: readonly ChapterFolder[]): Finding[] {
  const place = startOf(`chapters/${name}/chapter.yaml`);
  const same = earlier.find((chapter) => chapter.id === id);
  if (same) return [finding('duplicate-chapter', place, { id, other: same.name })];
  const [number = ''] = name.split('-');
  const beside = earlier.find((chapter) => chapter.name.startsWith(`${number}-`));
  return beside ? [finding('duplicate-chapter-number', place, { number, other: beside.name })] : [];
}
