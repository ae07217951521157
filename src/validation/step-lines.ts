/**
 * Which step each line of a chapter's file belongs to, read line by line: also where the file is too broken for a parser,
 * since a fault belongs beside its step all the same.
 */

/** The step's id for every line of a file, the first line first; `null` before and between steps, and in other files. */
export function stepIdOfLines(file: string, text: string): readonly (string | null)[] {
  const lines = text.split(/\r\n?|\n/);
  if (file.endsWith('chapter.yaml')) return yamlSteps(lines);
  return file.endsWith('.md') ? markdownSteps(lines) : lines.map(() => null);
}

/** A line's step, e.g. `river` for a line under `## Opposite the town {#river}`. `line` counts from 1. */
export function stepIdAt(file: string, text: string, line: number): string | null {
  return stepIdOfLines(file, text)[line - 1] ?? null;
}

function yamlSteps(lines: readonly string[]): (string | null)[] {
  const steps: (string | null)[] = [];
  let inSteps = false;
  let indent: string | null = null;
  let start = 0;
  for (const [index, line] of lines.entries()) {
    if (/^[^\s#-]/.test(line)) {
      inSteps = line.startsWith('steps:');
      indent = null;
    }
    const dash = inSteps ? /^(\s*)- /.exec(line)?.[1] : undefined;
    if (dash !== undefined && (indent === null || dash === indent)) {
      indent = dash;
      start = index;
    }
    steps.push(indent === null ? null : itemId(lines, start, indent));
  }
  return steps;
}

/** The id of the list item that starts on a line; it need not be the item's first field. */
function itemId(lines: readonly string[], start: number, indent: string): string | null {
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (index > start && (line.startsWith(`${indent}- `) || /^[^\s#-]/.test(line))) return null;
    const id = new RegExp(`^${indent}(?:- | {2})\\{?\\s*id:\\s*["']?([a-z0-9-]+)`).exec(line)?.[1];
    if (id !== undefined) return id;
  }
  return null;
}

function markdownSteps(lines: readonly string[]): (string | null)[] {
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  let step: string | null = null;
  let notes = false;
  return lines.map((line, index) => {
    if (index < close) {
      // Notes on the map stand in the front matter, under their step.
      if (/^\S/.test(line)) notes = line.startsWith('notes:');
      step = notes ? (/^ {2}([a-z0-9-]+):/.exec(line)?.[1] ?? (line.startsWith('  ') ? step : null)) : null;
      return step;
    }
    if (index === close) step = null;
    const heading = /^## .*\{#([a-z0-9-]+)/.exec(line)?.[1];
    if (heading !== undefined) step = heading;
    else if (/^##? /.test(line)) step = null;
    return step;
  });
}
