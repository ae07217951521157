import type { TriggerBox } from './step-tracker.ts';

/** Elements that make a step active: steps themselves, and openings that belong to one (`data-trigger="<step key>"`). */
export const TRIGGERS = '[data-step], [data-trigger]';

/**
 * Where such elements lie on the page. They stay there until the page is laid out anew: asked in every frame of a scroll,
 * the browser would answer from the whole page each time.
 */
export function measureTriggers(elements: readonly HTMLElement[]): readonly TriggerBox[] {
  const scrolled = window.scrollY;
  return elements.map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const { dataset } = element;
    return {
      key: dataset['step'] ?? dataset['trigger'] ?? '',
      top: top + scrolled,
      bottom: bottom + scrolled,
      opening: 'opening' in dataset,
    };
  });
}
