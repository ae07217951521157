import type { z } from 'zod';

/** Reads schemas as data: which fields are possible where. Types only come from Zod; parsing is in `schema-findings.ts`. */

/** A schema of any kind. */
export type Schema = z.core.$ZodType;

/** The schema without `optional`. */
export function unwrap(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? unwrap(def.innerType) : schema;
}

/** The schemas a field or list entry may have; several under a union, none where nothing is known. */
export function childSchemas(schema: Schema, key: string | number): readonly Schema[] {
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, key) ? [def.shape[key] as Schema] : [];
    case 'array':
      return [def.element];
    case 'tuple':
      return def.items[Number(key)] ? [def.items[Number(key)] as Schema] : [];
    case 'record':
      return [def.valueType];
    case 'union':
      return def.options.flatMap((option) => childSchemas(option, key));
    default:
      return [];
  }
}

/** Names of the fields that a group may have at a path; empty where any name or no field is possible. */
export function fieldNames(schema: Schema, path: readonly (string | number)[]): readonly string[] {
  let schemas: readonly Schema[] = [schema];
  for (const key of path) schemas = schemas.flatMap((each) => childSchemas(each, key));
  return [...new Set(schemas.flatMap(ownFieldNames))];
}

function ownFieldNames(schema: Schema): readonly string[] {
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  if (def.type === 'union') return def.options.flatMap(ownFieldNames);
  return def.type === 'object' ? Object.keys(def.shape) : [];
}
