/** Where an embed lies in the host's page. Measures rectangles; guesses nothing from selectors. */

/** The box that scrolls around an embed. */
export interface Scrollport {
  /** The element that scrolls; `null` for the window. */
  readonly element: Element | null;
  /** Its upper edge in the window and its height, CSS pixels. */
  readonly top: number;
  readonly height: number;
}

/** The parent on the screen: out of slots and shadow roots too. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

/** All ancestors whose overflow is their own, nearest first: the window takes over that of the root or, without one, of the body. */
function clippingAncestors(element: Element): [Element, string][] {
  const found: [Element, string][] = [];
  const root = document.documentElement;
  const rootIsPlain = getComputedStyle(root).overflowX === 'visible';
  for (let at = parentOf(element); at !== null && at !== root; at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (at === document.body && rootIsPlain) continue;
    if (!/^(visible|clip)$/.test(overflowX) || !/^(visible|clip)$/.test(overflowY)) found.push([at, overflowY]);
  }
  return found;
}

/** The nearest ancestor that really scrolls, or the window. */
export function findScrollport(element: Element): Scrollport {
  for (const [at, overflowY] of clippingAncestors(element)) {
    if (overflowY !== 'hidden' && at.scrollHeight > at.clientHeight + 1) {
      return { element: at, top: at.getBoundingClientRect().top + at.clientTop, height: at.clientHeight };
    }
  }
  return { element: null, top: 0, height: innerHeight };
}

/** The ancestor that keeps an embed from being pinned, as one would write it in a style sheet; for people who mend pages. */
export function nameClippingAncestor(element: Element): string {
  const [at] = clippingAncestors(element)[0] ?? [];
  if (at === undefined) return 'unknown';
  const classes = [...at.classList].map((name) => `.${name}`).join('');
  return at.localName + (at.id && `#${at.id}`) + classes;
}
