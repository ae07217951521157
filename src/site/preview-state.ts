import type { StepInput } from '../schema/chapter.ts';
import type { Severity } from '../validation/finding.ts';
import type { Story } from '../story/story.ts';

/**
 * What the preview shows while an editor works. The dev server reads the folder once per save and pages take the story
 * from here; the two run in different module graphs of one process, so the state hangs on the global object. Nothing of
 * this exists in a build.
 */
export interface PreviewState {
  /** Grows with every change of what is shown or found. */
  readonly version: number;
  /** The story as far as it can be shown; `null` when not even an earlier state of it can be. */
  readonly story: Story | null;
  /** Steps of each chapter as written, by its id. */
  readonly written: ReadonlyMap<string, readonly StepInput[]>;
  /** Changes with anything in `map/`: the live map loads its data anew. */
  readonly mapVersion: string;
  readonly report: PreviewReport;
}

/** What the page tells the editor; sent as JSON. */
export interface PreviewReport {
  readonly version: number;
  /** The version with which what pages show last changed. */
  readonly pageVersion: number;
  /** Whether there is a story to show. */
  readonly shown: boolean;
  readonly findings: readonly PreviewFinding[];
  /** Chapters by id that are not shown as written. */
  readonly replaced: Readonly<Record<string, 'earlier' | 'placeholder'>>;
}

/** A finding as the page shows it. */
export interface PreviewFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Readonly<Record<string, string>>;
  readonly hint: Readonly<Record<string, string>>;
  readonly excerpt: string | null;
  /** Path from the project's folder, and the place in it, counted from 1. */
  readonly file: string;
  /** Path of the page about such findings, below the project. */
  readonly page: string;
  readonly line: number;
  readonly column: number;
  /** Chapter's id, where the file is one of a chapter. */
  readonly chapter: string | null;
  /** `<chapter>.<step>`, where the finding belongs to a step. */
  readonly step: string | null;
}

const KEY = Symbol.for('story.preview');
interface Holder {
  [KEY]?: PreviewState;
}

/** The state of the preview; `null` outside of one. */
export function previewState(): PreviewState | null {
  return (globalThis as Holder)[KEY] ?? null;
}

/** Puts a new state in place; `null` when the preview ends. */
export function setPreviewState(state: PreviewState | null): void {
  if (state === null) Reflect.deleteProperty(globalThis, KEY);
  else (globalThis as Holder)[KEY] = state;
}
