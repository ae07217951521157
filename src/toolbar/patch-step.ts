import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { StepChanges } from '../schema/step-changes.ts';
import { applyEdits, type Edit } from './text-edits.ts';
import { patchField, Unpatchable } from './patch-yaml.ts';

/**
 * A patched `chapter.yaml`, or why it is left alone. `rounds` has the edits of one field after the other; each counts in the
 * text that those before have made.
 */
export type StepPatch =
  | { readonly kind: 'patched'; readonly text: string; readonly rounds: readonly (readonly Edit[])[] }
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
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const source = text.slice(mark.length);
  const found = findStep(source, stepId);
  if (typeof found === 'string') return { kind: 'refused', reason: found };
  const wanted = withChanges(found.value, found.index, changes);
  try {
    let patched = source;
    const rounds: Edit[][] = [];
    for (const [key, value] of Object.entries(changes)) {
      const now = findStep(patched, stepId);
      if (typeof now === 'string') throw new Unpatchable();
      const edits = patchField(patched, now.step, key, value, ORDER);
      rounds.push(edits.map((edit) => ({ ...edit, start: edit.start + mark.length, end: edit.end + mark.length })));
      patched = applyEdits(patched, edits);
    }
    if (!reads(patched, wanted)) throw new Unpatchable();
    return { kind: 'patched', text: mark + patched, rounds };
  } catch (error) {
    if (error instanceof Unpatchable) return { kind: 'refused', reason: 'unusual' };
    throw error;
  }
}

function findStep(
  text: string,
  id: string,
): { readonly step: YAMLMap; readonly index: number; readonly value: unknown } | 'unreadable' | 'unknown-step' {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) return 'unreadable';
  const steps: unknown = isMap(document.contents) ? document.contents.get('steps', true) : null;
  const items: readonly unknown[] = isSeq(steps) ? steps.items : [];
  const index = items.findIndex((item) => isMap(item) && idOf(item) === id);
  const step = items[index];
  return isMap(step) ? { step, index, value: document.toJS() } : 'unknown-step';
}

function idOf(step: YAMLMap): unknown {
  const id: unknown = step.get('id', true);
  return isScalar(id) ? id.value : null;
}

function reads(text: string, wanted: unknown): boolean {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), wanted);
}

function withChanges(chapter: unknown, index: number, changes: StepChanges): unknown {
  const copy = structuredClone(chapter) as { steps: Record<string, unknown>[] };
  const step = copy.steps[index];
  if (step === undefined) throw new Error(`A step was found at ${String(index)} and is not there.`);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined) Reflect.deleteProperty(step, key);
    else step[key] = value;
  }
  return copy;
}
