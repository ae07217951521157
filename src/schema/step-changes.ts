import { z } from 'zod';
import { cameraMoveSchema, cameraTargetSchema } from './camera.ts';
import { dateSchema, idSchema } from './text.ts';

/** Fields of a step that the camera picker sets; `null` takes an optional field away. */
export const stepChangesSchema = z.strictObject({
  camera: cameraTargetSchema.optional(),
  narrow: cameraTargetSchema.nullable().optional(),
  via: z.array(cameraTargetSchema).min(1).max(8).nullable().optional(),
  move: cameraMoveSchema.nullable().optional(),
  layers: z.array(idSchema).max(64).optional(),
  highlight: z.array(idSchema).min(1).max(64).nullable().optional(),
  date: dateSchema.nullable().optional(),
  draw: z.array(idSchema).min(1).max(64).nullable().optional(),
  card: z.enum(['left', 'right']).nullable().optional(),
});

/** What the picker asks to be saved: a step by its ids, never by a path, and the fields that change. */
export const stepEditSchema = z.strictObject({ chapter: idSchema, step: idSchema, changes: stepChangesSchema });

/** Changes of a step. */
export type StepChanges = z.infer<typeof stepChangesSchema>;
/** Changes of one step of one chapter. */
export type StepEdit = z.infer<typeof stepEditSchema>;
