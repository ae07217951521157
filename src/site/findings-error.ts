import { formatFindings } from '../check/reporters.ts';
import { systemLanguage } from '../check/system-language.ts';
import type { Finding } from '../validation/finding.ts';

/** Stops a build, or shows in the preview, with everything that is wrong with the content. */
export class FindingsError extends Error {
  /** Where the first error stands; the preview shows it. */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number } | undefined;

  constructor(findings: readonly Finding[], directory: string) {
    super(`\n${formatFindings(findings, 'text', { lang: systemLanguage(), directory })}`);
    this.name = 'FindingsError';
    const first = findings.find(({ severity }) => severity === 'error');
    this.loc = first && { file: `${directory}/${first.file}`, line: first.line, column: first.column };
    // What is wrong is in the content: calls in our code say nothing about it.
    this.stack = `${this.name}: ${this.message}`;
  }
}
