import type { TriggerBox } from './step-tracker.ts';

/** Elements that make a step active: steps themselves, and openings that belong to one (`data-trigger="<step key>"`). */
export const TRIGGERS = '[data-step], [data-trigger]';

/** The step that an element makes active. */
export function triggerKey({ dataset }: HTMLElement): string {
  return dataset['step'] ?? dataset['trigger'] ?? '';
}

/** Where such an element lies in the window now. */
export function readTriggerBox(element: HTMLElement): TriggerBox {
  const { top, bottom } = element.getBoundingClientRect();
  return { key: triggerKey(element), top, bottom, opening: 'opening' in element.dataset };
}
