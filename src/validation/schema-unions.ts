import type { z } from 'zod';
import { childSchemas, unwrap, type Schema } from './schema-walk.ts';

/** The option of a union that was meant, with its issues relative to the union. */
export interface ChosenOption {
  readonly schema: Schema;
  readonly issues: readonly z.core.$ZodIssue[];
}

/**
 * The option of a union nearest to what was written: a missing field weighs more than an unknown one, that more than a
 * wrong value. `null` when the value is no group of fields, or two options are equally near.
 */
export function chooseOption(
  schema: Schema,
  path: readonly (string | number)[],
  errors: readonly (readonly z.core.$ZodIssue[])[],
  value: unknown,
): ChosenOption | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const options = unionOptions(schema, path);
  const weighed = errors.map((issues, index) => ({ issues, schema: options[index], weight: weigh(issues, value) }));
  weighed.sort((a, b) => a.weight - b.weight);
  const [best, second] = weighed;
  if (!best?.schema || second?.weight === best.weight) return null;
  return { schema: best.schema, issues: best.issues };
}

function unionOptions(schema: Schema, path: readonly (string | number)[]): readonly Schema[] {
  let schemas: readonly Schema[] = [schema];
  for (const key of path) schemas = schemas.flatMap((each) => childSchemas(each, key));
  const { def } = (unwrap(schemas[0] ?? schema) as z.core.$ZodTypes)._zod;
  return def.type === 'union' ? def.options : [];
}

function weigh(issues: readonly z.core.$ZodIssue[], value: object): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    const missing = issue.path.length === 1 && !Object.hasOwn(value, issue.path[0] ?? '');
    return sum + (missing ? 2 : 0.5);
  }, 0);
}

/** Whether two numbers are no `[lng, lat]` but would be the other way round. */
export function isSwapped(position: unknown): position is readonly [lat: number, lng: number] {
  if (!Array.isArray(position) || position.length < 2 || position.length > 3) return false;
  const [first, second] = position as unknown[];
  if (typeof first !== 'number' || typeof second !== 'number') return false;
  return Math.abs(second) > 90 && Math.abs(second) <= 180 && Math.abs(first) <= 90;
}
