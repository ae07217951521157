/** The value, held between the two limits (inclusive). */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Linear interpolation: `from` at 0, `to` at 1; progress is not clamped. */
export function lerp(from: number, to: number, progress: number): number {
  return from + (to - from) * progress;
}

/** Rounds to the given number of decimals. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
