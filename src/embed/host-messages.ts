import { isStepId, LIMITS, openEnvelope, readNumber, type HostMessage } from './messages.ts';

/**
 * The message of a host, checked by the child: right version, known type, finite numbers within their limits. `null` for
 * everything else.
 */
export function readHostMessage(data: unknown): HostMessage | null {
  const fields = openEnvelope(data);
  if (fields === null) return null;
  const { type, visible, on, step } = fields;
  switch (type) {
    case 'ping':
    case 'destroy':
      return { type };
    case 'init':
      return readInit(fields);
    case 'scroll': {
      const max = readNumber(fields['max'], 0, LIMITS.extentPx);
      const offset = max === null ? null : readNumber(fields['offset'], 0, max);
      const { inside } = fields;
      return max === null || offset === null || typeof inside !== 'boolean' ? null : { type, offset, max, inside };
    }
    case 'visibility':
      return typeof visible === 'boolean' ? { type, visible } : null;
    case 'go':
      return isStepId(step) ? { type, step } : null;
    case 'print':
      return typeof on === 'boolean' ? { type, on } : null;
    default:
      return null;
  }
}

function readInit({ mode, viewport, top, start }: Readonly<Record<string, unknown>>): HostMessage | null {
  const { width, height } = (viewport ?? {}) as { width?: unknown; height?: unknown };
  const size = [readNumber(width, 1, 100_000), readNumber(height, 1, 100_000)] as const;
  const covered = readNumber(top, 0, 100_000);
  if ((mode !== 'mirror' && mode !== 'stepper') || size[0] === null || size[1] === null || covered === null)
    return null;
  return {
    type: 'init',
    mode,
    viewport: { width: size[0], height: size[1] },
    top: covered,
    ...(isStepId(start) ? { start } : {}),
  };
}
