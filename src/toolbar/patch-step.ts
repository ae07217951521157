import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { StepChanges } from '../schema/step-changes.ts';
import { applyEdits, type Edit } from './text-edits.ts';
import { patchField, Unpatchable } from './patch-yaml.ts';

/** A patched `chapter.yaml`, or why it is left alone. */
export type StepPatch =
  | { readonly kind: 'patched'; readonly text: string; readonly edits: readonly Edit[] }
  /** `unreadable`: no YAML. `unknown-step`: no such step. `unusual`: written in a way that is not changed by machine. */
  | { readonly kind: 'refused'; readonly reason: 'unreadable' | 'unknown-step' | 'unusual' };

/** Fields in the order in which the guide shows them; a new field goes after those that come before it. */
const ORDER = ['id', 'camera', 'narrow', 'via', 'move', 'layers', 'highlight', 'date', 'draw', 'card'];

/**
 * Sets fields of one step in the text of a `chapter.yaml` by replacing exactly the values that differ: comments, quotes,
 * order, indentation and line endings of everything else stay. What cannot be done so is refused; a patched text always
 * reads as the old one with the changes.
 */
export function patchStep(text: string, stepId: string, changes: StepChanges): StepPatch {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const source = text.slice(mark);
  const document = parseDocument(source, { logLevel: 'silent' });
  if (document.errors.length > 0) return { kind: 'refused', reason: 'unreadable' };
  const steps: unknown = isMap(document.contents) ? document.contents.get('steps', true) : null;
  const items: readonly unknown[] = isSeq(steps) ? steps.items : [];
  const index = items.findIndex((item) => isMap(item) && idOf(item) === stepId);
  const step = items[index];
  if (!isMap(step)) return { kind: 'refused', reason: 'unknown-step' };
  try {
    const edits = Object.entries(changes).flatMap(([key, value]) => patchField(source, step, key, value, ORDER));
    const patched = applyEdits(source, edits);
    if (!reads(patched, expected(document.toJS(), index, changes))) return { kind: 'refused', reason: 'unusual' };
    const moved = edits.map((edit) => ({ ...edit, start: edit.start + mark, end: edit.end + mark }));
    return { kind: 'patched', text: text.slice(0, mark) + patched, edits: moved };
  } catch (error) {
    if (error instanceof Unpatchable) return { kind: 'refused', reason: 'unusual' };
    throw error;
  }
}

function idOf(step: YAMLMap): unknown {
  const id: unknown = step.get('id', true);
  return isScalar(id) ? id.value : null;
}

function reads(text: string, wanted: unknown): boolean {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), wanted);
}

function expected(chapter: unknown, index: number, changes: StepChanges): unknown {
  const copy = structuredClone(chapter) as { steps: Record<string, unknown>[] };
  const step = copy.steps[index];
  if (step === undefined) throw new Error(`A step was found at ${String(index)} and is not there.`);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined) Reflect.deleteProperty(step, key);
    else step[key] = value;
  }
  return copy;
}
