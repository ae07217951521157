import { z } from 'zod';
import { frontMatterSchema } from './chapter.ts';

/** A field as JSON Schema describes it, as far as the front matter of a chapter needs it. */
export interface FieldSchema {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly additionalProperties?: FieldSchema | boolean;
  readonly required?: readonly string[];
}

/** The front matter of a chapter's Markdown file, as JSON Schema. */
export function frontMatterFields(): FieldSchema {
  return z.toJSONSchema(frontMatterSchema, { io: 'input' }) as FieldSchema;
}
