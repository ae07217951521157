/** Signs of a reader who is about to move. */
const SIGNS = ['scroll', 'wheel', 'touchstart', 'pointerdown', 'pointermove', 'keydown'] as const;

/** Calls back at every sign of a reader who is about to move, and at what else is named, until the signal ends it. */
export function onReaderSigns(then: () => void, signal: AbortSignal, more: readonly string[] = []): void {
  const notice = (event: Event): void => {
    if (!isResting(event)) then();
  };
  for (const name of [...SIGNS, ...more]) window.addEventListener(name, notice, { passive: true, signal });
}

/** Browsers tell of a pointer that rests where a page appears, or changes, as if it had moved there. */
function isResting(event: Event): boolean {
  return (
    event instanceof PointerEvent && event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0
  );
}
