import type { StepKey } from '../story/story.ts';
import { valueAt } from './data-file.ts';
import type { Place } from './finding.ts';
import type { ParsedContent } from './parsed-content.ts';

/**
 * Where a field of a step's map is written, by the step's key. A field that is left out is looked for in the order given;
 * the step itself when there is none. Throws for a step that is not in the content.
 */
export function placeOfStep({ chapters }: ParsedContent, key: StepKey, fields: readonly string[]): Place {
  for (const { id, chapter, steps } of chapters) {
    const step = steps.find((each) => `${id}.${each.id ?? ''}` === key);
    if (!step || !chapter.data) continue;
    const { value } = chapter.data;
    const field = fields.find((name) => valueAt(value, ['steps', step.index, name]) !== undefined);
    const path = ['steps', step.index, ...(field === undefined ? [] : [field])];
    return chapter.data.placeOf(path, field === undefined ? 'value' : 'key');
  }
  throw new Error(`The story has a step “${key}” that no chapter.yaml holds.`);
}
