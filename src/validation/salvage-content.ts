import type { WrittenStory } from '../story/written-story.ts';
import { chapterIdOf, layOut, type ContentFiles } from './content-layout.ts';
import type { Finding } from './finding.ts';
import { parseContent } from './parse-content.ts';
import { isPlaceholder, placeholderChapter } from './placeholder-chapter.ts';
import { storyFindings } from './story-findings.ts';
import { writtenContent } from './written-content.ts';

/** What can be shown of a content folder in which something may be broken. */
export interface SalvagedContent {
  readonly written: WrittenStory;
  /** The files it was read from: those of the folder, or what stands in for them. */
  readonly files: ContentFiles;
  /** Chapters that are not shown as they are written, by id: as they last were, or as a note that they cannot be shown. */
  readonly replaced: ReadonlyMap<string, 'earlier' | 'placeholder'>;
}

/**
 * The story with every broken part replaced: by its last sound state (`sound`, what was shown before), else by a
 * placeholder, so that one broken chapter never takes the others down. `null` when nothing can stand in for a broken
 * file that the whole story needs. Pure; what is wrong is the business of `checkContent`.
 */
export function salvageContent(files: ContentFiles, sound: ContentFiles | null): SalvagedContent | null {
  const broken = new Set<string>();
  let candidate = files;
  for (;;) {
    const { written, findings } = readWritten(candidate);
    if (written) return { written, files: candidate, replaced: replacedChapters(broken, sound) };
    const before = broken.size;
    for (const { file } of findings) broken.add(unitOf(file));
    // Replacing what is named changes nothing any more: the fault lies between the files.
    if (broken.size === before) break;
    const next = replaceUnits(files, broken, sound);
    if (next === null) break;
    candidate = next;
  }
  if (sound === null) return null;
  const { written } = readWritten(sound);
  return written && { written, files: sound, replaced: allEarlier(sound) };
}

/** Errors of a folder but for what only the drawn story shows (what can be seen at each step). */
export function contentErrors(files: ContentFiles): readonly Finding[] {
  return readWritten(files).findings;
}

function readWritten(files: ContentFiles): {
  readonly written: WrittenStory | null;
  readonly findings: readonly Finding[];
} {
  const layout = layOut(files.paths);
  const { content, findings } = parseContent(files, layout);
  const errors = [...layout.findings, ...findings, ...storyFindings(content)].filter(
    ({ severity }) => severity === 'error',
  );
  return { written: errors.length > 0 ? null : writtenContent(content), findings: errors };
}

/** What is replaced as one: a chapter's folder, so that its languages fit together, or a single file. */
function unitOf(file: string): string {
  return /^chapters\/[^/]+\//.exec(file)?.[0] ?? file;
}

function inUnit(path: string, unit: string): boolean {
  return path === unit || (unit.endsWith('/') && path.startsWith(unit));
}

function hasEarlier(unit: string, sound: ContentFiles | null): boolean {
  return sound !== null && sound.paths.some((path) => inUnit(path, unit)) && !isPlaceholder(sound, unit);
}

function replaceUnits(
  files: ContentFiles,
  units: ReadonlySet<string>,
  sound: ContentFiles | null,
): ContentFiles | null {
  const texts = new Map(files.texts);
  const paths = new Set(files.paths);
  for (const unit of units) {
    const instead = standIn(files, unit, sound);
    if (instead === null) return null;
    for (const path of files.paths.filter((each) => inUnit(each, unit))) {
      texts.delete(path);
      paths.delete(path);
    }
    for (const [path, text] of instead) {
      texts.set(path, text);
      paths.add(path);
    }
  }
  return { paths: [...paths].sort(), texts };
}

/** Files in place of a broken part; none for a file that the folder should not have; `null` when there is no help. */
function standIn(
  files: ContentFiles,
  unit: string,
  sound: ContentFiles | null,
): readonly (readonly [path: string, text: string | null])[] | null {
  const earlier = hasEarlier(unit, sound) ? [...(sound?.texts ?? [])].filter(([path]) => inUnit(path, unit)) : [];
  if (earlier.length > 0) return earlier;
  if (unit.endsWith('/')) return chapterOfUnit(unit) === null ? [] : placeholderChapter(files, unit);
  return sound === null && !isStray(unit, files) ? null : [];
}

/** A file that nothing refers to: leaving it out harms nothing. */
function isStray(path: string, { texts }: ContentFiles): boolean {
  if (/^(?:story\.yaml|sources\.json|glossary\.yaml|departures\.yaml|map\/layers\.yaml)$/.test(path)) return false;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !(texts.get('map/layers.yaml') ?? '').includes(name);
}

function replacedChapters(units: ReadonlySet<string>, sound: ContentFiles | null): SalvagedContent['replaced'] {
  const pairs = [...units].flatMap((unit): [string, 'earlier' | 'placeholder'][] => {
    const id = chapterOfUnit(unit);
    if (id === null) return [];
    return [[id, hasEarlier(unit, sound) ? 'earlier' : 'placeholder']];
  });
  return new Map(pairs);
}

function chapterOfUnit(unit: string): string | null {
  return chapterIdOf(/^chapters\/([^/]+)\/$/.exec(unit)?.[1] ?? '');
}

function allEarlier(files: ContentFiles): SalvagedContent['replaced'] {
  return new Map(layOut(files.paths).chapters.map(({ id }) => [id, 'earlier']));
}
