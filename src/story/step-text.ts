import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { NoteInput } from '../schema/chapter.ts';
import { citedIds } from './citations.ts';
import { parseLinkTarget } from './link-target.ts';
import { renderBody, tidyBody, type BodyContext } from './render-body.ts';
import type { WrittenStep } from './split-steps.ts';
import type { FeatureId, SourceId, StepText, TermId } from './story.ts';

/** The words of a step in one language, ready for the page; its notes stand in the front matter. */
export function buildStepText(
  step: WrittenStep,
  context: BodyContext,
  notes: readonly NoteInput[] = [],
): Omit<StepText, 'translation'> {
  return {
    title: step.title,
    alt: step.maps[0]?.alt ?? '',
    html: renderBody(step.body, context),
    plain: plainText(step.body),
    citations: citedIds(step.body) as SourceId[],
    terms: linkedIds(step.body, 'term') as TermId[],
    mapWords: linkedIds(step.body, 'map'),
    notes: notes.map(({ at, text }) => ({ at: at as FeatureId, text })),
  };
}

/** Ids that links of one kind point at, each once, in order of first mention. */
export function linkedIds(body: Root, kind: 'map' | 'term'): readonly string[] {
  const ids = new Set<string>();
  visit(body, 'link', (link) => {
    const target = parseLinkTarget(link.url);
    if (target.kind === kind) ids.add(target.id);
  });
  return [...ids];
}

/** Blocks are parted by line breaks; citations are no words. */
function plainText(body: Root): string {
  const tidied = tidyBody(body);
  visit(tidied, 'citation', (citation) => {
    citation.value = '';
  });
  return blocks(tidied)
    .map((block) => toString(block).trim())
    .filter((words) => words !== '')
    .join('\n');
}

function blocks(node: Root | RootContent): (Root | RootContent)[] {
  const nests = node.type === 'root' || node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return nests ? node.children.flatMap(blocks) : [node];
}
