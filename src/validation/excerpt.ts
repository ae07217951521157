import type { Finding } from './finding.ts';
import type { SourceText } from './source-text.ts';

/** Longest line shown whole; data files can have very long ones. */
const WIDTH = 100;

/** The finding with the line it stands in, the line before and a mark. Unchanged where the file has no such line. */
export function withExcerpt(finding: Finding, source: SourceText | undefined): Finding {
  const line = source?.lines[finding.line - 1];
  if (!source || line === undefined || source.text === '') return finding;
  const digits = String(finding.line).length;
  const before = source.lines[finding.line - 2];
  const skipped = Math.max(0, Math.min(finding.column - 1 - WIDTH / 2, line.length - WIDTH));
  const length = Math.max(1, Math.min((finding.endColumn ?? finding.column + 1) - finding.column, WIDTH / 2));
  const mark = padding(line.slice(skipped, finding.column - 1)) + '^'.repeat(length);
  const rows = [
    ...(before === undefined ? [] : [`  ${String(finding.line - 1).padStart(digits)} | ${before.slice(0, WIDTH)}`]),
    `> ${finding.line} | ${line.slice(skipped, skipped + WIDTH)}`,
    `  ${' '.repeat(digits)} | ${mark}`,
  ];
  return { ...finding, excerpt: rows.map((row) => row.trimEnd()).join('\n') };
}

/** Blanks as wide as the words above them; tabs stay tabs. */
function padding(words: string): string {
  return words.replace(/[^\t]/g, ' ');
}
