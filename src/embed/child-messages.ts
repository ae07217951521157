import {
  isStepId,
  LIMITS,
  openEnvelope,
  readNumber,
  SEEK_REASONS,
  type ChildMessage,
  type SeekReason,
  type StepOffset,
} from './messages.ts';

/** What a host uses of a child's message; `hello` and `fail` carry nothing that it acts on. */
export type ReadChildMessage =
  { readonly type: 'hello' | 'fail' } | Extract<ChildMessage, { type: 'layout' | 'at' | 'seek' | 'print' }>;

/**
 * The message of a child, checked by the host: right version, known type, finite numbers within their limits. `null` for
 * everything else. `viewportPx` is the height of the host's window, which limits how long a story may be.
 */
export function readChildMessage(data: unknown, viewportPx: number): ReadChildMessage | null {
  const fields = openEnvelope(data);
  if (fields === null) return null;
  const length = (name: string): number | null =>
    readNumber(fields[name], 0, Math.min(LIMITS.extentPx, LIMITS.extentViewports * viewportPx));
  switch (fields['type']) {
    case 'hello':
      return Array.isArray(fields['versions']) && fields['versions'].includes(1) ? { type: 'hello' } : null;
    case 'fail':
      return { type: 'fail' };
    case 'layout': {
      const [extent, width, height] = [length('extent'), length('width'), length('height')];
      if (extent === null || width === null || height === null || extent < height) return null;
      const steps = readSteps(fields['steps'], extent);
      return steps === null ? null : { type: 'layout', extent, width, height, steps };
    }
    case 'at': {
      const { step, index, count } = fields;
      const [at, all] = [readNumber(index, 0, LIMITS.steps), readNumber(count, 1, LIMITS.steps)];
      return isStepId(step) && at !== null && all !== null ? { type: 'at', step, index: at, count: all } : null;
    }
    case 'seek': {
      const offset = length('offset');
      const reason = fields['reason'] as SeekReason;
      return offset !== null && SEEK_REASONS.includes(reason) ? { type: 'seek', offset, reason } : null;
    }
    case 'print': {
      const height = length('height');
      return height === null ? null : { type: 'print', height };
    }
    default:
      return null;
  }
}

function readSteps(value: unknown, extent: number): StepOffset[] | null {
  if (!Array.isArray(value) || value.length > LIMITS.steps) return null;
  const steps: StepOffset[] = [];
  for (const entry of value as unknown[]) {
    const { id, offset } = (entry ?? {}) as { id?: unknown; offset?: unknown };
    const at = readNumber(offset, 0, extent);
    if (!isStepId(id) || at === null) return null;
    steps.push({ id, offset: at });
  }
  return steps;
}
