import { scaleLabels } from '../map/scale.ts';
import type { Lang } from '../schema/text.ts';
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
> & { readonly border: string; readonly scaleLabels: Readonly<Record<number, string>> };

/** Picks them from the words of the interface in a language. */
export function playerStrings(strings: Strings, borders: keyof Strings['borders'], lang: Lang): PlayerStrings {
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
    scaleLabels: scaleLabels(lang),
  };
}
