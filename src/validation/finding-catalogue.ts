import type { CatalogueEntry } from './catalogue/entry.ts';
import { fieldEntries } from './catalogue/field-findings.ts';
import { fileEntries } from './catalogue/file-findings.ts';
import { mapEntries } from './catalogue/map-findings.ts';
import { noteEntries } from './catalogue/note-findings.ts';
import { pictureEntries } from './catalogue/picture-findings.ts';
import { publicationEntries } from './catalogue/publication-findings.ts';
import { referenceEntries } from './catalogue/reference-findings.ts';
import { sightEntries } from './catalogue/sight-findings.ts';
import { stepMapEntries } from './catalogue/step-map-findings.ts';
import { wordEntries } from './catalogue/word-findings.ts';
import type { Finding, Place } from './finding.ts';

/** Every kind of finding, by the name the rules use. Codes are permanent: never reuse one. */
export const findingCatalogue = {
  ...fileEntries,
  ...fieldEntries,
  ...wordEntries,
  ...referenceEntries,
  ...pictureEntries,
  ...publicationEntries,
  ...mapEntries,
  ...stepMapEntries,
  ...noteEntries,
  ...sightEntries,
};

type Catalogue = typeof findingCatalogue;
/** Name of a kind of finding. */
export type FindingKind = keyof Catalogue;
type Arguments<K extends FindingKind> = Catalogue[K] extends CatalogueEntry<infer Args> ? Args : never;

/** The finding of one kind at one place, worded in every language. */
export function finding<K extends FindingKind>(kind: K, place: Place, args: Arguments<K>): Finding {
  // The table's rows have different arguments; the row of this kind takes exactly these.
  const { code, severity, de, en } = findingCatalogue[kind] as unknown as CatalogueEntry<Arguments<K>>;
  return {
    ...place,
    code,
    severity,
    message: { de: de.message(args), en: en.message(args) },
    hint: { de: de.hint(args), en: en.hint(args) },
  };
}
