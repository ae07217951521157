import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Image, Link, Paragraph, Root, RootContent } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { bindDates } from '../base/bind-dates.ts';
import type { Lang } from '../schema/text.ts';
import { markAbbreviations, type StepAbbreviation } from './abbreviations.ts';
import type { Addresses } from './addresses.ts';
import { citationLabel } from './citation-label.ts';
import type { CitationNode } from './citation-syntax.ts';
import { parseCitation } from './citations.ts';
import { parseLinkTarget } from './link-target.ts';
import { renderFigure, renderPicture } from './render-picture.ts';
import type { NumberedSource, ShownPicture } from './story.ts';
import { keepNamesWhole } from './whole-names.ts';

/** What the words of a step refer to. */
export interface BodyContext {
  readonly lang: Lang;
  readonly addresses: Addresses;
  readonly sources: ReadonlyMap<string, NumberedSource>;
  /** By path, e.g. `media/ferry.jpg`. */
  readonly pictures: ReadonlyMap<string, ShownPicture>;
  /** What short forms in these words stand for. */
  readonly abbreviations: readonly StepAbbreviation[];
  /** What a word that acts on the map is marked as, by the id of feature or layer: what a line carries, else the preset. */
  readonly markOf: (id: string) => string;
}

/**
 * HTML of a step's body, without the picture of its map. Raw HTML in the Markdown is left out, so the result is safe;
 * the check refuses it beforehand. Punctuation arrives as written.
 */
export function renderBody(body: Root, context: BodyContext): string {
  const tree = toHast(tidyBody(body), {
    handlers: {
      citation: (_: State, node: CitationNode) => renderCitation(node, context),
      link: (state: State, node: Link) => renderLink(state, node, context),
      image: (_: State, node: Image) => renderPicture(node, context),
      paragraph: (state: State, node: Paragraph) => renderParagraph(state, node, context),
    },
  });
  visit(tree, 'text', (text) => {
    text.value = bindDates(text.value, context.lang);
  });
  markAbbreviations(tree, context.abbreviations);
  keepNamesWhole(tree);
  return toHtml(tree).trim();
}

/** A copy of a body without map pictures (and paragraphs that held nothing else) and without blanks before citations. */
export function tidyBody(body: Root): Root {
  return tidy(body);
}

function tidy<N extends Root | RootContent>(node: N): N {
  if (!('children' in node)) return { ...node };
  const kept = (node.children as RootContent[]).filter((child) => !(child.type === 'image' && child.url === 'map:'));
  const children = kept.map((child, index) => {
    const copy = tidy(child);
    if (copy.type === 'text' && kept[index + 1]?.type === 'citation') copy.value = copy.value.trimEnd();
    return copy;
  });
  return { ...node, children: children.filter((child) => !isEmptyParagraph(child)) };
}

function isEmptyParagraph(node: RootContent): boolean {
  return (
    node.type === 'paragraph' && node.children.every((child) => child.type === 'text' && child.value.trim() === '')
  );
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function renderCitation(node: CitationNode, context: BodyContext): Element {
  const links = (parseCitation(node.value) ?? []).map(({ id, locator }) => {
    const numbered = context.sources.get(id);
    if (!numbered) throw new Error(`A citation names “${id}”, which is no source of the story.`);
    const label = citationLabel(context.lang, numbered.number, numbered.source, locator);
    const properties = {
      href: context.addresses.source(context.lang, id),
      ariaLabel: label,
      ...(locator === null ? {} : { title: label }),
    };
    return element('a', properties, [{ type: 'text', value: String(numbered.number) }]);
  });
  const separated = links.flatMap((link, index): ElementContent[] =>
    index === 0 ? [link] : [{ type: 'text', value: ', ' }, link],
  );
  return element('sup', { className: ['cite'] }, separated);
}

function renderLink(state: State, node: Link, context: BodyContext): Element {
  const title = node.title ? { title: node.title } : {};
  return element('a', { ...linkProperties(node.url, context), ...title }, state.all(node));
}

function linkProperties(url: string, { lang, addresses, markOf }: BodyContext): Element['properties'] {
  const target = parseLinkTarget(url);
  switch (target.kind) {
    case 'map': {
      const href = addresses.feature(lang, target.id);
      return { className: ['map-word'], dataMapWord: target.id, dataMark: markOf(target.id), href };
    }
    case 'term':
      return { className: ['term'], dataTerm: target.id, href: addresses.term(lang, target.id) };
    case 'step':
      return { href: addresses.step(lang, target.key) };
    case 'web':
      return { href: target.url, rel: ['noopener'] };
    case 'mail':
      return { href: target.url };
    case 'other':
      throw new Error(`A link leads to “${url}”, which no story may link to.`);
  }
}

/** A picture that has a paragraph to itself becomes a figure with its credit. */
function renderParagraph(state: State, node: Paragraph, context: BodyContext): Element {
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === 'image') return renderFigure(only, context);
  return element('p', {}, state.all(node));
}
