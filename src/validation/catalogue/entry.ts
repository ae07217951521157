import type { FindingLanguage, Severity } from '../finding.ts';

/** How a finding speaks in one language. */
export interface Wording<Args> {
  /** Name of the kind of fault, for lists and annotations. */
  readonly title: string;
  readonly message: (args: Args) => string;
  readonly hint: (args: Args) => string;
}

/** One kind of finding: permanent code, severity, words in every language. */
export interface CatalogueEntry<Args> extends Readonly<Record<FindingLanguage, Wording<Args>>> {
  readonly code: string;
  readonly severity: Severity;
}

type Words<Args> = string | ((args: Args) => string);

/** Makes an entry from `[title, message, hint]` per language; plain strings where nothing is filled in. */
export function entry<Args = object>(
  code: string,
  severity: Severity,
  words: Readonly<Record<FindingLanguage, readonly [title: string, message: Words<Args>, hint: Words<Args>]>>,
): CatalogueEntry<Args> {
  return { code, severity, de: wording(words.de), en: wording(words.en) };
}

function wording<Args>([title, message, hint]: readonly [string, Words<Args>, Words<Args>]): Wording<Args> {
  return { title, message: filled(message), hint: filled(hint) };
}

function filled<Args>(words: Words<Args>): (args: Args) => string {
  return typeof words === 'string' ? () => words : words;
}

/** What was written, and the nearest thing that exists. */
export interface Unknown {
  readonly id: string;
  readonly suggestion: string | null;
}

/** `Meinten Sie „x“?`, or what to do when nothing is near. */
export function meintenSie(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Meinten Sie „${suggestion}“?`;
}

/** `Did you mean “x”?`, or what to do when nothing is near. */
export function didYouMeanWords(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Did you mean “${suggestion}”?`;
}
