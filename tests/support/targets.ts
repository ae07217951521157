/** How large the controls of a page are, for fingers that tremble. */
import type { Page } from 'playwright-core';

/** CSS pixels that a target has in both directions (WCAG 2.2, 2.5.8). */
const LEAST = 24;

/** Everything that is worked by pointer and stands for itself; links within sentences are for axe to judge. */
const CONTROLS =
  'button, summary, select, textarea, input:not([type="hidden"]), [role="button"], [role="slider"], [role="tab"], [role="switch"], nav a, .downloads a';

/** How many controls can be seen now, and those that are smaller than they should be, as lines. A label is part of its field. */
export async function measureTargets(page: Page): Promise<{ readonly count: number; readonly small: string[] }> {
  return page.evaluate(
    ([selector, least]) => {
      const seen = [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (control) =>
          control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          control.closest('[inert]') === null &&
          !control.matches('.visually-hidden, .skip-link'),
      );
      const boxOf = (control: HTMLElement): DOMRect => {
        const own = control.getBoundingClientRect();
        const label = control.closest('label')?.getBoundingClientRect();
        return label === undefined || control.matches('[type="range"]') ? own : label;
      };
      const small = seen
        .map((control) => ({ control, box: boxOf(control) }))
        .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
        .map(
          ({ control, box }) =>
            `${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${control.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 120)}`,
        );
      return { count: seen.length, small };
    },
    [CONTROLS, LEAST] as const,
  );
}
