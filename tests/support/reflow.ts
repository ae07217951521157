/** Whether a page gives way to large letters and small windows: nothing beyond its edge, no words cut off. */
import type { Page } from 'playwright-core';
import { vi } from 'vitest';

/** How readers make words larger. */
export interface Enlarged {
  readonly what: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** A style sheet of the reader's own. */
  readonly style?: string;
  /** What they set in the browser: media queries in `rem` follow it, as they do not follow a style. */
  readonly launch?: readonly string[];
}

/** Text of 200 %, by either way, on a phone; a window of 1280 × 1024 at 400 % zoom. */
export const ENLARGED: readonly Enlarged[] = [
  {
    what: '200 % text by style',
    viewport: { width: 360, height: 640 },
    style: 'html { font-size: 200% !important; }',
  },
  {
    what: '200 % text by setting',
    viewport: { width: 360, height: 640 },
    launch: ['--blink-settings=defaultFontSize=32'],
  },
  {
    what: '200 % text on a tablet',
    viewport: { width: 744, height: 1133 },
    style: 'html { font-size: 200% !important; }',
  },
  { what: '400 % zoom', viewport: { width: 320, height: 256 } },
];

/** Gives a page the reader's own style sheet; works without scripts too. Needs a context with `bypassCSP`. */
export function addReaderStyle(page: Page, style: string): Promise<void> {
  return page.evaluate((text) => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
  }, style);
}

/** Every kind of page of an edition; `chapter` is one of its chapters. */
export function pageKinds(lang: string, chapter: string): readonly string[] {
  return [
    `${lang}/`,
    `${lang}/${chapter}/`,
    ...['sources', 'corrections', 'data', 'glossary', 'booklet', 'embed'].map((page) => `${lang}/${page}/`),
    `embed/${lang}/`,
    `embed/${lang}/${chapter}/`,
  ];
}

/**
 * What does not fit, as lines; empty when all does. Words in something that scrolls by itself (a table, a listing) may lie
 * outside of it, words of closed parts and of other pages of a stepper count not at all.
 */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  let faults: readonly string[] = [];
  const isFree = async (): Promise<void> => {
    faults = await overflowNow(page);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  };
  await vi.waitFor(isFree, { timeout: ANSWER_MS }).catch(() => undefined);
  return faults;
}

/** A page may take so long to answer to other letters: what does not fit before is none of the reader's lasting troubles. */
const ANSWER_MS = 2000;

function overflowNow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { innerWidth } = window;
    const root = document.documentElement;
    const faults = root.scrollWidth > innerWidth ? [`${String(root.scrollWidth)} of ${String(innerWidth)} pixels`] : [];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const element = node.parentElement;
      const said = node.textContent?.trim() ?? '';
      if (element === null || said === '' || element.closest('svg, script, style, noscript') !== null) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (element.closest('.visually-hidden, .label-long, .skip-link, [hidden]') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const cut = [...range.getClientRects()].map((box) => cutBy(element, box)).find((by) => by !== null);
      if (cut !== undefined) faults.push(`“${said.slice(0, 50)}” ${cut}`);
    }
    return faults;

    /** What cuts off a line of words that stands in an element, or `null`. */
    function cutBy(element: Element, box: DOMRect): string | null {
      if (box.width === 0) return null;
      for (let frame: Element | null = element; frame !== null && frame !== root; frame = frame.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(frame);
        if (frame.matches('[data-pages], [data-embed="stepper"] .story-text')) return null;
        if (['auto', 'scroll'].includes(overflowX)) return null;
        const edge = frame.getBoundingClientRect();
        if (overflowX !== 'visible' && (box.right > edge.right + 1 || box.left < edge.left - 1)) {
          return `is cut off beside by ${frame.className}`;
        }
        if (overflowY === 'hidden' && (box.bottom > edge.bottom + 2 || box.top < edge.top - 2)) {
          return `is cut off below by ${frame.className}`;
        }
        if (position === 'fixed') break;
      }
      return box.right > innerWidth + 1 || box.left < -1 ? `stands beyond the edge, in ${element.className}` : null;
    }
  });
}
