/** What a frame may spend on letters, in milliseconds. */
const BUDGET_MS = 4;

/** Signs of a reader who is about to move; `reader-signs.ts` would make a file of the script that this belongs to. */
const SIGNS = ['scroll', 'wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Has the words of all cards set in the fonts that have come, some in each frame: the words of a whole story at once would
 * hold up a reader who begins to move just then. At the first sign of a reader the others follow together. Cards stay in
 * the stand-ins (`styles/story.css`) until they or the page have `data-lettered`; the page has it in the end. What a reader in
 * the middle of the page reads stays where it is.
 */
export async function letterCards(): Promise<void> {
  const root = document.documentElement;
  const done = new AbortController();
  const finish = (): void => {
    done.abort();
    holdPlace(() => {
      root.dataset['lettered'] = '';
    });
  };
  for (const name of SIGNS) window.addEventListener(name, finish, { passive: true, signal: done.signal });
  // A frame in another's page may have no frames drawn while it is out of sight, and its host waits for its height.
  if (window.scrollY > 0 || window.parent !== window) finish();
  const cards = document.querySelectorAll<HTMLElement>('.card').values();
  while (!done.signal.aborted) {
    await nextFrame();
    if (letterSome(cards)) finish();
  }
}

/** Goes on with cards until the frame's time is spent; whether there was none left. */
function letterSome(cards: IteratorObject<HTMLElement>): boolean {
  const end = performance.now() + BUDGET_MS;
  while (performance.now() < end) {
    const { value: card, done } = cards.next();
    if (done) return true;
    card.dataset['lettered'] = '';
    // Its layout is paid for in this frame, and seen by the clock.
    card.getBoundingClientRect();
  }
  return false;
}

/** Other letters may make the cards before the reader's higher or lower: browsers that hold a place do not always. */
function holdPlace(change: () => void): void {
  const middle = window.innerHeight / 2;
  const topOf = (card: HTMLElement): number => card.getBoundingClientRect().top;
  const cards = window.scrollY > 0 ? [...document.querySelectorAll<HTMLElement>('.card')] : [];
  const read = cards.findLast((card) => topOf(card) <= middle);
  const before = read === undefined ? 0 : topOf(read);
  change();
  if (read !== undefined) window.scrollBy({ top: topOf(read) - before, behavior: 'instant' });
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}
