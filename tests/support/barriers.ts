/** What axe finds on a page: violations, and what it cannot decide and nobody has looked at. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Something that axe cannot decide by itself, and why it is no fault. */
interface Examined {
  readonly rule: string;
  /** What axe says of it. */
  readonly says: RegExp;
  /** The element's own markup. */
  readonly html: RegExp;
  readonly why: string;
}

/** Everything that was looked at; anything else that axe leaves open counts as a fault. */
export const EXAMINED: readonly Examined[] = [
  {
    rule: 'color-contrast',
    says: /background gradient/,
    html: /^<a class="map-(?:word|picture)"/,
    why: 'words on the map are underlined by a gradient below the letters, which have the text’s colours on its ground',
  },
  {
    rule: 'color-contrast',
    says: /overlapped by another element/,
    html: /class="locator-name"/,
    why: 'names on the locator are letters in a drawing, in the text’s colours on the colour of its land',
  },
  {
    rule: 'color-contrast',
    says: /contains an image node|overlapped by another element|partially obscured/,
    html: /^<p class="(?:map-scale|figure-day)"|^<span>\d{4}<\/span>$|^<li data-note/,
    why: 'scale, day, years and notes lie on the map, on a ground of their own in the card’s colour',
  },
  {
    rule: 'color-contrast',
    says: /contains an image node/,
    html: /^<tspan /,
    why: 'notes drawn over a picture: ink with a rim in the colour of land, pairs that the tests of colours measure',
  },
  {
    rule: 'color-contrast',
    says: /overlapped by another element|partially obscured by another element/,
    html: /^<li>|^<p class="legend-note"/,
    why: 'the legend of a wide map scrolls in its own panel; what is beyond its edge is hidden by it',
  },
  {
    rule: 'color-contrast',
    says: /partially obscured by another element/,
    html: /^<(?:td|th|code|a|span)\b/,
    why: 'a table or a listing wider than the screen scrolls in its own frame, which hides what is beyond its edge',
  },
];

/** The same of what axe takes for a violation. */
const SCROLLED: Examined = {
  rule: 'target-size',
  says: /because it is partially obscured/,
  html: /^<(?:summary|a|button)/,
  why: 'under the bar at this height of the page, and out of it by scrolling; sizes are measured in `targets.test.ts`',
};

/** Which of `EXAMINED` has been met, by index: one that never is has outlived its cause. */
export const met = new Set<number>();

/** What axe finds on a page as it stands, or in one part of it, as lines that begin with `where`. Frames are pages of their own. */
export async function findBarriers(page: Page, where: string, part = 'html'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(part).exclude('iframe').withTags(TAGS);
  const { violations, incomplete } = await axe.analyze();
  const undecided = incomplete.flatMap(({ id, nodes }) =>
    nodes.filter((node) => !isExamined(id, saysOf(node), node.html)).map((node) => ({ id, node })),
  );
  const decided = violations.flatMap(({ id, nodes }) =>
    nodes.filter((node) => !fits(SCROLLED, id, saysOf(node), node.html)).map((node) => ({ id, node })),
  );
  return [...decided, ...undecided].map(
    ({ id, node }) => `${where} ${id}: ${node.target.join(' ')} ${saysOf(node)} ${node.html.slice(0, 120)}`,
  );
}

interface AxeNode {
  readonly any: readonly { readonly message: string }[];
  readonly all: readonly { readonly message: string }[];
  readonly none: readonly { readonly message: string }[];
}

const saysOf = ({ any, all, none }: AxeNode): string =>
  [...any, ...all, ...none].map(({ message }) => message).join(' / ');

const fits = (known: Examined, rule: string, says: string, html: string): boolean =>
  known.rule === rule && known.says.test(says) && known.html.test(html);

function isExamined(rule: string, says: string, html: string): boolean {
  const index = EXAMINED.findIndex((known) => fits(known, rule, says, html));
  if (index !== -1) met.add(index);
  return index !== -1;
}

/**
 * Pages as readers without scripts get them, with axe all the same: the page's own scripts are taken out, and its style
 * sheets believe so. Needs a context with `bypassCSP`, since the changed style sheets are not those that the policy allows.
 */
export async function withoutScripts(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const type = route.request().resourceType();
    if (type === 'script') return route.abort();
    if (type !== 'document' && type !== 'stylesheet') return route.continue();
    const response = await route.fetch();
    const body = (await response.text())
      .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
      .replaceAll(/\(\s*scripting\s*:\s*none\s*\)/g, '(min-width: 0)')
      .replaceAll(/\(\s*scripting\s*:\s*enabled\s*\)/g, '(max-width: 0)');
    return route.fulfill({ response, body });
  });
}

/** A browser without WebGL, where pictures stay in the live map's place. Call before `goto`. */
export async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      return String(args[0]).startsWith('webgl') ? null : (Reflect.apply(original, this, args) as unknown);
    } as typeof original;
  });
}
