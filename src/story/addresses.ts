import type { Lang } from '../schema/text.ts';
import type { ShownPicture } from './story.ts';

/**
 * Where the words of a story may lead, given from outside so that the model knows no addresses of the site.
 * Each function returns a complete `href`; ids are as written in the content.
 */
export interface Addresses {
  /** The entry of a source on the page of sources. */
  readonly source: (lang: Lang, id: string) => string;
  /** The entry of a glossary term. */
  readonly term: (lang: Lang, id: string) => string;
  /** The entry of a feature or layer in the list of map data. */
  readonly feature: (lang: Lang, id: string) => string;
  /** A step, by `<chapter>.<step>`. */
  readonly step: (lang: Lang, key: string) => string;
  /** A picture of `media/`, made as wide as a number of pixels. */
  readonly media: (picture: ShownPicture, width: number) => string;
}

/** Addresses within one document: for the check, which reads a story but publishes nothing, and for tests. */
export const fragmentAddresses: Addresses = {
  source: (_, id) => `#source-${id}`,
  term: (_, id) => `#term-${id}`,
  feature: (_, id) => `#feature-${id}`,
  step: (_, key) => `#${key}`,
  media: ({ file }, width) => `${file}?${String(width)}`,
};
