import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { citationSyntax } from './citation-syntax.ts';

/** The door to the Markdown parser: CommonMark and citations, nothing else; check and build read the same tree. */

/** A chapter's Markdown as a tree with positions. */
export interface Markdown {
  /** Reference links are already turned into plain links; definitions are gone. */
  readonly root: Root;
  /** Definitions that nothing refers to, or that repeat an earlier one. */
  readonly unusedDefinitions: readonly Definition[];
}

/** Parses Markdown. Never fails: everything is Markdown. Lines and columns count from 1. */
export function parseMarkdown(text: string): Markdown {
  const root = fromMarkdown(text, citationSyntax);
  const definitions = new Map<string, Definition>();
  const unused = new Set<Definition>();
  visit(root, 'definition', (definition) => {
    unused.add(definition);
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  for (const used of inlineReferences(root, definitions)) unused.delete(used);
  removeDefinitions(root);
  return { root, unusedDefinitions: [...unused] };
}

function inlineReferences(root: Root, definitions: ReadonlyMap<string, Definition>): Set<Definition> {
  const used = new Set<Definition>();
  visit(root, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (!definition || index === undefined || !parent) return;
    used.add(definition);
    const position = node.position ? { position: node.position } : {};
    const address = { url: definition.url, title: definition.title ?? null, ...position };
    parent.children[index] =
      node.type === 'linkReference'
        ? { type: 'link', ...address, children: node.children }
        : { type: 'image', ...address, alt: node.alt ?? '' };
    // Visit the new node's children too: a link may hold a referenced picture.
    return index;
  });
  return used;
}

function removeDefinitions(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = node.children.filter((child) => child.type !== 'definition');
  for (const child of node.children) removeDefinitions(child);
}
