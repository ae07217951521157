import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** One source named in a citation. */
export interface CitedSource {
  readonly id: string;
  /** What follows the comma, e.g. `p. 4`; `null` when the whole source is meant. */
  readonly locator: string | null;
}

/**
 * The sources of a citation such as `[@a; @b, p. 4]`, in the order written. `null` when a part between the semicolons
 * does not start with `@` and an id.
 */
export function parseCitation(raw: string): readonly CitedSource[] | null {
  const sources: CitedSource[] = [];
  for (const part of raw.slice(1, -1).split(';')) {
    const match = /^@([^\s,@]+)(?:\s*,\s*(\S.*))?$/s.exec(part.trim());
    if (!match?.[1]) return null;
    sources.push({ id: match[1], locator: match[2]?.replace(/\s+/g, ' ') ?? null });
  }
  return sources;
}

/** Ids of the sources cited below a node, each once, in order of first mention. */
export function citedIds(node: Nodes): readonly string[] {
  const ids = new Set<string>();
  visit(node, 'citation', (citation) => {
    for (const { id } of parseCitation(citation.value) ?? []) ids.add(id);
  });
  return [...ids];
}
