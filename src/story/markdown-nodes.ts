import type { Image, Nodes, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Ways through a Markdown tree for those who may not know the parser's tools. */

/** Calls back for a node and all below it, in the order of the text. A callback that returns `skip` leaves out what is below. */
export function eachNode(root: Nodes, callback: (node: Nodes, parent: Parents | null) => 'skip' | undefined): void {
  visit(root, (node, _, parent) => (callback(node, parent ?? null) === 'skip' ? SKIP : undefined));
}

/** The words of a node and all below it, without texts of pictures. */
export function nodeWords(node: Nodes): string {
  return toString(node, { includeImageAlt: false });
}

/** Pictures below a node, in the order of the text. */
export function picturesOf(root: Nodes): readonly Image[] {
  const pictures: Image[] = [];
  visit(root, 'image', (image) => void pictures.push(image));
  return pictures;
}
