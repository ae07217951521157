import detailsStyle from '../styles/details.css?url&no-inline';
import exploreStyle from '../styles/explore.css?url&no-inline';
import { loadStyle } from './load-style.ts';

/** The card with details, with its style; loaded by the first reader who opens one. */
export async function loadDetailsCard() {
  const [component] = await Promise.all([import('./DetailsCard.svelte'), loadStyle(detailsStyle)]);
  return component;
}

/** The free map, with its style; loaded by the first reader who explores. */
export async function loadExplorer() {
  const [component] = await Promise.all([
    import('./MapExplorer.svelte'),
    loadStyle(detailsStyle),
    loadStyle(exploreStyle),
  ]);
  return component;
}
