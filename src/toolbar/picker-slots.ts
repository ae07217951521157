import type { CameraTargetInput } from '../schema/camera.ts';
import type { StepInput } from '../schema/chapter.ts';

/** Which of a step's cameras is being set: the wide one, the narrow one, or a stop on the way by its place from 0. */
export type CameraSlot = 'wide' | 'narrow' | number;

/** The target in a slot; an unset narrow camera is the wide one, a stop that is gone too. */
export function targetIn(draft: StepInput, slot: CameraSlot): CameraTargetInput {
  if (typeof slot === 'number') return draft.via?.[slot] ?? draft.camera;
  return slot === 'narrow' ? (draft.narrow ?? draft.camera) : draft.camera;
}

/** The draft with another target in a slot. */
export function withTarget(draft: StepInput, slot: CameraSlot, target: CameraTargetInput): StepInput {
  if (typeof slot === 'number') return { ...draft, via: (draft.via ?? []).with(slot, target) };
  return slot === 'narrow' ? { ...draft, narrow: target } : { ...draft, camera: target };
}

/** The draft with one more stop, the last before the camera itself. */
export function withStop(draft: StepInput, target: CameraTargetInput): StepInput {
  return { ...draft, via: [...(draft.via ?? []), target] };
}

/** The draft without a stop; without any, the way begins at the camera of the step before. */
export function withoutStop(draft: StepInput, index: number): StepInput {
  const { via = [], ...rest } = draft;
  const stops = via.toSpliced(index, 1);
  return stops.length === 0 ? rest : { ...rest, via: stops };
}

/** The draft with another way there; only `scrub` passes stops. */
export function withMove(draft: StepInput, move: StepInput['move'] | null): StepInput {
  const { via, ...rest } = draft;
  Reflect.deleteProperty(rest, 'move');
  return {
    ...rest,
    ...(move === null || move === undefined ? {} : { move }),
    ...(move === 'scrub' && via !== undefined ? { via } : {}),
  };
}
