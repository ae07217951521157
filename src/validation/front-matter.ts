import type { Parsed } from './data-file.ts';
import { finding } from './finding-catalogue.ts';
import { parseYaml } from './parse-yaml.ts';
import { sourceText, startOf, type SourceText } from './source-text.ts';

/** A Markdown file cut in two; lines of both halves are lines of the file. */
export interface MarkdownFile {
  readonly frontMatter: Parsed;
  /** The body, with empty lines in place of the front matter. */
  readonly body: string;
  /** First line of the body, from 1. */
  readonly bodyLine: number;
}

/** Cuts a Markdown file after the second line of `---`. Without front matter all of it is body. */
export function splitFrontMatter(source: SourceText): MarkdownFile {
  const { lines, file } = source;
  if (lines[0]?.trimEnd() !== '---') {
    const missing = finding('front-matter-missing', startOf(file), {});
    return { frontMatter: { data: null, findings: [missing] }, body: source.text, bodyLine: 1 };
  }
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (close === -1 || lines.slice(1, close).some(isStep)) {
    const open = finding('front-matter-open', { file, line: 1, column: 1, endColumn: 4 }, {});
    const start = lines.findIndex((line, index) => index > 0 && (line.trim() === '' || isStep(line)));
    return { frontMatter: { data: null, findings: [open] }, ...bodyFrom(lines, start === -1 ? lines.length : start) };
  }
  const fields = ['', ...lines.slice(1, close)].join('\n');
  return { frontMatter: parseFields(sourceText(file, fields), source), ...bodyFrom(lines, close + 1) };
}

/** A step's heading means that the front matter should have ended before it. */
function isStep(line: string): boolean {
  return /^## .*\{#/.test(line);
}

function bodyFrom(lines: readonly string[], index: number): Pick<MarkdownFile, 'body' | 'bodyLine'> {
  return { body: '\n'.repeat(index) + lines.slice(index).join('\n'), bodyLine: index + 1 };
}

function parseFields(fields: SourceText, whole: SourceText): Parsed {
  if (fields.text.trim() !== '') return parseYaml(fields);
  // An empty front matter is a group of fields that all are missing.
  return { data: { source: whole, value: {}, placeOf: () => startOf(whole.file) }, findings: [] };
}
