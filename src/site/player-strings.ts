import type { Strings } from './strings.ts';

/** The words that the figure's script needs; plain data, small enough to travel with the page. */
export type PlayerStrings = Pick<Strings, 'legend' | 'previousStep' | 'nextStep' | 'mapFailed'>;

/** Picks them from the words of the interface. */
export function playerStrings({ legend, previousStep, nextStep, mapFailed }: Strings): PlayerStrings {
  return { legend, previousStep, nextStep, mapFailed };
}
