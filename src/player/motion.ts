/** How much may move: everything, cross-fades only, or nothing. From the system and the reader's switch. */
export type Motion = 'full' | 'gentle' | 'off';

/** Reads `data-motion` from the root element; anything unknown counts as `off`, the careful side. */
export function parseMotion(value: string | undefined): Motion {
  return value === 'full' || value === 'gentle' ? value : 'off';
}
