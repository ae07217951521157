import type { Strings } from './strings.ts';

/** The words that the figure's script needs; plain data, small enough to travel with the page. */
export type PlayerStrings = Pick<
  Strings,
  | 'legend'
  | 'legendMore'
  | 'previousStep'
  | 'nextStep'
  | 'mapFailed'
  | 'uncertainty'
  | 'onTheMap'
  | 'dateLine'
  | 'scale'
> & { readonly border: string };

/** Picks them from the words of the interface. */
export function playerStrings(strings: Strings, borders: keyof Strings['borders']): PlayerStrings {
  const { legend, legendMore, previousStep, nextStep, mapFailed, uncertainty } = strings;
  const { onTheMap, dateLine, scale } = strings;
  return {
    onTheMap,
    dateLine,
    scale,
    legend,
    legendMore,
    previousStep,
    nextStep,
    mapFailed,
    uncertainty,
    border: strings.borders[borders],
  };
}
