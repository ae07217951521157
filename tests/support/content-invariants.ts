/** What holds for every folder of content, however damaged: checked by unit tests and by `npm run fuzz`. */
import { fragmentAddresses } from '../../src/story/addresses.ts';
import { buildStory } from '../../src/story/build-story.ts';
import { checkContent } from '../../src/validation/check-content.ts';
import type { Finding } from '../../src/validation/finding.ts';
import { contentFiles } from './content-fixtures.ts';
import { lostContent } from './lost-content.ts';

/** How one folder fared. */
export interface Outcome {
  /** What should not have happened; empty when all is well. */
  readonly faults: readonly string[];
  readonly findings: readonly Finding[];
  /** Whether a story was built. */
  readonly built: boolean;
}

/** Checks a folder and, where it has no errors, builds its story. */
export function examine(texts: ReadonlyMap<string, string>): Outcome {
  try {
    const { written, findings } = checkContent(contentFiles(texts));
    const faults = findings.flatMap((finding) => placeFaults(finding, texts));
    const hasErrors = findings.some(({ severity }) => severity === 'error');
    if ((written === null) !== hasErrors) faults.push('a story is written if and only if there is no error');
    if (written === null) return { faults, findings, built: false };
    const lost = lostContent(texts, written, buildStory(written, fragmentAddresses), findings);
    faults.push(...lost.map(({ file, line, word }) => `lost without a finding: “${word}” at ${file}:${String(line)}`));
    return { faults, findings, built: true };
  } catch (error) {
    return { faults: [`thrown: ${String(error instanceof Error ? error.stack : error)}`], findings: [], built: false };
  }
}

function placeFaults(
  { code, file, line, column, endColumn, message, hint }: Finding,
  texts: ReadonlyMap<string, string>,
) {
  const lines = (texts.get(file) ?? '').split(/\r\n|\r|\n/);
  const isThere =
    file !== '' && line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1;
  return [
    ...(isThere && (endColumn ?? Infinity) > column
      ? []
      : [`${code} has no place: ${file}:${String(line)}:${String(column)}`]),
    ...(/undefined|\[object/.test(`${message.de}${message.en}${hint.de}${hint.en}`)
      ? [`${code} says “undefined”`]
      : []),
  ];
}
