import { readdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { readFiles } from '../check/read-files.ts';
import type { StepEdit } from '../schema/step-changes.ts';
import { patchStep } from '../toolbar/patch-step.ts';
import { chapterIdOf, type ContentFiles } from '../validation/content-layout.ts';
import { contentErrors } from '../validation/salvage-content.ts';

/** What came of a save or an undo. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly file: string; readonly undo: number }
  | {
      readonly kind: 'refused';
      /** `mistakes`: the check would find more than before. `changed`: the file is no longer as it was saved. */
      readonly reason:
        'unknown-chapter' | 'unknown-step' | 'outside' | 'unreadable' | 'unusual' | 'mistakes' | 'nothing' | 'changed';
      /** Messages of the findings, by language; empty unless there are `mistakes`. */
      readonly messages: readonly Readonly<Record<string, string>>[];
    };

/** Writes steps of a story as the camera picker asks, and takes them back. */
export interface StepSaver {
  save(edit: StepEdit): Promise<SaveAnswer>;
  /** Takes the last save back, if the file is still as it was left. */
  undo(): Promise<SaveAnswer>;
}

interface Saved {
  readonly path: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Saves into the chapters of a content folder; files are found by chapter ids only, and never outside of the folder. */
export function createStepSaver(directory: string): StepSaver {
  const done: Saved[] = [];
  return {
    async save({ chapter, step, changes }) {
      const found = await chapterFile(directory, chapter);
      if (found.kind === 'refused') return found;
      const before = await readFile(found.path, 'utf8');
      const patch = patchStep(before, step, changes);
      if (patch.kind === 'refused') return refused(patch.reason);
      const messages = await newMistakes(directory, found.file, patch.text);
      if (messages.length > 0) return refused('mistakes', messages);
      if (patch.text !== before) {
        await replaceFile(found.path, patch.text);
        done.push({ path: found.path, file: found.file, before, after: patch.text });
      }
      return { kind: 'saved', file: found.file, undo: done.length };
    },
    async undo() {
      const last = done.pop();
      if (last === undefined) return refused('nothing');
      if ((await readFile(last.path, 'utf8')) !== last.after) return refused('changed');
      await replaceFile(last.path, last.before);
      return { kind: 'saved', file: last.file, undo: done.length };
    },
  };
}

function refused(
  reason: Extract<SaveAnswer, { kind: 'refused' }>['reason'],
  messages: readonly Readonly<Record<string, string>>[] = [],
): Extract<SaveAnswer, { kind: 'refused' }> {
  return { kind: 'refused', reason, messages };
}

async function chapterFile(directory: string, chapter: string) {
  const names = await readdir(join(directory, 'chapters'));
  const name = names.find((each) => chapterIdOf(each) === chapter);
  if (name === undefined) return refused('unknown-chapter');
  const file = `chapters/${name}/chapter.yaml`;
  const path = resolve(directory, file);
  // A link could lead anywhere.
  const [root, real] = await Promise.all([realpath(directory), realpath(path).catch(() => null)]);
  if (real === null) return refused('unknown-chapter');
  return real.startsWith(root + sep) ? ({ kind: 'found', path: real, file } as const) : refused('outside');
}

/** Messages of errors that the story would have with the new text and does not have now. */
async function newMistakes(directory: string, file: string, text: string) {
  const files: ContentFiles | null = await readFiles(directory);
  if (files === null) return [];
  const known = new Set(contentErrors(files).map(({ file: place, message }) => `${place} ${message.en}`));
  return contentErrors({ ...files, texts: new Map([...files.texts, [file, text]]) })
    .filter(({ file: place, message }) => !known.has(`${place} ${message.en}`))
    .map(({ message }) => message);
}

/** Written beside and then renamed, so that nobody reads half a file; the permissions stay. */
async function replaceFile(path: string, text: string): Promise<void> {
  const draft = join(path, '..', `.${String(process.pid)}-chapter.yaml`);
  await writeFile(draft, text, { mode: (await stat(path)).mode });
  await rename(draft, path);
}
