import type { TriggerBox } from './step-tracker.ts';

/** Where an element with `data-trigger` lies in the window now. */
export function readTriggerBox(element: HTMLElement): TriggerBox {
  const { top, bottom } = element.getBoundingClientRect();
  return { key: element.dataset['trigger'] ?? '', top, bottom, opening: 'opening' in element.dataset };
}
