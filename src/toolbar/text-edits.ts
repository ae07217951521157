/** Part of a text, from `start` up to `end` in UTF-16 units, that other words take the place of. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; their ranges count in the old text and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of sorted) {
    if (start < at) throw new Error(`Edits overlap at ${String(start)}.`);
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}
