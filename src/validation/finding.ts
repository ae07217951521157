/** A finding is one fault of content, as data: what, where, why, and what to write instead. Nothing here throws. */

/** `error` stops the build; `warning` does not. */
export type Severity = 'error' | 'warning';

/** Languages findings are written in, independent of the languages of the story. */
export type FindingLanguage = 'de' | 'en';

/** A spot in a content file. Lines and columns count from 1; columns in UTF-16 units. */
export interface Place {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** First column after the spot, on the same line; absent where the spot has no width. */
  readonly endColumn?: number;
}

/** One fault of content. */
export interface Finding extends Place {
  /** Permanent name, e.g. `MS-104`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and why, in the editor's words. */
  readonly message: Readonly<Record<FindingLanguage, string>>;
  /** What to write or do. */
  readonly hint: Readonly<Record<FindingLanguage, string>>;
  /** The line, the one before it and a mark under the spot; absent where the file is missing or empty. */
  readonly excerpt?: string;
}
